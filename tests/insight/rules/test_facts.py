"""What a hint names is so: the day, the person, the stage, and the command that fits."""

from datetime import date
from typing import Any

import pytest

from mentorlog.insight.rules.own import Mine, uncovered
from mentorlog.model.concern import ConcernStep
from mentorlog.model.days import short
from mentorlog.model.own import Myself, Request
from tests.builders import (
    TODAY,
    ago,
    assessment,
    circle,
    concern,
    feedback,
    need,
    note,
    relationship,
    transition,
)
from tests.insight.rules.coached import case, healthy, hint, rules
from tests.insight.rules.test_edges import old, weekly

QUARTER = date(2026, 10, 1)


@pytest.mark.parametrize(
    ("values", "changes", "deep", "speaks"),
    [
        ((4, 4, 4), {}, True, True),
        ((5, 4, 3), {}, True, True),
        ((5, 3, 3), {}, True, False),
        ((4, 4, 4), {}, False, False),  # a morning opens no assessment
        ((4, 4, 4), {"rater": "them"}, True, False),  # one says it of oneself
        ((), {}, True, False),
    ],
)
def test_whoever_answers_that_most_goes_well_alone_is_ready(
    values: tuple[int, ...], changes: Any, *, deep: bool, speaks: bool
) -> None:
    answers = {f"item-{number}": value for number, value in enumerate(values)}
    said = assessment(answers, ago(3), **{"instrument": "readiness", "about": "me", **changes})
    one = case(healthy(relationship=old()), deep=deep, answered=said)
    found = [hint for hint in rules(one) if hint == "ready-for-independence"]
    assert bool(found) == speaks


def test_thanks_that_were_noted_are_marked_as_said() -> None:
    waiting = note("thanks", on=ago(90), said=False, id="x4k2")
    one = case(healthy(relationship=old(), meetings=weekly(6)), notes=[waiting])
    assert hint(one, "thanks-missing").command == "mentorlog note told x4k2"


def test_a_stage_is_named_as_its_path_names_it() -> None:
    here = circle(
        assigned=True, created=ago(100), started=ago(100), ends=ago(-100),
        transition=(transition("initiation", ago(100), to="launch"),),
    )  # fmt: skip
    assert hint(case(healthy(relationship=here)), "stage-long").text == "item launch, weeks 14"


def test_what_was_easing_is_spoken_of_with_the_day_that_was_said() -> None:
    steps = (ConcernStep(on=ago(9), what="We talked"),)
    easing = concern("drift", ago(20), look_again=ago(1), status="easing", step=steps)
    assert (
        hint(case(concerns=[easing]), "concern-look-again").text
        == f"easing: date {short(ago(9), TODAY)}"
    )
    none = concern("drift", ago(20), look_again=ago(1), status="easing")
    assert (
        hint(case(concerns=[none]), "concern-look-again").text
        == f"easing: date {short(ago(20), TODAY)}"
    )


def test_separation_of_before_the_journal_counts_from_its_beginning() -> None:
    def known(days: int) -> list[str]:
        here = relationship(
            started=ago(900), created=ago(days), transition=(transition("separation", ago(900)),)
        )
        return rules(case(healthy(relationship=here)))

    assert "rhythm-not-tapering" not in known(59)
    assert "rhythm-not-tapering" in known(60)


def test_feedback_that_came_unasked_was_not_asked_for() -> None:
    def of(**changes: Any) -> str:
        heard = [feedback("received", ago(121), **changes)]
        text = hint(case(healthy(relationship=old()), feedback=heard), "feedback-not-asked").text
        return text.partition(":")[0]

    assert of() == "heard"
    assert of(asked_on=ago(125)) == "days 121"


def mine(*asked: Request, today: date = QUARTER) -> Mine:
    needs = (need("sponsorship", asked=asked),)
    return Mine(myself=Myself(need=needs), today=today, names={"ada-lovelace": "Ada Lovelace"})


def test_who_was_asked_is_called_by_name() -> None:
    found = uncovered(mine(Request(who="ada-lovelace", on=date(2026, 9, 1))))
    assert found
    assert found.variant == "waiting"
    assert found.facts["who"] == "Ada Lovelace"


def test_who_was_asked_just_now_may_take_two_weeks() -> None:
    lately = date(2026, 9, 18)
    assert uncovered(mine(Request(who="Grace", on=lately))) is None
    later = uncovered(mine(Request(who="Grace", on=date(2026, 9, 20)), today=date(2026, 10, 4)))
    assert later
    assert later.since == date(2026, 10, 4)
    assert uncovered(mine(Request(who="Grace", on=lately, answer="no")))
