"""Days as people type them, and what is never guessed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorlog.errors import MentorlogError
from mentorlog.formats.datewords import Leaning, day, since
from tests.builders import TODAY, ago, ahead

LEANINGS: tuple[Leaning, ...] = ("past", "future")


def refused(words: str, leaning: Leaning = "past") -> MentorlogError:
    with pytest.raises(MentorlogError) as caught:
        day(words, TODAY, leaning)
    return caught.value


@given(st.dates(), st.sampled_from(LEANINGS))
def test_an_iso_day_is_that_day(on: date, leaning: Leaning) -> None:
    assert day(on.isoformat(), TODAY, leaning) == on


@pytest.mark.parametrize("leaning", LEANINGS)
@pytest.mark.parametrize(("words", "away"), [("today", 0), ("Yesterday", -1), (" TOMORROW ", 1)])
def test_near_days_mean_the_same_either_way(words: str, away: int, leaning: Leaning) -> None:
    assert day(words, TODAY, leaning) == ahead(away)


@given(st.integers(0, 999), st.sampled_from([("d", 1), ("w", 7)]))
def test_a_span_goes_back_for_what_happened_and_on_for_plans(
    count: int, unit: tuple[str, int]
) -> None:
    letter, length = unit
    assert day(f"{count}{letter}", TODAY, "past") == TODAY - timedelta(days=count * length)
    assert day(f"{count}{letter}", TODAY, "future") == TODAY + timedelta(days=count * length)


@pytest.mark.parametrize(
    ("words", "past", "future"),
    [
        ("tue", TODAY, ahead(7)),
        ("tuesday", TODAY, ahead(7)),
        ("Wed", ago(6), ahead(1)),
        ("mon", ago(1), ahead(6)),
        ("sundays", ago(2), ahead(5)),
    ],
)
def test_a_weekday_that_is_today_is_today_for_the_past_and_a_week_ahead_for_plans(
    words: str, past: date, future: date
) -> None:
    assert day(words, TODAY, "past") == past
    assert day(words, TODAY, "future") == future


@pytest.mark.parametrize(
    ("words", "past", "future"),
    [
        ("10 may", date(2026, 5, 10), date(2027, 5, 10)),
        ("may 10", date(2026, 5, 10), date(2027, 5, 10)),
        ("may 10, 2026", date(2026, 5, 10), date(2026, 5, 10)),
        ("10 may 2026 10:00", date(2026, 5, 10), date(2026, 5, 10)),
        ("12. März", date(2026, 3, 12), date(2027, 3, 12)),
        ("next friday", date(2027, 3, 12), date(2027, 3, 12)),
        ("last friday", date(2027, 3, 5), date(2027, 3, 5)),
        ("freitag", date(2027, 3, 5), date(2027, 3, 12)),
        ("in 3 days", date(2027, 3, 12), date(2027, 3, 12)),
        ("two weeks ago", date(2027, 2, 23), date(2027, 2, 23)),
        ("next month", date(2027, 4, 9), date(2027, 4, 9)),
        ("2026-11-21 10:00", date(2026, 11, 21), date(2026, 11, 21)),
    ],
)
def test_other_words_are_understood_and_lean_where_they_should(
    words: str, past: date, future: date
) -> None:
    assert day(words, TODAY, "past") == past
    assert day(words, TODAY, "future") == future


@pytest.mark.parametrize("leaning", LEANINGS)
@pytest.mark.parametrize(
    "words",
    [
        "03/04/2026", "3/4", "3.4.", "03-04-2026", "3-4-26", "2026/03/04", "2026-3-4", "3.4.26",
        "03 04 2026", "3. 4. 2026", "3,4", "fri 03/04/2026", "03/04/2026 10:00",
    ],
)  # fmt: skip
def test_numbers_that_could_be_day_or_month_are_refused(words: str, leaning: Leaning) -> None:
    error = refused(words, leaning)
    assert error.id == "ambiguous-date"
    assert error.exit_code == 2
    assert words in error.what
    assert error.why == "Some people put the day first, some the month."
    assert error.hint.endswith("2027-03-09")


@pytest.mark.parametrize("words", ["10", "2027", "0310", "20270309"])
def test_a_bare_number_is_refused(words: str) -> None:
    error = refused(words)
    assert (error.id, error.why) == ("ambiguous-date", "A bare number is no day.")


@pytest.mark.parametrize(
    "words",
    ["may", "May 2026", "sept", "sept.", "december", "2026-05", "mai", "Mai 2026", "avril", "10th"],
)
def test_a_month_is_not_turned_into_a_day(words: str) -> None:
    for leaning in LEANINGS:
        error = refused(words, leaning)
        assert (error.id, error.why) == ("ambiguous-date", "A month has many days.")


@pytest.mark.parametrize("words", ["2026-02-30", "2027-02-29", "2026-13-01", "2026-00-10"])
def test_a_day_that_is_not_in_the_calendar_says_so(words: str) -> None:
    error = refused(words)
    assert error.id == "unknown-date"
    assert error.why
    assert words in error.what


@pytest.mark.parametrize("words", ["", "soon", "when it rains", "next"])
def test_words_that_are_no_day_are_refused_with_examples(words: str) -> None:
    error = refused(words)
    assert (error.id, error.exit_code) == ("unknown-date", 2)
    assert "next friday" in error.hint


def test_a_leap_day_is_a_day() -> None:
    assert day("2028-02-29", TODAY, "future") == date(2028, 2, 29)


def test_only_for_the_beginning_a_year_is_enough() -> None:
    assert since("2023", TODAY) == date(2023, 1, 1)
    assert since(" 1998 ", TODAY) == date(1998, 1, 1)
    assert since("2023-05-01", TODAY) == date(2023, 5, 1)
    with pytest.raises(MentorlogError, match="more than one day"):
        since("1823", TODAY)


@pytest.mark.parametrize("words", ["2028", "tomorrow", "2027-03-10"])
def test_nothing_has_begun_that_is_still_to_come(words: str) -> None:
    assert since("today", TODAY) == TODAY
    with pytest.raises(MentorlogError) as caught:
        since(words, TODAY)
    assert caught.value.id == "unknown-date"
