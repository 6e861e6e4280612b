"""Every rule at its edge: silent a day before, speaking on the day and a day after."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from mentorlog.insight.attention import ABOUT_ME, EVERY
from mentorlog.insight.rules.case import Case
from mentorlog.model.relationship import RhythmChange
from mentorlog.model.review import Pulse
from tests.builders import (
    TODAY,
    action,
    ago,
    agreed,
    agreement,
    check_in,
    circle,
    concern,
    feedback,
    goal,
    kept,
    meeting,
    note,
    picture,
    planned,
    private,
    prospect,
    relationship,
    review,
    topic,
    transition,
)
from tests.insight.rules.coached import HELD, case, healthy, hint, rules

DAY = timedelta(days=1)
Made = Callable[[date], Case]


def weekly(number: int, every: int = 14, last: int = 3) -> list[Any]:
    """Return so many meetings, the newest ``last`` days ago."""
    return [meeting(ago(last + at * every)) for at in range(number)]


def old(**changes: Any) -> Any:
    """Return a relationship that began long ago, in cultivation."""
    facts = {
        "created": ago(400),
        "started": ago(400),
        "transition": (transition("cultivation", ago(300)),),
    }
    return relationship(**{**facts, **changes})


def at(today: date, of: Any = None, **more: Any) -> Case:
    return case(of, today, **more)


def low(worth: int = 2) -> Any:
    return Pulse(worth=worth, trust=3, movement=2, support=2, rhythm=2)


def falling(today: date) -> list[Any]:
    """Return looks back of which each is a point lower than the one before."""
    means = ((ago(5), 2), (ago(100), 3), (ago(200), 4))
    return [
        review(on, pulse=Pulse(worth=mean, trust=mean, movement=mean))
        for on, mean in means
        if on <= today
    ]


def fallen_out(today: date) -> list[Any]:
    """Return the last four meetings, of which two did not take place."""
    every = (
        meeting(ago(3), status="missed"), meeting(ago(9)),
        meeting(ago(17), status="cancelled"), meeting(ago(31)),
    )  # fmt: skip
    return [one for one in every if one.on <= today]


# Each rule with the day on which it begins to speak, and the case as it is on any day.
EDGES: dict[str, tuple[date, Made]] = {
    "meeting-outcome-unknown": (
        ago(4),
        lambda d: at(d, healthy(meetings=[meeting(ago(17)), planned(ago(5))], today=d)),
    ),
    "next-meeting-unset": (
        ago(3) + timedelta(days=11),
        lambda d: at(d, healthy(meetings=[meeting(ago(3)), meeting(ago(9), status="cancelled")])),
    ),
    "drifting": (ago(3) + timedelta(days=21), lambda d: at(d, healthy())),
    "faded": (ago(3) + timedelta(days=90), lambda d: at(d, healthy())),
    "rhythm-differs": (
        ago(3),
        lambda d: at(
            d,
            healthy(meetings=[one for one in weekly(7, 30) if one.on <= d], today=d),
            meetings=[one for one in weekly(7, 30) if one.on <= d],
        ),
    ),
    "prep-open": (TODAY, lambda d: at(d, healthy(meetings=[*weekly(2), planned(TODAY + 2 * DAY)]))),
    "first-meeting-unprepared": (
        TODAY,
        lambda d: at(d, picture(relationship(created=ago(3), started=ago(3)),
                                meetings=[planned(TODAY + 7 * DAY)])),
    ),
    "short-meetings": (
        ago(3),
        lambda d: at(d, healthy(relationship=relationship(minutes=45), today=d, meetings=[
            one for one in (meeting(ago(day), minutes=26) for day in (3, 17, 31)) if one.on <= d])),
    ),
    "cancelled-often": (
        ago(3),
        lambda d: at(
            d,
            healthy(relationship=relationship(slot="Tue"), today=d, meetings=fallen_out(d)),
            meetings=fallen_out(d),
        ),
    ),
    "actions-overdue": (
        TODAY,
        lambda d: at(d, healthy(actions=[action(owner="them", due=ago(4))])),
    ),
    "action-carried": (
        ago(3),
        lambda d: at(d, healthy(actions=[action(created=ago(20))], today=d, meetings=[
            one for one in weekly(2) if one.on <= d])),
    ),
    "mentor-does-the-work": (
        TODAY,
        lambda d: at(d, healthy(relationship=relationship(my_role="mentor"), actions=[
            action(id=f"a{n:03}", owner="me" if n > 2 else "them", created=TODAY, done=TODAY)
            for n in range(12 if d >= TODAY else 11)])),
    ),
    "topic-carried": (
        ago(3),
        lambda d: at(d, healthy(topics=[topic(created=ago(46))], today=d, meetings=[
            one for one in weekly(4) if one.on <= d])),
    ),
    "one-sided-topics": (
        ago(3),
        lambda d: at(d, healthy(relationship=relationship(my_role="mentor"), topics=[
            topic(id=f"t{n}", raised=f"{ago(3 + 14 * n)}-x4k2")
            for n in range(4) if ago(3 + 14 * n) <= d])),
    ),
    "no-agreement": (
        ago(60) + timedelta(days=30),
        lambda d: at(d, healthy(agreement=None, meetings=weekly(4, 14, 31),
                                relationship=relationship(created=ago(60), started=ago(60)))),
    ),
    "review-due": (ago(14) + timedelta(days=90), lambda d: at(
        d, healthy(meetings=[meeting(ago(day)) for day in (1, 3)]))),
    "goal-not-agreed": (
        ago(3),
        lambda d: at(d, healthy(goals=[goal(created=ago(20), measure="m", due=ago(-200))], today=d,
                                meetings=[one for one in weekly(2) if one.on <= d])),
    ),
    "goal-thin": (
        ago(14) + timedelta(days=14),
        lambda d: at(d, healthy(goals=[goal(created=ago(14), agreed={"ada-lovelace": ago(14)})])),
    ),
    "goal-silent": (
        ago(43) + timedelta(days=42),
        lambda d: at(d, healthy(goals=[goal(created=ago(100), check_in=(check_in(ago(43), 5),))])),
    ),
    "goal-due": (TODAY, lambda d: at(d, healthy(goals=[goal(due=TODAY + 14 * DAY)]))),
    "goal-reached": (
        ago(1),
        lambda d: at(d, healthy(goals=[goal(status="achieved", closed=ago(1))])),
    ),
    "assessment-due": (
        TODAY,
        lambda d: at(d, healthy(), assessed=[f"{ago(365)}-six-domains"]),
    ),
    "only-career": (
        ago(3),
        lambda d: at(d, healthy(relationship=old()), meetings=[
            meeting(one.on, support=("career",)) for one in weekly(6) if one.on <= d]),
    ),
    "only-personal": (
        ago(3),
        lambda d: at(d, healthy(relationship=old()), meetings=[
            meeting(one.on, support=("friendship",)) for one in weekly(6) if one.on <= d]),
    ),
    "feedback-not-asked": (
        TODAY,
        lambda d: at(d, healthy(relationship=old()),
                     feedback=[feedback("asked", ago(120)), feedback("given", ago(1))]),
    ),
    "feedback-not-given": (
        TODAY,
        lambda d: at(d, healthy(relationship=old()),
                     feedback=[feedback("asked", ago(1)), feedback("given", ago(120))]),
    ),
    "feedback-follow-up": (
        TODAY,
        lambda d: at(d, healthy(), feedback=[feedback("received", ago(9), follow_up=TODAY)]),
    ),
    "advice-untold": (TODAY, lambda d: at(d, healthy(), notes=[note("advice", on=ago(42))])),
    "thanks-missing": (
        ago(10) + timedelta(days=10),
        lambda d: at(
            d,
            healthy(relationship=old(), meetings=weekly(6),
                    actions=[action(owner="them", created=ago(80), done=ago(70))]),
            notes=[note("thanks", on=ago(90), said=True)],
        ),
    ),
    "fit-open": (
        ago(3),
        lambda d: at(d, healthy(
            reviews=(), relationship=relationship(created=ago(20), started=ago(20)),
            today=d, meetings=[one for one in weekly(2) if one.on <= d])),
    ),
    "early-dip": (
        ago(5),
        lambda d: at(d, healthy(), reviews=[review(ago(5), pulse=low())] if d >= ago(5) else ()),
    ),
    "pulse-falling": (
        ago(5),
        lambda d: at(d, healthy(relationship=old()), reviews=falling(d)),
    ),
    "leaning": (
        ago(2),
        lambda d: at(d, healthy(relationship=old(), goals=[goal(
            skill="writing", target=4, measure="m", due=ago(-200), agreed={"ada-lovelace": ago(9)},
            milestone=(), check_in=(check_in(ago(30), 50, rating=4),))], topics=[
            topic(f"writing {n}", id=f"t{n}", created=ago(2 + n), raised="x")
            for n in range(3) if ago(2 + n) <= d])),
    ),
    "ready-for-independence": (
        ago(4),
        lambda d: at(d, healthy(
            relationship=old(), goals=[goal(status="achieved", closed=ago(4))])),
    ),
    "rhythm-not-tapering": (
        TODAY,
        lambda d: at(d, healthy(relationship=old(transition=(transition("separation", ago(60)),)))),
    ),
    "stage-long": (
        ago(100) + timedelta(days=50),
        lambda d: at(d, healthy(relationship=relationship(
            assigned=True, created=ago(100), started=ago(100), ends=ago(-100)))),
    ),
    "end-near": (
        TODAY,
        lambda d: at(d, healthy(relationship=old(ends=TODAY + timedelta(days=30)))),
    ),
    "end-passed": (TODAY, lambda d: at(d, healthy(relationship=old(ends=ago(1))))),
    "stay-in-touch": (
        TODAY,
        lambda d: at(d, healthy(relationship=old(
            state="concluded", state_since=ago(300), continues="friend", rhythm="6m"),
            meetings=[meeting(ago(180))])),
    ),
    "prospect-waiting": (TODAY, lambda d: at(d, picture(prospect(asked_on=ago(45))))),
    "concern-look-again": (
        TODAY,
        lambda d: at(d, healthy(), concerns=[concern("drift", ago(20), look_again=TODAY)]),
    ),
    "back-from-pause": (
        TODAY,
        lambda d: at(d, healthy(relationship=relationship(state="paused", paused_until=TODAY))),
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", EDGES)
def test_a_rule_is_silent_the_day_before_and_speaks_from_its_day_on(rule: str) -> None:
    day, made = EDGES[rule]
    assert rule not in rules(made(day - DAY)), "the day before"
    assert rule in rules(made(day)), "on the day"
    assert rule in rules(made(day + DAY)), "the day after"


@pytest.mark.parametrize("rule", EDGES)
def test_a_hint_knows_since_when_it_holds(rule: str) -> None:
    day, made = EDGES[rule]
    assert hint(made(day), rule).since == day
    assert hint(made(day + DAY), rule).since == day


def test_every_rule_has_its_edge() -> None:
    assert set(EDGES) == {rule.id for rule in EVERY}
    assert not set(ABOUT_ME) & set(EDGES)


HEALTHY = {
    "mentee": healthy(),
    "mentor": healthy(relationship=relationship(my_role="mentor")),
    "peer": healthy(relationship=relationship(kind="peer", my_role="peer")),
    "circle": healthy(relationship=circle()),
    "busy": healthy(
        meetings=[*weekly(6), planned(TODAY + 11 * DAY)],
        actions=[action(owner="them", due=TODAY + DAY), action(due=TODAY + DAY)],
        topics=[topic(created=ago(5))],
        goals=[
            goal(
                created=ago(30), measure="accepted", due=TODAY + 90 * DAY,
                agreed={"ada-lovelace": ago(20)}, check_in=(check_in(ago(10), 20),),
            )
        ],
    ),
    "in cultivation": healthy(relationship=old()),
    "in separation": healthy(
        relationship=old(
            transition=(transition("separation", ago(80)),),
            rhythm="6w", rhythm_change=(RhythmChange(on=ago(80), every="6w"),),
        )
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", HEALTHY)
def test_a_healthy_relationship_is_left_in_peace(kind: str) -> None:
    spoken = [feedback("asked", ago(30)), feedback("given", ago(20))]
    assert rules(case(HEALTHY[kind], feedback=spoken)) in (
        [],
        ["goal-thin"] if kind == "busy" else [],
    )


SILENT: dict[str, Any] = {
    "paused": relationship(state="paused"),
    "concluded": relationship(state="concluded"),
    "with nothing that continues": relationship(state="concluded", continues="nothing"),
    "not begun": prospect(answer="yes"),
}


@pytest.mark.parametrize("state", SILENT)
def test_nothing_is_said_where_silence_is_right(state: str) -> None:
    neglected = picture(
        SILENT[state],
        meetings=[meeting(ago(80)), planned(ago(60))],
        actions=[action(owner="them", due=ago(9))],
        goals=[goal(due=ago(1))],
    )
    assert rules(case(neglected)) == []


NOT_HERE: dict[str, Case] = {
    "mentor-does-the-work": case(
        healthy(actions=[action(id=f"a{n:03}", created=TODAY, done=TODAY) for n in range(12)])
    ),
    "one-sided-topics": case(
        healthy(topics=[topic(id=f"t{n}", raised=f"{ago(3 + 14 * n)}-x") for n in range(4)])
    ),
    "no-agreement": case(
        healthy(
            agreement=None,
            relationship=old(transition=(transition("separation", ago(70)),)),
            meetings=weekly(4),
        )
    ),
    "goal-not-agreed": case(
        healthy(
            relationship=relationship(kind="peer", my_role="peer"), goals=[goal(created=ago(40))]
        )
    ),
    "only-career": case(
        healthy(), meetings=[meeting(one.on, support=("career",)) for one in weekly(6)]
    ),
    "only-personal": case(
        healthy(
            relationship=old(),
            agreement=kept(agreement(agreed("both"), tags=("friendship",)), "2026-01-01"),
        ),
        meetings=[meeting(one.on, support=("friendship",)) for one in weekly(6)],
    ),
    "advice-untold": case(
        healthy(relationship=relationship(my_role="mentor")), notes=[note("advice", on=ago(60))]
    ),
    "feedback-not-asked": case(healthy(relationship=old()), concerns=[concern()]),
    "end-near": case(
        healthy(
            relationship=old(ends=TODAY + 20 * DAY),
            meetings=[*weekly(2), planned(TODAY + 11 * DAY, purpose="closing")],
        )
    ),
    "rhythm-not-tapering": case(
        healthy(
            relationship=old(transition=(transition("separation", ago(70)),)),
            topics=[topic("Shall we meet less often?", for_="autonomy", created=ago(5))],
        )
    ),
    "feedback-follow-up": case(
        feedback=[
            feedback("received", ago(9), follow_up=ago(2), followed=ago(1)),
            feedback("asked", ago(9), follow_up=ago(2), answered_on=ago(1)),
        ]
    ),
    "thanks-missing": case(
        healthy(relationship=old(), actions=[action(owner="them", created=ago(99), done=ago(70))]),
        concerns=[concern()],
    ),
    "fit-open": case(
        healthy(
            reviews=(), relationship=relationship(assigned=True, created=ago(20), started=ago(20))
        )
    ),
    "early-dip": case(healthy(private=private(fit="poor")), reviews=[review(ago(5), pulse=low())]),
    "stay-in-touch": case(
        healthy(
            relationship=old(state="concluded", state_since=ago(300), continues="friend"),
            meetings=[meeting(ago(290))],
        ),
        why_ended="mismatch",
    ),
    "drifting": case(healthy(meetings=[meeting(ago(70)), planned(TODAY + DAY)])),
    "stage-long": case(
        healthy(relationship=relationship(created=ago(100), started=ago(100), ends=ago(-100)))
    ),
    "goal-reached": case(
        healthy(goals=[goal(status="achieved", closed=ago(5))]),
        notes=[note("thanks", on=ago(4), said=True)],
    ),
    "ready-for-independence": case(
        healthy(
            relationship=old(rhythm_change=(RhythmChange(on=ago(3), every="6w"),)),
            goals=[goal(status="achieved", closed=ago(4))],
        )
    ),
    "next-meeting-unset": case(healthy(meetings=[meeting(ago(30)), meeting(ago(14))])),
    "review-due": case(
        healthy(reviews=(f"{ago(100)}-x",), relationship=old(my_role="mentor")), mentees=6
    ),
    "prep-open": case(
        healthy(meetings=[*weekly(2), planned(TODAY + DAY)], topics=[topic(created=ago(1))])
    ),
    "pulse-falling": case(
        healthy(relationship=old()),
        reviews=[review(ago(day), pulse=low(worth)) for day, worth in ((5, 4), (100, 2), (200, 5))],
    ),
}


@pytest.mark.parametrize("rule", NOT_HERE)
def test_a_rule_does_not_speak_where_it_does_not_apply(rule: str) -> None:
    assert rule not in rules(NOT_HERE[rule])


@pytest.mark.parametrize("rule", ["no-agreement", "fit-open", "review-due", "topic-carried"])
def test_a_meeting_that_did_not_take_place_is_not_counted(rule: str) -> None:
    began = relationship(created=ago(33), started=ago(33))
    facts: dict[str, Any] = {"agreement": None, "reviews": (), "relationship": began}
    days = (3, 8, 13, 18)
    status = ("cancelled", "missed", "planned", "held")
    held, gone = (
        healthy(**facts, topics=[topic(created=ago(32))], meetings=meetings)
        for meetings in (
            [meeting(ago(day)) for day in days],
            [meeting(ago(day), status=one) for day, one in zip(days, status, strict=True)],
        )
    )
    assert rule in rules(case(held))
    assert rule not in rules(case(gone))


@pytest.mark.parametrize(
    ("facts", "command"),
    [
        ({}, "mentorlog topic drop 7k3f"),
        ({"kind": "difficult"}, "mentorlog guide difficult-conversation"),
        ({"by": "them"}, "mentorlog prep ada"),
    ],
)
def test_what_others_brought_is_not_for_me_to_drop(facts: Any, command: str) -> None:
    one = topic(id="7k3f", created=ago(80), **facts)
    carried = case(healthy(meetings=weekly(4), topics=[one]))
    assert hint(carried, "topic-carried").command == command


@pytest.mark.parametrize(
    ("owner", "command"),
    [
        ("me", "mentorlog action drop 7k3f"),
        ("them", "mentorlog action ada"),
        ("both", "mentorlog action ada"),
    ],
)
def test_what_others_promised_is_asked_about(owner: str, command: str) -> None:
    one = action(id="7k3f", owner=owner, created=ago(80))
    assert hint(case(healthy(actions=[one])), "action-carried").command == command


def test_each_instrument_has_a_year_of_its_own() -> None:
    rated = [f"{ago(400)}-six-domains", f"{ago(370)}-six-domains-2", f"{ago(9)}-pulse"]
    due = hint(case(healthy(), assessed=rated), "assessment-due")
    assert due.since == ago(5)
    assert due.command == "mentorlog assess ada six-domains"
    assert "assessment-due" not in rules(
        case(healthy(), assessed=[*rated, f"{ago(8)}-six-domains"])
    )


def test_the_day_an_agreement_set_is_the_day_of_the_look_back() -> None:
    held = kept(agreement(agreed("both"), review_on=ago(2)), "2026-11-21-x4k2")
    one = case(healthy(agreement=held))
    assert hint(one, "review-due").since == ago(2)
    assert hint(one, "review-due").command == "mentorlog agree renew ada"
    later = kept(agreement(agreed("both"), review_on=TODAY + DAY), "2026-11-21-x4k2")
    assert "review-due" not in rules(case(healthy(agreement=later)))
    assert HELD.record.review_on is None
