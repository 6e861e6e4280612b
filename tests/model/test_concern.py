"""A concern stands until it is settled, and one for safety is told apart."""

from typing import get_args

import pytest

from mentorlog.model.concern import ConcernStep
from mentorlog.model.words import ConcernStatus, ConcernType
from tests.builders import BEGAN, TODAY, ago, ahead, concern


@pytest.mark.parametrize("status", get_args(ConcernStatus))
def test_it_is_open_until_it_is_settled(status: ConcernStatus) -> None:
    assert concern(status=status).open is (status != "settled")


@pytest.mark.parametrize("kind", get_args(ConcernType))
def test_only_a_concern_for_safety_is_one(kind: ConcernType) -> None:
    assert concern(kind).unsafe is (kind == "safety")


def test_looking_again_is_late_from_the_day_after_on() -> None:
    for day, late in ((ahead(1), 0), (TODAY, 0), (ago(1), 1), (ago(30), 30), (None, 0)):
        assert concern(look_again=day).late(TODAY) == late
    assert concern(look_again=ago(9), status="easing").late(TODAY) == 9
    assert concern(look_again=ago(9), status="settled").late(TODAY) == 0


def test_steps_stand_by_their_day_and_of_one_day_as_written() -> None:
    first, second, earlier = (
        ConcernStep(on=day, what=what)
        for day, what in ((TODAY, "first"), (TODAY, "second"), (BEGAN, "earlier"))
    )
    assert concern(step=(first, second, earlier)).steps == (earlier, first, second)


def test_a_step_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="what must not be empty"):
        ConcernStep(on=TODAY, what=" ")
