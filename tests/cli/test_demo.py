"""The demonstration: a life of real commands in a journal that is thrown away."""

import io
import socket
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mentorlog.cli.app import run
from mentorlog.journal import files
from tests.cli.world import Typist, World

DAYS = [
    *(date(2026, 11, 16 + after) for after in range(7)),
    date(2026, 12, 31),
    date(2027, 1, 1),
    date(2028, 2, 29),
]
"""Every day of a week, and those on which counting back is hard."""

SHOWN = 80
"""No line of the demonstration is wider than a plain terminal."""

SCREENS = 7
Kept = tuple[World, Path, Any]


@pytest.fixture
def world(tmp_path: Path) -> World:
    return ready(tmp_path)


def ready(home: Path) -> World:
    (home / "tmp").mkdir()
    return World(home)


def left(world: World) -> list[Path]:
    """Return what is left where it was played."""
    return list((world.home / "tmp").iterdir())


def kept(world: World) -> Kept:
    """Play it and keep its journal."""
    data = world.done("demo", "--keep", "--json").json["data"]
    return world, Path(data["journal"]), data


def asked(world: World, journal: Path, *argv: str) -> Any:
    return world.done(*argv, "--journal", str(journal), "--json").json["data"]


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    """Return a journal that was played without any network."""

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("the demonstration opened a socket")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "socket", refuse)
        yield kept(ready(tmp_path_factory.mktemp("home")))


def test_the_demonstration_starts_no_other_program(journal: Kept) -> None:
    assert not (journal[1] / ".git").exists()


def test_there_are_six_relationships_of_all_kinds(journal: Kept) -> None:
    world, folder, _ = journal
    people = {one["handle"]: one for one in asked(world, folder, "list")["people"]}
    assert {one: (who["other"], who["stage"], who["state"]) for one, who in people.items()} == {
        "ruth": ("mentor", "Cultivation", "active"),
        "tomas": ("mentee", "Cultivation", "active"),
        "leila": ("mentee", "Separation", "active"),
        "henrik": ("mentor", "Redefinition", "concluded"),
        "five": ("circle", "Maintain", "active"),
        "beatriz": ("prospect", "Prepare", "active"),
    }
    assert world.done("--journal", str(folder), "check").out.startswith("All can be read")


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("henrik-aalto", ('continues = "colleague"', 'rhythm = "6m"')),
        ("leila-mansour", ('every = "10w"', 'every = "3m"', 'to = "separation"')),
        ("five-pages", ('name = "Oona Byrne"', "left = ")),
        ("beatriz-nogueira", ('via = "Ruth Adeyemi"', "asked_on = ")),
    ],
)
def test_each_has_what_makes_its_kind(journal: Kept, name: str, holds: tuple[str, ...]) -> None:
    text = (journal[1] / "relationships" / name / "relationship.toml").read_text("utf-8")
    assert [one for one in holds if one not in text] == []


def test_the_mentor_with_whom_it_goes_well_has_everything(journal: Kept) -> None:
    home = journal[1] / "relationships/ruth-adeyemi"
    counted = {
        name: len(list((home / name).iterdir()))
        for name in ("agreements", "meetings", "private/reviews", "private/feedback")
    }
    assert counted["agreements"] == 2
    assert counted["meetings"] > 20
    assert counted["private/reviews"] == 5
    assert counted["private/feedback"] == 3
    advice = (home / "notes.toml").read_text("utf-8").split("[[note]]")
    told = [one for one in advice if 'as = "advice"' in one and "said = true" in one]
    assert [one for one in told if "outcome = " not in one] == []
    assert len(told) == 2
    goals = asked(*journal[:2], "goal", "ruth")["goals"]
    assert {one["key"]: one["progress"] for one in goals} == {
        "lead-the-studio-of-nine": 80,
        "write-the-flood-handbook": 60,
    }


def test_one_knows_oneself(journal: Kept) -> None:
    own = asked(*journal[:2], "self")
    assert own["strengths"]
    assert own["needs"]
    assert own["opportunities"]


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_it_is_as_meant_whatever_day_it_is(today: date, tmp_path: Path) -> None:
    world = ready(tmp_path)
    world.day = today
    _, folder, data = kept(world)
    assert len(data["screens"]) == SCREENS
    status = asked(world, folder, "status")
    assert [one["handle"] for one in status["appointments"]] == ["ruth"]
    people = {one["handle"]: one for one in status["people"]}
    assert people["tomas"]["mark"] == "!"
    assert "!" not in {people[who]["mark"] for who in ("ruth", "leila", "five")}
    assert [one["name"] for one in status["owed"] if one["late"]] == ["Tomas Vrba"]
    days = [date.fromisoformat(step["on"]) for step in data["steps"]]
    assert days == sorted(days)
    assert days[-1] <= today
    lines = [line for one in data["screens"] for line in one["output"].splitlines()]
    assert [line for line in lines if len(line) > SHOWN] == []


def test_it_is_the_same_every_time(journal: Kept, world: World) -> None:
    (world.home / ".config/mentorlog").mkdir(parents=True)
    (world.home / ".config/mentorlog/config.toml").write_text("journal = 3 4", encoding="utf-8")
    world.env = {"MENTORLOG_SEED": "other", "TZ": "Pacific/Kiritimati", "NO_COLOR": "1"}
    again = world.done("demo", "--json").json["data"]
    assert again == {**journal[2], "journal": None}
    assert left(world) == []


def test_your_own_journal_is_not_touched(world: World) -> None:
    world.done("new", "mentee", "Kim Park")
    before = {path: path.read_bytes() for path in world.home.rglob("*") if path.is_file()}
    assert world.done("demo").err == ""
    assert before == {path: path.read_bytes() for path in world.home.rglob("*") if path.is_file()}


def toured(world: World, answers: list[str], *argv: str, **between: Callable[[], None]) -> Any:
    """Take the tour on a plain terminal; return exit code, screens, and what was said beside."""
    world.env["MENTORLOG_ACCESSIBLE"] = "1"
    at = {int(name.removeprefix("at_")): what for name, what in between.items()}
    context = world.context(
        stdin=Typist(answers, at),
        stdin_is_terminal=True,
        stdout_is_terminal=True,
        stderr_is_terminal=True,
    )
    code = run(["demo", *argv], context)
    assert isinstance(context.stdout, io.StringIO)
    assert isinstance(context.stderr, io.StringIO)
    return code, context.stdout.getvalue(), context.stderr.getvalue()


def test_enter_leads_through_all_screens(world: World) -> None:
    code, out, err = toured(world, [""] * SCREENS + [""])
    assert code == 0
    assert err.count("Enter goes on, q ends >") == SCREENS
    for number in range(1, SCREENS + 1):
        assert f"\n{number} of {SCREENS}  " in err
    assert err.endswith("Keep the journal to look around? yes or no [no] > ")
    assert "PREP  Ruth Adeyemi" in out
    assert "\nRemoved  the journal you saw" in out
    assert left(world) == []


def test_the_journal_can_be_kept_after_q(world: World) -> None:
    code, out, err = toured(world, ["", "q", "yes"])
    assert code == 0
    assert "2 of 6" not in err
    assert "PREP" not in out
    [home] = left(world)
    assert f"Look     mentorlog --journal {home}/mentoring\n" in out
    assert f"Remove   rm -r {home}\n" in out
    assert world.done("--journal", f"{home}/mentoring", "check").out.startswith("All can be read")


def test_nobody_is_asked_whether_to_keep_what_is_to_be_kept(world: World) -> None:
    code, out, err = toured(world, ["q"], "--keep")
    assert code == 0
    assert "Keep the journal" not in err
    assert [f"Kept     {home}/mentoring" in out for home in left(world)] == [True]


def pressed() -> None:
    raise KeyboardInterrupt


def test_nothing_is_left_after_ctrl_c_on_the_tour(world: World) -> None:
    code, out, _ = toured(world, ["", ""], "--keep", at_1=pressed)
    assert code == 130
    assert "TODAY" in out
    assert left(world) == []


def pressing(step: str, path: Path) -> None:
    del step, path
    raise KeyboardInterrupt


def test_nothing_is_left_after_ctrl_c_while_it_is_played(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "on_step", pressing)
    assert world.call("demo", "--keep").code == 130
    assert left(world) == []


def test_a_step_that_fails_is_named_and_nothing_is_left(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mentorlog.journal.journal.Journal.make", lambda _: None)
    found = world.call("demo", "--keep")
    assert found.code == 6
    assert found.err.startswith("The demonstration stopped at: mentorlog config set")
    assert left(world) == []


def test_no_folder_to_play_in_is_said(world: World) -> None:
    world.env["TMPDIR"] = str(world.home / "nowhere")
    found = world.call("demo")
    assert found.code == 7
    assert found.err.startswith(f"{world.home}/nowhere cannot be written. No such file")


def test_a_terminal_shows_how_far_it_is(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "on_step", pressing)
    context = world.context(stderr_is_terminal=True)
    assert run(["demo"], context) == 130
    assert isinstance(context.stderr, io.StringIO)
    said = context.stderr.getvalue()
    assert said.startswith("\rPlaying four years  [------------------------------]   0 %\r\x1b[K")
    narrow = world.context(stderr_is_terminal=True, width=40)
    assert run(["demo"], narrow) == 130
    assert isinstance(narrow.stderr, io.StringIO)
    assert narrow.stderr.getvalue().startswith("\rPlaying four years  [----------]   0 %\r")
    context = world.context(stderr_is_terminal=True)
    assert run(["demo", "--quiet"], context) == 130
    assert isinstance(context.stderr, io.StringIO)
    assert "Playing" not in context.stderr.getvalue()
