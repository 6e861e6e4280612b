"""Which day it is, and how days are said."""

from datetime import date, datetime

import pytest

from mentorlog.model import days
from mentorlog.model.settings import Defaults
from tests.builders import TODAY, ahead


@pytest.mark.parametrize(
    ("clock", "means"),
    [("00:00", 8), ("03:59", 8), ("04:00", 9), ("04:01", 9), ("23:59", 9)],
)
def test_before_four_in_the_morning_today_is_still_yesterday(clock: str, means: int) -> None:
    now = datetime.fromisoformat(f"2027-03-09T{clock}")
    assert days.today(now) == date(2027, 3, means)


@pytest.mark.parametrize(("starts", "means"), [("5:30", 8), ("05:31", 8), ("05:29", 9)])
def test_the_hour_a_day_starts_can_be_set(starts: str, means: int) -> None:
    assert days.today(datetime(2027, 3, 9, 5, 29), starts) == date(2027, 3, means)  # noqa: DTZ001


def test_past_midnight_on_new_year_is_still_the_old_year() -> None:
    assert days.today(datetime.fromisoformat("2027-01-01T03:00")) == date(2026, 12, 31)


def test_past_midnight_after_a_leap_day_is_the_leap_day() -> None:
    assert days.today(datetime.fromisoformat("2028-03-01T01:00")) == date(2028, 2, 29)


@pytest.mark.parametrize("starts", ["04:00", "4:00", "0:00", "23:59", "19:05"])
def test_a_clock_time_may_start_the_day(starts: str) -> None:
    days.today(datetime.fromisoformat("2027-03-09T12:00"), Defaults(day_starts=starts).day_starts)


@pytest.mark.parametrize("starts", ["24:00", "4", "9:99", "4:0", "004:00", "", "a:b", "٤:00"])
def test_what_is_no_clock_time_cannot_start_the_day(starts: str) -> None:
    with pytest.raises(ValueError, match=r"^day_starts must be like 04:00"):
        Defaults(day_starts=starts)


@pytest.mark.parametrize(
    ("away", "said"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (2, "Thu 11 March"),
        (-2, "Sun 7 March"),
        (-68, "Thu 31 December 2026"),
        (298, "Sat 1 January 2028"),
    ],
)
def test_a_day_is_said_as_people_say_it_with_the_year_when_it_is_another(
    away: int, said: str
) -> None:
    assert days.spoken(ahead(away), TODAY) == said


def test_tomorrow_is_tomorrow_across_the_year() -> None:
    assert days.spoken(date(2028, 1, 1), date(2027, 12, 31)) == "tomorrow"


def test_a_short_day_leaves_out_only_the_year_of_today() -> None:
    assert days.short(date(2027, 3, 12), TODAY) == "12 Mar"
    assert days.short(date(2026, 3, 12), TODAY) == "12 Mar 2026"
    assert days.short(date(2027, 3, 12)) == "12 Mar 2027"


def test_a_full_day_has_everything() -> None:
    assert days.full(TODAY) == "Tue 9 Mar 2027"
    assert days.full(TODAY, weekday="long") == "Tue 9 March 2027"
    assert days.full(date(2028, 2, 29)) == "Tue 29 Feb 2028"
    assert days.weekday(TODAY) == "Tue"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (10, "10th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (14, "14th"),
        (20, "20th"),
        (21, "21st"),
        (22, "22nd"),
        (23, "23rd"),
        (101, "101st"),
        (111, "111th"),
        (112, "112th"),
        (113, "113th"),
        (121, "121st"),
    ],
)
def test_ordinals_know_the_teens(number: int, said: str) -> None:
    assert days.ordinal(number) == said
