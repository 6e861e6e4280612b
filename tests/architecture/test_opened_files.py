"""``status`` opens the newest few meetings of a relationship, however many there are."""

import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

PROGRAM = """
import json, sys
report, folder = sys.argv.pop(1), sys.argv.pop(1)
opened = []

def watch(event, args):
    if event == "open" and str(args[0]).startswith(folder):
        opened.append(str(args[0]))

from mentorlog.__main__ import main
sys.addaudithook(watch)
try:
    main()
finally:
    with open(report, "w", encoding="utf-8") as file:
        json.dump(opened, file)
"""
NOW = "2026-11-21T10:00:00+00:00"
MOST = 6
"""Meetings that ``status`` may open for one relationship."""


def opened(home: Path, *argv: str) -> list[str]:
    """Run the program in a process of its own and return the journal's files that it opened."""
    report = home / "opened.json"
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(report), str(home / "mentoring"), *argv],
        capture_output=True,
        env={"HOME": str(home), "MENTORLOG_NOW": NOW},
        cwd=home,
        check=False,
        text=True,
    )
    assert ended.returncode == 0, ended.stderr
    found: list[str] = json.loads(report.read_text(encoding="utf-8"))
    return found


def with_meetings(home: Path, count: int) -> Path:
    """Return a home whose journal has so many held meetings with one person, a week apart."""
    home.mkdir()
    opened(home, "new", "mentor", "Ada Lovelace", "--since", "2010", "--rhythm", "weekly")
    folder = home / "mentoring/relationships/ada-lovelace/meetings"
    folder.mkdir()
    for weeks in range(count):
        on = date(2026, 11, 14) - timedelta(weeks=weeks)
        text = f'+++\non = {on}\nstatus = "held"\n+++\nTalk {weeks}.\n'
        (folder / f"{on}-talk.md").write_text(text, encoding="utf-8")
    return home


def test_status_opens_as_much_for_500_meetings_as_for_50(tmp_path: Path) -> None:
    few = opened(with_meetings(tmp_path / "few", 50), "status")
    many = opened(with_meetings(tmp_path / "many", 500), "status")
    assert len(few) == len(many)
    meetings = [path for path in many if "/meetings/" in path]
    assert 0 < len(meetings) <= MOST


def test_no_file_is_opened_twice(tmp_path: Path) -> None:
    found = opened(with_meetings(tmp_path / "home", 5), "status")
    assert len(found) == len(set(found))


@pytest.mark.parametrize("word", ["self", "need", "opportunity"])
def test_what_is_mine_is_opened_once(tmp_path: Path, word: str) -> None:
    home = with_meetings(tmp_path / "home", 5)
    opened(home, "need", "coaching")
    opened(home, "opportunity", "EMBO workshop", "--from", "ada")
    found = opened(home, word)
    assert len(found) == len(set(found))
    assert [path for path in found if path.endswith("self/self.toml")]
    assert not [path for path in found if "/meetings/" in path]
