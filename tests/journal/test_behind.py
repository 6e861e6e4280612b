"""What lies behind a picture: nothing is opened until it is asked for, newest first."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from mentorlog.journal.journal import Journal
from mentorlog.model.behind import Behind
from mentorlog.model.kept import ME
from mentorlog.model.meeting import Rating
from tests.builders import (
    ADA,
    TODAY,
    ago,
    ahead,
    assessment,
    closing,
    concern,
    feedback,
    kept,
    meeting,
    note,
    planned,
    relationship,
    review,
)
from tests.journal.folders import keep, leave, made, told

HOME = f"relationships/{ADA}"
ASKED: dict[str, Callable[[Behind], Any]] = {
    "reviews": lambda one: one.reviews(9),
    "feedback": lambda one: one.feedback(),
    "concerns": lambda one: one.concerns(),
    "notes": lambda one: one.notes(),
    "meetings": lambda one: one.meetings(9),
    "ratings": lambda one: one.ratings(),
    "assessed": lambda one: one.assessed(),
    "why-ended": lambda one: one.why_ended(),
}


class Watch:
    """The files below a folder that are opened, and the folders that are listed, while it looks."""

    def __init__(self) -> None:
        self.folder = ""
        self.seen: list[str] = []
        sys.addaudithook(self.hear)

    def hear(self, event: str, facts: tuple[Any, ...]) -> None:
        """Note what is opened or listed."""
        if self.folder and event in {"open", "os.listdir", "os.scandir"} and facts:
            path = str(facts[0])
            if path.startswith(self.folder):
                self.seen.append(path.removeprefix(f"{self.folder}/"))

    @contextmanager
    def over(self, folder: Path) -> Iterator[list[str]]:
        """Look for as long as the block lasts."""
        self.folder, self.seen = str(folder), []
        try:
            yield self.seen
        finally:
            self.folder = ""


@pytest.fixture(scope="module")
def watch() -> Watch:
    """One for all: what listens to the interpreter listens until it ends."""
    return Watch()


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    """A journal with three of everything behind Ada, the newest written down in the middle."""
    journal = made(tmp_path)
    days = (ago(200), ago(3), ago(40))
    for at, day in enumerate(days):
        keep(
            journal,
            kept(review(day, summary=f"{day}"), private=True),
            kept(feedback("received", day), private=True),
            kept(concern("drift", day), private=True),
            kept(note("insight", f"{day}", id=f"n{at}bb", on=day)),
            kept(meeting(day)),
            kept(Rating(meeting=f"{day}-x4k2", worth=at + 1), f"{day}-x4k2", private=True),
        )
    return Journal(tmp_path)


def days(found: Any) -> list[Any]:
    return [one.record.on for one in found]


NEWEST = [ago(3), ago(40), ago(200)]


def test_nothing_is_opened_or_listed_until_something_is_asked(
    journal: Journal, watch: Watch
) -> None:
    with watch.over(journal.root) as seen:
        journal.behind(ADA, TODAY)
    assert seen == []


@pytest.mark.parametrize(
    ("asked", "opened"),
    [
        ("reviews", [f"{HOME}/private/reviews/{day}-x4k2.md" for day in NEWEST]),
        ("feedback", [f"{HOME}/private/feedback/{day}-x4k2.md" for day in NEWEST]),
        ("concerns", [f"{HOME}/private/concerns/{day}-x4k2.md" for day in NEWEST]),
        ("notes", [f"{HOME}/notes.toml"]),
        ("meetings", [f"{HOME}/meetings/{day}-x4k2.md" for day in NEWEST]),
        ("ratings", [f"{HOME}/private/ratings.toml"]),
        ("assessed", []),
        ("why-ended", []),
    ],
)
def test_what_is_asked_for_is_opened_once_and_nothing_else(
    journal: Journal, watch: Watch, asked: str, opened: list[str]
) -> None:
    behind = journal.behind(ADA, TODAY)
    with watch.over(journal.root) as seen:
        ASKED[asked](behind)
        ASKED[asked](behind)
    files = [path for path in seen if path.endswith((".md", ".toml"))]
    assert sorted(files) == sorted(opened)


def test_it_comes_newest_first(journal: Journal) -> None:
    behind = journal.behind(ADA, TODAY)
    assert days(behind.reviews(9)) == NEWEST
    assert days(behind.feedback()) == NEWEST
    assert days(behind.concerns()) == NEWEST
    assert days(behind.notes()) == NEWEST
    assert days(behind.meetings(9)) == NEWEST
    assert [one.record.worth for one in behind.ratings()] == [2, 3, 1]


@pytest.mark.parametrize("most", [0, 1, 2])
def test_no_more_are_opened_than_are_asked_for(journal: Journal, watch: Watch, most: int) -> None:
    behind = journal.behind(ADA, TODAY)
    with watch.over(journal.root) as seen:
        assert days(behind.reviews(most)) == NEWEST[:most]
        assert days(behind.meetings(most)) == NEWEST[:most]
    assert len([path for path in seen if path.endswith(".md")]) == 2 * most


def test_meetings_to_come_are_none_of_it(journal: Journal) -> None:
    keep(journal, kept(planned(ahead(1))), kept(planned(TODAY)))
    assert days(journal.behind(ADA, TODAY).meetings(9)) == [TODAY, *NEWEST]
    assert days(journal.behind(ADA, ago(39)).meetings(9)) == NEWEST[1:]


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("reviews", f"private/reviews/{ago(40)}-x4k2.md"),
        ("feedback", f"private/feedback/{ago(40)}-x4k2.md"),
        ("concerns", f"private/concerns/{ago(40)}-x4k2.md"),
        ("meetings", f"meetings/{ago(40)}-x4k2.md"),
    ],
)
def test_a_broken_file_is_named_and_hides_no_other(
    journal: Journal, asked: str, place: str
) -> None:
    leave(journal, place, "+++\non = soon\n+++\n")
    assert days(ASKED[asked](journal.behind(ADA, TODAY))) == [ago(3), ago(200)]
    [problem] = told(journal)
    assert problem.startswith(f"{HOME}/{place}:2: TOML: ")


def test_of_what_is_broken_nothing_is_known_where_nobody_asks(journal: Journal) -> None:
    leave(journal, f"private/reviews/{ago(1)}-x4k2.md", "x")
    leave(journal, "private/notes.toml", "x")
    behind = journal.behind(ADA, TODAY)
    assert days(behind.feedback()) == NEWEST
    assert told(journal) == []


def test_a_bad_row_is_named_and_hides_no_other(journal: Journal) -> None:
    leave(journal, "notes.toml", '[[note]]\nid = "n1bb"\non = 2027-03-01\nas = "insight"\n')
    keep(journal, kept(note(id="n9bb", on=ago(5)), private=True))
    assert days(journal.behind(ADA, TODAY).notes()) == [ago(5)]
    assert told(journal) == [f"{HOME}/notes.toml:1: text is missing"]


def test_notes_are_shared_ones_and_mine_each_known_for_what_it_is(journal: Journal) -> None:
    keep(journal, kept(note(text="Mine", id="n9bb", on=ago(5)), private=True))
    keep(journal, kept(note(text="About me", id="n8bb", on=ago(1)), who=ME, private=True))
    found = journal.behind(ADA, TODAY).notes()
    assert [(one.record.on, one.private) for one in found] == [
        (ago(3), False), (ago(5), True), (ago(40), False), (ago(200), False),
    ]  # fmt: skip


def test_what_is_for_my_eyes_says_so(journal: Journal) -> None:
    behind = journal.behind(ADA, TODAY)
    for asked in ("reviews", "feedback", "concerns", "ratings"):
        assert all(one.private for one in ASKED[asked](behind)), asked
    assert not any(one.private for one in behind.meetings(9))


def test_of_assessments_the_names_are_told_shared_or_private(
    journal: Journal, watch: Watch
) -> None:
    behind = journal.behind(ADA, TODAY)
    assert behind.assessed() == []
    keep(journal, kept(assessment({"hears": 4}, ago(300)), f"{ago(300)}-work"))
    assert behind.assessed() == [f"{ago(300)}-work"]
    keep(journal, kept(assessment({"hears": 4}, ago(30)), f"{ago(30)}-work", private=True))
    with watch.over(journal.root) as seen:
        assert behind.assessed() == [f"{ago(300)}-work", f"{ago(30)}-work"]
    assert not [path for path in seen if path.endswith(".toml")]


def test_the_reason_is_that_of_the_last_end(journal: Journal) -> None:
    behind = journal.behind(ADA, TODAY)
    assert behind.why_ended() is None
    keep(journal, kept(closing(ago(90), reason="mismatch"), private=True))
    keep(journal, kept(closing(ago(9), reason="goals-met"), private=True))
    assert behind.why_ended() == "goals-met"
    leave(journal, f"private/closings/{ago(1)}-x4k2.md", "+++\non = soon\n+++\n")
    assert journal.behind(ADA, TODAY).why_ended() is None
    assert told(journal)[0].startswith(f"{HOME}/private/closings/{ago(1)}-x4k2.md:2: ")


def test_nothing_is_behind_somebody_new_and_nothing_of_another_is(journal: Journal) -> None:
    keep(journal, kept(relationship(name="Grace Hopper"), "", who="grace-hopper"))
    behind = journal.behind("grace-hopper", TODAY)
    for asked, look in ASKED.items():
        assert not look(behind), asked
    assert told(journal) == []


def test_of_answers_the_newest_shared_ones_with_an_instrument_are_read(journal: Journal) -> None:
    def answered(day: Any, instrument: str, *, private: bool = False) -> Any:
        record = assessment({"begins-alone": 4}, day, instrument=instrument, about="me")
        return kept(record, f"{day}-{instrument}", private=private)

    keep(
        journal,
        answered(ago(90), "readiness"),
        answered(ago(20), "readiness"),
        answered(ago(9), "six-domains"),
        answered(ago(2), "readiness", private=True),
    )
    behind = Journal(journal.root).behind(ADA, TODAY)
    found = behind.answered("readiness")
    assert found is not None
    assert found.on == ago(20)
    assert behind.answered("satisfaction") is None
