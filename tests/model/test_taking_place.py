"""What follows when a meeting takes place."""

from datetime import time

import pytest

from mentorlog.model.taking_place import completed, moved, taken_over
from tests.builders import TODAY, ago, ahead, kept, meeting, planned


@pytest.mark.parametrize(
    ("away", "taken"), [(-4, False), (-3, True), (0, True), (3, True), (4, False)]
)
def test_a_planned_meeting_within_three_days_is_taken_over(away: int, taken: bool) -> None:  # noqa: FBT001
    waiting = kept(planned(ahead(away)))
    assert taken_over([waiting], TODAY) == (waiting if taken else None)


def test_the_nearest_planned_meeting_is_taken_over() -> None:
    far, near = kept(planned(ago(3))), kept(planned(ahead(1)))
    assert taken_over([far, near], TODAY) == near
    assert taken_over([near, far], TODAY) == near


def test_of_two_equally_near_the_earlier_is_taken_over() -> None:
    before, after = kept(planned(ago(2))), kept(planned(ahead(2)))
    assert taken_over([after, before], TODAY) == before


@pytest.mark.parametrize("status", ["held", "cancelled", "missed", "rescheduled"])
def test_what_is_not_planned_is_left_alone(status: str) -> None:
    assert taken_over([kept(meeting(TODAY, status=status))], TODAY) is None


def test_a_completed_meeting_keeps_what_was_planned_and_not_said_anew() -> None:
    was = planned(
        TODAY,
        at=time(9),
        zone="Europe/London",
        purpose="career",
        title="Fellowship",
        minutes=45,
        channel="video",
        moved_from="2027-03-02-x4k2",
        prepared=True,
        absent=("p3x9",),
        turn="k7m2",
        roles={"facilitator": "k7m2"},
        raised=("h7aa",),
        support=("career",),
        tags=("thesis",),
    )
    new = meeting(TODAY, tags=("wide", "thesis"), raised=("h7bb",))
    found = completed(kept(was, "2027-03-09-fellowship"), new, "Good.")
    assert found.key == "2027-03-09-fellowship"
    assert found.record.status == "held"
    assert found.record.tags == ("thesis", "wide")
    assert found.record.raised == ("h7aa", "h7bb")
    for name in (
        "at", "zone", "purpose", "title", "minutes", "channel", "moved_from", "prepared",
        "absent", "turn", "roles", "support",
    ):  # fmt: skip
        assert getattr(found.record, name) == getattr(was, name), name


def test_what_is_newly_said_wins() -> None:
    was = planned(
        TODAY, at=time(9), zone="Europe/London", minutes=45, channel="video", absent=("a",)
    )
    new = meeting(TODAY, at=time(10), zone="Asia/Tokyo", minutes=30, channel="phone", absent=("b",))
    found = completed(kept(was), new, "").record
    assert (found.at, found.zone) == (time(10), "Asia/Tokyo")
    assert (found.minutes, found.channel, found.absent) == (30, "phone", ("b",))


def test_a_new_time_does_not_keep_the_old_zone() -> None:
    was = planned(TODAY, at=time(9), zone="Europe/London")
    assert completed(kept(was), meeting(TODAY, at=time(10)), "").record.zone is None


@pytest.mark.parametrize(
    ("agenda", "said", "together"),
    [
        ("1. Draft\n", "We agreed.", "1. Draft\n\nWe agreed."),
        ("1. Draft\n", "", "1. Draft\n"),
        (" \n", "We agreed.", "We agreed."),
        ("", "", ""),
    ],
)
def test_the_agenda_stays_above_what_was_said(agenda: str, said: str, together: str) -> None:
    waiting = kept(planned(TODAY), text=agenda)
    assert completed(waiting, meeting(TODAY), said).text == together


def test_a_moved_meeting_stays_on_record_with_where_it_went() -> None:
    found = moved(kept(planned(TODAY, title="Kick-off")), "2027-03-12-x4k2", by="them")
    assert found.record.status == "rescheduled"
    assert found.record.on == TODAY
    assert found.record.title == "Kick-off"
    assert (found.record.moved_to, found.record.by) == ("2027-03-12-x4k2", "them")
