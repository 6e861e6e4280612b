"""What happened with goals, and with what is mine alone: needs, opportunities, time away."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from mentorlog.insight.events import Event, event
from mentorlog.model import days
from mentorlog.model.goal import CheckIn, Goal
from mentorlog.model.kept import ME, Kept
from mentorlog.model.own import Myself, Need, Opportunity
from mentorlog.model.relationship import Relationship
from mentorlog.model.support import Supports

ENDS = {"achieved": "reached", "changed": "changed", "dropped": "dropped"}
"""What the end of a goal is called, by its status."""


def of_goals(
    goals: Sequence[Kept[Goal]], who: str, one: Relationship | None = None
) -> Iterator[Event]:
    """Yield all that became of goals, seen from somebody: what concerns others is left out."""
    titles = {kept.ref: kept.record.title for kept in goals}
    for kept in goals:
        yield from _of_goal(kept, titles)
        yield from _check_ins(kept, who)
        agreed = kept.record.agreed.get(who)
        if agreed and one:
            words = f"{kept.record.title}: {one.first_name} sees it so too"
            yield event(kept, agreed, "goal", "agreed", words)


def _of_goal(kept: Kept[Goal], titles: Mapping[str, str]) -> Iterator[Event]:
    """Yield that a goal was set, its milestones, and its end."""
    goal = kept.record
    if goal.created:
        yield event(kept, goal.created, "goal", "goal", goal.title)
    for step in goal.milestone:
        if step.done:
            words = f"{step.text} ({goal.title})"
            yield event(kept, step.done, "goal", "milestone", words)
    if goal.closed and goal.status in ENDS:
        after = titles.get(f"{kept.who}/{goal.superseded_by}", "")
        now = f", now {after}" if after else ""
        why = f": {goal.reason}" if goal.reason else ""
        words = f"{goal.title}{now}{why}"
        yield event(kept, goal.closed, "goal", ENDS[goal.status], words)


def _check_ins(kept: Kept[Goal], who: str) -> Iterator[Event]:
    """Yield how a goal stood; what was said with somebody else alone is left out."""
    before: int | None = None
    for entry in sorted(kept.record.check_in, key=lambda one: one.on):
        if who == ME or entry.with_ in {None, who}:
            words = "; ".join((f"{kept.record.title}{_course(before, entry)}", *_said(entry)))
            yield event(kept, entry.on, "goal", "check-in", words)
        before = before if entry.progress is None else entry.progress


def _course(before: int | None, entry: CheckIn) -> str:
    if entry.progress is None:
        return ""
    moved = before is not None and before != entry.progress
    return f": {before} -> {entry.progress} %" if moved else f": {entry.progress} %"


def _said(entry: CheckIn) -> Iterator[str]:
    if entry.note:
        yield entry.note
    if entry.blocker:
        yield f"in the way: {entry.blocker}"
    if entry.rating:
        yield f"skill {entry.rating} of 5"
    if entry.confidence:
        yield f"confidence {entry.confidence} of 5"


def of_myself(myself: Kept[Myself], supports: Supports) -> Iterator[Event]:
    """Yield what became of needs and of opportunities."""
    for need in myself.record.need:
        yield from _need(myself, need, supports.name(need.support))
    for chance in myself.record.opportunity:
        yield from _opportunity(Kept(who=ME, key=chance.id, record=chance, private=True))


def _need(kept: Kept[Myself], need: Need, name: str) -> Iterator[Event]:
    plain: dict[str, Any] = {"ref": "me"}
    why = f": {need.why}" if need.why else ""
    let_go = f": {need.reason}" if need.reason else ""
    for day, words in (
        (need.since, f"{name}{why}"),
        (need.until, f"met: {name}"),
        (need.dropped, f"let go: {name}{let_go}"),
    ):
        if day:
            yield event(kept, day, "need", "need", words, **plain)


def _opportunity(kept: Kept[Opportunity]) -> Iterator[Event]:
    chance = kept.record
    until = f", until {days.full(chance.deadline)}" if chance.deadline else ""
    why = f": {chance.reason}" if chance.reason else ""
    found: tuple[tuple[date | None, str], ...] = (
        (chance.created, f"{chance.name}{until}"),
        (chance.applied, f"applied: {chance.name}"),
        (None if chance.open else chance.closed, f"{chance.status}: {chance.name}{why}"),
    )
    for day, words in found:
        if day:
            yield event(kept, day, "opportunity", "opportunity", words)
