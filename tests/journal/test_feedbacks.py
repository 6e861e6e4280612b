"""The feedback of one relationship: only the newest files are opened."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from mentorlog.journal.feedbacks import NEWEST, stems
from mentorlog.journal.journal import Journal
from tests.builders import ADA, feedback, kept
from tests.journal.folders import keep, leave, made, told

FIRST = date(2026, 11, 21)


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return made(tmp_path)


def said(journal: Journal, day: date, direction: str = "given", tail: str = "x") -> None:
    leave(
        journal,
        f"private/feedback/{day}-{tail}.md",
        f'+++\non = {day}\ndirection = "{direction}"\n+++\nWell read.\n',
    )


def broken(journal: Journal, day: date) -> None:
    """Leave a file that is told of as soon as it is opened."""
    leave(journal, f"private/feedback/{day}-x.md", "+++\non = 1\n+++\n")


def test_it_stands_in_private(journal: Journal) -> None:
    found = keep(journal, kept(feedback(), "2026-11-21-x", private=True, text="Well read.\n"))
    assert found == [f"relationships/{ADA}/private/feedback/2026-11-21-x.md"]
    assert [(one.key, one.private, one.text) for one in journal.feedback(ADA)] == [
        ("2026-11-21-x", True, "Well read.\n")
    ]


def test_the_newest_twelve_are_opened_and_no_other(journal: Journal) -> None:
    broken(journal, FIRST)
    for days in range(1, NEWEST + 1):
        said(journal, FIRST + timedelta(days=days))
    found = journal.feedback(ADA)
    assert [one.record.on for one in found] == [
        FIRST + timedelta(days=days) for days in range(NEWEST, 0, -1)
    ]
    assert told(journal) == []
    assert len(stems(journal.reader, ADA)) == NEWEST + 1


def test_one_may_ask_for_fewer_or_for_more(journal: Journal) -> None:
    for days in range(NEWEST + 3):
        said(journal, FIRST + timedelta(days=days))
    assert len(journal.feedback(ADA, 2)) == 2
    assert len(journal.feedback(ADA, 100)) == NEWEST + 3


def test_of_one_day_the_later_stands_first(journal: Journal) -> None:
    for tail in ("x4k2", "x4k2-2", "x4k2-10"):
        said(journal, FIRST, tail=tail)
    found = [one.key.removeprefix("2026-11-21-") for one in journal.feedback(ADA)]
    assert found == ["x4k2-10", "x4k2-2", "x4k2"]


def test_a_broken_file_hides_no_other(journal: Journal) -> None:
    said(journal, FIRST)
    broken(journal, FIRST + timedelta(days=1))
    assert len(journal.feedback(ADA)) == 1
    assert "2026-11-22-x.md:2" in told(journal)[0]


def test_the_last_day_is_that_of_what_was_said(journal: Journal) -> None:
    assert journal.feedback_on(ADA) is None
    journal.reader.forget()
    said(journal, FIRST, "asked")
    assert journal.feedback_on(ADA) is None
    said(journal, FIRST - timedelta(days=3), "received")
    assert journal.feedback_on(ADA) == FIRST - timedelta(days=3)


def test_no_file_older_than_the_last_is_opened(journal: Journal) -> None:
    broken(journal, FIRST)
    said(journal, FIRST + timedelta(days=1), "given")
    said(journal, FIRST + timedelta(days=2), "asked")
    assert journal.feedback_on(ADA) == FIRST + timedelta(days=1)
    assert told(journal) == []


def test_it_needs_front_matter(journal: Journal) -> None:
    leave(journal, "private/feedback/2026-11-21-x.md", "Well read.\n")
    assert journal.feedback(ADA) == []
    assert "no front matter" in told(journal)[0]
