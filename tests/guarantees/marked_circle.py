"""Ada, Bo and a circle of both, every record marked with whose it is: for looking what goes where.

A mark that begins with ``ada-`` is of Ada's own folder, ``circle-ada-`` of her part of the circle,
``self-ada-`` of her part of what is mine; the same for Bo.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from mentorlog.journal.change import Change
from mentorlog.model.action import Action
from mentorlog.model.agreement import Agreed, Agreement
from mentorlog.model.assessment import Assessment
from mentorlog.model.closing import Closing, HandedOver
from mentorlog.model.concern import Concern
from mentorlog.model.feedback import Feedback
from mentorlog.model.goal import CheckIn, Goal, Milestone
from mentorlog.model.kept import ME, Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.note import Note
from mentorlog.model.own import Myself, Need, Opportunity, Request
from mentorlog.model.relationship import Member, Relationship
from mentorlog.model.topic import Topic
from tests.guarantees.marked import DAY, mark, marked
from tests.guarantees.marked_journal import (
    AHEAD,
    BEGUN,
    HELD,
    STEM,
    agreements,
    closed,
    meetings,
    person,
    small,
)

NAMES = {"ada": "Ada Lovelace", "bo": "Bo Ek"}
MEMBERS = {"ada": "m2ad", "bo": "m2bx"}
CIRCLE = "circle"


def everything(change: Change) -> Iterator[Kept[Any]]:
    """Yield all of it."""
    for who, name in NAMES.items():
        of = f"{who}-"
        yield from person(who, of, name=name, transition=(BEGUN,))
        for path in ("", "private-"):
            yield from small(change, who, path, of)
            yield from meetings(who, path, (HELD, "held"), (AHEAD, "planned"), of=of)
        yield from agreements(who, of)
        yield from (_handing_over(one, who) for one in closed(who, of))
    yield from _circle(change)
    yield from _mine(change)


def _handing_over(kept: Kept[Any], who: str) -> Kept[Any]:
    """Return a closing in which the other of the two takes something over."""
    if not isinstance(kept.record, Closing):
        return kept
    whom = NAMES["bo" if who == "ada" else "ada"]
    row = HandedOver(action=mark(f"{who}-handed-over"), whom=whom)
    return replace(kept, record=replace(kept.record, handed_over=(row,)))


def _circle(change: Change) -> Iterator[Kept[Any]]:
    of = "circle-"
    for kept in person(CIRCLE, of, name="The circle", transition=(BEGUN,)):
        if isinstance(kept.record, Relationship):
            both = tuple(
                marked(
                    Member, f"circle-{who}-member", id=id_, name=NAMES[who], joined=HELD, left=None
                )
                for who, id_ in MEMBERS.items()
            )
            yield replace(kept, record=replace(kept.record, kind="circle", member=both))
        else:
            yield kept
    for path in ("", "private-"):
        yield from small(change, CIRCLE, path, of)
        yield from meetings(CIRCLE, path, (AHEAD, "planned"), of=of)
    yield from closed(CIRCLE, of)
    roles = {"facilitator": MEMBERS["ada"], "scribe": MEMBERS["bo"]}
    held = marked(Meeting, "circle-meeting", on=HELD, status="held", roles=roles)
    yield Kept(who=CIRCLE, key=STEM, record=held, text=mark("circle-meeting.text"))
    yield from _together()
    for who, id_ in MEMBERS.items():
        yield from _of_a_member(change, who, id_)


def _together() -> Iterator[Kept[Any]]:
    """Yield what the members have together, with rows that are one's."""
    steps = [marked(Milestone, f"circle-{who}-milestone", id=id_, owner=id_)
             for who, id_ in MEMBERS.items()]  # fmt: skip
    goal = marked(Goal, "circle-goal", closed=None, with_=(), milestone=tuple(steps))
    yield Kept(who=CIRCLE, key="ours", record=goal)
    yes = [marked(Agreed, f"circle-{who}-agreed", by=id_) for who, id_ in MEMBERS.items()]
    text = mark("circle-agreement.text")
    record = marked(Agreement, "circle-agreement", draft_by=None, agreed=tuple(yes))
    yield Kept(who=CIRCLE, key=f"{HELD.isoformat()}-v1", record=record, text=text)


def _of_a_member(change: Change, who: str, id_: str) -> Iterator[Kept[Any]]:
    of = f"circle-{who}-"
    for private in (False, True):
        for cls, owner in ((Action, "owner"), (Topic, "by"), (Note, "by")):
            path = f"{of}{'private-' if private else ''}{cls.__name__.casefold()}"
            row = marked(cls, path, id=change.new_id(), **{owner: id_})
            yield Kept(who=CIRCLE, key=row.id, record=row, private=private)
    for prose in (Feedback, Concern):
        path = f"{of}{prose.__name__.casefold()}"
        record, text = marked(prose, path, member=id_), mark(f"{path}.text")
        yield Kept(who=CIRCLE, key=f"{DAY}-{who}", record=record, private=True, text=text)
    for rater, about in ((id_, "me"), ("me", id_)):
        record = marked(Assessment, f"{of}assessment-{rater == id_}", rater=rater, about=about)
        yield Kept(who=CIRCLE, key=f"{DAY}-{who}-{rater}", record=record, private=True)


def _mine(change: Change) -> Iterator[Kept[Any]]:
    yield from small(change, ME, "self-")
    yield from (one for one in closed(ME) if not isinstance(one.record, Myself))
    needs, chances = [], []
    for who, name in NAMES.items():
        of = f"self-{who}-"
        asked = Request(who=name if who == "ada" else who, on=DAY, answer="yes")
        needs.append(marked(Need, f"{of}need", asked=(asked,)))
        chances.append(marked(Opportunity, f"{of}chance", id=change.new_id(), suggested_by=name))
        said = marked(Note, f"{of}note", id=change.new_id(), by=name)
        yield Kept(who=ME, key=said.id, record=said, private=True)
    mine = marked(Myself, "self-self", need=tuple(needs), opportunity=tuple(chances))
    yield Kept(who=ME, key="", record=mine, private=True)
    talks = [marked(CheckIn, f"self-{who}-check-in", with_=who) for who in NAMES]
    goal = marked(
        Goal, "self-goal-of-both", with_=(*NAMES,), agreed=dict.fromkeys(NAMES, DAY), closed=None,
        check_in=(*talks, marked(CheckIn, "self-goal-of-both.check_in", with_=None)),
    )  # fmt: skip
    yield Kept(who=ME, key="of-both", record=goal, private=True)
