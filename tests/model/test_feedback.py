"""Feedback: what waits, and what to come back to."""

import pytest

from tests.builders import TODAY, ago, ahead, feedback


def test_a_request_waits_until_it_is_answered_or_let_go() -> None:
    assert feedback("asked").waiting
    assert not feedback("asked", answered_on=TODAY).waiting
    assert not feedback("asked", followed=TODAY).waiting


@pytest.mark.parametrize("direction", ["given", "received"])
def test_only_a_request_waits(direction: str) -> None:
    assert not feedback(direction).waiting  # type: ignore[arg-type]  # one of the three


def test_there_is_something_to_come_back_to_until_one_did() -> None:
    assert not feedback("given").to_follow
    assert feedback("given", follow_up=ahead(1)).to_follow
    assert not feedback("given", follow_up=ahead(1), followed=TODAY).to_follow


def test_a_request_that_was_answered_is_not_asked_again() -> None:
    assert feedback("asked", follow_up=ago(1)).to_follow
    assert not feedback("asked", follow_up=ago(1), answered_on=ago(2)).to_follow


@pytest.mark.parametrize(("day", "late"), [(ahead(1), 0), (TODAY, 0), (ago(1), 1), (ago(8), 8)])
def test_it_is_late_from_the_day_after(day: object, late: int) -> None:
    assert feedback("received", follow_up=day).late(TODAY) == late


def test_what_was_come_back_to_is_late_no_more() -> None:
    assert feedback("received", follow_up=ago(8), followed=ago(1)).late(TODAY) == 0
    assert feedback("received").late(TODAY) == 0
