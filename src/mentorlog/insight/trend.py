"""How it goes for me over time, from what was rated, kept and said. Never a score of anybody."""

from collections.abc import Iterable, Sequence
from datetime import date

from mentorlog.insight.goals import Point, course, levels
from mentorlog.insight.trend_balance import BalanceTrend
from mentorlog.insight.trend_rated import PulseTrend, SatisfactionTrend, WorthTrend
from mentorlog.insight.trend_rhythm import RhythmTrend
from mentorlog.model.goal import Goal
from mentorlog.model.kept import Kept
from mentorlog.model.value import dataclass

PARTS = ("pulse", "satisfaction", "worth", "rhythm", "goals", "balance")
"""What there is to look at, in the order of the screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalCourse:
    """A goal over time: ``course`` in percent, ``levels`` of its skill from 1 to 5."""

    who: str
    ref: str
    title: str
    status: str
    private: bool
    skill: str | None
    target: int | None
    course: tuple[Point, ...]
    levels: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A part of which nothing is on record since a day, and the command that helps.

    ``since`` is None where nothing is at all.
    """

    part: str
    since: date | None
    command: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """How it goes over time; ``of`` is the one part that was asked for, None for all in short.

    ``since`` is the day that was asked for. ``missing`` are the parts of which nothing is known.
    """

    who: str
    handle: str
    name: str
    today: date
    since: date | None
    of: str | None
    pulse: PulseTrend | None = None
    satisfaction: SatisfactionTrend | None = None
    worth: WorthTrend | None = None
    rhythm: RhythmTrend | None = None
    goals: tuple[GoalCourse, ...] = ()
    balance: BalanceTrend | None = None
    missing: tuple[Missing, ...] = ()
    hidden: bool = False


def goals(kept: Iterable[Kept[Goal]], since: date | None = None) -> tuple[GoalCourse, ...]:
    """Return the goals of which anybody said how far they are, those worked on first."""
    found = (_goal(one, since) for one in kept if one.record.status not in {"dropped", "changed"})
    told = [one for one in found if one.course or len(one.levels) > 1]
    return tuple(sorted(told, key=lambda one: one.status == "achieved"))


def _goal(kept: Kept[Goal], since: date | None) -> GoalCourse:
    goal = kept.record
    return GoalCourse(
        who=kept.who,
        ref=kept.ref,
        title=goal.title,
        status=goal.status,
        private=kept.private,
        skill=goal.skill,
        target=goal.target,
        course=_from(course(goal), since),
        levels=_from(levels(goal), since),
    )


def _from(points: Sequence[Point], since: date | None) -> tuple[Point, ...]:
    return tuple(one for one in points if since is None or (one.on or date.min) >= since)
