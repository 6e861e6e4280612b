"""Assessments: a draft that goes with its person, and answers that cannot be saved."""

from pathlib import Path

import pytest

from tests.cli.world import World

INSTRUMENT = """\
id = "work"
name = "How we work"
version = "1"
about = "relationship"
[scale]
[[item]]
id = "heard"
text = "I am heard."
[[item]]
id = "kept"
text = "Word is kept."
"""


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A journal with Ada in it, and an instrument of its own."""
    made = World(tmp_path)
    made.done("new", "mentor", "Ada Lovelace")
    folder = tmp_path / "mentoring/practice/instruments"
    folder.mkdir(parents=True)
    (folder / "work.toml").write_text(INSTRUMENT, encoding="utf-8")
    return made


def test_a_draft_goes_along_when_somebody_is_renamed(world: World) -> None:
    assert world.typed(["4"], "assess", "ada", "work").code == 130
    world.done("rename", "ada", "Ada King", "--slug", "ada-king")
    assert world.typed(["yes", "5"], "assess", "king", "work").code == 0
    text = world.file("relationships/ada-king/assessments/2026-11-21-work.toml")
    assert [line for line in text.split("\n") if "value" in line] == ["value = 4", "value = 5"]


def test_a_draft_is_of_one_rater_alone(world: World) -> None:
    assert world.typed(["4"], "assess", "ada", "work").code == 130
    theirs = world.typed(["2", "3"], "assess", "ada", "work", "--rater", "them")
    assert "You began" not in theirs.err
    assert world.done("assess", "show", "ada", "--json").json["data"]["assessed"][0]["by"] == "Ada"


def test_answers_are_kept_where_somebody_was_renamed_meanwhile(world: World) -> None:
    def renamed() -> None:
        world.done("rename", "ada", "Ada King", "--slug", "ada-king")

    ended = world.typed(["4", "5"], "assess", "ada", "work", between={1: renamed})
    assert ended.code == 3
    assert "heard: 4\nkept: 5" in world.done("recover", "1").out


def test_a_dry_run_says_the_scores_and_writes_nothing(world: World) -> None:
    ended = world.call("assess", "ada", "work", "--answers", "-", "--dry-run", stdin="heard = 4\n")
    assert "nothing was written" in ended.out
    assert "4.0 of 5" in ended.out
    assert not (world.home / "mentoring/relationships/ada-lovelace/assessments").exists()


def test_the_second_of_a_day_is_the_newer_one(world: World) -> None:
    for value in (2, 3, 4):
        world.done("assess", "ada", "work", "--answers", "-", stdin=f"heard = {value}\nkept = 2\n")
    found = world.done("assess", "show", "ada", "--json").json["data"]["assessed"]
    [newest] = found
    assert newest["assessment"]["key"] == "2026-11-21-work-3"
    assert newest["domains"][0]["change"] == 0.5


def test_a_meeting_of_the_same_name_gets_another(world: World) -> None:
    world.done("assess", "ada", "work", "--answers", "-", stdin="heard = 4\n")
    world.done("meet", "ada", "We met", "--title", "Work")
    assert world.file("relationships/ada-lovelace/meetings/2026-11-21-work-2.md")
    assert '"held"' in world.file("relationships/ada-lovelace/meetings/2026-11-21-work-2.md")
