"""What deserves attention: each rule a day before, on the day, a day after, and when silent."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from mentorlog.insight.attention import Hint, heaviest, hints
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Snooze
from tests.builders import (
    ADA,
    BEGAN,
    TODAY,
    action,
    ago,
    ahead,
    goal,
    meeting,
    picture,
    planned,
    private,
    prospect,
    relationship,
)

RECENT = (meeting(ago(17)), meeting(ago(3)))


def healthy(**changes: Any) -> Picture:
    """Return a relationship in rhythm, looked back on two weeks ago."""
    return picture(**{"meetings": RECENT, "reviews": (f"{ago(14)}-x4k2",), **changes})


def rules(found: Picture, today: date = TODAY) -> list[str]:
    return [hint.rule for hint in hints(found, today)]


def one(found: Picture) -> Hint:
    [hint] = hints(found, TODAY)
    return hint


def neglected(**changes: Any) -> Picture:
    """Return a relationship where every rule has a reason to speak."""
    return picture(
        relationship(**changes),
        meetings=[meeting(ago(80)), meeting(ago(70)), planned(ago(60))],
        actions=[action(owner="them", due=ago(9))],
        goals=[goal(due=ago(1))],
    )


def test_a_healthy_relationship_is_left_in_peace() -> None:
    assert hints(healthy(), TODAY) == ()
    busy = healthy(
        meetings=[*RECENT, planned(ahead(11))],
        actions=[action(owner="them", due=ahead(1)), action(due=ago(30))],
        goals=[goal(due=ahead(90)), goal("undated")],
    )
    assert hints(busy, TODAY) == ()


def test_the_heaviest_come_first() -> None:
    found = hints(neglected(), TODAY)
    assert [hint.rule for hint in found] == [
        "drifting", "meeting-outcome-unknown", "actions-overdue", "goal-due", "next-meeting-unset",
        "review-due",
    ]  # fmt: skip
    assert all(hint.who == ADA and hint.name == "Ada" for hint in found)
    assert all(hint.command.startswith("mentorlog ") and " ada" in hint.command for hint in found)


@pytest.mark.parametrize("state", ["paused", "concluded"])
def test_nothing_is_said_while_paused_or_after_the_end(state: str) -> None:
    assert hints(neglected(state=state), TODAY) == ()


def test_nothing_is_said_while_somebody_may_not_be_safe() -> None:
    assert hints(replace(neglected(), unsafe=True), TODAY) == ()
    assert hints(replace(neglected(), unsafe=True).discreet(), TODAY) == ()


def test_nothing_is_said_before_anything_has_begun() -> None:
    assert hints(replace(neglected(), relationship=prospect()), TODAY) == ()


def test_what_was_entered_late_has_two_weeks_to_settle() -> None:
    entered = ago(13)
    assert hints(neglected(created=entered, started=ago(900)), TODAY) == ()
    assert rules(neglected(created=ago(14), started=ago(900)))
    assert rules(neglected(created=entered, started=entered))


def test_a_silenced_rule_speaks_again_on_its_day() -> None:
    for until, silent in ((ahead(1), True), (TODAY, False), (ago(1), False), (None, True)):
        found = replace(neglected(), private=private(Snooze(rule="drifting", until=until)))
        assert ("drifting" not in rules(found)) is silent
        assert "actions-overdue" in rules(found)


def test_drifting_says_how_long_and_what_was_agreed() -> None:
    for quiet, weight in ((20, None), (21, 80), (34, 80), (35, 100)):
        found = hints(picture(meetings=[meeting(ago(quiet))]), TODAY)
        assert [hint.weight for hint in found] == ([weight] if weight else [])
    hint = one(picture(meetings=[meeting(ago(21))]))
    assert hint.text == "21 days since you met, meant to be every 2 weeks."
    assert hint.command == "mentorlog plan ada next"
    assert hint.facts == (f"{ADA}/{ago(21)}-x4k2",)


def test_drifting_without_a_rhythm_mentions_none() -> None:
    found = picture(relationship(rhythm=None), meetings=[meeting(ago(90))])
    assert one(found).text == "90 days since you met."
    assert one(found).command == "mentorlog plan ada 1w"


def test_drifting_before_the_first_meeting_says_so() -> None:
    hint = one(picture(relationship(created=ago(21), started=ago(21))))
    assert hint.text == "No meeting is on record yet."
    assert hint.facts == ("no held meeting",)


@pytest.mark.parametrize("coming", [TODAY, ahead(1), ahead(60)])
def test_who_is_going_to_meet_is_not_drifting(coming: date) -> None:
    assert rules(picture(meetings=[meeting(ago(70)), planned(coming)])) == []


def test_the_morning_after_a_planned_meeting_its_result_is_asked_for() -> None:
    waiting = planned(TODAY)
    assert rules(healthy(meetings=[*RECENT, waiting])) == []
    assert rules(healthy(meetings=[*RECENT, waiting]), ahead(1)) == ["meeting-outcome-unknown"]
    hint = hints(healthy(meetings=[*RECENT, planned(ago(1))]), TODAY)[0]
    assert hint.text == "Did you meet on Mon 8 March?"
    assert hint.command == f"mentorlog meet ada --on {ago(1)}"


def test_a_meeting_with_a_result_is_not_asked_for() -> None:
    for status in ("held", "cancelled", "missed", "rescheduled"):
        found = healthy(
            relationship=relationship(slot="Tue"),
            meetings=[meeting(ago(3)), meeting(ago(4)), meeting(ago(1), status=status)],
        )
        assert rules(found) == []


def test_the_next_meeting_is_missed_at_three_quarters_of_the_rhythm() -> None:
    for quiet, said in ((10, False), (11, True), (12, True)):
        met = [meeting(ago(30)), meeting(ago(20), status="cancelled"), meeting(ago(quiet))]
        assert rules(healthy(meetings=met)) == (["next-meeting-unset"] if said else [])


@pytest.mark.parametrize(
    "changes",
    [
        {"relationship": relationship(slot="Tue 09:00")},
        {"relationship": relationship(rhythm=None)},
        {"relationship": relationship(rhythm="as-needed")},
        {"meetings": [meeting(ago(30)), meeting(ago(12))]},
        {"meetings": [meeting(ago(20), status="cancelled"), meeting(ago(12)), planned(ahead(2))]},
        {"meetings": [meeting(ago(20), status="cancelled"), meeting(ago(12)), planned(TODAY)]},
        {"meetings": [meeting(ago(10), status="cancelled")], "relationship": relationship(
            created=ago(12), started=ago(12))},
    ],
)  # fmt: skip
def test_the_next_meeting_is_not_missed_where_nobody_plans(changes: dict[str, Any]) -> None:
    assert rules(healthy(**changes)) == []


def test_theirs_has_three_days_of_grace() -> None:
    for late, said in ((2, False), (3, False), (4, True)):
        found = healthy(actions=[action("Read it", owner="them", due=ago(late))])
        assert rules(found) == (["actions-overdue"] if said else [])
    hint = one(healthy(actions=[action("Read it", owner="them", due=ago(4))]))
    assert hint.text == '"Read it" was due 5 Mar: ask?'
    assert hint.facts == ("7k3f",)


def test_of_theirs_the_longest_due_is_asked_about() -> None:
    late = [
        action("new", id="aa11", owner="them", due=ago(5)),
        action("old", id="bb22", owner="k7m2", due=ago(9)),
    ]
    assert one(healthy(actions=late)).facts == ("bb22",)


@pytest.mark.parametrize("owner", ["me", "both"])
def test_what_i_owe_is_no_question_to_them(owner: str) -> None:
    assert rules(healthy(actions=[action(owner=owner, due=ago(30))])) == []


def test_a_goal_is_mentioned_two_weeks_before_it_is_due() -> None:
    for away, said in ((15, False), (14, True), (0, True), (-1, True)):
        assert rules(healthy(goals=[goal(due=ahead(away))])) == (["goal-due"] if said else [])
    assert one(healthy(goals=[goal("Write", due=TODAY)])).text == '"Write" is due 9 Mar.'
    assert one(healthy(goals=[goal("Write", due=ago(1))])).text == '"Write" was due 8 Mar.'


@pytest.mark.parametrize("status", ["achieved", "dropped", "paused", "changed"])
def test_a_goal_that_is_not_worked_on_is_not_mentioned(status: str) -> None:
    assert rules(healthy(goals=[goal(due=ago(1), status=status)])) == []


def test_the_first_look_back_is_due_after_thirty_days_and_two_meetings() -> None:
    for days, said in ((29, False), (30, True), (31, True)):
        found = relationship(created=ago(days), started=ago(days))
        due = picture(found, meetings=RECENT)
        assert rules(due) == (["review-due"] if said else [])
        assert rules(picture(found, meetings=RECENT[1:])) == []
    hint = one(picture(relationship(created=ago(30), started=ago(30)), meetings=RECENT))
    assert hint.text == "30 days in: a first look back?"


def test_later_ones_are_due_after_ninety_days() -> None:
    for days, said in ((89, False), (90, True), (91, True)):
        stems = (f"{ago(days)}-x4k2", f"{ago(400)}-x4k2")
        assert rules(healthy(reviews=stems)) == (["review-due"] if said else [])
    hint = one(healthy(reviews=(f"{ago(90)}-x4k2",)))
    assert hint.text == "90 days since you looked back together or alone."


def test_what_began_before_the_journal_is_not_behind_with_looking_back() -> None:
    found = relationship(created=ago(29), started=ago(900))
    assert rules(picture(found, meetings=RECENT)) == []


def test_a_review_with_a_name_of_its_own_breaks_nothing() -> None:
    assert rules(healthy(reviews=(f"{ago(14)}-x4k2", "thoughts"))) == []
    assert rules(healthy(reviews=("thoughts",))) == ["review-due"]


def test_one_hint_a_relationship_is_shown_heaviest_first() -> None:
    def hint(weight: int, name: str) -> Hint:
        return Hint(rule="x", weight=weight, who=name, name=name, text="", command="")

    found = heaviest(
        [(hint(20, "Zoe"), hint(10, "Zoe")), (), (hint(20, "Ada"),), (hint(90, "Bo"),)]
    )
    assert [(one.name, one.weight) for one in found] == [("Bo", 90), ("Ada", 20), ("Zoe", 20)]


def test_nothing_fires_through_the_first_month_of_a_relationship_in_rhythm() -> None:
    for day in range(29):
        today = BEGAN + timedelta(days=day)
        met = [meeting(BEGAN + timedelta(days=at)) for at in range(0, day + 1, 14)]
        assert hints(picture(meetings=met, today=today), today) == ()
