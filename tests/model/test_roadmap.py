"""Offsets, and who owns a step from where I stand."""

from datetime import date

import pytest

from mentorlog.model.roadmap import Roadmap, RoadmapStep, StepOwner, day, person_word, spoken
from mentorlog.model.words import Role

STEP = RoadmapStep(after="1w", text="Begin", owner="both")


@pytest.mark.parametrize(
    ("after", "then"),
    [
        ("0d", date(2027, 1, 30)),
        ("10d", date(2027, 2, 9)),
        ("2w", date(2027, 2, 13)),
        ("1m", date(2027, 2, 28)),
        ("2m", date(2027, 3, 30)),
        ("13m", date(2028, 2, 29)),
        ("11m", date(2027, 12, 30)),
    ],
)
def test_a_month_is_one_of_the_calendar(after: str, then: date) -> None:
    assert day(date(2027, 1, 30), after) == then


def test_offsets_are_said_in_words() -> None:
    assert [spoken(one) for one in ("0d", "1w", "2w", "1m", "90d")] == [
        "at the start", "1 week", "2 weeks", "1 month", "90 days",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("owner", "role", "word"),
    [
        ("mentee", "mentee", "me"),
        ("mentor", "mentee", "them"),
        ("both", "mentee", "both"),
        ("mentee", "mentor", "them"),
        ("mentor", "mentor", "me"),
        ("mentee", "peer", "both"),
        ("mentor", "member", "both"),
        ("mentor", "facilitator", "both"),
        ("both", None, "me"),
    ],
)
def test_a_role_is_me_or_them_from_where_i_stand(
    owner: StepOwner, role: Role | None, word: str
) -> None:
    assert person_word(owner, role) == word


@pytest.mark.parametrize("after", ["", "w", "2 w", "2y", "1000d", "-1d"])
def test_an_offset_that_is_none_is_refused(after: str) -> None:
    with pytest.raises(ValueError, match="after must be like"):
        RoadmapStep(after=after, text="Begin", owner="both")


def test_a_roadmap_has_steps_and_none_twice() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Roadmap(id="x", name="X", length="2w", step=())
    with pytest.raises(ValueError, match="Begin twice"):
        Roadmap(id="x", name="X", length="2w", step=(STEP, STEP))
    with pytest.raises(ValueError, match="length must be like"):
        Roadmap(id="x", name="X", length="long", step=(STEP,))
