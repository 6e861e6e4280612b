"""An assessment: numbers by sentence, and which two can be compared."""

import pytest

from mentorlog.model.assessment import Assessment, ItemAnswer
from tests.builders import TODAY, assessment


def test_numbers_are_found_by_their_sentence() -> None:
    assert assessment({"hears": 4, "plain": 2}).values == {"hears": 4, "plain": 2}


def test_a_sentence_is_answered_once() -> None:
    twice = (ItemAnswer(item="hears", value=4), ItemAnswer(item="hears", value=5))
    with pytest.raises(ValueError, match="answer has hears twice"):
        assessment({}, TODAY, answer=twice)


@pytest.mark.parametrize("field", ["instrument", "version", "rater", "about"])
def test_what_names_it_is_never_empty(field: str) -> None:
    with pytest.raises(ValueError, match=f"{field} must not be empty"):
        assessment({"hears": 4}, TODAY, **{field: " "})


@pytest.mark.parametrize(
    ("other", "like"),
    [
        (assessment({}), True),
        (assessment({}, TODAY, version="2"), True),
        (assessment({}, TODAY, rater="them"), False),
        (assessment({}, TODAY, about="me"), False),
        (assessment({}, TODAY, instrument="pulse"), False),
    ],
)
def test_two_are_alike_by_the_same_person_about_the_same(other: Assessment, *, like: bool) -> None:
    assert assessment({"hears": 4}).like(other) is like
