"""Who has said yes to an agreement, who has not, and when it can hold."""

import pytest

from mentorlog.model.relationship import Member
from tests.builders import TODAY, ago, agreed, agreement, circle, relationship


def test_it_holds_when_two_sides_have_said_yes() -> None:
    assert not agreement().signed
    assert not agreement(agreed("me")).signed
    assert not agreement(agreed("them")).signed
    assert agreement(agreed("me"), agreed("them")).signed
    assert agreement(agreed("both")).signed


def test_a_half_never_holds() -> None:
    assert not agreement(agreed("both"), draft_by="me").signed


def test_in_a_group_one_member_and_i_are_two_sides() -> None:
    assert agreement(agreed("me"), agreed("k7m2")).signed
    assert not agreement(agreed("k7m2"), agreed("j4l2")).signed


def test_between_two_it_waits_for_those_who_have_said_nothing() -> None:
    one = relationship()
    assert agreement().waits_for(one) == ("me", "them")
    assert agreement(agreed("them")).waits_for(one) == ("me",)
    assert agreement(agreed("me")).waits_for(one) == ("them",)
    assert agreement(agreed("both")).waits_for(one) == ()


def test_in_a_group_it_waits_for_members_who_are_still_there() -> None:
    jo = Member(id="j4l2", name="Jo Lind", left=ago(3))
    group = circle(member=(*circle().member, jo))
    assert agreement(agreed("me")).waits_for(group) == ("k7m2", "p3x9")
    assert agreement(agreed("me"), agreed("p3x9")).waits_for(group) == ("k7m2",)
    assert agreement(agreed("them")).waits_for(group) == ("me",)


def test_the_last_yes_gives_the_day() -> None:
    assert agreement().last_on is None
    assert agreement(agreed("me", ago(9)), agreed("them")).last_on == TODAY


def test_versions_begin_with_one() -> None:
    with pytest.raises(ValueError, match="version must be 1 or more, not 0"):
        agreement(version=0)


def test_a_yes_is_somebodys() -> None:
    with pytest.raises(ValueError, match="by"):
        agreed(" ")
