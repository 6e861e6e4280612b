"""What moves and what goes: where somebody is asked, and where two do something at once."""

import os
from pathlib import Path

import pytest

from tests.cli.world import World


@pytest.fixture
def world(tmp_path: Path) -> World:
    world = World(tmp_path)
    world.done("new", "mentor", "Ada Lovelace", "--rhythm", "2w")
    world.done("new", "mentee", "Sam Okafor")
    return world


def trash(world: World) -> list[Path]:
    return sorted((world.home / "mentoring/.mentorlog").glob("trash/*"))


def test_a_person_goes_only_after_a_yes(world: World) -> None:
    for answer in ("", "no", "perhaps"):
        assert "all as it was" in world.typed([answer], "remove", "sam").out
        assert trash(world) == []
    assert "Removed  Sam Okafor" in world.typed(["Yes"], "remove", "sam").out
    assert len(trash(world)) == 1
    assert world.call("show", "sam").code == 3


def test_what_came_while_one_was_asked_does_not_go_unnamed(world: World) -> None:
    def added() -> None:
        world.done("action", "sam", "send the form")

    between = {0: added}
    ended = world.typed(["yes"], "remove", "sam", between=between)
    assert (ended.code, trash(world)) == (6, [])
    assert "changed while you were asked" in ended.err
    assert "send the form" in world.file("relationships/sam-okafor/actions.toml")


def test_who_was_removed_while_something_was_typed_loses_no_word(world: World) -> None:
    def removed() -> None:
        world.done("remove", "sam", "--yes")

    between = {0: removed}
    ended = world.typed(["We talked at length", ""], "meet", "sam", between=between)
    assert ended.code == 3
    assert "just been renamed or removed" in ended.err
    assert "We talked at length" in world.done("recover").out
    assert not (world.home / "mentoring/relationships/sam-okafor").exists()


def test_a_draft_goes_and_stays_with_its_person(world: World) -> None:
    drafts = world.home / "mentoring/.mentorlog/drafts"
    drafts.mkdir()
    for slug in ("sam-okafor", "sam"):
        (drafts / f"review-{slug}.toml").write_text('summary = "so far"\n', encoding="utf-8")
    world.done("rename", "sam", "--slug", "sam-o")
    assert sorted(path.name for path in drafts.iterdir()) == [
        "review-sam-o.toml",
        "review-sam.toml",
    ]
    world.done("remove", "sam-o", "--yes")
    assert sorted(path.name for path in drafts.iterdir()) == ["review-sam.toml"]
    assert (trash(world)[0] / ".mentorlog/drafts/review-sam-o.toml").is_file()


def test_the_lines_that_are_shown_put_it_back(world: World) -> None:
    world.done("meet", "sam", "We talked", "--title", "Talk", "--worth", "4", "--private", "Hm")
    world.done("action", "sam", "send the form")
    world.done("action", "sam", "read the rules")
    before = world.done("show", "sam", "--json").json["data"]
    lines: list[str] = world.done("remove", "sam/last", "--json").json["data"]["back"]
    first = before["actions"][0]["kept"]["id"]
    lines += world.done("remove", first, "--json").json["data"]["back"]
    assert world.done("show", "sam", "--json").json["data"] != before
    for line in lines:
        assert os.system(f"HOME={world.home}; {line}") == 0  # noqa: S605 - as it would be pasted
    after = world.done("show", "sam", "--json").json["data"]
    assert after["meetings"] == before["meetings"]
    ids = ({one["kept"]["id"] for one in view["actions"]} for view in (before, after))
    assert len({frozenset(one) for one in ids}) == 1
    assert "Hm" in world.done("show", "sam/last").out
    world.done("check")


def test_ratings_that_cannot_be_read_keep_their_meeting(world: World) -> None:
    world.done("meet", "sam", "We talked", "--title", "Talk", "--worth", "4")
    place = world.home / "mentoring/relationships/sam-okafor/private/ratings.toml"
    place.write_text("[[rating]\n", encoding="utf-8")
    for argv in (("remove", "sam/2026-11-21-talk"), ("move", "sam/2026-11-21-talk", "--to", "ada")):
        ended = world.call(*argv)
        assert (ended.code, trash(world)) == (4, [])
        assert "private/ratings.toml:1" in ended.err
    place.write_text("", encoding="utf-8")
    assert "We talked" in world.done("show", "sam/last").out


def test_an_aside_that_cannot_be_read_goes_with_its_meeting(world: World) -> None:
    world.done("meet", "sam", "We talked", "--title", "Talk", "--private", "Hm")
    aside = "relationships/sam-okafor/private/meetings/2026-11-21-talk.md"
    (world.home / "mentoring" / aside).write_text("+++\non =\n+++\nHm", encoding="utf-8")
    assert world.call("remove", "sam/2026-11-21-talk").code == 0
    assert (trash(world)[0] / aside).read_text(encoding="utf-8").endswith("Hm")


def test_a_meeting_takes_its_earlier_dates_along(world: World) -> None:
    world.done("plan", "sam", "2026-11-23")
    world.done("meet", "sam", "A day early", "--title", "Talk")
    moved = world.done("move", "sam/last", "--to", "ada").out
    assert "Talk" in moved
    folder = world.home / "mentoring/relationships/ada-lovelace/meetings"
    early, planned = sorted(path.stem for path in folder.iterdir())
    assert f'moved_from = "{planned}"' in (folder / f"{early}.md").read_text(encoding="utf-8")
    assert f'moved_to = "{early}"' in (folder / f"{planned}.md").read_text(encoding="utf-8")
    sam = world.home / "mentoring/relationships/sam-okafor/meetings"
    assert list(sam.iterdir()) == []


def test_a_stopped_move_of_a_row_can_be_finished_from_either_side(world: World) -> None:
    world.done("action", "sam", "send the form")
    row = world.file("relationships/sam-okafor/actions.toml")
    other = world.home / "mentoring/relationships/ada-lovelace/actions.toml"
    other.write_text(row, encoding="utf-8")
    number = row.split('"')[1]
    both = f"{number} stands at relationships/ada-lovelace/actions.toml:2 too"
    assert both in world.done("check").out
    world.done("move", number, "--to", "ada")
    assert number not in world.file("relationships/sam-okafor/actions.toml")
    assert world.file("relationships/ada-lovelace/actions.toml") == row


def test_what_follows_a_folder_is_counted_and_written(world: World) -> None:
    world.done("goal", "me", "Publish", "--with", "ada")
    world.done("goal", "check-in", "publish", "30", "--with", "ada")
    world.done(
        "review", "ada", "--answers", "-", stdin='[goals.me-publish]\nverdict = "on-track"\n'
    )
    said = world.done("rename", "ada", "Ada King", "--slug", "ada-king").out
    assert "Follows  1 record names the new folder" in said
    goal = world.file("self/goals/publish.toml")
    assert goal.count('"ada-king"') == 2
    assert "ada-lovelace" not in goal
    assert "Publish" in world.done("goal", "ada").out
