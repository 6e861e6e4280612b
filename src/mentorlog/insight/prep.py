"""The sheet for the next meeting: what was said and promised, what is to be raised, in minutes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from mentorlog.insight import progress
from mentorlog.insight.agenda import AgendaLine, agenda
from mentorlog.insight.called import owner_name
from mentorlog.insight.carried import ActionLine, action_line
from mentorlog.insight.circle import FACILITATOR, balance, counts
from mentorlog.insight.feedback import words as said
from mentorlog.insight.path import Step, checklist, steps
from mentorlog.insight.progress import GoalLine
from mentorlog.insight.rhythm import plan_command
from mentorlog.insight.topics import TopicLine, waiting
from mentorlog.model import days
from mentorlog.model.action import Action
from mentorlog.model.feedback import Feedback
from mentorlog.model.goal import Goal, Milestone
from mentorlog.model.kept import ME, Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.note import Note
from mentorlog.model.path import Lifecycle
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass

SILENT = timedelta(weeks=6)
"""A goal of which nothing was said for so long is marked as silent (the coach's table)."""

WATCHED = 3
"""What was carried forward so often is worth a word: raise it, split it or let it go."""

TOLD = frozenset({"win", "hurdle", "insight", "advocacy", "thanks", "contact", "note"})
"""Kinds of notes that are news at the next meeting; advice comes as a loop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalAhead:
    """A goal with its next step and whose it is; ``silent`` are weeks without a word, if many."""

    line: GoalLine
    next: Milestone | None
    owner: str
    silent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LastTime:
    """What is known of the last meeting. ``aside`` is mine alone."""

    meeting: Kept[Meeting]
    noted: tuple[Kept[Note], ...]
    decided: tuple[TopicLine, ...]
    aside: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What the practice library offers for this meeting, in words."""

    questions: tuple[str, ...] = ()
    practise: str = ""
    before: tuple[str, ...] = ()
    bring: tuple[str, ...] = ()
    kit: str = ""
    parts: tuple[AgendaLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What is told beside the picture: from other files, and from the practice library."""

    offered: Offered
    aside: str = ""
    year_ago: Kept[Meeting] | None = None
    asked: tuple[Kept[Feedback], ...] = ()
    private: bool = True
    shares: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The prep sheet. Empty parts are left out when it is drawn.

    ``minutes`` is the length that was planned or agreed, None where nobody said; ``number`` counts
    this meeting, None where that would need every file to be opened.
    """

    who: str
    handle: str
    relationship: Relationship
    today: date
    meeting: Kept[Meeting] | None
    minutes: int | None
    number: int | None
    path: tuple[Step, ...]
    last: LastTime | None
    quiet: int | None
    promised: tuple[ActionLine, ...]
    since: tuple[Kept[Note], ...]
    loops: tuple[Kept[Note], ...]
    goals: tuple[GoalAhead, ...]
    agenda: tuple[AgendaLine, ...]
    agenda_minutes: int | None
    watch: tuple[str, ...]
    offered: Offered
    stage_done: int
    stage_items: int
    stage_open: str
    year_ago: Kept[Meeting] | None
    circle: tuple[str, ...]
    private: tuple[str, ...]
    discreet: bool
    sendable: bool
    plan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """The sheets of all meetings of a day, in their order."""

    sheets: tuple[Sheet, ...]
    today: date


def sheet(picture: Picture, lifecycle: Lifecycle, today: date, around: Around) -> Sheet:
    """Return the sheet. ``picture`` has its notes; without its private records for on-screen."""
    relationship = picture.relationship
    if picture.unsafe:  # no thanks to say, nothing to ask for or to practise with them
        around = replace(around, offered=Offered())
    meeting = picture.planned_on(today) or picture.next_planned
    last = picture.last_held
    since = last.record.on if last else date.min
    topics = [line for line in waiting(picture) if not line.kept.private]
    minutes = (meeting.record.minutes if meeting else None) or relationship.minutes
    hurdles = _hurdles(picture, since)
    raised = agenda(topics, hurdles, None if around.offered.parts else minutes)
    drawn = raised[:-1] if around.offered.parts else raised
    items = () if picture.unsafe else checklist(picture, lifecycle).items
    still = [item.text for item in items if not item.done]
    return Sheet(
        who=picture.who,
        handle=picture.handle,
        relationship=relationship,
        today=today,
        meeting=meeting,
        minutes=minutes,
        number=_number(picture, today),
        path=steps(relationship, lifecycle),
        last=_last_time(picture, last, around) if last else None,
        quiet=(today - last.record.on).days if last else None,
        promised=_promised(picture, since, today),
        since=_since(picture, last),
        loops=() if picture.unsafe else _loops(picture, last),
        goals=tuple(_ahead(kept, picture, today) for kept in picture.open_goals if _ours(kept)),
        agenda=drawn,
        agenda_minutes=sum(one.minutes or 0 for one in drawn) or None,
        watch=_watch(picture, topics, today),
        offered=around.offered,
        stage_done=len(items) - len(still),
        stage_items=len(items),
        stage_open=still[0] if still else "",
        year_ago=around.year_ago,
        circle=_circle(picture, today),
        private=_private(picture, since, today, around),
        discreet=not around.private,
        plan="" if meeting or picture.unsafe else plan_command(picture, today),
        sendable=around.shares and bool(topics or _open(picture)),
    )


def _circle(picture: Picture, today: date) -> tuple[str, ...]:
    """Return attendance last time, who facilitates, and who has waited longest for a turn."""
    relationship = picture.relationship
    last = picture.last_held
    if last is None or not counts(relationship, picture.held):
        return ()
    found = balance(picture, today)
    planned = picture.planned_on(today) or picture.next_planned
    coming = planned.record if planned else None
    missed = [owner_name(word, relationship) for word in last.record.absent]
    leads = coming.roles.get(FACILITATOR) if coming else None
    turn = coming.turn if coming else None
    lines = (
        f"last time without {', '.join(missed)}" if missed else "",
        f"{owner_name(leads, relationship)} facilitates" if leads else "",
        f"turn: {owner_name(turn, relationship)}" if turn else "",
        f"could facilitate: {found.next_facilitator}" if found.next_facilitator else "",
        f"waited longest for a turn: {found.next_turn}" if found.next_turn else "",
    )
    return tuple(filter(None, lines))


def _open(picture: Picture) -> bool:
    return any(not kept.private for kept in picture.open_actions)


def _ours(kept: Kept[Goal]) -> bool:
    """Whether a goal belongs on the sheet itself: theirs, ours, and mine that we share."""
    return not kept.private or kept.who == ME


def _number(picture: Picture, today: date) -> int | None:
    """Return the number of the coming meeting, where every meeting so far was looked into."""
    if picture.on_file > len(picture.past):
        return None
    return sum(1 for kept in picture.held if kept.record.on <= today) + 1


def _last_time(picture: Picture, last: Kept[Meeting], around: Around) -> LastTime:
    noted = [kept for kept in picture.notes if kept.record.meeting == last.key and not kept.private]
    decided = [
        kept
        for kept in picture.topics
        if kept.record.raised == last.key and kept.record.kind == "decision" and not kept.private
    ]
    return LastTime(
        meeting=last,
        noted=tuple(kept for kept in noted if kept.record.as_ in {"insight", "advice", "win"}),
        decided=tuple(TopicLine(kept=kept, by="", carried=0) for kept in decided),
        aside=around.aside if around.private else "",
    )


def _promised(picture: Picture, since: date, today: date) -> tuple[ActionLine, ...]:
    """Return what was done since the last meeting, then what is open; mine before theirs."""
    done = (
        [kept for kept in picture.actions if kept.record.done and kept.record.done >= since]
        if since > date.min
        else []
    )
    shown: list[Kept[Action]] = [*done, *picture.open_actions]
    lines = [action_line(kept, picture, today) for kept in shown if not kept.private]
    return tuple(sorted(lines, key=lambda line: not line.kept.record.mine))


def _since(picture: Picture, last: Kept[Meeting] | None) -> tuple[Kept[Note], ...]:
    """Return the news since the last meeting, newest first; what came up there is not news."""
    found = [
        kept
        for kept in picture.notes
        if not kept.private
        and kept.record.as_ in TOLD
        and not (kept.record.as_ == "thanks" and kept.record.open)
        and not kept.record.meeting
        and (last is None or kept.record.on >= last.record.on)
    ]
    return tuple(sorted(found, key=lambda kept: kept.record.on, reverse=True))


def _loops(picture: Picture, last: Kept[Meeting] | None) -> tuple[Kept[Note], ...]:
    """Return advice that waits to be tried or told, and thanks to say, oldest first."""
    news = {kept.key for kept in _since(picture, last)}
    waits = [
        kept
        for kept in picture.notes
        if kept.record.open and not kept.private and kept.key not in news
    ]
    fresh = last.key if last else ""
    told = [kept for kept in waits if kept.record.meeting != fresh or kept.record.as_ != "advice"]
    return tuple(sorted(told, key=lambda kept: kept.record.on))


def _hurdles(picture: Picture, since: date) -> tuple[Kept[Note], ...]:
    return tuple(
        kept
        for kept in picture.notes
        if kept.record.as_ == "hurdle" and kept.record.open and not kept.private
        and kept.record.on >= since
    )  # fmt: skip


def _ahead(kept: Kept[Goal], picture: Picture, today: date) -> GoalAhead:
    goal = kept.record
    heard = goal.last_check_in.on if goal.last_check_in else goal.created
    silent = today - heard if heard else timedelta(0)
    open_steps = [step for step in goal.milestone if step.open]
    step = min(open_steps, key=lambda step: step.due or date.max, default=None)
    return GoalAhead(
        line=progress.line(kept),
        next=step,
        owner=_whose(step.owner, kept, picture) if step else "",
        silent=silent.days // 7 if silent >= SILENT else 0,
    )


def _whose(owner: str | None, kept: Kept[Goal], picture: Picture) -> str:
    """Return whose a step is; nobody where "them" may be somebody else of a goal of mine."""
    elsewhere = kept.who == ME and owner == "them" and kept.record.with_ != (picture.who,)
    return owner_name(owner, picture.relationship) if owner and not elsewhere else ""


def _watch(picture: Picture, topics: Sequence[TopicLine], today: date) -> tuple[str, ...]:
    """Return what a mentor may keep an eye on: what comes back again and again."""
    if picture.relationship.my_role != "mentor":
        return ()
    words = [
        f"to be raised for the {days.ordinal(line.carried + 1)} time: {line.kept.record.text}"
        for line in topics
        if line.carried >= WATCHED
    ]
    lines = [action_line(kept, picture, today) for kept in picture.open_actions]
    words += [
        f"carried over {line.carried} meetings: {line.kept.record.text}"
        for line in lines
        if line.carried >= WATCHED and not line.kept.private
    ]
    return tuple(words)


def _private(picture: Picture, since: date, today: date, around: Around) -> tuple[str, ...]:
    """Return what is for my eyes only: topics, notes since, promises, feedback I wait for."""
    if not around.private:
        return ()
    topics = [kept.record.text for kept in picture.open_topics if kept.private]
    notes = [kept.record.text for kept in picture.notes if kept.private and kept.record.on >= since]
    actions = [kept.record.text for kept in picture.open_actions if kept.private]
    goals = [kept.record.title for kept in picture.open_goals if kept.private and kept.who != "me"]
    asked = [f"asked for on {days.short(kept.record.on, today)}: {said(kept)}"
             for kept in around.asked]  # fmt: skip
    return (*topics, *notes, *actions, *goals, *asked)
