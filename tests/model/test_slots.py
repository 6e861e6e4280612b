"""Usual slots as people write them."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorlog.model.slots import clock, slot, slot_parts, weekday_of

WEEK = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9", time(9)),
        ("0", time(0)),
        ("9:30", time(9, 30)),
        ("09:00", time(9)),
        ("9.30", time(9, 30)),
        ("9h30", time(9, 30)),
        ("23:59", time(23, 59)),
        ("9am", time(9)),
        ("9 PM", time(21)),
        ("9:30pm", time(21, 30)),
        ("12am", time(0)),
        ("12pm", time(12)),
    ],
)
def test_times_of_day_are_understood(typed: str, meant: time) -> None:
    assert clock(typed) == meant


@pytest.mark.parametrize("typed", ["", "24", "24:00", "9:60", "13pm", "25am", "0am", "9:5", "nine"])
def test_what_is_no_time_of_day_is_none(typed: str) -> None:
    assert clock(typed) is None


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("mon", 0),
        ("Monday", 0),
        ("mondays", 0),
        ("Tues", 1),
        ("tue.", 1),
        ("WED", 2),
        ("Thur", 3),
        ("Thurs", 3),
        ("fri", 4),
        ("Saturday", 5),
        ("sun", 6),
    ],
)
def test_weekdays_are_understood(typed: str, day: int) -> None:
    assert weekday_of(typed) == day


@pytest.mark.parametrize("typed", ["", "mo", "money", "monkey", "satisfied", "sunny", "marvel"])
def test_words_that_begin_like_a_weekday_are_none(typed: str) -> None:
    assert weekday_of(typed) is None


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("tuesdays, 9am", "Tue 09:00"),
        ("9:30 Fri", "Fri 09:30"),
        ("Fri", "Fri"),
        ("14:00", "14:00"),
        ("on Tuesday at 9", "Tue 09:00"),
        ("whenever", None),
        ("", None),
    ],
)
def test_a_slot_is_written_one_way(typed: str, form: str | None) -> None:
    assert slot(typed) == form


@given(st.sampled_from(WEEK), st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_a_written_slot_is_read_as_it_was_meant(day: str, at: time) -> None:
    form = f"{day} {at.isoformat('minutes')}"
    assert slot(form) == form
    assert slot_parts(form) == (WEEK.index(day), at)


def test_no_slot_has_no_parts() -> None:
    assert slot_parts(None) == (None, None)
