"""Hints about me at their edges: what nobody covers, leaning on one, how many I mentor."""

from datetime import date, timedelta
from typing import Any

import pytest

from mentorlog.insight.attention import Hint, about_me
from mentorlog.insight.rules.own import Mine
from mentorlog.model.limits import limits
from mentorlog.model.own import Myself, Request
from tests.builders import ago, ahead, need
from tests.insight.rules.coached import said

QUARTER = date(2027, 4, 1)
DAY = timedelta(days=1)
KINDS = ("coaching", "sponsorship", "counselling", "feedback", "friendship")


def mine(*needs: Any, today: date = QUARTER, **changes: Any) -> Mine:
    """Return me on the first day of a quarter, with what I need."""
    return Mine(myself=Myself(need=needs), today=today, **changes)


def told(one: Mine) -> list[Hint]:
    return list(about_me(one, said))


def rules(one: Mine) -> list[str]:
    return [hint.rule for hint in told(one)]


def leaning(number: int, wanted: int = 4, others: int = 1, **changes: Any) -> Mine:
    """Return me, who needs so many kinds of support, and Ada, who gives so many of them."""
    gives = {"Ada Lovelace": frozenset(KINDS[:number])}
    gives |= {f"Grace {at}": frozenset(KINDS[number:]) for at in range(others)}
    return mine(*map(need, KINDS[:wanted]), gives=gives, **changes)


# How many I mentor.


@pytest.mark.parametrize(("count", "speaks"), [(0, False), (1, False), (2, False), (3, True)])
def test_more_than_i_set_is_said_and_as_many_is_not(count: int, speaks: bool) -> None:  # noqa: FBT001
    one = mine(mentees=[ago(day) for day in range(count)], capacity=2)
    assert rules(one) == (["capacity"] if speaks else [])


def test_where_i_set_no_number_nobody_is_too_many() -> None:
    assert rules(mine(mentees=[ago(day) for day in range(30)])) == []


def test_it_holds_since_the_one_who_was_more_than_i_set() -> None:
    [one] = told(mine(mentees=[ago(3), ago(90), ago(40), ago(1)], capacity=2))
    assert one.since == ago(3)
    assert one.text == "count 4, agreed 2"
    assert (one.who, one.name, one.command) == ("me", "You", "mentorlog list")


def test_nobody_at_all_may_be_what_i_set() -> None:
    [one] = told(mine(mentees=[ago(5)], capacity=0))
    assert one.since == ago(5)


def test_how_many_i_mentor_is_no_secret_and_what_i_need_is() -> None:
    one = leaning(3, mentees=[ago(5)], capacity=0)
    assert {hint.rule: hint.private for hint in told(one)} == {
        "capacity": False,
        "over-reliance": True,
    }
    [hint] = told(mine(need()))
    assert (hint.rule, hint.private) == ("need-uncovered", True)


# What nobody covers.


def test_one_that_is_covered_or_over_is_no_need_to_name() -> None:
    given = {"Ada Lovelace": frozenset({"coaching", "feedback"})}
    over = (need("rest", until=ago(1)), need("friendship", dropped=ago(1)))
    assert rules(mine(need(), need("feedback"), *over, gives=given)) == []
    assert rules(mine(need(), need("feedback"))) == ["need-uncovered"]
    assert rules(mine(need("sponsorship"), *over, gives=given)) == ["need-uncovered"]


def test_several_are_counted_and_one_is_named() -> None:
    given = {"Ada Lovelace": frozenset({"coaching"})}
    [one] = told(mine(need(), need("feedback"), gives=given))
    assert one.text == "support feedback, count 1"
    [both] = told(mine(need("friendship"), need(), need("feedback"), gives=given))
    assert both.text == "several: support friendship, count 2"
    assert both.command == "mentorlog network"


def test_a_kind_written_down_twice_is_one_that_nobody_covers() -> None:
    asked = Request(who="Ada", on=date(2027, 3, 1))
    [one] = told(mine(need(), need(asked=(asked,))))
    assert one.text == "waiting: support coaching, count 1, who Ada, date 1 Mar"


@pytest.mark.parametrize(
    ("answer", "variant"), [("no", "declined: "), (None, "waiting: "), ("later", ""), ("yes", "")]
)
def test_of_whom_it_was_asked_last_is_said(answer: Any, variant: str) -> None:
    asked = (
        Request(who="Grace", on=ago(90), answer="no"),
        Request(who="Ada", on=date(2027, 3, 1), answer=answer),
    )
    [one] = told(mine(need(asked=asked)))
    assert one.text == f"{variant}support coaching, count 1, who Ada, date 1 Mar"


@pytest.mark.parametrize("month", [1, 4, 7, 10])
@pytest.mark.parametrize("one", [leaning(3), mine(need())], ids=["leaning", "uncovered"])
def test_it_is_said_in_the_first_two_weeks_of_a_quarter(one: Mine, month: int) -> None:
    first = date(2027, month, 1)
    for day, speaks in ((-1, False), (0, True), (13, True), (14, False), (60, False)):
        on = first + DAY * day
        later = Mine(myself=one.myself, gives=one.gives, today=on)
        assert [hint.since for hint in told(later)] == ([first] if speaks else [])


def test_what_i_began_to_need_in_a_quarter_holds_since_then() -> None:
    [one] = told(mine(need(since=ahead(25)), today=date(2027, 4, 9)))
    assert one.since == ahead(25) == date(2027, 4, 3)
    [before] = told(mine(need(since=ago(25))))
    assert before.since == QUARTER


# Leaning on one.


@pytest.mark.parametrize(
    ("number", "wanted", "speaks"),
    [(2, 4, False), (3, 4, True), (4, 4, True), (3, 5, False), (4, 5, True), (3, 3, False)],
)
def test_seven_tenths_of_four_or_more_is_much(number: int, wanted: int, speaks: bool) -> None:  # noqa: FBT001
    one = leaning(number, wanted)
    assert ("over-reliance" in rules(one)) is speaks


def test_it_says_who_and_how_many_of_what_i_need() -> None:
    gives = {"Grace Hopper": frozenset({"rest"}), "Ada Lovelace": frozenset({*KINDS, "rest"})}
    one = mine(*map(need, KINDS[:4]), need("rest", until=ago(9)), gives=gives)
    [hint] = told(one)
    assert (hint.rule, hint.text) == ("over-reliance", "who Ada Lovelace, count 4")
    assert hint.command == "mentorlog network"


def test_where_only_one_supports_me_there_is_nobody_to_lean_on_less() -> None:
    assert rules(leaning(4, others=0)) == []
    assert rules(leaning(4, others=1)) == ["over-reliance"]


def test_the_same_kind_needed_twice_is_one_kind() -> None:
    twice = (need(), need(), need("sponsorship"), need("counselling"))
    gives = leaning(3).gives
    assert "over-reliance" not in rules(mine(*twice, gives=gives))


def test_without_needs_or_people_there_is_nothing_to_say() -> None:
    assert rules(mine()) == []
    assert rules(mine(gives=leaning(3).gives)) == []


# Less of it.


def test_each_can_be_switched_off() -> None:
    for rule, one in (
        ("capacity", mine(mentees=[ago(5)], capacity=0)),
        ("need-uncovered", mine(need())),
        ("over-reliance", leaning(3)),
    ):
        assert rules(one) == [rule]
        for off in ("off", False):
            silent = Mine(
                myself=one.myself, today=one.today, gives=one.gives, mentees=one.mentees,
                capacity=one.capacity, limits=limits({rule: off}),
            )  # fmt: skip
            assert rules(silent) == []


@pytest.mark.parametrize(
    ("preset", "spoken"),
    [
        ("quiet", ["capacity"]),
        ("normal", ["capacity", "over-reliance"]),
        ("close", ["capacity", "over-reliance"]),
    ],
)
def test_a_quiet_coach_keeps_thoughts_to_itself(preset: str, spoken: list[str]) -> None:
    one = leaning(3, mentees=[ago(5)], capacity=0, limits=limits({"preset": preset}))
    assert rules(one) == spoken


def test_a_quiet_coach_does_not_name_a_need_either() -> None:
    assert rules(mine(need(), limits=limits({"preset": "quiet"}))) == []


@pytest.mark.parametrize(
    ("number", "speaks"),
    [
        ({"reliance_share": 0.5}, True),
        ({"reliance_share": 0.51}, False),
        ({"reliance_share": 0.5, "reliance_needs": 5}, False),
        ({"reliance_share": 0.5, "reliance_people": 3}, False),
    ],
)
def test_its_thresholds_are_mine(number: dict[str, float], speaks: bool) -> None:  # noqa: FBT001
    assert ("over-reliance" in rules(leaning(2, limits=limits(number)))) is speaks
