"""A hint that rests: which one, of whom, until which day."""

from dataclasses import replace
from typing import Any

import pytest

from mentorlog.insight.attention import IDS
from mentorlog.insight.rules.case import Case
from mentorlog.insight.snoozed import snoozed
from mentorlog.model.relationship import Snooze
from tests.builders import TODAY, ago, ahead, kept, private, relationship
from tests.insight.rules.coached import rules
from tests.insight.rules.test_edges import DAY, EDGES


def resting(one: Case, *silenced: Snooze) -> Case:
    """Return a case in which these hints rest, what else is private left as it is."""
    mine = replace(one.picture.private, snooze=silenced)
    return replace(one, picture=replace(one.picture, private=mine))


@pytest.mark.parametrize("rule", EDGES)
def test_each_rule_can_rest_and_speaks_again_on_its_day(rule: str) -> None:
    day, made = EDGES[rule]
    one = made(day)
    silent = [other for other in rules(one) if other != rule]
    assert rules(resting(one, Snooze(rule=rule))) == silent
    assert rules(resting(one, Snooze(rule=rule, until=day + DAY))) == silent
    assert rules(resting(one, Snooze(rule=rule, until=day))) == rules(one)


@pytest.mark.parametrize("rule", EDGES)
def test_where_every_hint_rests_nothing_is_said(rule: str) -> None:
    day, made = EDGES[rule]
    assert rules(resting(made(day), *(Snooze(rule=one) for one in IDS))) == []


@pytest.mark.parametrize("rule", EDGES)
def test_what_rests_besides_silences_no_other(rule: str) -> None:
    day, made = EDGES[rule]
    others = (Snooze(rule=one) for one in (*IDS, "a-rule-of-old") if one != rule)
    assert rules(resting(made(day), *others)) == [rule]


def listed(*silenced: Snooze, name: str = "Ada Lovelace") -> list[tuple[str, str, Any]]:
    """Return what is shown of hints that rest: the rule, whose, until when."""
    person = kept(relationship(name=name), "")
    view = snoozed([(person, private(*silenced), "ada")], {"drifting": "Longer apart"}, TODAY)
    return [(one.rule, one.about, one.until) for one in view.lines]


def test_a_hint_is_listed_until_the_day_before_it_speaks_again() -> None:
    assert listed(Snooze(rule="drifting", until=ahead(1))) == [
        ("drifting", "Longer apart", ahead(1))
    ]
    assert listed(Snooze(rule="drifting", until=TODAY)) == []
    assert listed(Snooze(rule="drifting", until=ago(1))) == []


def test_of_a_hint_that_was_silenced_twice_the_last_word_is_listed() -> None:
    assert listed(Snooze(rule="drifting"), Snooze(rule="drifting", until=TODAY)) == []
    assert listed(Snooze(rule="drifting", until=TODAY), Snooze(rule="drifting")) == [
        ("drifting", "Longer apart", None)
    ]


def test_the_soonest_to_speak_again_is_listed_first_and_what_rests_for_good_last() -> None:
    found = listed(
        Snooze(rule="goal-thin"),
        Snooze(rule="drifting", until=ahead(9)),
        Snooze(rule="a-rule-of-old", until=ahead(2)),
    )
    assert [rule for rule, _, _ in found] == ["a-rule-of-old", "drifting", "goal-thin"]
    assert found[0] == ("a-rule-of-old", "", ahead(2))
