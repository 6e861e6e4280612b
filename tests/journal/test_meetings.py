"""Meetings are looked at by name, and opened only where they are looked into."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from mentorlog.journal.meetings import WINDOW, Meetings
from mentorlog.journal.reading import Reader
from mentorlog.journal.shelves import Layout, Shelf
from tests.builders import ADA, TODAY, ago, ahead, kept, meeting, planned
from tests.journal.folders import keep, leave, made


class Counting(Reader):
    """A reader that says which meetings it opened."""

    def __init__(self, layout: Layout) -> None:
        super().__init__(layout)
        self.opened: list[str] = []

    def one(self, shelf: Shelf, who: str, key: str = "", *, private: bool = False) -> Any:
        self.opened.append(key)
        return super().one(shelf, who, key, private=private)


@pytest.fixture
def reader(tmp_path: Path) -> Counting:
    journal = made(tmp_path)
    held = [kept(meeting(TODAY - timedelta(weeks=week))) for week in range(20)]
    coming = [kept(planned(TODAY + timedelta(weeks=week))) for week in range(1, 10)]
    keep(journal, *held, *coming)
    return Counting(journal.layout)


def test_counting_opens_nothing(reader: Counting) -> None:
    meetings = Meetings(reader, ADA)
    assert len(meetings) == 29
    assert len(meetings.until(TODAY)) == 20
    assert reader.opened == []


def test_the_newest_few_are_opened_and_no_more(reader: Counting) -> None:
    found = Meetings(reader, ADA).past(TODAY)
    assert [one.record.on for one in found] == [TODAY - timedelta(weeks=w) for w in range(WINDOW)]
    assert len(reader.opened) == WINDOW


def test_the_soonest_few_are_opened_and_no_more(reader: Counting) -> None:
    found = Meetings(reader, ADA).coming(TODAY)
    assert [one.record.on for one in found] == [ahead(7 * w) for w in range(1, WINDOW + 1)]
    assert len(reader.opened) == WINDOW
    assert len(Meetings(reader, ADA).coming(TODAY, 2)) == 2


def test_the_next_planned_one_is_found_without_those_after_it(reader: Counting) -> None:
    found = Meetings(reader, ADA).coming(TODAY, 4, enough=1)
    assert [one.record.on for one in found] == [ahead(7)]
    assert len(reader.opened) == 1


def test_a_cancelled_one_is_not_the_next(tmp_path: Path) -> None:
    journal = made(tmp_path)
    off = planned(ahead(1), status="cancelled")
    keep(journal, kept(off), kept(planned(ahead(2))), kept(planned(ahead(3))))
    meetings = Meetings(Counting(journal.layout), ADA)
    assert [one.record.on for one in meetings.coming(TODAY, 4, enough=1)] == [ahead(1), ahead(2)]
    assert next(meetings.planned(TODAY)).record.on == ahead(2)


def test_what_is_planned_for_today_comes_before_what_is_planned_for_later(tmp_path: Path) -> None:
    journal = made(tmp_path)
    keep(journal, kept(meeting(ago(1))), kept(planned(TODAY)), kept(planned(ahead(2))))
    reader = Counting(journal.layout)
    assert next(Meetings(reader, ADA).planned(TODAY)).record.on == TODAY
    assert len(reader.opened) == 1


def test_today_is_past_and_tomorrow_is_coming(reader: Counting) -> None:
    meetings = Meetings(reader, ADA)
    assert meetings.past(TODAY, 1)[0].record.on == TODAY
    assert meetings.past(ago(1), 1)[0].record.on == ago(7)
    assert meetings.coming(ago(1), 1)[0].record.on == TODAY


def test_meetings_are_numbered_by_those_that_took_place(reader: Counting, tmp_path: Path) -> None:
    keep(made(tmp_path), kept(meeting(ago(1), status="missed")))
    meetings = Meetings(reader, ADA)
    assert meetings.held_until(TODAY) == 20
    assert meetings.held_until(ago(1)) == 19
    assert meetings.held_until(ago(700)) == 0


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ('+++\non = 2027-03-01\nstatus = "held"\n+++\nWe met.\n', 1),
        ("+++\nstatus='held' # by hand\non = 2027-03-01\n+++\n", 1),
        ('\ufeff+++\r\non = 2027-03-01\r\nstatus = "held"\r\n+++\r\n', 1),
        ('+++\non = 2027-03-01\n"status" = "held"\n+++\n', 1),
        ("Only prose, so it took place.\n", 1),
        ('+++\non = 2027-03-01\nstatus = "missed"\n+++\nstatus = "held"\n', 0),
        ('+++\non = 2027-03-01\n+++\nstatus = "held"\n', 0),
        ("+++\nnot finished", 0),
    ],
)
def test_whether_one_took_place_is_read_as_the_file_says(
    text: str, held: int, tmp_path: Path
) -> None:
    journal = made(tmp_path)
    keep(journal, kept(meeting(ago(300))))
    leave(journal, "meetings/2027-03-01-one.md", text)
    assert journal.meetings(ADA).held_until(TODAY) == 1 + held


def test_a_list_looks_no_further_than_it_needs(reader: Counting) -> None:
    Meetings(reader, ADA).past(TODAY, enough=2)
    assert len(reader.opened) == 2


def test_every_meeting_comes_oldest_first(reader: Counting) -> None:
    days = [one.record.on for one in Meetings(reader, ADA)]
    assert days == sorted(days)
    assert len(days) == 29


def test_an_aside_is_no_meeting_of_its_own(tmp_path: Path) -> None:
    journal = made(tmp_path)
    aside = kept(meeting(ago(7)), private=True, text="I was nervous.")
    alone = kept(meeting(ago(3)), private=True, text="Only for me.")
    keep(journal, kept(meeting(ago(7)), text="We met."), aside, alone)
    meetings = journal.meetings(ADA)
    assert meetings.stems == (f"{ago(7)}-x4k2", f"{ago(3)}-x4k2")
    first, second = meetings
    assert (first.text, first.private) == ("We met.", False)
    assert (second.text, second.private) == ("Only for me.", True)
    found = meetings.aside(first.key)
    assert found is not None
    assert found.text == "I was nervous."
    assert meetings.aside(second.key) is None
    assert meetings.aside("2020-01-01-none") is None


def test_an_unreadable_meeting_is_left_out_and_told(tmp_path: Path) -> None:
    journal = made(tmp_path)
    keep(journal, kept(meeting(ago(3))))
    leave(journal, "meetings/2027-03-08-broken.md", "+++\n")
    leave(journal, "meetings/2999-13-01.md", "+++\n+++\n")
    leave(journal, "meetings/notes.md", "Loose.\n")
    meetings = journal.meetings(ADA)
    assert [one.record.on for one in meetings.past(TODAY)] == [ago(3)]
    assert meetings.coming(TODAY) == ()
    assert {problem.path.rsplit("/", 1)[-1] for problem in journal.problems} == {
        "2027-03-08-broken.md",
        "2999-13-01.md",
        "notes.md",
    }
    assert meetings.open("2027-01-01-gone") is None


def test_of_a_time_only_its_own_are_opened_both_borders_in(reader: Counting) -> None:
    meetings = Meetings(reader, ADA)
    days = sorted(one.record.on for one in meetings)
    first, last = days[3], days[7]
    reader.opened.clear()
    found = [one.record.on for one in meetings.between(first, last)]
    assert found == [day for day in days if first <= day <= last]
    assert len(reader.opened) == len(found)
