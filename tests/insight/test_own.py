"""What is mine as it is shown: who gives what I need, and what waits for me."""

from typing import Any

import pytest

from mentorlog.insight.own import covering, deadlines, givers, needs, opportunities
from mentorlog.model.kept import Kept
from mentorlog.model.own import Myself, Request
from mentorlog.model.relationship import Relationship
from mentorlog.model.support import Support, Supports
from tests.builders import (
    TODAY,
    ago,
    kept,
    need,
    opportunity,
    prospect,
    relationship,
)

KINDS = Supports(
    support=(Support(id="coaching", name="Coaching", side="career", about="It helps."),)
)


def giving(name: str = "Ada Lovelace", **changes: Any) -> Kept[Relationship]:
    who = name.casefold().replace(" ", "-")
    return kept(relationship(name=name, gives=("coaching",), **changes), "", who=who)


def chances() -> Myself:
    return Myself(
        opportunity=(
            opportunity("Later", id="a1", deadline=ago(-30)),
            opportunity("Some day", id="b2"),
            opportunity("Past", id="c3", deadline=ago(2)),
            opportunity("Applied", id="d4", deadline=ago(1), status="applied"),
            opportunity("Over", id="e5", deadline=ago(90), status="missed"),
            opportunity("Today", id="f6", deadline=TODAY),
        )
    )


def test_deadlines_are_those_that_wait_for_me_soonest_first() -> None:
    found = deadlines(chances(), TODAY)
    assert [(one.name, one.days) for one in found] == [("Past", -2), ("Today", 0), ("Later", 30)]
    assert [one.on for one in found] == [ago(2), TODAY, ago(-30)]
    assert deadlines(Myself(), TODAY) == ()


def test_open_opportunities_are_listed_by_day_those_without_one_last() -> None:
    found = opportunities(chances(), (), TODAY)
    assert [(one.kept.record.name, one.late) for one in found] == [
        ("Past", 2),
        ("Applied", 0),
        ("Today", 0),
        ("Later", 0),
        ("Some day", 0),
    ]
    assert all(one.kept.private and one.kept.who == "me" for one in found)


def test_what_is_over_is_listed_last_when_asked_for() -> None:
    found = opportunities(chances(), (), TODAY, every=True)
    assert [one.kept.record.name for one in found][-1] == "Over"


def test_who_suggested_it_is_called_by_name() -> None:
    me = Myself(
        opportunity=(
            opportunity(suggested_by="ada-lovelace"),
            opportunity(id="x9", suggested_by="Prof. Noether"),
            opportunity(id="y9"),
        )
    )
    found = opportunities(me, [giving()], TODAY)
    assert [one.suggested for one in found] == ["Ada Lovelace", "Prof. Noether", ""]


@pytest.mark.parametrize(
    ("changes", "gives"),
    [
        ({}, True),
        ({"my_role": "peer", "kind": "peer"}, True),
        ({"my_role": "mentor"}, False),
        ({"state": "paused"}, True),
        ({"state": "concluded"}, False),
        ({"state": "concluded", "continues": "nothing"}, False),
        ({"state": "concluded", "continues": "friend"}, True),
    ],
)
def test_who_gives_it_is_whoever_helps_me_still(changes: dict[str, Any], gives: bool) -> None:  # noqa: FBT001
    assert [one.name for one in givers("coaching", [giving(**changes)])] == (
        ["Ada Lovelace"] if gives else []
    )
    assert givers("friendship", [giving(**changes)]) == ()


@pytest.mark.parametrize(
    ("changes", "covers"),
    [
        ({}, True),
        ({"my_role": "peer", "kind": "peer"}, True),
        ({"my_role": "mentor"}, False),
        ({"state": "paused"}, True),
        ({"state": "concluded"}, False),
        ({"state": "concluded", "continues": "friend"}, True),
        ({"transition": (), "started": None}, False),
        ({"gives": ()}, False),
    ],
    ids=[
        "mentor", "peer", "mentee", "paused", "ended", "a-friend-now", "prospect", "nothing-said",
    ],
)  # fmt: skip
def test_what_i_need_is_covered_by_who_gives_it_now(changes: dict[str, Any], covers: bool) -> None:  # noqa: FBT001
    found = covering([relationship(**{"gives": ("coaching",), **changes})])
    assert found == ({"Ada Lovelace": {"coaching"}} if covers else {})


def test_somebody_in_two_relationships_gives_what_both_give() -> None:
    both = [
        relationship(gives=("coaching",)),
        relationship(gives=("friendship",), my_role="peer", kind="peer"),
        relationship(gives=("feedback",), state="concluded"),
    ]
    for order in (both, both[::-1]):
        assert covering(order) == {"Ada Lovelace": {"coaching", "friendship"}}


def test_a_prospect_perhaps_gives_it_and_comes_last() -> None:
    perhaps = kept(prospect(name="Aaron", gives=("coaching",)), "", who="aaron")
    found = givers("coaching", [perhaps, giving("Grace Hopper"), giving()])
    assert [(one.name, one.prospect) for one in found] == [
        ("Ada Lovelace", False),
        ("Grace Hopper", False),
        ("Aaron", True),
    ]


def test_a_need_is_listed_with_who_gives_it_and_who_was_asked() -> None:
    requests = (
        Request(who="ada-lovelace", on=ago(9), answer="later"),
        Request(who="Prof. Noether", on=TODAY),
    )
    me = Myself(need=(need(asked=requests), need("childcare"), need(until=ago(3))))
    found = needs(me, [giving()], KINDS)
    assert [one.name for one in found] == ["Coaching", "childcare"]
    assert [one.name for one in found[0].givers] == ["Ada Lovelace"]
    assert [(one.name, one.answer) for one in found[0].asked] == [
        ("Ada Lovelace", "later"),
        ("Prof. Noether", None),
    ]
    assert found[1].givers == ()


def test_every_need_has_those_that_are_over_last() -> None:
    me = Myself(need=(need(until=ago(3)), need("childcare"), need("rest", dropped=ago(1))))
    found = needs(me, (), KINDS, every=True)
    assert [one.need.support for one in found] == ["childcare", "coaching", "rest"]
