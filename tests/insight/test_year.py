"""My year by quarter: what belongs to which, and whose it is."""

from datetime import date
from typing import Any

import pytest

from mentorlog.insight.hours import Hours
from mentorlog.insight.material import Material, Span
from mentorlog.insight.year import Quarter, YearReport, quarters, year
from mentorlog.model.kept import ME
from mentorlog.model.relationship import Relationship
from tests.builders import (
    ADA,
    TODAY,
    action,
    ago,
    circle,
    goal,
    kept_all,
    meeting,
    note,
    relationship,
)

SPAN = Span(since=date(2026, 3, 10), until=TODAY)
NAMES = {ADA: "Ada Lovelace", "sam": "Sam Okafor"}
SAM = relationship(name="Sam Okafor", my_role="mentor", minutes=45)


def material(of: Relationship | None, who: str = ADA, **records: Any) -> Material:
    named = {name: kept_all(every, who) for name, every in records.items()}
    return Material(who=who, relationship=of, **named)


def of_year(*materials: Material) -> YearReport:
    return year(materials, NAMES, SPAN)


def last(*materials: Material) -> Quarter:
    return of_year(*materials).quarters[-1]


def test_quarters_are_cut_at_both_ends() -> None:
    assert [(one.since, one.until) for one in quarters(SPAN)] == [
        (date(2026, 3, 10), date(2026, 3, 31)),
        (date(2026, 4, 1), date(2026, 6, 30)),
        (date(2026, 7, 1), date(2026, 9, 30)),
        (date(2026, 10, 1), date(2026, 12, 31)),
        (date(2027, 1, 1), TODAY),
    ]


def test_one_day_is_a_quarter() -> None:
    assert list(quarters(Span(since=TODAY, until=TODAY))) == [Span(since=TODAY, until=TODAY)]


def test_a_time_of_which_nothing_is_written_has_no_quarters() -> None:
    assert of_year(material(relationship(), meetings=[meeting(ago(5))])).quarters == ()


@pytest.mark.parametrize(
    ("on", "begins"),
    [
        (date(2026, 3, 10), date(2026, 3, 10)),
        (date(2026, 12, 31), date(2026, 10, 1)),
        (date(2027, 1, 1), date(2027, 1, 1)),
        (TODAY, date(2027, 1, 1)),
    ],
)
def test_an_insight_is_in_the_quarter_of_its_day(on: date, begins: date) -> None:
    view = of_year(material(relationship(), notes=[note(on=on)]))
    assert [one.begins for one in view.quarters] == [begins]


def test_the_day_before_is_none_of_it() -> None:
    assert of_year(material(relationship(), notes=[note(on=date(2026, 3, 9))])).quarters == ()


def test_it_says_from_whom() -> None:
    learned = last(
        material(relationship(), notes=[note(on=ago(3))]),
        material(circle(), "writing", notes=[note(on=ago(2), by="k7m2")]),
        material(None, ME, notes=[note(on=ago(1))]),
    ).learned
    assert [one.name for one in learned] == ["Ada Lovelace", "Kim Park", None]
    assert [one.private for one in learned] == [False, False, True]


def test_advice_is_told_when_it_was_tried() -> None:
    advice = [
        note("advice", "Old", on=date(2025, 1, 1), by="them", tried=ago(1), outcome="It helped"),
        note("advice", "Waits", id="w111", on=ago(2), by="them"),
        note("advice", "Mine", id="m111", on=ago(2), by="me", tried=ago(1)),
    ]
    told = last(material(relationship(), notes=advice)).advice
    assert [(one.text, one.on, one.outcome) for one in told] == [("Old", ago(1), "It helped")]


def test_thanks_that_wait_to_be_said_are_none() -> None:
    notes = [
        note("thanks", "Said", on=ago(3)),
        note("thanks", "Waits", id="w111", on=ago(2), said=False),
        note("thanks", "Theirs", id="t111", on=ago(2), by="them"),
        note("thanks", "Told", id="s111", on=ago(1), said=True),
    ]
    assert [one.text for one in last(material(relationship(), notes=notes)).thanked] == [
        "Said",
        "Told",
    ]


def test_a_goal_with_several_people_is_counted_once() -> None:
    mine = kept_all([goal(status="achieved", closed=ago(1), with_=(ADA, "sam"))], ME)
    parts = [Material(who=who, relationship=SAM, goals=mine) for who in (ADA, "sam")]
    reached = last(*parts, Material(who=ME, goals=mine)).goals
    assert [(one.names, one.private) for one in reached] == [(("Ada Lovelace", "Sam Okafor"), True)]


def test_a_goal_of_theirs_is_named_with_them_and_one_not_reached_is_not() -> None:
    goals = [
        goal("Done", status="achieved", closed=ago(1)),
        goal("Open"),
        goal("Gone", status="dropped", closed=ago(1)),
    ]
    reached = last(material(SAM, "sam", goals=goals)).goals
    assert [(one.title, one.names) for one in reached] == [("Done", ("Sam Okafor",))]


def test_what_i_gave_is_time_advice_promises_and_a_word_for_them() -> None:
    gave = last(
        material(
            SAM,
            "sam",
            meetings=[meeting(ago(1)), meeting(ago(2), minutes=60), meeting(date(2026, 3, 1))],
            notes=[
                note("advice", on=ago(1), by="me"),
                note("advocacy", "Named him", id="v111", on=ago(1)),
                note("advocacy", "He named me", id="v222", on=ago(1), by="them"),
            ],
            actions=[
                action(done=ago(1)),
                action(id="b111", owner="both", done=ago(1)),
                action(id="t111", owner="them", done=ago(1)),
                action(id="o111"),
            ],
        )
    ).gave
    assert (gave.meetings, gave.hours) == (2, Hours(minutes=105, assumed=45, each=(45,)))
    assert (gave.advice, gave.promises) == (1, 2)
    assert [one.text for one in gave.advocacy] == ["Named him"]


def test_what_a_mentor_did_for_me_is_not_what_i_gave() -> None:
    view = of_year(
        material(
            relationship(),
            meetings=[meeting(ago(1), minutes=60)],
            notes=[note("advocacy", on=ago(1)), note("advice", id="b111", on=ago(1), by="them")],
        )
    )
    assert view.quarters == ()


def test_it_says_whether_something_private_is_in_it() -> None:
    assert of_year(material(None, ME, notes=[note(on=TODAY)])).private
    assert not of_year(material(relationship(), notes=[note(on=TODAY)])).private
