"""The frame of the coach: when it is silent, three new hints a week, one for each, five in all."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from mentorlog.insight.attention import FRESH, SHOWN, Hint, heaviest, released, worth
from mentorlog.model.limits import NORMAL
from mentorlog.model.limits import limits as limits_of
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
    relationship,
    topic,
)
from tests.insight.rules.coached import HELD, case, found, healthy, hint, rules


def neglected(**changes: Any) -> Any:
    """Return a relationship where many rules have a reason to speak."""
    return picture(
        relationship(**changes),
        meetings=[meeting(ago(80)), meeting(ago(70)), planned(ago(60))],
        actions=[action(owner="them", due=ago(9))],
        goals=[goal(due=ago(1))],
        agreement=HELD,
    )


def test_the_heaviest_come_first() -> None:
    told = found(case(neglected(), deep=False))
    assert [one.weight for one in told] == sorted((one.weight for one in told), reverse=True)
    assert [one.rule for one in told][:4] == [
        "drifting", "meeting-outcome-unknown", "actions-overdue", "goal-due",
    ]  # fmt: skip
    assert all(one.who == ADA and one.name == "Ada" for one in told)
    assert all(one.command.startswith("mentorlog ") for one in told)


def test_nothing_is_said_while_somebody_may_not_be_safe() -> None:
    assert rules(case(replace(neglected(), unsafe=True))) == []
    assert rules(case(replace(neglected(), unsafe=True).discreet())) == []


def test_what_was_entered_late_has_two_weeks_to_settle() -> None:
    entered = ago(13)
    assert rules(case(neglected(created=entered, started=ago(900)))) == []
    assert rules(case(neglected(created=ago(14), started=ago(900))))
    assert rules(case(neglected(created=entered, started=entered)))


def test_a_silenced_rule_speaks_again_on_its_day() -> None:
    for until, silent in ((ahead(1), True), (TODAY, False), (ago(1), False), (None, True)):
        one = replace(neglected(), private=private(Snooze(rule="drifting", until=until)))
        assert ("drifting" not in rules(case(one))) is silent
        assert "actions-overdue" in rules(case(one))


def test_the_last_word_on_a_rule_counts() -> None:
    silenced = (Snooze(rule="drifting"), Snooze(rule="drifting", until=ago(1)))
    assert "drifting" in rules(case(replace(neglected(), private=private(*silenced))))
    assert "drifting" not in rules(case(replace(neglected(), private=private(*silenced[::-1]))))


def test_a_rule_that_is_off_says_nothing() -> None:
    off = limits_of({"drifting": "off", "goal-due": False})
    assert not {"drifting", "goal-due"} & set(rules(case(neglected(), limits=off)))


def test_a_closer_look_finds_more() -> None:
    short = [meeting(ago(day), minutes=20) for day in (3, 17, 31)]
    one = healthy(relationship=relationship(minutes=45), meetings=short)
    assert "short-meetings" in rules(case(one))
    assert "short-meetings" not in rules(case(one, deep=False))


# How drifting is worded, which says the most of all.


def test_drifting_says_how_long_and_what_was_agreed() -> None:
    for quiet, weight in ((20, None), (21, 80), (34, 80), (35, 100)):
        one = case(picture(meetings=[meeting(ago(quiet))]), deep=False)
        assert [each.weight for each in found(one)] == ([weight] if weight else [])
    told = hint(case(picture(meetings=[meeting(ago(21))])), "drifting")
    assert "days 21" in told.text
    assert "rhythm every 2 weeks" in told.text
    assert told.command == "mentorlog plan ada next"
    assert told.facts == (f"{ADA}/{ago(21)}-x4k2",)


@pytest.mark.parametrize(
    ("variant", "one"),
    [
        ("strong", picture(meetings=[meeting(ago(40))])),
        ("no-rhythm", picture(relationship(rhythm=None), meetings=[meeting(ago(90))])),
        ("as-needed", picture(relationship(rhythm="as-needed", created=ago(300), started=ago(300)),
                              meetings=[meeting(ago(200))])),
        ("never-met", picture(relationship(created=ago(21), started=ago(21)))),
        ("none-held", picture(relationship(created=ago(30), started=ago(30)),
                              meetings=[meeting(ago(21), status="missed")])),
        ("in-touch", picture(meetings=[meeting(ago(60))], contact=ago(25))),
        ("mine-too", picture(meetings=[meeting(ago(25))], actions=[action(due=ago(2))])),
    ],
)  # fmt: skip
def test_drifting_has_its_words_for_each_case(variant: str, one: Any) -> None:
    assert hint(case(one), "drifting").text.startswith(f"{variant}: ")


@pytest.mark.parametrize("coming", [TODAY, ahead(1), ahead(60)])
def test_who_is_going_to_meet_is_not_drifting(coming: date) -> None:
    assert "drifting" not in rules(case(picture(meetings=[meeting(ago(70)), planned(coming)])))


def test_faded_takes_the_place_of_drifting_for_two_weeks_and_then_it_is_quiet() -> None:
    one = picture(relationship(created=ago(400), started=ago(400)), meetings=[meeting(ago(300))])
    day = ago(300) + timedelta(days=90)
    assert "drifting" in rules(case(one, day - timedelta(days=1)))
    for after, speaks in ((0, True), (13, True), (14, False), (100, False)):
        told = rules(case(one, day + timedelta(days=after)))
        assert ("faded" in told) is speaks
        assert "drifting" not in told


@pytest.mark.parametrize("owner", ["me", "both"])
def test_what_i_owe_is_no_question_to_them(owner: str) -> None:
    told = hint(case(healthy(actions=[action(owner=owner, due=ago(30))])), "actions-overdue")
    assert told.command == "mentorlog action done 7k3f"
    assert told.dated


def test_of_theirs_the_longest_due_is_asked_about_first() -> None:
    late = [
        action("new", id="aa11", owner="them", due=ago(5)),
        action("old", id="bb22", owner="them", due=ago(9)),
    ]
    told = hint(case(healthy(actions=late)), "actions-overdue")
    assert told.facts == ("bb22", "aa11")
    assert told.text.startswith("theirs-several: title old")


def test_a_look_back_has_its_own_rhythm_for_mentors_of_many_and_after_a_year() -> None:
    long = relationship(created=ago(800), started=ago(800))
    mentor = relationship(my_role="mentor", created=ago(300), started=ago(300))
    for one, mentees, days in (
        (relationship(), 0, 90),
        (mentor, 5, 90),
        (mentor, 6, 180),
        (long, 0, 180),
    ):
        last = ago(days - 1)
        silent = healthy(relationship=one, reviews=(f"{last}-x",), meetings=RECENT)
        assert "review-due" not in rules(case(silent, mentees=mentees))
        later = TODAY + timedelta(days=1)
        assert "review-due" in rules(case(silent, later, mentees=mentees))


RECENT = (meeting(ago(17)), meeting(ago(3)))


def test_a_review_with_a_name_of_its_own_breaks_nothing() -> None:
    assert "review-due" not in rules(case(healthy(reviews=(f"{ago(14)}-x4k2", "thoughts"))))
    assert "review-due" in rules(case(healthy(reviews=("thoughts",))))


def test_what_waits_to_be_raised_for_independence_is_not_proposed_again() -> None:
    one = healthy(
        relationship=relationship(
            transition=(replace(relationship().transition[0], canonical="cultivation"),)
        ),
        goals=[goal(status="achieved", closed=ago(4))],
    )
    assert "ready-for-independence" in rules(case(one))
    asked = replace(one, topics=healthy(topics=[topic(for_="autonomy", created=ago(2))]).topics)
    assert "ready-for-independence" not in rules(case(asked))


# The week's budget, and what a screen shows.


def made(name: str, since: date = TODAY, weight: int = 20, **changes: Any) -> Hint:
    facts: dict[str, Any] = {
        "rule": "x", "weight": weight, "who": name, "name": name, "text": "", "command": "",
        "since": since,
    }  # fmt: skip
    return Hint(**{**facts, **changes})


def names(hints: Any) -> list[str]:
    return [one.name for one in hints]


def test_three_new_hints_a_week_and_the_rest_wait_their_turn() -> None:
    every = [made(name, ago(1)) for name in "ABCDEFG"]
    assert names(released(every, ago(1))) == ["A", "B", "C"]
    assert names(released(every, TODAY)) == ["A", "B", "C"]
    assert names(released(every, ahead(5))) == ["A", "B", "C"]
    assert names(released(every, ahead(6))) == [*"ABCDEF"]
    assert names(released(every, ahead(13))) == [*"ABCDEFG"]


def test_the_heavier_of_one_day_comes_first() -> None:
    every = [made("light", weight=1), *(made(name, weight=50) for name in "ABC")]
    assert names(released(every, TODAY)) == ["A", "B", "C"]


def test_what_was_said_before_this_week_takes_no_place_of_this_week() -> None:
    every = [*(made(name, ago(20)) for name in "ABC"), *(made(name) for name in "DEFG")]
    assert names(released(every, TODAY)) == [*"ABCDEF"]


def test_what_somebody_set_a_day_for_never_waits_and_takes_no_place() -> None:
    every = [*(made(name, dated=True) for name in "ABCD"), *(made(name) for name in "EFGH")]
    assert names(released(every, TODAY)) == [*"ABCDEFG"]


def test_one_hint_a_relationship_is_shown_heaviest_first() -> None:
    told = heaviest(
        [
            made("Zoe", weight=20),
            made("Zoe", weight=10),
            made("Ada", weight=20),
            made("Bo", weight=90),
        ]
    )
    assert [(one.name, one.weight) for one in told] == [("Bo", 90), ("Ada", 20), ("Zoe", 20)]


def test_a_screen_shows_five_and_counts_all() -> None:
    every = [made(name, ago(300 - 10 * at)) for at, name in enumerate("ABCDEFGH")]
    shown = worth(every, TODAY)
    assert len(shown.shown) == SHOWN
    assert (shown.total, shown.private) == (8, 0)
    assert len(worth(every, TODAY, everything=True).shown) == 8


def test_private_ones_are_counted_until_they_are_asked_for() -> None:
    every = [made("A", ago(9)), made("B", ago(9), private=True)]
    assert (names(worth(every, TODAY).shown), worth(every, TODAY).private) == (["A"], 1)
    asked = worth(every, TODAY, private=True)
    assert (names(asked.shown), asked.private) == (["A", "B"], 0)


def test_a_healthy_month_in_rhythm_asks_for_nothing_but_what_a_beginning_needs() -> None:
    for day in range(29):
        today = BEGAN + timedelta(days=day)
        met = [meeting(BEGAN + timedelta(days=at)) for at in range(0, day + 1, 14)]
        one = picture(meetings=met, today=today, private=private(fit="good"), agreement=HELD)
        assert rules(case(one, today)) == []


def test_the_budget_is_what_the_design_says() -> None:
    assert (FRESH, SHOWN) == (3, 5)
    assert NORMAL.off == frozenset()
