"""The strategic plan: what has a day in somebody's goals, month by month."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Literal

from mentorlog.insight.goals import People, owner_of
from mentorlog.model.goal import Goal, Milestone
from mentorlog.model.kept import Kept
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A goal or a milestone on the calendar.

    ``owner`` is the person word of the file, ``named`` the name to show; a goal has neither.
    ``late`` counts the days past ``due`` of what is still open in a goal that is worked on.
    """

    kind: Literal["goal", "milestone"]
    who: str
    goal: str
    title: str
    status: str
    private: bool
    id: str | None = None
    text: str
    owner: str | None = None
    named: str = ""
    due: date | None
    done: date | None
    late: int

    @property
    def day(self) -> date | None:
        """The day it stands on: when it is due, else when it was done."""
        return self.due or self.done


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """What stands in one month; ``month`` is its first day, None for what has no day."""

    month: date | None
    lines: tuple[Dated, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalPlan:
    """All goals and milestones of a person by month: the plan of how they will be reached."""

    who: str | None
    name: str
    today: date
    months: tuple[Month, ...]


COUNTED = frozenset({"proposed", "active", "at-risk", "paused", "achieved"})
"""Goals that are part of a plan; a dropped or replaced one is none."""


def dated(
    goals: Iterable[Kept[Goal]], today: date, people: People | None = None
) -> tuple[Dated, ...]:
    """Return what is open and has a due day in the goals that are worked on, soonest first."""
    found = (
        line
        for kept in goals
        if kept.record.open
        for line in _lines(kept, today, people or {})
        if line.due and not line.done
    )
    return tuple(sorted(found, key=_by_day))


def plan(goals: Iterable[Kept[Goal]], today: date, people: People) -> tuple[Month, ...]:
    """Return everything in the goals that count by month, what has no day last."""
    lines = [
        line
        for kept in goals
        if kept.record.status in COUNTED
        for line in _lines(kept, today, people)
    ]
    return tuple(
        Month(month=month, lines=tuple(group))
        for month, group in groupby(sorted(lines, key=_by_day), _month)
    )


def _lines(kept: Kept[Goal], today: date, people: People) -> Iterable[Dated]:
    goal = kept.record
    ended = goal.closed if goal.status == "achieved" else None
    if goal.due or ended or not goal.steps:
        late = max(0, (today - goal.due).days) if goal.due and goal.open else 0
        yield _of(kept, due=goal.due, done=ended, late=late)
    for step in goal.steps:
        yield _step(kept, step, today, people)


def _step(kept: Kept[Goal], step: Milestone, today: date, people: People) -> Dated:
    return Dated(
        kind="milestone",
        who=kept.who,
        goal=kept.key,
        title=kept.record.title,
        status=kept.record.status,
        private=kept.private,
        id=step.id,
        text=step.text,
        owner=step.owner,
        named=owner_of(step.owner, kept, people),
        due=step.due,
        done=step.done,
        late=step.late(today) if kept.record.open else 0,
    )


def _of(kept: Kept[Goal], *, due: date | None, done: date | None, late: int) -> Dated:
    return Dated(
        kind="goal",
        who=kept.who,
        goal=kept.key,
        title=kept.record.title,
        status=kept.record.status,
        private=kept.private,
        text=kept.record.title,
        due=due,
        done=done,
        late=late,
    )


def _month(line: Dated) -> date | None:
    return line.day.replace(day=1) if line.day else None


def _by_day(line: Dated) -> tuple[date, str, str, bool, str]:
    """Order by day; on one day a goal's milestones come before the goal they lead to."""
    return (line.day or date.max, line.who, line.goal, line.kind == "goal", line.id or "")
