"""Turns in a circle: who had them, who waited longest, and what is suggested."""

from typing import Any

import pytest

from mentorlog.insight import circle as circles
from mentorlog.insight.circle import Balance, attendance, balance, counts, taking_part, turns
from mentorlog.model.kept import Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.relationship import Member, Relationship
from tests.builders import TODAY, ago, ahead, circle, kept, kept_all, meeting, picture, planned
from tests.builders import relationship as one_to_one

KIM, PAT = "k7m2", "p3x9"


def had(days: int, turn: str | None, led: str | None = None, *absent: str) -> Meeting:
    """Return a meeting so many days ago with whose turn it was, who led it, who was away."""
    roles = {"facilitator": led} if led else {}
    return meeting(ago(days), turn=turn, roles=roles, absent=absent)


def of(relationship: Relationship, *meetings: Meeting) -> Balance:
    """Return the balance of a relationship with these meetings."""
    return balance(picture(relationship, meetings=meetings), TODAY)


def peer(**changes: Any) -> Relationship:
    """Return a peer."""
    return one_to_one(**{"name": "Kim Park", "kind": "peer", "my_role": "peer", **changes})


def test_who_never_had_a_turn_comes_first_then_who_waited_longest() -> None:
    found = of(circle(), had(20, KIM), had(10, "me"), had(5, KIM))
    assert [(one.who, one.turns, one.last_turn) for one in found.turns] == [
        (PAT, 0, None),
        ("me", 1, ago(10)),
        (KIM, 2, ago(5)),
    ]
    assert found.next_turn == "Pat"
    assert found.meetings == 3


def test_i_am_next_when_i_waited_longest() -> None:
    assert of(circle(), had(20, "me"), had(10, KIM), had(5, PAT)).next_turn == "you"


def test_before_any_turn_the_others_come_before_me() -> None:
    assert [one.who for one in of(circle()).turns] == [KIM, PAT, "me"]


@pytest.mark.parametrize("role", ["facilitator", "mentor"])
def test_who_leads_a_group_takes_no_turns_until_they_do(role: Any) -> None:
    led = circle(my_role=role)
    assert taking_part(led, TODAY) == (KIM, PAT)
    mine: list[Kept[Meeting]] = [kept(had(5, "me"))]
    assert taking_part(led, TODAY, mine) == (KIM, PAT, "me")


def test_who_left_is_not_suggested_from_that_day_on() -> None:
    members = (Member(id=KIM, name="Kim Park", left=TODAY), Member(id=PAT, name="Pat Roe"))
    assert taking_part(circle(member=members), TODAY) == (PAT, "me")
    assert taking_part(circle(member=members), ago(1)) == (KIM, PAT, "me")


def test_the_next_facilitator_is_not_whose_turn_it_is() -> None:
    found = of(circle(), had(20, KIM, PAT), had(10, "me", KIM))
    assert found.next_turn == "Pat"
    assert found.next_facilitator == "you"
    alone = circle(member=(), my_role="member")
    assert of(alone).next_facilitator == "you"


def test_who_always_facilitates_is_not_to_be_suggested() -> None:
    members = (Member(id=KIM, name="Kim Park", role="Facilitator"), Member(id=PAT, name="Pat Roe"))
    assert of(circle(member=members)).next_facilitator is None
    assert of(circle(my_role="facilitator")).next_facilitator is None
    gone = (Member(id=KIM, name="Kim Park", role="facilitator", left=ago(1)), members[1])
    assert of(circle(member=gone)).next_facilitator == "you"


def test_what_the_next_meeting_says_is_settled() -> None:
    coming = planned(ahead(3), turn=KIM, roles={"facilitator": PAT})
    found = of(circle(), had(5, PAT), coming)
    assert (found.next_turn, found.next_facilitator) == (None, None)


def test_who_will_be_away_is_not_suggested() -> None:
    found = of(circle(), planned(ahead(3), absent=(KIM,)))
    assert (found.next_turn, found.next_facilitator) == ("Pat", "you")


def test_meetings_that_did_not_take_place_count_for_nothing() -> None:
    found = of(circle(), meeting(ago(3), turn=KIM, status="cancelled"))
    assert found.meetings == 0
    assert all(one.turns == 0 for one in found.turns)


def test_absences_are_counted() -> None:
    meetings = kept_all([had(20, None, None, KIM), had(10, None, None, KIM, "me"), had(5, None)])
    assert attendance(meetings, KIM) == (1, 2)
    assert {one.who: one.absent for one in turns(meetings, circle(), TODAY)} == {
        KIM: 2,
        PAT: 0,
        "me": 1,
    }


def test_peers_take_turns_and_nobody_facilitates() -> None:
    found = of(peer(), had(10, "me"), had(5, "them"))
    assert [(one.name, one.turns) for one in found.turns] == [("you", 1), ("Kim", 1)]
    assert (found.next_turn, found.next_facilitator) == ("you", None)


def test_turns_are_worth_a_word_where_they_are_taken() -> None:
    assert counts(circle(), ())
    assert not counts(circle(member=(Member(id=KIM, name="Kim", left=ago(1)),)), ())
    assert not counts(peer(), kept_all([meeting(ago(1))]))
    assert counts(peer(), kept_all([had(1, "me")]))
    assert not counts(one_to_one(), kept_all([had(1, "me")]))


def test_nobody_takes_turns_with_a_mentor() -> None:
    assert taking_part(one_to_one(), TODAY) == ()
    assert circles.next_turn(()) is None
