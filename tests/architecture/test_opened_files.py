"""Everyday commands open a few of a relationship's meetings, however many there are, and once."""

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
TODAY = date(2026, 11, 21)
MOST = 6
"""Files of meetings that a command may open for one relationship, asides among them."""

SOMETHING_DUE = 10

YEAR = 365

EVERYDAY = (
    "status", "status ada", "list", "show ada", "action", "action ada", "action me",
    "action --overdue --goal publish", "goal", "goal ada", "goal me", "goal show publish",
    "goal plan", "goal plan ada", "topic", "topic ada", "topic ada --all", "due",
    "due --within 30d", "due --count", "prep", "prep ada", "prep ada --for career",
    "prep ada --send", "prep ada --on-screen", "prep --today", "note", "note ada", "feedback",
    "feedback ada", "need", "opportunity", "away",
)  # fmt: skip


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
    assert ended.returncode in {0, SOMETHING_DUE}, ended.stderr
    found: list[str] = json.loads(report.read_text(encoding="utf-8"))
    return found


def with_meetings(home: Path, count: int) -> Path:
    """Return a home whose journal has so many held meetings with one person, 8 days apart.

    Three are planned, each third has an aside, and there is one record of every other kind.
    """
    home.mkdir()
    opened(home, "new", "mentor", "Ada Lovelace", "--since", "2010", "--rhythm", "weekly")
    folder = home / "mentoring/relationships/ada-lovelace"
    for place in ("meetings", "private/meetings"):
        (folder / place).mkdir(parents=True)
    days = [TODAY - timedelta(days=7 + 8 * number) for number in range(count)]
    for number, on in enumerate(days):
        told = f'+++\non = {on}\nstatus = "held"\n+++\n'
        name = f"meetings/{on}-talk.md"
        (folder / name).write_text(f"{told}Talk {number}.\n", encoding="utf-8")
        if number % 3 == 0:
            (folder / "private" / name).write_text(f"{told}Aside.\n", encoding="utf-8")
    for number in range(3):
        on = TODAY + timedelta(days=3 + 7 * number)
        planned = f'+++\non = {on}\nstatus = "planned"\n+++\n'
        (folder / f"meetings/{on}-x4k2.md").write_text(planned, encoding="utf-8")
    for words in (
        ("goal", "ada", "Run a study", "--due", "2026-12-01"),
        ("goal", "me", "Publish", "--with", "ada"),
        ("action", "ada", "send the draft due:tomorrow"),
        ("topic", "ada", "Which journal?"),
        ("topic", "ada", "How long?", "--private"),
        ("note", "ada", "read more", "--as", "advice"),
        ("feedback", "ask", "ada", "Is it clear?", "--follow-up", "2w"),
        ("need", "coaching"),
        ("opportunity", "EMBO workshop", "--from", "ada", "--deadline", "2026-12-24"),
    ):
        opened(home, *words)
    return home


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with 50 meetings with one person."""
    return with_meetings(tmp_path_factory.mktemp("few") / "home", 50)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with 500 meetings with one person."""
    return with_meetings(tmp_path_factory.mktemp("many") / "home", 500)


@pytest.mark.parametrize("words", EVERYDAY)
def test_as_much_is_opened_for_500_meetings_as_for_50(words: str, few: Path, many: Path) -> None:
    found = opened(many, *words.split())
    assert len(opened(few, *words.split())) == len(found)
    assert len([path for path in found if "/meetings/" in path]) <= MOST, found


@pytest.mark.parametrize("words", EVERYDAY)
def test_no_file_is_opened_twice(words: str, few: Path) -> None:
    found = opened(few, *words.split())
    assert len(found) == len(set(found)), sorted(path for path in found if found.count(path) > 1)


@pytest.mark.parametrize("words", ["status", "topic", "prep ada", "show ada"])
def test_what_needs_meetings_opens_some(words: str, many: Path) -> None:
    assert [path for path in opened(many, *words.split()) if "/meetings/" in path]


def test_a_sheet_looks_into_the_aside_and_a_meeting_a_year_ago(many: Path) -> None:
    found = [Path(path) for path in opened(many, "prep", "ada") if "/meetings/" in path]
    assert [path.parent.parent.name for path in found].count("private") == 1
    assert [path.name for path in found if path.name.startswith("2025-11")]
    assert len(found) == MOST


@pytest.mark.parametrize("word", ["self", "need", "opportunity"])
def test_what_is_mine_is_opened_once(few: Path, word: str) -> None:
    found = opened(few, word)
    assert len(found) == len(set(found))
    assert [path for path in found if path.endswith("self/self.toml")]
    assert not [path for path in found if "/meetings/" in path]


def test_the_network_opens_the_newest_meetings_of_each(tmp_path: Path) -> None:
    few = opened(with_meetings(tmp_path / "few", 50), "network")
    many = opened(with_meetings(tmp_path / "many", 500), "network")
    assert len(few) == len(many)
    assert len([path for path in many if "/meetings/" in path]) == MOST
    assert len(many) == len(set(many))


LOOKING_BACK = (
    "timeline ada", "timeline ada --kind win", "trend ada", "trend ada --of rhythm",
    "trend ada --of worth",
)  # fmt: skip


@pytest.mark.parametrize("words", LOOKING_BACK)
def test_a_long_read_opens_the_meetings_of_its_time_alone_and_once(
    words: str, few: Path, many: Path
) -> None:
    found = [Path(path) for path in opened(many, *words.split())]
    met = [path for path in found if "/meetings/" in str(path)]
    whole_year = "win" not in words and "worth" not in words
    assert len(met) == (len(WITHIN) if whole_year else 0)
    assert len(found) == len(set(found)) == len(opened(few, *words.split()))
    assert all(path.name >= "2025-11-21" for path in met)


WITHIN = [7 + 8 * number for number in range(50) if 7 + 8 * number <= YEAR]
"""Days ago of the meetings of the last twelve months."""
