"""Everything in order: what becomes a line, where it stands, what is left out."""

from datetime import time
from typing import Any

import pytest

from mentorlog.insight import events, events_mine
from mentorlog.insight.assessed import Subject
from mentorlog.insight.events import Event
from mentorlog.insight.moves import Move
from mentorlog.insight.timeline import KINDS, LABELS, Wanted, months, older
from mentorlog.model.kept import ME
from mentorlog.model.own import Myself
from mentorlog.model.relationship import Member, RhythmChange
from mentorlog.model.review import Review
from mentorlog.model.support import Support, Supports
from mentorlog.model.time_out import TimeOut
from tests.builders import (
    ADA,
    TODAY,
    action,
    ago,
    agreed,
    agreement,
    ahead,
    assessment,
    check_in,
    circle,
    closing,
    concern,
    feedback,
    goal,
    kept,
    meeting,
    milestone,
    need,
    note,
    opportunity,
    relationship,
)

ONE = relationship()


def told(found: Any) -> list[tuple[str, str]]:
    return [(one.label, one.text) for one in found]


def wanted(**changes: Any) -> Wanted:
    return Wanted(**{"since": ago(365), "until": TODAY, **changes})


def happened(on: Any, kind: str = "note", label: str = "win", **changes: Any) -> Event:
    facts = {"text": label, "who": ADA, "ref": ADA}
    return Event(on=on, kind=kind, label=label, **{**facts, **changes})


@pytest.mark.parametrize(
    ("facts", "label", "text"),
    [
        ({}, "met", "Outline agreed"),
        ({"status": "cancelled", "by": "them"}, "cancelled", "by Ada: Outline agreed"),
        ({"status": "missed", "by": "me"}, "missed", "by you: Outline agreed"),
        ({"status": "rescheduled", "moved_to": "2027-03-12-x"}, "moved",
         "to Fri 12 Mar 2027: Outline agreed"),
        ({"status": "planned"}, "planned", "nobody said what became of it: Outline agreed"),
    ],
)  # fmt: skip
def test_a_meeting_is_told_by_its_first_words_and_what_became_of_it(
    facts: dict[str, Any], label: str, text: str
) -> None:
    found = events.of_meeting(
        kept(meeting(TODAY, **facts), text="# Talk\n\nOutline agreed\nmore"), ONE, aside=False
    )
    assert (found.label, found.text) == (label, text)


def test_first_words_are_few() -> None:
    found = events.of_meeting(kept(meeting(TODAY), text="word " * 90), ONE, aside=False)
    assert len(found.text) <= events.FIRST_WORDS
    assert found.text.endswith(" ...")


def test_a_private_reason_stands_apart_from_a_shared_one() -> None:
    facts: dict[str, Any] = {
        "on": TODAY, "to": "c", "name": "Cultivation", "canonical": "cultivation",
        "lifecycle": None, "by": "me", "open": (), "why": "trust",
    }  # fmt: skip
    mine = events.of_move(Move(**facts, private=True), ADA)
    ours = events.of_move(Move(**facts, private=False), ADA)
    assert (mine.text, mine.reason) == ("Cultivation", "trust")
    assert (ours.text, ours.reason) == ("Cultivation: trust", "")


def test_a_relationship_tells_of_its_rhythm_its_pauses_and_its_members() -> None:
    one = circle(
        rhythm_change=(RhythmChange(on=ago(90), every="2w"), RhythmChange(on=ago(9), every="1m")),
        pause=(TimeOut(on=ago(60), until=ago(20), ended=ago(30)), TimeOut(on=ago(5))),
        member=(Member(id="k7m2", name="Kim Park", joined=ago(80), left=ago(3)),),
    )
    found = list(events.of_relationship(kept(one), {ago(60): "leave"}))
    assert told(found) == [
        ("rhythm", "every 2 weeks"),
        ("rhythm", "monthly; before: every 2 weeks"),
        ("pause", "until Wed 17 Feb 2027"),
        ("pause", "over, it goes on"),
        ("pause", "begins"),
        ("joined", "Kim Park"),
        ("left", "Kim Park"),
    ]
    assert [one.reason for one in found if one.kind == "pause"] == ["leave", "", ""]


def test_each_day_of_a_yes_is_told_and_a_half_is_not() -> None:
    said = agreement(agreed("me", ago(9)), agreed("them", ago(2)), form="quick")
    assert told(events.of_agreement(kept(said), ONE)) == [
        ("agreement", "version 1, quick: you said yes"),
        ("agreement", "version 1, quick: Ada said yes"),
    ]
    half = agreement(agreed("me"), draft_by="me")
    assert told(events.of_agreement(kept(half), ONE)) == []


def test_what_became_of_promises_notes_and_concerns() -> None:
    done = action(done=TODAY, owner="them")
    dropped = action(dropped=TODAY, reason="too late")
    assert told(events.of_action(kept(done), ONE)) == [("done", "Send the draft (Ada)")]
    assert told(events.of_action(kept(dropped), None)) == [("dropped", "Send the draft: too late")]
    assert told(events.of_action(kept(action()), ONE)) == []
    tried = note("advice", "Write daily", tried=TODAY, outcome="it works")
    assert told(events.of_note(kept(tried), ONE)) == [
        ("advice", "Write daily"),
        ("advice", '"Write daily": it works'),
    ]
    taken = note("hurdle", "No data", tried=TODAY)
    assert told(events.of_note(kept(taken), ONE))[1:] == [("hurdle", '"No data": taken')]
    unsaid = note("thanks", "The name", said=False)
    assert told(events.of_note(kept(unsaid), ONE)) == [("thanks", "The name (still to say)")]
    settled = concern("drift", ago(9), settled=TODAY, outcome="monthly")
    assert told(events.of_concern(kept(settled, text="We cancel"), ONE)) == [
        ("concern", "We cancel"),
        ("concern", "settled: We cancel; monthly"),
    ]


def test_what_was_looked_at_said_and_ended() -> None:
    assert events.of_feedback(kept(feedback(), text="Shorter"), ONE).text == "received: Shorter"
    look = Review(on=TODAY, together=True)
    assert events.of_review(kept(look, text="## Keep\n\nTuesdays")).text == "together: Tuesdays"
    assert events.of_review(kept(Review(on=TODAY))).text == "you looked back"
    end = closing(reason="goals-met", continues="peer")
    assert events.of_closing(kept(end)).text == "goals met; you go on as peers"
    assert events.of_closing(kept(closing())).text == "it ended"
    subject = Subject(who=ADA, handle="ada", relationship=ONE)
    found = events.of_assessment(kept(assessment({})), "How we work", subject)
    assert found.text == "How we work, by you, about Ada"


def test_a_goal_is_told_from_the_day_it_was_set_to_its_end() -> None:
    one = goal(
        created=ago(90), closed=TODAY, status="changed", reason="too wide", superseded_by="new",
        agreed={ADA: ago(80)}, milestone=(milestone(done=ago(40)), milestone(id="x")),
        check_in=(check_in(ago(50), 20), check_in(ago(20), 20, blocker="no data", with_="kim"),
                  check_in(ago(10), 35, note="two parts", rating=3, confidence=4, with_=ADA)),
    )  # fmt: skip
    after = kept(goal("Write two", status="active"), key="new")
    found = events_mine.of_goals([kept(one, key="old"), after], ADA, ONE)
    assert told(found) == [
        ("goal", "Publish my first paper"),
        ("milestone", "Outline agreed (Publish my first paper)"),
        ("changed", "Publish my first paper, now Write two: too wide"),
        ("check-in", "Publish my first paper: 20 %"),
        ("check-in", f"{one.title}: 20 -> 35 %; two parts; skill 3 of 5; confidence 4 of 5"),
        ("agreed", "Publish my first paper: Ada sees it so too"),
    ]  # fmt: skip
    mine = list(events_mine.of_goals([kept(one, key="old")], ME))
    assert [one.text for one in mine if one.label == "check-in"][1:2] == [
        "Publish my first paper: 20 %; in the way: no data"
    ]


def test_needs_and_opportunities_are_mine() -> None:
    coaching = Support(id="coaching", name="Coaching", side="career", about="a")
    me = Myself(
        need=(need(since=ago(9), why="to write", until=TODAY),),
        opportunity=(opportunity(created=ago(8), applied=ago(4), closed=TODAY, status="missed"),),
    )
    mine = kept(me, who=ME, private=True)
    found = list(events_mine.of_myself(mine, Supports(support=(coaching,))))
    assert told(found) == [
        ("need", "Coaching: to write"),
        ("need", "met: Coaching"),
        ("opportunity", "EMBO workshop"),
        ("opportunity", "applied: EMBO workshop"),
        ("opportunity", "missed: EMBO workshop"),
    ]
    assert all(one.private for one in found)


def test_days_stand_newest_first_and_a_meeting_before_what_came_of_it() -> None:
    found = [
        happened(ago(40)), happened(TODAY, "review", "review"), happened(TODAY),
        happened(TODAY, "meeting", "met", at=time(16)), happened(ago(1)),
        happened(TODAY, "meeting", "met", at=time(9), text="first"), happened(ahead(1)),
        happened(ago(400)),
    ]  # fmt: skip
    down = months(found, wanted())
    assert [month.month.month for month in down] == [3, 1]
    assert [(one.on, one.text) for one in down[0].events] == [
        (TODAY, "first"), (TODAY, "met"), (TODAY, "win"), (TODAY, "review"), (ago(1), "win"),
    ]  # fmt: skip
    up = months(found, wanted(oldest_first=True, since=None))
    assert [one.events[0].on for one in up] == [ago(400), ago(40), ago(1)]


def test_what_is_wanted_is_by_kind_or_by_name_and_by_tag() -> None:
    win = happened(TODAY, tags=("job", "talk"))
    assert wanted(kinds=("note",)).chosen(win)
    assert wanted(kinds=("goal", "win"), tags=("job",)).chosen(win)
    assert not wanted(kinds=("hurdle",)).chosen(win)
    assert not wanted(tags=("job", "other")).chosen(win)


def test_what_is_shared_has_nothing_private_about_it() -> None:
    found = [happened(TODAY, private=True), happened(TODAY, reason="fear", aside=True)]
    (month,) = months(found, wanted(shared=True))
    assert [(one.reason, one.aside) for one in month.events] == [("", False)]


def test_older_ones_are_counted_where_names_tell() -> None:
    found = [happened(ago(400)), happened(ago(400), private=True), happened(TODAY)]
    assert older(found, wanted(), 3) == 5
    assert older(found, wanted(shared=True), 3) == 4
    assert older(found, wanted(kinds=("win",)), 0) == 2
    assert older(found, wanted(kinds=("meeting",)), 3) == 3
    assert older(found, wanted(kinds=("met",)), 3) is None
    assert older(found, wanted(tags=("job",)), 3) is None
    assert older(found, wanted(since=None), 0) == 0


def test_a_kind_is_looked_into_where_something_of_it_may_be_wanted() -> None:
    assert wanted().wants("meeting")
    assert wanted(kinds=("met",)).wants("meeting")
    assert not wanted(kinds=("win", "check-in")).wants("meeting")
    assert all(kind in {"", *KINDS} for kind in LABELS.values())
