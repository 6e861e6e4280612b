"""Rhythms as typed, as written and as said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorlog.model import rhythm

written = st.builds(
    lambda number, unit: f"{number}{unit}", st.integers(1, 999), st.sampled_from("dwm")
)


@given(written)
def test_what_is_said_can_be_typed_again(form: str) -> None:
    assert rhythm.parse(rhythm.spoken(form)) == form


@given(written)
def test_what_is_written_can_be_typed(form: str) -> None:
    assert rhythm.parse(form) == form


@given(written)
def test_what_was_understood_always_has_a_length(form: str) -> None:
    assert rhythm.days(form) == int(form[:-1]) * {"d": 1, "w": 7, "m": 30}[form[-1]]


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("weekly", "1w"),
        ("Fortnightly", "2w"),
        ("biweekly", "2w"),
        ("every  two weeks", "2w"),
        ("MONTHLY", "1m"),
        ("quarterly", "3m"),
        ("yearly", "12m"),
        ("daily", "1d"),
        ("as needed", "as-needed"),
        ("as-needed", "as-needed"),
        ("every 3 weeks", "3w"),
        ("every 1 month", "1m"),
        ("10 days", "10d"),
        (" 6 w ", "6w"),
        ("6W", "6w"),
    ],
)
def test_words_are_taken_when_typed(typed: str, form: str) -> None:
    assert rhythm.parse(typed) == form


@pytest.mark.parametrize("typed", ["", "0w", "2", "w", "sometimes", "-2w", "2y", "1000d", "2w 3d"])
def test_other_words_are_refused_with_examples(typed: str) -> None:
    with pytest.raises(ValueError, match=r"^rhythm .* is not known: weekly, fortnightly, 6w"):
        rhythm.parse(typed)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("1d", "daily"),
        ("1w", "weekly"),
        ("2w", "every 2 weeks"),
        ("10d", "every 10 days"),
        ("1m", "monthly"),
        ("3m", "quarterly"),
        ("6m", "every 6 months"),
        ("as-needed", "as needed"),
        (None, "no rhythm set"),
    ],
)
def test_a_rhythm_is_said_in_words(form: str | None, said: str) -> None:
    assert rhythm.spoken(form) == said


def test_no_rhythm_and_as_needed_have_no_length() -> None:
    assert rhythm.days(None) is None
    assert rhythm.days("as-needed") is None
