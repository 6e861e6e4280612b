"""Every dated thing that is overdue, due today, or due soon: a line each."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from mentorlog.insight.called import owner_name
from mentorlog.insight.concern import words as first_words
from mentorlog.insight.feedback import follow_ups
from mentorlog.insight.feedback import words as said
from mentorlog.insight.goal_plan import dated
from mentorlog.insight.own import deadlines
from mentorlog.model import days
from mentorlog.model.action import Action
from mentorlog.model.concern import Concern
from mentorlog.model.feedback import Feedback
from mentorlog.model.goal import Goal
from mentorlog.model.kept import ME, Kept
from mentorlog.model.limits import NORMAL
from mentorlog.model.meeting import Meeting
from mentorlog.model.own import Myself
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DueItem:
    """One dated thing: what it is, since when it is due, whose it is, what helps.

    ``kind`` is action, goal, milestone, meeting, review, feedback, concern, opportunity, pause or
    end; ``late`` in days, 0 on the day and before it. ``id`` is what names it in a command;
    ``owner`` the name of whoever is to do it, where that is not me.
    """

    kind: str
    id: str
    who: str
    name: str
    text: str
    on: date
    late: int
    mine: bool
    owner: str
    private: bool
    command: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What is due, soonest first. ``within`` are the days ahead that were asked for."""

    items: tuple[DueItem, ...]
    today: date
    within: int

    @property
    def presses(self) -> bool:
        """Whether anything is due: the command then ends with 10."""
        return bool(self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueCount:
    """How many things are due: a number for a prompt."""

    count: int
    today: date


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the items of one person, or of what is mine alone."""

    today: date
    who: str
    relationship: Relationship | None = None

    def __call__(
        self,
        kind: str,
        id: str,  # noqa: A002 - the record's own word
        text: str,
        on: date,
        command: str,
        *,
        owner: str | None = ME,
        private: bool = False,
    ) -> DueItem:
        """Return one item; ``owner`` is a person word, None where it is nobody's in particular."""
        mine = owner in {None, ME, "both"}
        return DueItem(
            kind=kind,
            id=id,
            who=self.who,
            name=self.relationship.name if self.relationship else "",
            text=text,
            on=on,
            late=max(0, (self.today - on).days),
            mine=mine,
            owner="" if mine else self._named(owner or ""),
            private=private,
            command=command,
        )

    def _named(self, owner: str) -> str:
        return owner_name(owner, self.relationship) if self.relationship else owner


def of_picture(picture: Picture, next_review: date | None, today: date) -> Iterator[DueItem]:
    """Yield everything dated in one relationship; a paused one is only due to go on."""
    relationship = picture.relationship
    make = Maker(today, picture.who, relationship)
    if relationship.ended:
        return
    if relationship.state == "paused":
        yield from _back(relationship, picture.handle, make)
        return
    yield from of_actions(picture.open_actions, make, today)
    yield from _meetings((*picture.past, *picture.coming), picture.handle, make, today)
    theirs = (kept for kept in picture.open_goals if kept.who != ME)
    yield from of_goals(theirs, make, today)
    if next_review:
        yield make(
            "review", "", "look back", next_review, f"mentorlog review {picture.handle}",
            private=True,
        )  # fmt: skip
    if picture.agreement and picture.agreement_again:
        again, key = picture.agreement_again, picture.agreement.key
        command = f"mentorlog agree renew {picture.handle}"
        yield make("agreement", key, "look at the agreement", again, command)
    if relationship.ends and relationship.state != "concluded":
        command = f"mentorlog conclude {picture.handle}"
        yield make("end", "", "the end you agreed on", relationship.ends, command)


def of_actions(actions: Iterable[Kept[Action]], make: Maker, today: date) -> Iterator[DueItem]:
    """Yield actions with a day; theirs after three days of grace, or while they are to come."""
    for kept in actions:
        action = kept.record
        if action.due is None or (
            not action.mine and 0 < (today - action.due).days <= NORMAL.grace_days
        ):
            continue
        command = f"mentorlog action done {kept.key}"
        yield make(
            "action", kept.key, action.text, action.due, command,
            owner=action.owner, private=kept.private and kept.who != ME,
        )  # fmt: skip


def of_goals(goals: Iterable[Kept[Goal]], make: Maker, today: date) -> Iterator[DueItem]:
    """Yield the goals that are worked on and have a day, and their open milestones."""
    for line in dated(goals, today):
        if line.due is None:  # never: only what has a day is given
            continue
        command = f"mentorlog goal show {line.goal}"
        private = line.private and line.who != ME
        key = line.id or line.goal
        yield make(line.kind, key, line.text, line.due, command, owner=line.owner, private=private)


def of_feedback(feedback: Iterable[Kept[Feedback]], handle: str, make: Maker) -> Iterator[DueItem]:
    """Yield the days on which I meant to come back to feedback."""
    for kept in follow_ups(feedback):
        if kept.record.follow_up:
            words = said(kept)
            text = f"ask again: {words}" if kept.record.waiting else f"come back to: {words}"
            command = f"mentorlog feedback {handle}"
            yield make("feedback", kept.key, text, kept.record.follow_up, command, private=True)


def of_concerns(concerns: Iterable[Kept[Concern]], handle: str, make: Maker) -> Iterator[DueItem]:
    """Yield the days on which I meant to look again at what stands between us."""
    for kept in concerns:
        if kept.record.look_again and kept.record.open:
            text = f"look again: {first_words(kept)}"
            command = f"mentorlog concern show {handle}/{kept.key}"
            yield make("concern", kept.key, text, kept.record.look_again, command, private=True)


def of_myself(myself: Myself, next_review: date | None, today: date) -> Iterator[DueItem]:
    """Yield the deadlines of opportunities, and the next look at myself."""
    make = Maker(today, ME)
    for one in deadlines(myself, today):
        yield make("opportunity", one.id, one.name, one.on, f"mentorlog opportunity done {one.id}")
    if next_review:
        yield make("review", "", "look at yourself", next_review, "mentorlog self review")


def _meetings(
    meetings: Iterable[Kept[Meeting]], handle: str, make: Maker, today: date
) -> Iterator[DueItem]:
    for kept in meetings:
        meeting = kept.record
        if meeting.status != "planned":
            continue
        if meeting.on < today:
            text = f"did you meet on {days.dated(meeting.on)}?"
            command = f"mentorlog meet {handle} --on {meeting.on}"
        else:
            at = f" at {meeting.at.isoformat('minutes')}" if meeting.at else ""
            text, command = f"meeting{at}", f"mentorlog prep {handle}"
        yield make("meeting", kept.key, text, meeting.on, command, private=kept.private)


def _back(relationship: Relationship, handle: str, make: Maker) -> Iterator[DueItem]:
    if relationship.paused_until:
        command = f"mentorlog resume {handle}"
        yield make("pause", "", "back from the pause", relationship.paused_until, command)


def due(items: Iterable[DueItem], today: date, within: int = 0) -> Due:
    """Return what is overdue, due today, or within so many days, soonest first."""
    limit = today + timedelta(days=within)
    chosen = sorted((one for one in items if one.on <= limit), key=lambda one: (one.on, one.name))
    return Due(items=tuple(chosen), today=today, within=within)
