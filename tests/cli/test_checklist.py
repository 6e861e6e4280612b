"""Checklists and moves under the lock: read anew, private reasons apart, nothing lost."""

from pathlib import Path

import pytest

from tests.cli.world import World

RELATIONSHIP = "relationships/ada-lovelace/relationship.toml"


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = World(tmp_path)
    made.done("new", "mentor", "Ada Lovelace")
    return made


def test_a_tick_and_its_taking_back_leave_the_file_as_it_was(world: World) -> None:
    path = world.home / "mentoring" / RELATIONSHIP
    path.write_text(f"# mine\n{path.read_text(encoding='utf-8')}mood = 3\n", encoding="utf-8")
    before = world.file(RELATIONSHIP)
    world.done("checklist", "tick", "ada", "3")
    assert world.file(RELATIONSHIP) != before
    world.done("checklist", "untick", "ada", "3")
    assert world.file(RELATIONSHIP).rstrip() == before.rstrip()


def test_a_reason_is_kept_apart_unless_shared(world: World) -> None:
    world.done("stage", "ada", "--lifecycle", "four-phase", "--why", "we work by phases")
    assert "we work by phases" not in world.file(RELATIONSHIP)
    private = "relationships/ada-lovelace/private/relationship.toml"
    assert "we work by phases" in world.file(private)
    world.done("stage", "ada", "--to", "maintain", "--why", "all is agreed", "--shared")
    assert "all is agreed" in world.file(RELATIONSHIP)
    assert "all is agreed" not in world.file(private)


def test_another_path_there_and_back_keeps_the_canonical_stage(world: World) -> None:
    world.done("stage", "ada", "--to", "separation")
    world.done("checklist", "add", "ada", "meet her group")
    world.done("stage", "ada", "--lifecycle", "four-phase")
    world.done("stage", "ada", "--lifecycle", "four-stage")
    data = world.done("checklist", "ada", "--json").json["data"]
    assert data["lists"][0]["stage"] == "separation"
    moves = world.done("stage", "ada", "--history", "--json").json["data"]["moves"]
    assert [one["canonical"] for one in moves] == ["initiation", *["separation"] * 3]
    everywhere = world.done("checklist", "ada", "--all", "--json").json["data"]["lists"]
    mine = [one["text"] for each in everywhere for one in each["items"] if one["own"]]
    assert mine == ["meet her group"]


@pytest.mark.parametrize(
    "argv",
    [
        ("checklist", "tick", "ada", "99"),
        ("checklist", "add", "ada", "x", "--stage", "nowhere"),
        ("stage", "ada", "--lifecycle", "nowhere"),
        ("stage", "ada", "--asked"),
        ("stage", "ada", "--to", "cultivation", "--on", "tomorrow"),
        ("questions", "asked", "nothing-of-the-kind", "ada"),
    ],
)
def test_what_is_refused_changes_nothing(world: World, argv: tuple[str, ...]) -> None:
    before = world.file(RELATIONSHIP)
    assert world.call(*argv).code in {2, 3, 6}
    assert world.file(RELATIONSHIP) == before


def test_a_refused_item_keeps_its_text(world: World) -> None:
    ended = world.call("checklist", "add", "ada", "a long thought", "--stage", "nowhere")
    assert ended.code == 2
    assert "kept" in ended.err
    assert "a long thought" in world.done("recover").out


def test_private_records_show_nothing_where_somebody_may_look_on(world: World) -> None:
    world.done("note", "ada", "a win of mine", "--as", "advice", "--private")
    world.done("stage", "ada", "--to", "cultivation", "--why", "secret")

    def advice() -> bool:
        data = world.done("checklist", "ada", "--json").json["data"]
        return bool(next(one for one in data["lists"][0]["items"]
                         if one["item"] == "advice-noted")["done"])  # fmt: skip

    assert advice()
    world.done("config", "set", "defaults.discreet", "on")
    assert not advice()
    assert "secret" not in world.done("stage", "ada", "--history").out


def test_a_question_that_was_asked_is_not_on_the_next_sheet(world: World) -> None:
    def offered() -> list[str]:
        data = world.done("prep", "ada", "--for", "regular", "--json").json["data"]
        return list(data["offered"]["questions"])

    first = offered()
    bank = world.done("questions", "ada", "--all", "--json").json["data"]["questions"]
    known = {one["text"]: one["id"] for one in bank}
    for text in first:
        world.done("questions", "asked", known[text], "ada")
    assert not set(first) & set(offered())


def test_the_guide_needs_no_journal(tmp_path: Path) -> None:
    world = World(tmp_path)
    for argv in (("guide",), ("guide", "which"), ("guide", "help-now"), ("questions",)):
        assert world.done(*argv).out
    assert not (tmp_path / "mentoring").exists()
