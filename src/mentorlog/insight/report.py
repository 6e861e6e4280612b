"""Evidence out of the records: what took place, and what came of it. Facts, and no judgement.

Everything here is made of what it is given; what may be told at all is decided before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from mentorlog.insight.given import called
from mentorlog.insight.hours import Hours, Met, hours, met, together, total, with_me
from mentorlog.insight.material import GIVEN, ROLES, Material, Span
from mentorlog.model.goal import Goal
from mentorlog.model.relationship import Relationship
from mentorlog.model.support import Supports
from mentorlog.model.value import dataclass
from mentorlog.model.words import Kind, Role

CONVERSATION = "report"
"""The wordings of the practice library that are said beside a report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A goal that moved: how far it was before that time and at its end, in percent.

    None is where nobody said. ``set_on`` is the day it was set, if it was within that time.
    """

    title: str
    measure: str | None
    before: int | None
    after: int | None
    set_on: date | None
    reached: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Supported:
    """A kind of support: in how many meetings it was noted, and whether it is said in general."""

    id: str
    name: str
    side: str
    meetings: int
    said: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Something that was reached on a day: a win, or a milestone of a goal."""

    on: date
    text: str
    goal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What there is to show of one relationship. ``others`` counts the members of a group."""

    name: str
    kind: Kind
    others: int
    since: date | None
    met: Met
    hours: Hours
    support: tuple[Supported, ...]
    goals: tuple[Moved, ...]
    milestones: tuple[Done, ...]
    wins: tuple[Done, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing of it falls into that time."""
        there = (self.met != Met(), self.goals, self.milestones, self.wins)
        return not any(there)


@dataclass(frozen=True, slots=True, kw_only=True)
class InRole:
    """All there is in one of my roles. ``people`` counts persons, each of them once."""

    role: Role
    people: int
    met: Met
    hours: Hours
    support: tuple[Supported, ...]
    relationships: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReport:
    """Evidence for a programme, a promotion or a training record.

    ``who`` is None for all relationships; ``named`` says whether people are called by name.
    ``text`` is Markdown; ``markdown`` says that it is to be printed as such.
    """

    who: str | None
    name: str | None
    named: bool
    since: date
    until: date
    given: Hours
    received: Hours
    shared: Hours
    roles: tuple[InRole, ...]
    text: str = ""
    markdown: bool = False
    left_out: tuple[str, ...] = ()


def file(
    materials: Iterable[Material],
    supports: Supports,
    span: Span,
    *,
    today: date,
    whole: bool,
    named: bool = True,
) -> FileReport:
    """Return the evidence of that time: of one relationship, or of all with something in it."""
    parts: dict[Role, list[tuple[Material, Evidence]]] = {role: [] for role in ROLES}
    for one in materials:
        if one.relationship is not None:
            shown = _evidence(one, one.relationship, supports, span, today)
            if not (whole and shown.empty):
                parts[one.relationship.my_role].append((one, shown))
    roles = tuple(
        _in_role(role, found, supports, span, named=named) for role, found in parts.items() if found
    )
    single = None if whole or not roles else next(iter(next(filter(None, parts.values()))))

    def sum_of(*among: str) -> Hours:
        return total(one.hours for one in roles if one.role in among)

    return FileReport(
        who=single[0].who if single else None,
        name=single[1].name if single else None,
        named=named,
        since=span.since,
        until=span.until,
        given=sum_of(*GIVEN),
        received=sum_of("mentee"),
        shared=sum_of("peer", "member"),
        roles=roles,
    )


def _in_role(
    role: Role,
    found: Sequence[tuple[Material, Evidence]],
    supports: Supports,
    span: Span,
    *,
    named: bool,
) -> InRole:
    shown = [one for _, one in found]
    return InRole(
        role=role,
        people=len(_people([material for material, _ in found], span)),
        met=together(one.met for one in shown),
        hours=total(one.hours for one in shown),
        support=_support((material for material, _ in found), supports, span),
        relationships=tuple(
            one if named else replace(one, name=initials(one.name, one.kind)) for one in shown
        ),
    )


def initials(name: str, kind: str) -> str:
    """Return a name in initials: ``S. O.``. A group has none, and is called what it is."""
    if kind in {"circle", "team"}:
        return f"a {kind}"
    return " ".join(f"{word[0].upper()}." for word in name.split())


def _evidence(
    one: Material, relationship: Relationship, supports: Supports, span: Span, today: date
) -> Evidence:
    meetings = one.of(span)
    return Evidence(
        name=relationship.name,
        kind=relationship.kind,
        others=len(_members(relationship, span)),
        since=relationship.started,
        met=met(meetings, today),
        hours=hours(meetings, relationship.minutes),
        support=_support([one], supports, span),
        goals=tuple(_moved(kept.record, span) for kept in one.goals if moves(kept.record, span)),
        milestones=tuple(_steps((kept.record for kept in one.goals), span)),
        wins=tuple(
            sorted(
                (
                    Done(on=kept.record.on, text=kept.record.text)
                    for kept in one.notes
                    if kept.record.as_ == "win" and span.has(kept.record.on)
                ),
                key=lambda won: won.on,
            )
        ),
    )


def moves(goal: Goal, span: Span) -> bool:
    """Whether a goal was set, looked at or reached within that time, or a step of it done."""
    if goal.status in {"changed", "dropped"}:
        return False
    closed = goal.closed if goal.status == "achieved" else None
    days = (goal.created, closed, *(one.on for one in goal.check_in))
    return any(map(span.has, (*days, *(one.done for one in goal.steps))))


def progress_on(goal: Goal, day: date) -> int | None:
    """Return how far a goal was on a day, in percent; None where nobody had said."""
    if goal.status == "achieved" and goal.closed and goal.closed <= day:
        return 100
    said = [one for one in goal.check_in if one.progress is not None and one.on <= day]
    if said:
        return max(enumerate(said), key=lambda pair: (pair[1].on, pair[0]))[1].progress
    begun = goal.created is None or goal.created <= day
    if goal.steps and begun:
        done = sum(1 for one in goal.steps if one.done and one.done <= day)
        return round(100 * done / len(goal.steps))
    return None


def _moved(goal: Goal, span: Span) -> Moved:
    reached = goal.closed if goal.status == "achieved" and span.has(goal.closed) else None
    return Moved(
        title=goal.title,
        measure=goal.measure,
        before=progress_on(goal, span.day_before),
        after=progress_on(goal, span.until),
        set_on=goal.created if span.has(goal.created) else None,
        reached=reached,
    )


def _steps(goals: Iterable[Goal], span: Span) -> list[Done]:
    done = [
        Done(on=step.done, text=step.text, goal=goal.title)
        for goal in goals
        if goal.status not in {"changed", "dropped"}
        for step in goal.steps
        if step.done and span.has(step.done)
    ]
    return sorted(done, key=lambda one: one.on)


def _support(
    materials: Iterable[Material], supports: Supports, span: Span
) -> tuple[Supported, ...]:
    """Return the kinds of support in the order of the library, unknown ones last."""
    every = [one for one in materials if one.relationship]
    meetings = [one for material in every for one in material.of(span) if with_me(one)]
    said = {kind for one in every if one.relationship for kind in one.relationship.gives}
    seen = {kind for one in meetings for kind in one.support}
    sides = {one.id: str(one.side) for one in supports.support}
    order = [*sides, "career", "personal", *sorted(said | seen)]
    return tuple(
        Supported(
            id=kind,
            name=called(kind, supports),
            side=sides.get(kind, kind if kind in {"career", "personal"} else ""),
            meetings=sum(kind in one.support for one in meetings),
            said=kind in said,
        )
        for kind in dict.fromkeys(order)
        if kind in said | seen
    )


def _members(relationship: Relationship, span: Span) -> list[str]:
    """Return the members who were part of a group for some of that time."""
    return [
        one.name
        for one in relationship.member
        if (one.joined is None or one.joined <= span.until)
        and (one.left is None or one.left > span.since)
    ]


def _people(materials: Iterable[Material], span: Span) -> set[str]:
    """Return the persons in these relationships, whoever is in several of them once."""
    found: set[str] = set()
    for one in filter(None, (material.relationship for material in materials)):
        group = one.kind in {"circle", "team"}
        found |= {name.casefold() for name in (_members(one, span) if group else [one.name])}
    return found
