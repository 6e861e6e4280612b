"""Material for a reference letter about somebody: dated facts, for whoever writes it to judge."""

from collections.abc import Iterable
from datetime import date

from mentorlog.insight.hours import met
from mentorlog.insight.material import Material, Span
from mentorlog.insight.report import Done, progress_on
from mentorlog.model.goal import Goal
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass
from mentorlog.model.words import Role

MINE: frozenset[str] = frozenset({"me", "both"})
THEIRS: frozenset[str] = frozenset({"them", "both"})


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalSet:
    """A goal with its measure: when it was set, how far it is, and when it was reached."""

    title: str
    measure: str | None
    set_on: date | None
    progress: int | None
    reached: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """A skill from 1 to 5: at the beginning, and last; None where nobody said on which day."""

    name: str
    before: int
    after: int
    on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptMilestone:
    """A milestone that was done, the day it was due, and whether it was done by then."""

    on: date
    text: str
    goal: str
    due: date | None
    in_time: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceReport:
    """Facts about the person somebody else may write of: in a mentee's journal that is me."""

    who: str
    name: str
    role: Role
    since: date | None
    ended: date | None
    until: date
    rhythm: str | None
    held: int
    first: date | None
    last: date | None
    goals: tuple[GoalSet, ...]
    skills: tuple[Skill, ...]
    wins: tuple[Done, ...]
    milestones: tuple[KeptMilestone, ...]
    text: str = ""
    markdown: bool = False
    left_out: tuple[str, ...] = ()


def reference(
    one: Material, relationship: Relationship, span: Span, today: date
) -> ReferenceReport:
    """Return the facts of a time. They are the mentee's; among peers, the other's."""
    about = MINE if relationship.my_role == "mentee" else THEIRS
    goals = [kept.record for kept in one.goals if _counts(kept.record, span)]
    held = met(one.of(span), today).held
    concluded = relationship.state == "concluded"
    return ReferenceReport(
        who=one.who,
        name=relationship.name,
        role=relationship.my_role,
        since=relationship.started or min(held, default=None),
        ended=relationship.state_since if concluded else None,
        until=span.until,
        rhythm=relationship.rhythm,
        held=len(held),
        first=min(held, default=None),
        last=max(held, default=None),
        goals=tuple(_set(goal, span) for goal in goals),
        skills=tuple(skill for goal in goals if (skill := _skill(goal, span))),
        wins=tuple(
            sorted(
                (
                    Done(on=kept.record.on, text=kept.record.text)
                    for kept in one.notes
                    if kept.record.as_ == "win"
                    and span.has(kept.record.on)
                    and (kept.record.by is None or kept.record.by in about)
                ),
                key=lambda won: won.on,
            )
        ),
        milestones=tuple(_milestones(goals, span, about)),
    )


def _counts(goal: Goal, span: Span) -> bool:
    """Whether a goal is one to name: set by then, neither given up nor replaced."""
    set_by_then = goal.created is None or goal.created <= span.until
    over_before = goal.closed is not None and goal.closed < span.since
    return goal.status not in {"changed", "dropped"} and set_by_then and not over_before


def _set(goal: Goal, span: Span) -> GoalSet:
    return GoalSet(
        title=goal.title,
        measure=goal.measure,
        set_on=goal.created,
        progress=progress_on(goal, span.until),
        reached=goal.closed if goal.status == "achieved" and span.has(goal.closed) else None,
    )


def _skill(goal: Goal, span: Span) -> Skill | None:
    """Return where a skill began and where it is; None where there is nothing to compare."""
    rated = [
        (one.on, one.rating)
        for one in sorted(goal.check_in, key=lambda one: one.on)
        if one.rating is not None and one.on <= span.until
    ]
    if goal.final is not None and (goal.closed is None or goal.closed <= span.until):
        rated.append((goal.closed or span.until, goal.final))
    if goal.baseline is None and rated:
        rated, (_, before) = rated[1:], rated[0]
    else:
        before = goal.baseline or 0
    if not (goal.skill and before and rated):
        return None
    on, after = rated[-1]
    unsaid = goal.final is not None and goal.closed is None and on == span.until
    return Skill(name=goal.skill, before=before, after=after, on=None if unsaid else on)


def _milestones(goals: Iterable[Goal], span: Span, about: frozenset[str]) -> list[KeptMilestone]:
    """Return what was done by whom it is about, in the order it was done."""
    done = [
        KeptMilestone(
            on=step.done,
            text=step.text,
            goal=goal.title,
            due=step.due,
            in_time=step.due is not None and step.done <= step.due,
        )
        for goal in goals
        for step in goal.steps
        if step.done and span.has(step.done) and (step.owner is None or step.owner in about)
    ]
    return sorted(done, key=lambda one: one.on)
