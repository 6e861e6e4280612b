"""One goal: what it lacks, how it went, whose its milestones are."""

from typing import Any

import pytest

from mentorlog.insight.goals import (
    OneGoal,
    Point,
    course,
    gaps,
    levels,
    missing,
    one,
    owner_of,
    serves,
)
from mentorlog.model.goal import Goal
from mentorlog.model.kept import Kept
from tests.builders import (
    ADA,
    BEGAN,
    TODAY,
    action,
    ago,
    check_in,
    circle,
    goal,
    kept,
    milestone,
    relationship,
)

PEOPLE = {ADA: relationship(), "writing": circle()}


def whole(**changes: Any) -> Goal:
    """Return a goal that lacks nothing."""
    facts = {"measure": "accepted", "due": TODAY, "agreed": {ADA: BEGAN}}
    return goal(**{**facts, "milestone": (milestone(),), **changes})


def mine(record: Goal) -> Kept[Goal]:
    return kept(record, who="me", private=True)


def test_a_goal_that_has_everything_lacks_nothing() -> None:
    assert gaps(kept(whole()), []) == ()


@pytest.mark.parametrize(
    ("changes", "gap"),
    [
        ({"measure": None}, "measure"),
        ({"due": None}, "due"),
        ({"milestone": ()}, "step"),
        ({"milestone": (milestone(dropped=TODAY),)}, "step"),
        ({"agreed": {}}, "agreed"),
        ({"agreed": {"grace": BEGAN}}, "agreed"),
    ],
)
def test_each_gap_is_seen(changes: dict[str, Any], gap: str) -> None:
    assert gaps(kept(whole(**changes)), []) == (gap,)


def test_gaps_come_in_the_order_in_which_they_help() -> None:
    assert gaps(kept(goal()), []) == ("measure", "due", "step", "agreed")


def test_an_open_action_for_the_goal_is_a_next_step() -> None:
    bare = kept(whole(milestone=()))
    assert gaps(bare, [kept(action(goal=bare.key))]) == ()
    assert gaps(bare, [kept(action(goal=bare.key, done=TODAY))]) == ("step",)
    assert gaps(bare, [kept(action(goal="another"))]) == ("step",)


def test_a_goal_whose_milestones_are_all_done_is_not_asked_for_another_step() -> None:
    assert gaps(kept(whole(milestone=(milestone(done=TODAY),))), []) == ()


@pytest.mark.parametrize("status", ["paused", "achieved", "changed", "dropped"])
def test_nothing_is_asked_of_a_goal_that_rests_or_ended(status: str) -> None:
    assert gaps(kept(goal(status=status)), []) == ()


def test_only_those_who_are_part_of_a_goal_have_to_agree() -> None:
    assert missing(kept(goal())) == (ADA,)
    assert missing(kept(goal(), private=True)) == ()
    assert missing(mine(goal())) == ()
    assert missing(mine(goal(with_=(ADA, "grace"), agreed={ADA: BEGAN}))) == ("grace",)


def test_an_action_serves_a_goal_only_from_where_that_goal_can_be_meant() -> None:
    shared = mine(goal("Write", with_=(ADA,)))
    assert serves(kept(action(goal="write")), shared)
    assert serves(kept(action(goal="me/write")), shared)
    assert serves(kept(action(goal="write"), who="me"), shared)
    assert not serves(kept(action(goal="write"), who="sam"), shared)
    assert not serves(kept(action()), shared)


def test_the_course_is_what_was_said_oldest_first() -> None:
    said = (check_in(ago(1), 60), check_in(ago(9), 20), check_in(ago(5), note="stuck"))
    assert course(goal(check_in=said)) == (
        Point(on=ago(9), value=20),
        Point(on=ago(1), value=60),
    )


def test_without_a_word_the_course_is_the_milestones_as_they_fell() -> None:
    steps = (
        milestone(id="a", done=ago(1)),
        milestone(id="b", done=ago(9)),
        milestone(id="c"),
        milestone(id="d", dropped=ago(3)),
    )
    assert course(goal(milestone=steps)) == (
        Point(on=ago(9), value=33),
        Point(on=ago(1), value=67),
    )


def test_a_reached_goal_ends_at_100_once() -> None:
    reached = goal(status="achieved", closed=TODAY, check_in=(check_in(ago(9), 60),))
    assert course(reached)[-1] == Point(on=TODAY, value=100)
    said = goal(status="achieved", closed=TODAY, check_in=(check_in(ago(9), 100),))
    assert course(said) == (Point(on=ago(9), value=100),)
    assert course(goal()) == ()


def test_a_skill_goes_from_the_start_over_the_ratings_to_the_end() -> None:
    rated = (check_in(ago(1), rating=4), check_in(ago(9), rating=3), check_in(ago(5)))
    found = levels(goal(baseline=2, final=5, check_in=rated, created=BEGAN, closed=TODAY))
    assert [point.value for point in found] == [2, 3, 4, 5]
    assert (found[0].on, found[-1].on) == (BEGAN, TODAY)


@pytest.mark.parametrize(
    ("owner", "of", "name"),
    [
        (None, kept(goal()), ""),
        ("me", kept(goal()), "you"),
        ("them", kept(goal()), "Ada"),
        ("both", kept(goal()), "both"),
        ("k7m2", kept(goal(), who="writing"), "Kim"),
        ("me", mine(goal()), "you"),
        ("them", mine(goal()), "them"),
        ("them", mine(goal(with_=(ADA,))), "Ada"),
        ("them", mine(goal(with_=(ADA, "gone"))), "Ada, gone"),
        ("both", mine(goal(with_=(ADA,))), "both"),
    ],
)
def test_an_owner_has_a_name(owner: str | None, of: Kept[Goal], name: str) -> None:
    assert owner_of(owner, of, PEOPLE) == name


def shown(of: Kept[Goal], *siblings: Kept[Goal]) -> OneGoal:
    beside = (of, *siblings)
    return one(of, siblings=beside, actions=(), people=PEOPLE, gaps=(), today=TODAY)


def test_milestones_stand_by_day_and_undated_ones_last() -> None:
    steps = (
        milestone(id="a"),
        milestone(id="b", due=TODAY),
        milestone(id="c", due=ago(3)),
        milestone(id="d", done=ago(9)),
    )
    found = shown(kept(goal(milestone=steps)))
    assert [line.id for line in found.milestones] == ["d", "c", "b", "a"]
    assert [line.late for line in found.milestones] == [0, 3, 0, 0]


def test_nothing_is_late_in_a_goal_that_rests() -> None:
    found = shown(kept(goal(status="paused", milestone=(milestone(due=ago(3)),))))
    assert [line.late for line in found.milestones] == [0]


def test_a_goal_names_what_it_grew_from_and_into() -> None:
    old = kept(goal("Old", status="changed", superseded_by="new"))
    new = kept(goal("New"))
    assert [one.title for one in shown(old, new).after] == ["New"]
    assert [one.ref for one in shown(new, old).before] == [f"{ADA}/old"]
    assert shown(new, old).after == ()


def test_who_agreed_is_said_by_name_and_a_stranger_by_slug() -> None:
    found = shown(mine(goal(with_=(ADA, "gone"), agreed={ADA: BEGAN, "gone": TODAY})))
    assert found.agreed == {"Ada Lovelace": BEGAN, "gone": TODAY}
    assert found.people == {ADA: "Ada Lovelace", "gone": "gone"}
