"""On which days the demonstration is played."""

from datetime import date, timedelta

import pytest

from mentorlog.model.demo import Step, dated, day

MONDAY = date(2026, 11, 16)
WEEK = [MONDAY + timedelta(days=after) for after in range(7)]


@pytest.mark.parametrize("today", WEEK)
def test_nothing_falls_on_a_weekend_but_today(today: date) -> None:
    assert day(today, 0) == today
    for ahead in (*range(-30, 0), *range(1, 31)):
        found = day(today, ahead)
        assert found.weekday() < 5
        assert abs((found - today).days - ahead) <= 2
        assert (found > today) == (ahead > 0) or found == today


@pytest.mark.parametrize("today", WEEK)
def test_what_comes_later_is_never_played_earlier(today: date) -> None:
    days = [day(today, ahead) for ahead in range(-30, 31)]
    assert days == sorted(days)


def test_a_step_is_played_weeks_and_days_before_today() -> None:
    step = Step(run=("status",), weeks=2, days=1)
    assert step.ago == 15
    assert step.on(date(2026, 11, 19)) == date(2026, 11, 4)


def test_a_step_is_not_played_in_the_future() -> None:
    with pytest.raises(ValueError, match=r"^weeks must be from 0"):
        Step(run=("status",), weeks=-1)
    with pytest.raises(ValueError, match=r"^days must be from 0"):
        Step(run=("status",), weeks=0, days=7)


def test_words_may_hold_days() -> None:
    words = "due:{today+3} or {today-7}, {today}, {tomorrow}"
    assert dated(words, date(2028, 2, 29)) == "due:2028-03-03 or 2028-02-22, 2028-02-29, {tomorrow}"
