"""Days that no clock counts: told by counting them one after another."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mentorlog.model.time_out import TimeOut, counted, reached
from tests.builders import TODAY, ago, ahead

DAY = timedelta(days=1)
LONG = 90
"""Days around today within which everything drawn begins and ends."""

days_near = st.integers(-LONG, LONG).map(ahead)
rests = st.lists(
    st.builds(
        TimeOut,
        on=days_near,
        until=st.none() | days_near,
        ended=st.none() | days_near,
    ),
    max_size=4,
)


def out(begins: int, ends: int | None = None) -> TimeOut:
    """Return time out by days from today; without an end nobody knows it."""
    return TimeOut(on=ahead(begins), until=None if ends is None else ahead(ends))


def one_by_one(start: date, end: date, rested: list[TimeOut]) -> int:
    """Count the days before ``end`` that fall into no time out."""
    whole = (start + DAY * number for number in range((end - start).days))
    return sum(not any(one.covers(day) for one in rested) for day in whole)


@pytest.mark.parametrize(
    ("one", "back"),
    [
        (TimeOut(on=TODAY), date.max),
        (TimeOut(on=TODAY, until=ahead(9)), ahead(9)),
        (TimeOut(on=TODAY, until=ahead(9), ended=ahead(4)), ahead(4)),
        (TimeOut(on=TODAY, until=ahead(9), ended=ahead(30)), ahead(30)),
        (TimeOut(on=TODAY, ended=ahead(4)), ahead(4)),
    ],
    ids=["open", "as-meant", "ended-early", "ended-late", "ended-unplanned"],
)
def test_it_ends_when_it_was_said_to_have_ended_else_as_meant(one: TimeOut, back: date) -> None:
    assert one.back == back
    assert one.covers(TODAY)
    assert one.covers(back - DAY)
    assert not one.covers(back)
    assert not one.covers(ago(1))


@pytest.mark.parametrize("ends", [0, -1, -30])
def test_one_that_ends_before_it_begins_is_none(ends: int) -> None:
    none = out(0, ends)
    assert not any(none.covers(ahead(day)) for day in range(-31, 2))
    assert counted(ago(40), ahead(40), [none]) == 80
    assert reached(ago(40), 80, [none]) == ahead(40)


@given(start=days_near, length=st.integers(-LONG, LONG), rested=rests)
def test_days_are_counted_as_one_by_one(start: date, length: int, rested: list[TimeOut]) -> None:
    end = start + DAY * length
    assert counted(start, end, rested) == one_by_one(start, end, rested)


@given(start=days_near, days=st.integers(0, LONG), rested=rests)
@example(start=TODAY, days=5, rested=[out(0, 3), out(1, 2)])
@example(start=TODAY, days=5, rested=[out(-9, 3), out(4)])
def test_a_day_is_reached_when_so_many_were_counted(
    start: date, days: int, rested: list[TimeOut]
) -> None:
    day = start
    left = days
    while left and day < start + DAY * (days + 4 * 2 * LONG):
        left -= not any(one.covers(day) for one in rested)
        day += DAY
    assert reached(start, days, rested) == (date.max if left else day)


@given(start=days_near, days=st.integers(0, LONG), rested=rests)
def test_counted_is_reached_the_other_way_round(
    start: date, days: int, rested: list[TimeOut]
) -> None:
    day = reached(start, days, rested)
    if day < date.max:
        assert counted(start, day, rested) == days
        assert not days or counted(start, day - DAY, rested) == days - 1


@given(start=days_near, days=st.integers(0, LONG), rested=rests)
def test_time_out_brings_no_day_nearer_and_its_order_does_not_matter(
    start: date, days: int, rested: list[TimeOut]
) -> None:
    assert reached(start, days, rested) >= start + DAY * days
    assert reached(start, days, rested) == reached(start, days, rested[::-1])
    assert reached(start, days, rested) <= reached(start, days + 1, rested)


@pytest.mark.parametrize(
    ("rested", "day"),
    [
        ([], 14),
        ([out(0, 7)], 21),
        ([out(-30, 7)], 21),
        ([out(-30, 0)], 14),
        ([out(-30, 1)], 15),
        ([out(13, 20)], 21),
        ([out(14, 20)], 14),
        ([out(2, 5), out(3, 8)], 20),
        ([out(2, 8), out(3, 5)], 20),
        ([out(2, 5), out(2, 5)], 17),
        ([out(2, 5), out(5, 8)], 20),
        ([out(12, 20), out(22, 30)], 22),
        ([out(12, 20), out(21, 30)], 31),
    ],
    ids=[
        "none", "begins-the-same-day", "began-before", "ends-the-same-day", "ends-a-day-later",
        "begins-the-day-before", "begins-on-the-day", "overlapping", "one-in-another", "twice",
        "one-after-another", "the-second-too-late", "the-second-just-before",
    ],
)  # fmt: skip
def test_two_weeks_from_today(rested: list[TimeOut], day: int) -> None:
    assert reached(TODAY, 14, rested) == ahead(day)
    assert counted(TODAY, ahead(day), rested) == 14


def test_a_rest_of_which_nobody_knows_the_end_is_never_over() -> None:
    assert reached(TODAY, 14, [out(3)]) == date.max
    assert reached(TODAY, 1, [out(-3)]) == date.max
    assert reached(TODAY, 14, [out(14)]) == ahead(14)
    assert reached(TODAY, 14, [out(3, 5), out(15)]) == date.max
    assert counted(TODAY, ahead(400), [out(3)]) == 3


@pytest.mark.parametrize("rested", [[], [out(0, 9)], [out(-9, 9)], [out(0)]])
def test_no_day_at_all_is_reached_at_once(rested: list[TimeOut]) -> None:
    assert reached(TODAY, 0, rested) == TODAY
    assert counted(TODAY, TODAY, rested) == 0


@pytest.mark.parametrize(
    ("start", "days", "rested"),
    [
        (TODAY, 3_000_000, []),
        (TODAY, 10**12, []),
        (date.max, 1, []),
        (ago(1), 3, [TimeOut(on=TODAY, until=date.max - DAY)]),
    ],
    ids=["a-long-time", "longer-than-can-be-counted", "the-last-day", "a-rest-almost-for-ever"],
)
def test_a_day_beyond_the_calendar_is_its_last(
    start: date, days: int, rested: list[TimeOut]
) -> None:
    assert reached(start, days, rested) == date.max
