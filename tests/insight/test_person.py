"""The whole picture of one relationship, and the moment after a meeting."""

from datetime import time
from typing import Any

import pytest

from mentorlog.insight.called import owner_name
from mentorlog.insight.carried import action_line
from mentorlog.insight.logged import MeetingLogged, logged
from mentorlog.insight.person import excerpt, whole
from tests.builders import (
    BEGAN,
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


@pytest.mark.parametrize(
    ("title", "text", "shown"),
    [
        ("Kick-off", "We met.", "Kick-off"),
        (None, "\n## Notes\n\nWe met.", "We met."),
        (None, "- **Outline** agreed\n", "Outline** agreed"),
        (None, "\n---\n> We met.\n", "We met."),
        (None, "", ""),
    ],
)
def test_a_meeting_is_shown_by_its_title_or_its_first_words(
    title: str | None, text: str, shown: str
) -> None:
    found = excerpt(kept(meeting(TODAY, title=title), text=text, private=True))
    assert found.title == shown
    assert (found.ref, found.stem) == ("ada-lovelace/2027-03-09-x4k2", "2027-03-09-x4k2")
    assert found.private


def test_an_owner_has_a_name() -> None:
    group = circle()
    assert owner_name("me", group) == "you"
    assert owner_name("both", group) == "both"
    assert owner_name("them", group) == "Writing circle"
    assert owner_name("them", relationship()) == "Ada"
    assert owner_name("k7m2", group) == "Kim"
    assert owner_name("gone", group) == "gone"


def test_an_action_counts_the_meetings_it_was_carried_over() -> None:
    met = [meeting(ago(20)), meeting(ago(10)), meeting(ago(5)), meeting(ago(2), status="missed")]
    found = action_line(kept(action(created=ago(10), due=ago(3))), picture(meetings=met), TODAY)
    assert (found.carried, found.late, found.owner) == (1, 3, "you")


def test_the_whole_picture_has_the_newest_first_and_the_future_before() -> None:
    met = [meeting(ago(20)), meeting(ago(5)), planned(ahead(5), at=time(9)), planned(ahead(20))]
    found = whole(
        picture(meetings=met, goals=[goal()], actions=[action()], topics=[topic()], reviews=("x",)),
        lifecycle(),
        TODAY,
    )
    assert [one.on for one in found.meetings] == [ahead(20), ahead(5), ago(5), ago(20)]
    assert (found.next, found.next_at) == (ahead(5), time(9))
    assert (found.last, found.quiet, found.on_file, found.reviews) == (ago(5), 5, 2, 1)
    assert (found.stage, found.since, found.rhythm) == ("Initiation", BEGAN, "every 2 weeks")
    assert (len(found.goals), len(found.actions), len(found.topics)) == (1, 1, 1)


def test_a_meeting_planned_for_today_is_the_next() -> None:
    found = whole(picture(meetings=[planned(TODAY), planned(ahead(5))]), lifecycle(), TODAY)
    assert found.next == TODAY


def test_a_prospect_is_nowhere_since_no_day() -> None:
    found = whole(picture(prospect()), lifecycle(), TODAY)
    assert (found.stage, found.since, found.last, found.next) == ("Prepare", None, None, None)


def after(found: Any, **changes: Any) -> MeetingLogged:
    facts: dict[str, Any] = {
        "picture": found,
        "today": TODAY,
        "meeting": kept(meeting(TODAY)),
        "number": 3,
        "planned": None,
        "moved": False,
        "new_actions": (),
        "done": (),
        "notes": (),
        "aside": False,
        "began": None,
        "worth": 4,
        "tried": False,
    }
    return logged(**{**facts, **changes})


def test_after_a_meeting_new_promises_stand_apart_from_carried_ones() -> None:
    new = [kept(action(id="n1", created=TODAY)), kept(action(id="n2", owner="them", created=TODAY))]
    old = [kept(action(id="o1")), kept(action(id="o2", owner="them"))]
    found = after(
        picture(meetings=[meeting(TODAY)], actions=[*new, *old], topics=[topic()]), new_actions=new
    )
    assert [line.kept.key for line in found.mine] == ["n1"]
    assert [line.kept.key for line in found.theirs] == ["n2"]
    assert [line.kept.key for line in found.carried_mine] == ["o1"]
    assert found.carried_mine[0].carried == 1
    assert (found.carried_theirs, found.topics) == (1, 1)


def test_the_usual_day_is_offered_only_where_nothing_is_planned() -> None:
    found = after(picture(meetings=[meeting(TODAY)]))
    assert (found.next, found.next_at, found.next_usual) == (None, None, ahead(14))
    found = after(picture(meetings=[meeting(TODAY), planned(ahead(9), at=time(9))]))
    assert (found.next, found.next_at, found.next_usual) == (ahead(9), time(9), None)
    assert found.worth == 4


def test_it_says_which_plan_was_taken_over() -> None:
    plan = kept(planned(ago(1), at=time(9)))
    found = after(picture(), planned=plan, moved=True)
    assert (found.took_over, found.took_over_at, found.moved) == (ago(1), time(9), True)
    assert after(picture()).took_over is None
