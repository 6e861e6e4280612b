"""G13: no network, and no other program but git, the editor and the pager.

Python's own audit events name every socket and every process before it is made; one hook in the
real program writes them down.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.guarantees.journals import Home, made
from tests.guarantees.test_g10_undone import LINES, answers, typed

ROOT = Path(__file__).parents[2]
FIRST = 16
"""So many commands that change something: a record of nearly every kind is there then."""

WATCHED = Path(__file__).parent / "watched.py"
NOW = "2026-11-21T10:00:00+00:00"
READS = (
    "status", "due", "list", "show ada", "prep ada", "timeline ada", "trend ada", "report ada",
    "report me --for year", "network", "guide drifting", "questions ada", "check", "history",
    "export --about ada", "recover", "help --all", "config",
)  # fmt: skip


ELSEWHERE = ("ls-remote", "fetch", "push", "pull", "clone")
"""What git is told to do that leads to another machine."""


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = made(tmp_path)
    return home.with_env(MENTORLOG_HISTORY="", EDITOR="sed -i s/45/50/", MENTORLOG_NOW=NOW)


def events(home: Home, argv: list[str], stdin: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield what the program does that leads out of it: the event and what it is about."""
    notes = home.path / "tmp/events"
    said = home.program([sys.executable, str(WATCHED), str(notes), *argv], stdin.encode())
    assert said.code in {0, 10}, (argv, said)
    lines = notes.read_text().splitlines() if notes.exists() else []
    notes.unlink(missing_ok=True)
    yield from (tuple(json.loads(line)) for line in lines)


def test_nothing_is_started_but_git_and_the_editor_and_nothing_is_sent(home: Home) -> None:
    for line in (*LINES.strip().splitlines()[:FIRST], "edit ada", *READS):
        for event, about in events(home, typed(home.path, line), answers(line)):
            assert not event.startswith("socket."), (line, event, about)
            assert Path(about[0]).name in {"git", "sed"}, (line, event, about)
            assert not [word for word in ELSEWHERE if f"'{word}'" in about[1]], (line, about)


def test_sync_reaches_the_other_machine_by_git_alone(home: Home) -> None:
    home.process("new", "mentor", "Ada Lovelace").ok()
    home.program(["git", "init", "-q", "--bare", "stick.git"]).ok()
    found = []
    for line in ("sync setup stick.git", "sync"):
        found += [*events(home, line.split())]
    assert {event for event, _ in found} == {"subprocess.Popen"}
    assert {Path(about[0]).name for _, about in found} == {"git"}
    assert [word for word in ELSEWHERE if any(f"'{word}'" in about[1] for _, about in found)]


@pytest.mark.parametrize(
    ("code", "event"),
    [
        ("import socket; socket.socket()", "socket.__new__"),
        ("import os; os.system('true')", "os.system"),
        ("import subprocess; subprocess.run(['true'])", "subprocess.Popen"),
    ],
)
def test_the_watch_sees_what_it_is_there_for(tmp_path: Path, code: str, event: str) -> None:
    notes = tmp_path / "notes"
    program = f"from tests.guarantees.watched import watch; watch({str(notes)!r}); {code}"
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)
    assert event in [json.loads(line)[0] for line in notes.read_text().splitlines()]
