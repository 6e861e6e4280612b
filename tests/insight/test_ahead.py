"""What a stage is like, by the time there is."""

from datetime import timedelta
from typing import Any

import pytest

from mentorlog.insight.ahead import outlook, usual
from tests.builders import BEGAN, lifecycle, relationship, stage

USUAL = {
    "classic": "2 to 5 years",
    "12-week": "weeks 3 to 9",
    "6-month": "months 2 to 4",
    "12-month": "months 3 to 9",
}
STAGE = stage("cultivation", usual=USUAL, pitfalls=("Haste.",), signs=("Trust.",))


def lasting(days: int | None) -> Any:
    return relationship(ends=BEGAN + timedelta(days=days) if days is not None else None)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (None, "Usually 2 to 5 years."),
        (1, "Usually weeks 3 to 9, where the whole lasts about twelve weeks."),
        (120, "Usually weeks 3 to 9, where the whole lasts about twelve weeks."),
        (121, "Usually months 2 to 4, where the whole lasts about six months."),
        (270, "Usually months 2 to 4, where the whole lasts about six months."),
        (271, "Usually months 3 to 9, where the whole lasts about a year."),
        (450, "Usually months 3 to 9, where the whole lasts about a year."),
        (451, "Usually 2 to 5 years."),
        (0, "Usually 2 to 5 years."),
        (-9, "Usually 2 to 5 years."),
    ],
)
def test_the_usual_length_is_that_of_the_time_there_is(days: int | None, said: str) -> None:
    assert usual(lasting(days), STAGE) == said


def test_a_path_without_lengths_says_none() -> None:
    assert usual(lasting(90), stage("cultivation")) == ""
    assert usual(lasting(90), stage("cultivation", usual={"classic": "a day"})) == "Usually a day."


def test_the_signs_are_those_of_the_next_stage_and_the_last_has_none() -> None:
    first = stage("initiation", pitfalls=("Silence.",))
    path = lifecycle(first, STAGE)
    before = outlook(relationship(), path, first)
    assert (before.pitfalls, before.following, before.speaks) == (
        ("Silence.",),
        STAGE.name,
        ("Trust.",),
    )
    last = outlook(relationship(), path, STAGE)
    assert (last.pitfalls, last.following, last.speaks) == (("Haste.",), "", ())


def test_before_a_path_that_knows_no_preparing_the_first_stage_is_next() -> None:
    assert outlook(relationship(), lifecycle(STAGE), stage("prepare")).following == STAGE.name
