"""The demonstration: real commands in a journal that is thrown away."""

import io
import re
from datetime import date
from pathlib import Path

import pytest

from mentorlog.cli.app import run
from tests.cli.world import World

SHOWN = 80
"""No line of the demonstration is wider than a plain terminal, but for the names of files."""


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr("tempfile.tempdir", None)
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    return World(tmp_path)


def everything(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_every_step_ends_well_and_the_journal_it_names_can_be_read(world: World) -> None:
    data = world.done("demo", "--json").json["data"]
    assert len(data["steps"]) > 5
    assert {step["exit_code"] for step in data["steps"]} == {0}
    assert all(
        step["output"] and step["command"].startswith("mentorlog ") for step in data["steps"]
    )
    days = [date.fromisoformat(step["on"]) for step in data["steps"]]
    assert days == sorted(days)
    assert days[-1] == world.day
    for name in data["files"]:
        assert (Path(data["journal"]) / name).is_file()
    listed = world.done("--journal", data["journal"], "list", "--json").json
    assert listed["problems"] == []
    assert world.done("--journal", data["journal"], "check").out.startswith("All can be read")


def test_every_command_it_shows_is_told_in_words(world: World) -> None:
    shown = world.done("demo")
    said = world.done("demo", "--json").json["data"]
    for step in said["steps"]:
        assert step["say"] in shown.out
    assert shown.err == ""
    assert "$ mentorlog new mentor" in shown.out
    wide = [line for line in shown.out.splitlines() if len(line) > SHOWN and "/" not in line]
    assert wide == []


def test_it_is_the_same_every_time_but_for_its_folder(world: World) -> None:
    first, second = (world.done("demo", "--json").json["data"] for _ in range(2))
    assert first["journal"] != second["journal"]
    assert first["files"] == second["files"]
    folders = re.compile(r"mentorlog-demo-\w+")
    said = [[folders.sub("", step["output"]) for step in one["steps"]] for one in (first, second)]
    assert said[0] == said[1]


def test_your_own_journal_is_not_touched(world: World) -> None:
    world.done("new", "mentee", "Kim Park")
    before = everything(world.home / "mentoring")
    data = world.done("demo", "--json").json["data"]
    assert everything(world.home / "mentoring") == before
    assert not Path(data["journal"]).is_relative_to(world.home / "mentoring")


def test_without_a_journal_none_is_made(world: World) -> None:
    world.done("demo")
    assert not (world.home / "mentoring").exists()


def test_nobody_is_asked_even_on_a_terminal(world: World) -> None:
    context = world.context(stdin_is_terminal=True, stderr_is_terminal=True)
    assert run(["demo"], context) == 0
    assert isinstance(context.stderr, io.StringIO)
    assert context.stderr.getvalue() == ""


def test_a_step_that_fails_is_named(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mentorlog.journal.journal.Journal.make", lambda _: None)
    found = world.call("demo")
    assert found.code == 6
    assert found.err.startswith("The demonstration stopped at: mentorlog new mentor")
