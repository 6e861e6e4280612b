"""What a look back begins with, what speaks for a move, and what a review changed."""

from typing import Any

import pytest

from mentorlog.insight.looking_back import (
    Since,
    agreed_lines,
    begins,
    sentence,
    since,
    stage_lines,
    stage_worth_asking,
    ways,
)
from mentorlog.insight.reviewed import comfort_fits, pulse_changes
from mentorlog.model.review import Pulse, Review
from tests.builders import (
    BEGAN,
    TODAY,
    action,
    ago,
    ahead,
    check_in,
    goal,
    kept_all,
    lifecycle,
    meeting,
    picture,
    prospect,
    relationship,
    stage,
    transition,
)

MET = [meeting(ago(day)) for day in (3, 9, 15)]


def looked(found: Any, *meetings: Any, last: Review | None = None) -> Since:
    return since(found, kept_all(meetings), last, TODAY)


def test_it_begins_at_the_last_review_else_where_the_journal_does() -> None:
    assert begins(picture(), Review(on=ago(9))) == ago(9)
    assert begins(picture(), None) == BEGAN
    assert begins(picture(relationship(started=ago(900), created=ago(50))), None) == ago(50)
    assert begins(picture(prospect(created=ago(50))), None) == ago(50)


def test_it_counts_what_has_been_since() -> None:
    found = picture(
        relationship(created=ago(84), started=ago(84)),
        actions=[action(id="a", created=ago(80), done=TODAY), action(id="b", created=ago(84)),
                 action(id="c", created=ago(85), done=TODAY)],
        goals=[goal("a", check_in=(check_in(ago(1), 5),)), goal("b", closed=ago(1)),
               goal("c", closed=ago(84)), goal("d", check_in=(check_in(ago(84), 5),))],
    )  # fmt: skip
    met = [meeting(ago(70), minutes=30), meeting(ago(40)), meeting(ago(20), minutes=61)]
    facts = looked(found, *met, meeting(ago(10), status="missed"))
    assert facts == Since(
        since=ago(84), first=True, held=3, agreed=6, done=1, actions=2, goals_moved=2,
        mean_gap=25, mean_minutes=46,
    )  # fmt: skip
    assert sentence(facts, TODAY) == (
        "Since 15 Dec 2026 (84 days): 3 meetings of 6 agreed, 1 of 2 actions done, 2 goals moved."
    )


def test_a_quiet_time_is_said_in_few_words() -> None:
    facts = looked(picture(relationship(rhythm=None)), last=Review(on=ago(1)))
    assert (facts.first, facts.agreed, facts.mean_gap, facts.mean_minutes) == (
        False, None, None, None,
    )  # fmt: skip
    assert sentence(facts, TODAY) == "Since 8 Mar (1 day): 0 meetings."


def test_one_of_a_kind_is_said_in_the_singular() -> None:
    found = picture(goals=[goal(check_in=(check_in(TODAY, 5),))])
    facts = looked(found, meeting(ago(1)), last=Review(on=ago(3)))
    assert sentence(facts, TODAY) == "Since 6 Mar (3 days): 1 meeting of 1 agreed, 1 goal moved."


def test_on_the_day_itself_nothing_was_agreed_yet() -> None:
    assert looked(picture(), last=Review(on=TODAY)).agreed is None


def test_what_was_agreed_stands_beside_what_is() -> None:
    found = picture(relationship(minutes=45, ends=ahead(30)))
    facts = looked(found, *[meeting(ago(day), minutes=30) for day in (40, 20, 0)])
    assert agreed_lines(found, facts) == (
        "You meant to meet every 2 weeks; really every 20 days.",
        "45 minutes each; really about 30.",
        "It is to end on Thu 8 Apr 2027.",
    )
    assert agreed_lines(found, looked(found))[:2] == (
        "You meant to meet every 2 weeks.",
        "45 minutes each.",
    )
    bare = picture(relationship(rhythm=None))
    assert agreed_lines(bare, looked(bare)) == ()


def ids(found: Any) -> tuple[str | None, str, str | None]:
    def named(one: Any) -> str | None:
        return one.id if one else None

    return named(found.back), found.here.id, named(found.onward)


def test_the_ways_lead_one_stage_on_and_one_back() -> None:
    def at(*moves: Any, path: Any = None) -> tuple[str | None, str, str | None]:
        return ids(ways(picture(relationship(transition=moves)), path or lifecycle()))

    assert at() == (None, "prepare", "initiation")
    assert at(transition("cultivation")) == ("initiation", "cultivation", "separation")
    assert at(transition("redefinition")) == ("separation", "redefinition", None)
    short = lifecycle(stage("initiation"), stage("redefinition"))
    assert at(path=short) == (None, "prepare", "initiation")


def test_meetings_and_goals_speak_for_cultivation() -> None:
    found = ways(picture(meetings=MET, goals=[goal()]), lifecycle())
    assert found.signs == ("3 meetings and 1 goal set",)
    [line] = stage_lines(found, TODAY)
    assert line.startswith("You are in initiation since 21 Nov 2026. Speaking for cultivation: 3 ")
    both = picture(meetings=MET, goals=[goal("a"), goal("b")])
    assert ways(both, lifecycle()).signs == ("3 meetings and 2 goals set",)
    assert ways(picture(meetings=MET[1:], goals=[goal()]), lifecycle()).signs == ()
    assert ways(picture(meetings=MET), lifecycle()).signs == ()


def test_reached_goals_speak_for_separation() -> None:
    here = relationship(transition=(transition("cultivation"),))
    done = [goal("a", status="achieved"), goal("b", status="dropped")]
    assert ways(picture(here, goals=done), lifecycle()).signs == ("1 of 1 goals reached",)
    assert ways(picture(here, goals=[*done, goal("c")]), lifecycle()).signs == ()
    last = lifecycle(stage("cultivation"))
    assert ways(picture(here, goals=done), last).signs == ()


def test_without_signs_the_stage_is_said_alone() -> None:
    found = ways(picture(prospect()), lifecycle())
    assert stage_lines(found, TODAY) == ("You are in prepare.",)


def test_the_stage_is_asked_about_with_signs_or_after_half_a_year() -> None:
    def asked(moved: int, reviewed: int | None = None, **changes: Any) -> bool:
        here = relationship(transition=(transition("initiation", ago(moved)),))
        last = None if reviewed is None else Review(on=ago(reviewed), stage="stay")
        return stage_worth_asking(ways(picture(here, **changes), lifecycle()), last, TODAY)

    assert [asked(181), asked(182), asked(183)] == [False, True, True]
    assert not asked(400, reviewed=181)
    assert asked(400, reviewed=182)
    assert asked(1, meetings=MET, goals=[goal()])
    unsaid = Review(on=TODAY)
    assert stage_worth_asking(ways(picture(), lifecycle()), unsaid, BEGAN.replace(year=2027))
    assert not stage_worth_asking(ways(picture(prospect()), lifecycle()), None, TODAY)


def test_a_pulse_is_compared_with_what_was_answered_both_times() -> None:
    found = pulse_changes(Pulse(worth=4, trust=3), Pulse(worth=5, movement=2))
    assert [(one.name, one.value, one.change) for one in found] == [
        ("worth", 4, -1),
        ("trust", 3, None),
        ("movement", None, None),
        ("support", None, None),
        ("rhythm", None, None),
    ]
    assert [one.change for one in pulse_changes(Pulse(worth=4), None)] == [None] * 5
    assert pulse_changes(None, Pulse(worth=4)) == ()


LOW = Pulse(worth=2, trust=3, movement=3)


@pytest.mark.parametrize(
    ("pulse", "canonical", "fit", "fits"),
    [
        (LOW, "initiation", None, True),
        (LOW, "initiation", "undecided", True),
        (LOW, "initiation", "poor", False),
        (LOW, "cultivation", None, False),
        (Pulse(worth=3, trust=3, movement=3), "initiation", None, False),
        (Pulse(worth=2, trust=2, movement=2), "initiation", None, False),
        (Pulse(worth=2, support=2, movement=2), "initiation", None, True),
        (Pulse(worth=1, trust=3), "initiation", None, False),
        (None, "initiation", None, False),
    ],
)
def test_low_ratings_are_called_common_only_early_and_never_with_low_trust_or_a_poor_fit(
    pulse: Pulse | None,
    canonical: str,
    fit: str | None,
    fits: bool,  # noqa: FBT001
) -> None:
    assert comfort_fits(pulse, canonical, fit) is fits
