"""How often two people meet against how often they mean to."""

from datetime import date, timedelta

import pytest

from mentorlog.insight.rhythm import agreed_days, days_since, drift, next_usual
from tests.builders import TODAY, ago, meeting, picture, relationship


def quiet(days: int, rhythm: str | None) -> int:
    return drift(picture(relationship(rhythm=rhythm), meetings=[meeting(ago(days))]), TODAY)


@pytest.mark.parametrize(
    ("rhythm", "mild", "strong"),
    [
        ("1w", 14, 18),  # a week over it comes later than 1.5 times; strong at 17.5
        ("2w", 21, 35),
        ("10d", 17, 25),
        ("1m", 45, 75),
        ("3m", 135, 225),
    ],
)
def test_drift_begins_on_its_day(rhythm: str, mild: int, strong: int) -> None:
    assert [quiet(day, rhythm) for day in (mild - 1, mild, mild + 1)] == [0, 1, 1]
    assert [quiet(day, rhythm) for day in (strong - 1, strong, strong + 1)] == [1, 2, 2]


def test_a_daily_rhythm_goes_from_quiet_to_strong_after_its_week() -> None:
    assert [quiet(day, "1d") for day in (2, 3, 8)] == [0, 2, 2]


def test_without_a_rhythm_ninety_days_are_long_and_never_strong() -> None:
    assert [quiet(day, None) for day in (89, 90, 91, 900)] == [0, 1, 1, 1]


def test_as_needed_is_quiet_for_half_a_year_and_never_strong() -> None:
    assert [quiet(day, "as-needed") for day in (179, 180, 181, 900)] == [0, 1, 1, 1]


def test_before_the_first_meeting_the_clock_runs_from_the_beginning() -> None:
    assert drift(picture(relationship(created=ago(20), started=ago(20))), TODAY) == 0
    assert drift(picture(relationship(created=ago(21), started=ago(21))), TODAY) == 1


def test_what_began_before_the_journal_is_counted_from_its_entry() -> None:
    found = relationship(created=ago(20), started=ago(900))
    assert drift(picture(found), TODAY) == 0


def test_before_it_has_begun_the_clock_runs_from_its_entry() -> None:
    assert drift(picture(relationship(created=ago(21), started=None)), TODAY) == 1


def test_days_are_counted_from_the_last_meeting_that_took_place() -> None:
    found = picture(meetings=[meeting(ago(30)), meeting(ago(9)), meeting(ago(2), status="missed")])
    assert days_since(found, TODAY) == 9
    assert days_since(picture(), TODAY) is None


def test_only_a_rhythm_with_a_length_has_days() -> None:
    assert agreed_days(relationship(rhythm="2w")) == 14
    assert agreed_days(relationship(rhythm="as-needed")) is None


@pytest.mark.parametrize(
    ("rhythm", "slot", "last", "then"),
    [
        ("2w", None, date(2027, 3, 9), date(2027, 3, 23)),
        ("2w", None, date(2027, 3, 4), date(2027, 3, 18)),
        ("2w", "Tue 09:00", date(2027, 3, 4), date(2027, 3, 16)),  # 18th is nearer to the 16th
        ("2w", "Tue 09:00", date(2027, 3, 6), date(2027, 3, 23)),  # 20th is nearer to the 23rd
        ("2w", "09:00", date(2027, 3, 4), date(2027, 3, 18)),
        (None, "Fri", date(2027, 3, 9), date(2027, 3, 19)),
        ("1w", "Tue", None, date(2027, 3, 16)),
        ("2w", "Tue", date(2026, 12, 1), date(2027, 3, 16)),  # long ago: the next usual weekday
        ("2w", None, date(2027, 2, 9), date(2027, 3, 23)),  # the 23rd and today are not after today
        ("2w", None, None, date(2027, 3, 23)),
        ("as-needed", None, date(2027, 3, 4), None),
        (None, "09:00", date(2027, 3, 4), None),
        (None, None, None, None),
    ],
)
def test_the_next_usual_day_keeps_the_rhythm_and_the_weekday(
    rhythm: str | None, slot: str | None, last: date | None, then: date | None
) -> None:
    assert next_usual(relationship(rhythm=rhythm, slot=slot), last, TODAY) == then


@pytest.mark.parametrize("back", range(40))
def test_the_next_usual_day_is_always_after_today(back: int) -> None:
    for slot in (None, "Mon", "Sun"):
        found = next_usual(relationship(slot=slot), TODAY - timedelta(days=back), TODAY)
        assert found is not None
        assert found > TODAY
