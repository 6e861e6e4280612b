"""What an end promises beyond its screens: one change, nothing lost, and taken back by resume."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.cli.world import World

HOME = "relationships/ada-lovelace"


@pytest.fixture
def ada(tmp_path: Path) -> World:
    world = World(tmp_path)
    world.done("new", "mentor", "Ada Lovelace", "--rhythm", "2w")
    return world


def relationship(world: World) -> dict[str, Any]:
    return tomllib.loads(world.file(f"{HOME}/relationship.toml"))


def closings(world: World) -> list[str]:
    folder = world.home / "mentoring" / HOME / "private/closings"
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))]


REASONS = (
    "goals-met", "planned-end", "circumstances", "moved-on", "mismatch", "no-progress", "faded",
    "concern", "died", "other",
)  # fmt: skip
UNKIND = ("fail", "unsuccessful", "gave up", "broke", "lost", "fault")


@pytest.mark.parametrize("role", ["mentor", "mentee"])
@pytest.mark.parametrize("reason", REASONS)
def test_no_reason_is_called_a_failure(tmp_path: Path, reason: str, role: str) -> None:
    world = World(tmp_path)
    world.done("new", role, "Ada Lovelace")
    out = world.done("conclude", "ada", "--reason", reason).out
    assert not [word for word in UNKIND if word in out.casefold()]
    assert f'reason = "{reason}"' in closings(world)[0]


def test_bare_it_asks_nothing_where_nobody_can_be_asked(ada: World) -> None:
    found = ada.done("conclude", "ada")
    assert found.err == ""
    assert relationship(ada)["state"] == "concluded"
    assert closings(ada) == ["+++\non = 2026-11-21\n+++\n"]


@pytest.mark.parametrize(
    "argv", [("--faded",), ("--reason", "died"), ("--reason", "died", "--full"), ("So it was",)]
)
def test_where_something_was_said_nothing_is_asked(ada: World, argv: tuple[str, ...]) -> None:
    found = ada.typed([], "conclude", "ada", *argv)
    assert (found.code, found.err) == (0, "")


def test_after_a_death_nothing_is_offered_and_nothing_comes(ada: World) -> None:
    ada.done("action", "ada", "send the draft due:tomorrow")
    ada.done("plan", "ada", "1w")
    ada.done("feedback", "ask", "ada", "Is it clear?", "--follow-up", "1w")
    out = ada.done("conclude", "ada", "--reason", "died").out
    assert [line.split()[0] for line in out.splitlines() if "mentorlog" in line] == ["File"]
    assert ada.done("due", "--within", "60d").out == "Nothing is due within 60 days.\n"
    assert "Ada" not in ada.done("status", "--all").out
    assert "mentorlog" not in ada.done("show", "ada").out.replace("mentorlog action ada", "")


def test_a_prospect_concluded_has_not_begun(ada: World) -> None:
    ada.done("new", "prospect", "Grace Hopper")
    ada.done("conclude", "grace", "--reason", "mismatch")
    grace = tomllib.loads(ada.file("relationships/grace-hopper/relationship.toml"))
    assert "transition" not in grace
    assert "started" not in grace
    assert "Grace" not in ada.done("status", "--all").out


def test_one_that_continues_goes_on_and_is_not_due_to_end(ada: World) -> None:
    ada.done("edit", "ada", "--set", "ends=2026-12-01")
    assert "mentorlog conclude ada" in ada.call("due", "--within", "30d", "--json").out
    ada.done("conclude", "ada", "--continues", "friend", "--rhythm", "yearly")
    assert ada.done("due", "--within", "30d").out == "Nothing is due within 30 days.\n"
    for argv in (("meet", "ada", "Coffee"), ("action", "ada", "write"), ("plan", "ada", "3w")):
        ada.done(*argv)
    assert "Ada Lovelace" in ada.done("status").out


def test_goals_taken_along_are_mine_alone_and_those_of_a_mentee_stay_theirs(ada: World) -> None:
    ada.done("goal", "ada", "Run a study")
    answers = '[goals]\nrun-a-study = "taken"\n'
    ada.done("conclude", "ada", "--answers", "-", stdin=answers)
    assert 'title = "Run a study"' in ada.file("self/goals/run-a-study.toml")
    assert not (ada.home / "mentoring" / HOME / "goals/run-a-study.toml").exists()
    ada.done("new", "mentee", "Sam Okafor")
    ada.done("goal", "sam", "Give a talk")
    found = ada.done("conclude", "sam", "--answers", "-", stdin='goals.give-a-talk = "t"\n')
    assert "1 taken along" in found.out
    assert 'status = "active"' in ada.file("relationships/sam-okafor/goals/give-a-talk.toml")


def test_nothing_shared_names_what_is_private(ada: World) -> None:
    ada.done("goal", "ada", "Find another mentor", "--private")
    ada.done("action", "ada", "look around", "--private")
    ada.done("conclude", "ada", "A hard year", "--reason", "mismatch", "--answers", "-",
             stdin='goals.find-another-mentor = "d"\nlearned = "to say no"\n')  # fmt: skip
    root = ada.home / "mentoring" / HOME
    shared = [path for path in root.rglob("*") if path.is_file() and "private" not in path.parts]
    text = "".join(path.read_text(encoding="utf-8") for path in shared)
    for words in ("another", "around", "hard year", "say no", "mismatch"):
        assert words not in text


def test_what_was_handed_over_follows_a_new_folder(ada: World) -> None:
    ada.done("new", "mentor", "Grace Hopper")
    said = ada.done("action", "ada", "they read the draft", "--json").json
    [record] = said["data"]["records"]
    ada.done("conclude", "ada", "--answers", "-", stdin=f'actions.{record["id"]} = "to grace"\n')
    ada.done("rename", "grace", "--slug", "grace-h")
    assert 'whom = "grace-h"' in closings(ada)[0]


def test_it_goes_on_from_a_draft_and_forgets_it(ada: World) -> None:
    assert ada.typed(["moved-on", "both"], "conclude", "ada", "--full").code == 130
    found = ada.typed(["yes", "much", "q"], "conclude", "ada", "--full")
    assert found.code == 0, found.err
    [text] = closings(ada)
    assert 'reason = "moved-on"' in text
    assert "## Reached\n\nmuch" in text
    assert not list((ada.home / "mentoring/.mentorlog/drafts").iterdir())


def test_died_said_in_the_conversation_ends_it(ada: World) -> None:
    found = ada.typed(["died"], "conclude", "ada", "--full")
    assert found.code == 0, found.err
    assert "I am sorry." in found.out


def test_concluded_elsewhere_while_one_types_it_is_not_ended_twice(ada: World) -> None:
    def elsewhere() -> None:
        ada.done("conclude", "ada", "--faded")

    found = ada.typed(["goals-met", "q"], "conclude", "ada", "--full", between={1: elsewhere})
    assert found.code == 6
    assert len(closings(ada)) == 1
    assert "goals-met" in ada.done("recover").out


def test_ended_by_hand_it_can_still_be_closed_well(ada: World) -> None:
    ada.done("edit", "ada", "--set", "state=concluded")
    ada.done("conclude", "ada", "It was a good year")
    assert "It was a good year" in closings(ada)[0]
    assert ada.call("conclude", "ada").code == 6


def test_a_dry_run_writes_nothing(ada: World) -> None:
    before = relationship(ada)
    ada.done("goal", "ada", "Run a study")
    ada.done("conclude", "ada", "--dry-run", "--answers", "-", stdin='goals.run-a-study = "t"\n')
    assert relationship(ada) == before
    assert not closings(ada)
    assert not (ada.home / "mentoring/self").exists()


def test_what_cannot_be_saved_is_kept(ada: World) -> None:
    blocked = ada.home / "mentoring" / HOME / "private"
    blocked.write_text("in the way", encoding="utf-8")
    ended = ada.call("conclude", "ada", "A line worth keeping", "--reason", "moved-on")
    assert ended.code != 0
    assert "A line worth keeping" in ada.done("recover").out
    assert "state" not in relationship(ada)


def test_resume_gives_back_what_was_and_keeps_the_closing(ada: World) -> None:
    before = relationship(ada)
    ada.done("conclude", "ada", "--continues", "friend", "--rhythm", "6m")
    ada.done("resume", "ada")
    after = relationship(ada)
    assert after["rhythm"] == before["rhythm"]
    assert "state" not in after
    assert "continues" not in after
    assert after["transition"][-1]["to"] == before["transition"][-1]["to"]
    assert len(closings(ada)) == 1
    ada.done("check")
