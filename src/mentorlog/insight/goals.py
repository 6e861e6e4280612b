"""One goal on one screen: its milestones, how it went, what it has grown from, what it lacks."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from mentorlog.insight.called import owner_name
from mentorlog.model.action import Action
from mentorlog.model.goal import Goal, Milestone
from mentorlog.model.kept import ME, Kept
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass

GapKind = Literal["measure", "due", "step", "agreed"]
People = Mapping[str, Relationship]
"""Relationships by slug, for their names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneLine:
    """A milestone as listed: ``owner`` is a name, ``late`` the days it is past its due day."""

    id: str
    text: str
    owner: str
    due: date | None
    done: date | None
    dropped: date | None
    reason: str | None
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A number on a day: percent of progress, or a skill from 1 to 5."""

    on: date | None
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something a goal lacks, as a question, and the command that answers it."""

    gap: str
    text: str
    command: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """The goal that one grew from, or that it grew into."""

    ref: str
    title: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OneGoal:
    """One goal with its milestones, actions and check-ins.

    ``agreed`` are the days by name, ``course`` progress over time, ``levels`` the skill over time.
    """

    kept: Kept[Goal]
    name: str
    people: Mapping[str, str]
    today: date
    milestones: tuple[MilestoneLine, ...]
    actions: tuple[Kept[Action], ...]
    agreed: Mapping[str, date]
    course: tuple[Point, ...]
    levels: tuple[Point, ...]
    before: tuple[Relative, ...]
    after: tuple[Relative, ...]
    gaps: tuple[Gap, ...] = ()


def one(
    kept: Kept[Goal],
    *,
    siblings: Iterable[Kept[Goal]],
    actions: Iterable[Kept[Action]],
    people: People,
    gaps: tuple[Gap, ...],
    today: date,
) -> OneGoal:
    """Return a goal as shown; ``siblings`` are the goals that stand where it stands."""
    goal = kept.record
    beside = tuple(siblings)
    return OneGoal(
        kept=kept,
        name="Mine" if kept.who == ME else named(kept.who, people),
        people={slug: named(slug, people) for slug in goal.with_},
        today=today,
        milestones=tuple(_line(step, kept, people, today) for step in _in_order(goal)),
        actions=tuple(one for one in actions if serves(one, kept)),
        agreed={named(slug, people): day for slug, day in goal.agreed.items()},
        course=course(goal),
        levels=levels(goal),
        before=tuple(_relative(one) for one in beside if one.record.superseded_by == kept.key),
        after=tuple(_relative(one) for one in beside if goal.superseded_by == one.key),
        gaps=gaps,
    )


def gaps(kept: Kept[Goal], actions: Iterable[Kept[Action]]) -> tuple[GapKind, ...]:
    """Return what a goal that is worked on lacks to be easy to follow (SMART), first things first.

    Whether it is specific is not for a program to say. Nothing is asked of one that rests or ended.
    """
    goal = kept.record
    if not goal.open:
        return ()
    found: list[GapKind] = []
    if not goal.measure:
        found.append("measure")
    if not goal.due:
        found.append("due")
    if not _next_step(kept, actions):
        found.append("step")
    if missing(kept):
        found.append("agreed")
    return tuple(found)


def missing(kept: Kept[Goal]) -> tuple[str, ...]:
    """Return the slugs of those who are part of a goal and have not agreed to it yet."""
    return tuple(slug for slug in others(kept) if slug not in kept.record.agreed)


def others(kept: Kept[Goal]) -> tuple[str, ...]:
    """Return the slugs of those who are part of a goal beside me.

    A private goal is nobody else's; so is one of mine on which nobody works with me.
    """
    if kept.who == ME:
        return kept.record.with_
    return () if kept.private else (kept.who,)


def serves(action: Kept[Action], goal: Kept[Goal]) -> bool:
    """Whether an action names this goal, from the place where such a goal can be meant."""
    near = {goal.who, *goal.record.with_} if goal.who == ME else {goal.who}
    return action.who in near and action.record.goal in {goal.key, goal.ref}


def course(goal: Goal) -> tuple[Point, ...]:
    """Return progress over time, oldest first: what was said, else the milestones as they fell."""
    said = sorted(
        (one for one in goal.check_in if one.progress is not None), key=lambda one: one.on
    )
    points = [Point(on=one.on, value=one.progress or 0) for one in said]
    if not points:
        days = sorted(step.done for step in goal.steps if step.done)
        points = [
            Point(on=day, value=round(100 * number / len(goal.steps)))
            for number, day in enumerate(days, 1)
        ]
    if goal.status == "achieved" and points and points[-1].value != 100:  # noqa: PLR2004 - percent
        points.append(Point(on=goal.closed, value=100))
    return tuple(points)


def levels(goal: Goal) -> tuple[Point, ...]:
    """Return the skill over time: as it was at the start, as rated since, as it was at the end."""
    rated = sorted((one for one in goal.check_in if one.rating), key=lambda one: one.on)
    first = [Point(on=goal.created, value=goal.baseline)] if goal.baseline else []
    last = [Point(on=goal.closed, value=goal.final)] if goal.final else []
    return (*first, *(Point(on=one.on, value=one.rating or 0) for one in rated), *last)


def named(slug: str, people: People) -> str:
    """Return the name of a person, or the slug where their file cannot be read."""
    return people[slug].name if slug in people else slug


def owner_of(owner: str | None, kept: Kept[Goal], people: People) -> str:
    """Return whose a milestone is, as a name: you, Ada, both, or nothing where nobody said."""
    if owner is None:
        return ""
    if kept.who in people:
        return owner_name(owner, people[kept.who])
    if owner == "them" and kept.record.with_:
        return ", ".join(
            people[slug].first_name if slug in people else slug for slug in kept.record.with_
        )
    return "you" if owner == "me" else owner


def _next_step(kept: Kept[Goal], actions: Iterable[Kept[Action]]) -> bool:
    """Whether something waits to be done for a goal; or all of its milestones are done."""
    steps = kept.record.steps
    if steps:
        return True
    return any(one.record.open and serves(one, kept) for one in actions)


def _in_order(goal: Goal) -> list[Milestone]:
    """Return the milestones by day, those without one last, as they stand in the file."""
    return sorted(goal.milestone, key=lambda step: step.due or step.done or date.max)


def _line(step: Milestone, kept: Kept[Goal], people: People, today: date) -> MilestoneLine:
    return MilestoneLine(
        id=step.id,
        text=step.text,
        owner=owner_of(step.owner, kept, people),
        due=step.due,
        done=step.done,
        dropped=step.dropped,
        reason=step.reason,
        late=step.late(today) if kept.record.open else 0,
    )


def _relative(kept: Kept[Goal]) -> Relative:
    return Relative(ref=kept.ref, title=kept.record.title, status=kept.record.status)
