"""Evidence: what belongs to a time, from where to where goals went, how many people there were."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mentorlog.insight.hours import Hours, Met
from mentorlog.insight.material import Material, Span, past_year
from mentorlog.insight.reference import ReferenceReport, reference
from mentorlog.insight.report import FileReport, file, initials, moves, progress_on
from mentorlog.model.goal import Goal
from mentorlog.model.meeting import Meeting
from mentorlog.model.relationship import Relationship
from mentorlog.model.support import Support, Supports
from tests.builders import (
    ADA,
    TODAY,
    ago,
    ahead,
    check_in,
    circle,
    goal,
    kept_all,
    meeting,
    milestone,
    note,
    relationship,
)

SPAN = Span(since=ago(30), until=TODAY)
SUPPORTS = Supports(
    support=(
        Support(id="coaching", name="Coaching", side="career", about="They help."),
        Support(id="friendship", name="Friendship", side="personal", about="They like me."),
    )
)


def material(
    of: Relationship | None = None,
    meetings: Iterable[Meeting] = (),
    *,
    who: str = ADA,
    **records: Any,
) -> Material:
    """Return a relationship with these records."""
    named = {name: kept_all(every, who) for name, every in records.items()}
    return Material(
        who=who, relationship=of or relationship(), meetings=kept_all(meetings, who), **named
    )


def reported(*materials: Material, whole: bool = False, named: bool = True) -> FileReport:
    """Return the evidence of a month."""
    return file(materials, SUPPORTS, SPAN, today=TODAY, whole=whole, named=named)


def referred(of: Relationship | None = None, span: Span = SPAN, **records: Any) -> ReferenceReport:
    """Return what a reference can rest on."""
    one = material(of, **records)
    return reference(one, one.relationship or relationship(), span, TODAY)


MENTEE = relationship(name="Sam Okafor", my_role="mentor")


def test_one_relationship_without_anything_is_still_reported() -> None:
    view = reported(material())
    assert (view.who, view.name) == (ADA, "Ada Lovelace")
    assert view.roles[0].relationships[0].met == Met()
    assert view.received == Hours()


def test_of_all_those_without_anything_are_not() -> None:
    assert reported(material(), whole=True).roles == ()


def test_one_with_nothing_but_a_cancelled_meeting_is() -> None:
    view = reported(material(meetings=[meeting(ago(3), status="cancelled")]), whole=True)
    assert view.roles[0].met == Met(cancelled=1)


@pytest.mark.parametrize(
    ("day", "there"), [(ago(31), False), (ago(30), True), (TODAY, True), (ahead(1), False)]
)
def test_both_borders_belong_to_the_time(day: date, there: bool) -> None:  # noqa: FBT001
    view = reported(
        material(
            meetings=[meeting(day)],
            notes=[note("win", on=day)],
            goals=[goal(milestone=(milestone(done=day),))],
        )
    )
    shown = view.roles[0].relationships[0]
    assert [bool(part) for part in (shown.met.held, shown.wins, shown.milestones)] == [there] * 3
    assert bool(shown.goals) is there


def test_a_flash_meeting_is_one_meeting() -> None:
    flash = relationship(lifecycle="flash", rhythm=None, my_role="mentor")
    view = reported(material(flash, [meeting(ago(1), minutes=20)]))
    assert view.given == Hours(minutes=20)
    assert view.roles[0].met.held == (ago(1),)


def test_hours_are_given_received_or_shared_by_my_role() -> None:
    half = [meeting(ago(1), minutes=30)]
    view = reported(
        material(MENTEE, half, who="sam"),
        material(relationship(), half),
        material(relationship(name="Kim", kind="peer", my_role="peer"), half, who="kim"),
        material(circle(), half, who="writing"),
        material(circle(name="Lab", my_role="facilitator"), half, who="lab"),
        whole=True,
    )
    assert [one.role for one in view.roles] == ["mentor", "facilitator", "mentee", "peer", "member"]
    assert (view.given.minutes, view.received.minutes, view.shared.minutes) == (60, 30, 60)


def test_a_group_has_the_members_who_were_there_in_that_time() -> None:
    there = circle()
    kim, pat = there.member
    gone = replace(there, member=(replace(kim, left=ago(30)), replace(pat, joined=TODAY)))
    view = reported(material(gone, [meeting(ago(1))]))
    assert (view.roles[0].people, view.roles[0].relationships[0].others) == (1, 1)


def test_somebody_in_two_relationships_is_one_person() -> None:
    lab = circle(my_role="mentor", kind="circle")
    view = reported(
        material(relationship(name="Kim Park", my_role="mentor"), [meeting(ago(1))], who="kim"),
        material(lab, [meeting(ago(1))], who="lab"),
        whole=True,
    )
    assert view.roles[0].people == 2


def test_people_are_initials_unless_they_are_to_be_named() -> None:
    materials = (material(MENTEE, [meeting(ago(1))]), material(circle(), [meeting(ago(1))]))
    view = reported(*materials, whole=True, named=False)
    assert [one.relationships[0].name for one in view.roles] == ["S. O.", "a circle"]
    assert (view.who, view.name) == (None, None)
    named = reported(*materials, whole=True)
    assert [one.relationships[0].name for one in named.roles] == ["Sam Okafor", "Writing circle"]


def test_initials_are_of_every_word() -> None:
    assert initials("øyvind van der Berg", "one-to-one") == "Ø. V. D. B."


def test_support_is_counted_by_meetings_at_which_i_was() -> None:
    view = reported(
        material(
            relationship(gives=("friendship",)),
            [
                meeting(ago(1), support=("coaching", "career")),
                meeting(ago(2), support=("coaching",)),
                meeting(ago(3), support=("coaching",), status="missed"),
            ],
        )
    )
    told = [(one.id, one.side, one.meetings, one.said) for one in view.roles[0].support]
    assert told == [
        ("coaching", "career", 2, False),
        ("friendship", "personal", 0, True),
        ("career", "career", 1, False),
    ]


MOVING = goal(
    created=ago(90),
    check_in=(check_in(ago(60), 20), check_in(ago(10), 55), check_in(ago(10), 60)),
)


def test_a_goal_moves_from_where_it_was_before_that_time() -> None:
    view = reported(material(goals=[MOVING]))
    moved = view.roles[0].relationships[0].goals[0]
    assert (moved.before, moved.after, moved.set_on, moved.reached) == (20, 60, None, None)


def test_a_goal_that_was_reached_is_at_a_hundred() -> None:
    view = reported(material(goals=[replace(MOVING, status="achieved", closed=ago(1))]))
    moved = view.roles[0].relationships[0].goals[0]
    assert (moved.after, moved.reached) == (100, ago(1))


def test_a_goal_reached_before_that_time_is_none_of_it() -> None:
    done = goal(status="achieved", created=ago(90), closed=ago(31))
    assert not moves(done, SPAN)


@pytest.mark.parametrize("status", ["changed", "dropped"])
def test_a_goal_that_was_given_up_is_not_told(status: Any) -> None:
    assert not moves(replace(MOVING, status=status, closed=ago(1)), SPAN)


def test_progress_without_a_word_is_the_share_of_milestones_by_that_day() -> None:
    steps = (milestone(id="a111", done=ago(10)), milestone(id="b222"), milestone(id="c333",
             dropped=ago(5)))  # fmt: skip
    one = goal(created=ago(40), milestone=steps)
    assert (progress_on(one, ago(50)), progress_on(one, ago(20))) == (None, 0)
    assert progress_on(one, TODAY) == 50
    assert progress_on(goal(), TODAY) is None


@pytest.mark.parametrize(
    ("until", "since"),
    [
        (date(2027, 3, 9), date(2026, 3, 10)),
        (date(2028, 2, 29), date(2027, 3, 1)),
        (date(2027, 2, 28), date(2026, 3, 1)),
        (date(2026, 12, 31), date(2026, 1, 1)),
    ],
)
def test_a_year_back_is_twelve_months_and_no_day_more(until: date, since: date) -> None:
    assert past_year(until) == since


def test_the_first_day_of_the_calendar_has_no_day_before() -> None:
    assert Span(since=date.min, until=TODAY).day_before == date.min


SKILLED = goal(skill="writing", baseline=2, check_in=(check_in(ago(9), rating=3),))


def test_a_reference_is_about_the_mentee() -> None:
    steps = (milestone("Theirs", id="a111", owner="them", done=ago(2), due=ago(1)),
             milestone("Mine", id="b222", owner="me", done=ago(2), due=ago(3)))  # fmt: skip
    records: dict[str, Any] = {
        "goals": [goal(milestone=steps)],
        "notes": [
            note("win", "Theirs", on=ago(3), by="them"),
            note("win", "Mine", on=ago(4), by="me"),
            note("win", "Open", on=ago(2)),
        ],
    }
    theirs, mine = referred(MENTEE, **records), referred(**records)
    assert [one.text for one in theirs.wins] == ["Theirs", "Open"]
    assert [one.text for one in mine.wins] == ["Mine", "Open"]
    assert [(one.text, one.in_time) for one in theirs.milestones] == [("Theirs", True)]
    assert [(one.text, one.in_time) for one in mine.milestones] == [("Mine", False)]


def test_among_peers_it_is_about_the_other() -> None:
    peer = relationship(kind="peer", my_role="peer")
    assert referred(peer, notes=[note("win", on=TODAY, by="me")]).wins == ()


def test_a_skill_goes_from_its_baseline_to_its_last_rating() -> None:
    skill = referred(MENTEE, goals=[SKILLED]).skills[0]
    assert (skill.name, skill.before, skill.after, skill.on) == ("writing", 2, 3, ago(9))
    closed = replace(SKILLED, status="achieved", closed=ago(1), final=5)
    ended = referred(MENTEE, goals=[closed]).skills[0]
    assert (ended.after, ended.on) == (5, ago(1))


@pytest.mark.parametrize(
    "one",
    [
        replace(SKILLED, skill=None),
        replace(SKILLED, check_in=()),
        replace(SKILLED, baseline=None),
        replace(SKILLED, check_in=(check_in(ahead(1), rating=3),)),
    ],
)
def test_where_there_is_nothing_to_compare_no_skill_is_named(one: Goal) -> None:
    assert referred(MENTEE, goals=[one]).skills == ()


def test_without_a_baseline_the_first_rating_is_where_it_began() -> None:
    rated = (check_in(ago(9), rating=2), check_in(ago(5), rating=4))
    one = goal(skill="writing", check_in=rated)
    skill = referred(MENTEE, goals=[one]).skills[0]
    assert (skill.before, skill.after) == (2, 4)


def test_a_final_rating_of_which_nobody_knows_the_day_has_none() -> None:
    skill = referred(MENTEE, goals=[replace(SKILLED, final=4)]).skills[0]
    assert (skill.after, skill.on) == (4, None)


def test_it_says_since_when_and_how_often() -> None:
    view = referred(MENTEE, meetings=[meeting(ago(9)), meeting(ago(2)),
                                      meeting(ago(1), status="cancelled")])  # fmt: skip
    assert (view.since, view.held, view.first, view.last) == (MENTEE.started, 2, ago(9), ago(2))
    assert view.ended is None


def test_where_nobody_said_when_it_began_the_first_meeting_counts() -> None:
    view = referred(replace(MENTEE, started=None), meetings=[meeting(ago(9))])
    assert view.since == ago(9)


def test_one_that_was_concluded_has_a_last_day() -> None:
    assert referred(replace(MENTEE, state="concluded", state_since=ago(3))).ended == ago(3)


def test_goals_of_the_whole_time_are_named_but_not_those_given_up_or_over_before() -> None:
    goals = [
        goal("Open", created=ago(90)),
        goal("Reached", status="achieved", closed=ago(5)),
        goal("Before", status="achieved", closed=ago(31)),
        goal("Dropped", status="dropped", closed=ago(5)),
        goal("Later", created=ahead(1)),
    ]
    view = referred(MENTEE, goals=goals)
    assert [(one.title, one.reached) for one in view.goals] == [("Open", None), ("Reached", ago(5))]
