"""The morning's view of a whole journal."""

from datetime import time
from typing import Any

import pytest

from mentorlog.insight.attention import worth as worth_of
from mentorlog.insight.status import Person, Status, person_line, status
from mentorlog.model.action import Action
from mentorlog.model.kept import ME, Kept
from mentorlog.model.picture import Picture
from tests.builders import (
    TODAY,
    action,
    ago,
    ahead,
    circle,
    goal,
    kept,
    lifecycle,
    meeting,
    picture,
    planned,
    prospect,
    relationship,
    topic,
)
from tests.insight.rules.coached import HELD, case, found


def person(name: str, *, of: Any = None, **changes: Any) -> Picture:
    """Return somebody with whom all is well."""
    facts: dict[str, Any] = {
        "meetings": [meeting(ago(3))],
        "reviews": (f"{ago(14)}-x",),
        "agreement": HELD,
    }
    found = of or relationship(name=name.title())
    return picture(found, who=name.casefold(), **{**facts, **changes})


def seen(*pictures: Picture, mine: tuple[Kept[Action], ...] = (), **flags: Any) -> Status:
    paths = {one.who: lifecycle() for one in pictures}
    hints = [hint for one in pictures for hint in found(case(one, deep=False))]
    worth = worth_of(hints, TODAY, everything=flags.get("unfold", False))
    return status(pictures, mine, paths, TODAY, worth=worth, **flags)


def line(found: Picture) -> Person:
    return person_line(found, lifecycle(), TODAY)


def test_an_empty_journal_has_nothing_to_show() -> None:
    found = seen()
    assert found.layout == "empty"
    assert (found.people, found.owed, found.hints, found.counts) == ((), (), (), {})


def test_up_to_three_people_are_cards_and_more_are_a_table() -> None:
    people = [person(name) for name in ("ada", "bo", "cy", "di")]
    assert seen(*people[:3]).layout == "cards"
    assert seen(*people).layout == "table"


def test_among_few_nobody_is_folded_and_among_many_the_quiet_are() -> None:
    people = [person(name) for name in ("ada", "bo", "cy")]
    assert not any(one.folded for one in seen(*people).people)
    assert all(one.folded for one in seen(*people, person("di")).people)
    assert not any(one.folded for one in seen(*people, person("di"), unfold=True).people)


@pytest.mark.parametrize(
    "changes",
    [
        {"actions": [action()]},
        {"actions": [action(owner="them")]},
        {"meetings": [meeting(ago(3)), planned(ahead(3))]},
        {"meetings": [meeting(ago(3)), planned(TODAY)]},
        {"meetings": [meeting(ago(21))]},
    ],
)
def test_who_needs_something_is_never_folded(changes: dict[str, Any]) -> None:
    assert not line(person("ada", **changes)).folded


@pytest.mark.parametrize(
    "changes",
    [
        {"meetings": [meeting(ago(3)), planned(ahead(4))]},
        {"actions": [action(done=TODAY)]},
        {"topics": [topic()]},
        {"goals": [goal()]},
    ],
)
def test_who_needs_nothing_today_is_folded(changes: dict[str, Any]) -> None:
    assert line(person("ada", **changes)).folded


@pytest.mark.parametrize(
    ("found", "mark"),
    [
        (person("ada"), ""),
        (person("ada", actions=[action(due=ago(1))]), "!"),
        (person("ada", actions=[action(due=TODAY)]), ""),
        (person("ada", actions=[action(owner="them", due=ago(1))]), ""),
        (person("ada", meetings=[meeting(ago(20))]), ""),
        (person("ada", meetings=[meeting(ago(21))]), "!"),
        (person("ada", meetings=[meeting(ago(21)), planned(ahead(9))]), ""),
        (person("ada", meetings=[meeting(ago(21)), planned(TODAY)]), ""),
        (person("ada", of=relationship(state="paused"), meetings=[meeting(ago(90))]), ""),
        (person("ada", of=prospect(created=ago(90)), meetings=[]), ""),
    ],
)
def test_the_mark_is_for_what_is_late_or_drifting(found: Picture, mark: str) -> None:
    assert line(found).mark == mark


def test_what_is_worth_a_thought_has_its_own_mark() -> None:
    [found] = seen(person("ada", goals=[goal(due=TODAY)])).people
    assert found.mark == "?"


def test_the_needy_come_first_then_the_soonest_then_the_alphabet() -> None:
    people = [
        person("zoe"),
        person("bo"),
        person("di", meetings=[meeting(ago(3)), planned(ahead(9))]),
        person("cy", goals=[goal(due=TODAY)]),
        person("al", meetings=[meeting(ago(60))]),
    ]
    assert [one.who for one in seen(*people).people] == ["al", "cy", "di", "bo", "zoe"]


def test_who_was_concluded_is_shown_only_where_it_continues() -> None:
    over = relationship(state="concluded")
    assert seen(person("ada", of=over)).layout == "empty"
    gone = relationship(state="concluded", continues="nothing")
    assert seen(person("ada", of=gone)).layout == "empty"
    friend = relationship(state="concluded", continues="friend")
    assert [one.state for one in seen(person("ada", of=friend)).people] == ["concluded"]


def test_what_i_owe_comes_soonest_first_from_everywhere() -> None:
    people = [
        person("ada", actions=[action(id="a1", due=ahead(2)), action(id="x1", owner="them")]),
        person("bo", actions=[action(id="b1", owner="both", due=ago(1)), action(id="u1")]),
    ]
    mine = (kept(action(id="m1", due=TODAY), who=ME), kept(action(id="d1", done=TODAY), who=ME))
    found = seen(*people, mine=mine)
    assert [(one.id, one.late, one.name) for one in found.owed] == [
        ("b1", 1, "Bo"),
        ("m1", 0, ""),
        ("a1", 0, "Ada"),
    ]
    assert found.owed_total == 4
    assert [one.id for one in seen(*people, mine=mine, unfold=True).owed][-1] == "u1"


def test_promises_are_counted_by_side_and_both_count_for_both() -> None:
    found = line(
        person("ada", actions=[
            action(id="a"), action(id="b", owner="both"), action(id="c", owner="them"),
        ])
    )  # fmt: skip
    assert (found.mine, found.theirs) == (2, 2)


def test_todays_meetings_come_by_the_clock() -> None:
    people = [
        person("zoe", meetings=[planned(TODAY)]),
        person("bo", meetings=[planned(TODAY, at=time(14), minutes=30, purpose="career")]),
        person(
            "al",
            of=relationship(minutes=45, channel="video"),
            meetings=[planned(TODAY, at=time(9))],
        ),
        person("di", meetings=[planned(ahead(1))]),
    ]
    found = seen(*people).appointments
    assert [(one.who, one.minutes, one.channel) for one in found] == [
        ("al", 45, "video"),
        ("bo", 30, None),
        ("zoe", None, None),
    ]
    assert found[1].purpose == "career"


def test_the_header_counts_people_by_what_they_are_to_me() -> None:
    people = [
        person("ada"),
        person("bo", of=relationship(my_role="mentor")),
        person("cy", of=relationship(my_role="mentor")),
        person("di", of=prospect()),
        person("club", of=circle()),
    ]
    assert seen(*people).counts == {"mentee": 2, "mentor": 1, "circle": 1, "prospect": 1}


def test_one_hint_a_person_and_five_in_all_are_shown_and_all_are_counted() -> None:
    late = {"goals": [goal(due=TODAY)], "meetings": [meeting(ago(60))]}
    people = [person(f"p{number}", **late) for number in range(7)]
    found = seen(*people)
    assert len(found.hints) == 5
    assert {hint.rule for hint in found.hints} == {"drifting"}
    assert found.hints_total == 21
    assert len(seen(*people, unfold=True).hints) == 21


def test_a_line_says_where_it_stands() -> None:
    found = line(
        person(
            "ada",
            meetings=[meeting(ago(3)), planned(ahead(9), at=time(9))],
            topics=[topic()],
            goals=[goal("Write", status="paused"), goal("Read")],
        )
    )
    assert (found.stage, found.state, found.other) == ("Initiation", "active", "mentor")
    assert (found.last, found.since, found.agreed, found.rhythm) == (ago(3), 3, 14, "2w")
    assert (found.next, found.next_at) == (ahead(9), time(9))
    assert found.topics == 1
    assert [one.title for one in found.goals] == ["Read"]
    assert found.goal_sum is not None
    assert found.goal_sum.total == 2


def test_the_name_of_another_journal_is_passed_on() -> None:
    assert seen(journal="/tmp/other").journal == "/tmp/other"  # noqa: S108 - only shown
    assert seen().journal is None
