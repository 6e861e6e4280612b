"""A goal: what somebody works towards, its measure, its milestones and how it went so far."""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date

from mentorlog.model.checks import filled, unique, within
from mentorlog.model.value import dataclass
from mentorlog.model.words import OPEN_GOAL, GoalStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A dated step on the way, owned by somebody."""

    id: str
    text: str
    due: date | None = None
    owner: str | None = None
    done: date | None = None
    dropped: date | None = None
    reason: str | None = None

    def __post_init__(self) -> None:
        filled("text", self.text)

    @property
    def open(self) -> bool:
        """Whether it is still to be done."""
        return self.done is None and self.dropped is None

    def late(self, today: date) -> int:
        """Return the days it is past its due day, 0 when it is not."""
        return max(0, (today - self.due).days) if self.open and self.due else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """How a goal stood on one day. ``progress`` in percent; rating and confidence from 1 to 5."""

    on: date
    progress: int | None = None
    note: str | None = None
    blocker: str | None = None
    rating: int | None = None
    confidence: int | None = None
    with_: str | None = None

    def __post_init__(self) -> None:
        within("progress", self.progress, 0, 100)
        within("rating", self.rating, 1, 5)
        within("confidence", self.confidence, 1, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A goal, SMART as far as the person cares to make it: only the title is required."""

    title: str
    status: GoalStatus = "active"
    created: date | None = None
    closed: date | None = None
    reason: str | None = None
    superseded_by: str | None = None
    why: str | None = None
    measure: str | None = None
    due: date | None = None
    with_: tuple[str, ...] = ()
    agreed: Mapping[str, date] = field(default_factory=dict)
    support: str | None = None
    skill: str | None = None
    baseline: int | None = None
    target: int | None = None
    final: int | None = None
    tags: tuple[str, ...] = ()
    milestone: tuple[Milestone, ...] = ()
    check_in: tuple[CheckIn, ...] = ()

    def __post_init__(self) -> None:
        filled("title", self.title)
        for name in ("baseline", "target", "final"):
            within(name, getattr(self, name), 1, 5)
        unique("milestone", [milestone.id for milestone in self.milestone])

    def without(self, slug: str) -> "Goal":
        """Return the goal without the mentions of a relationship: nobody of that name helps."""
        return replace(
            self,
            with_=tuple(one for one in self.with_ if one != slug),
            agreed={one: on for one, on in self.agreed.items() if one != slug},
            check_in=tuple(
                replace(one, with_=None) if one.with_ == slug else one for one in self.check_in
            ),
        )

    @property
    def open(self) -> bool:
        """Whether it is being worked on."""
        return self.status in OPEN_GOAL

    @property
    def last_check_in(self) -> CheckIn | None:
        """The newest check-in; later in the file wins ties."""
        newest: CheckIn | None = None
        for entry in self.check_in:
            if newest is None or entry.on >= newest.on:
                newest = entry
        return newest

    @property
    def progress(self) -> int | None:
        """Percent: reached is 100, else the last said, else the share of milestones done."""
        if self.status == "achieved":
            return 100
        said = [entry for entry in self.check_in if entry.progress is not None]
        if said:
            return max(enumerate(said), key=lambda pair: (pair[1].on, pair[0]))[1].progress
        if self.steps:
            done = sum(1 for milestone in self.steps if milestone.done)
            return round(100 * done / len(self.steps))
        return None

    @property
    def steps(self) -> tuple[Milestone, ...]:
        """The milestones that count: those that were not dropped."""
        return tuple(milestone for milestone in self.milestone if not milestone.dropped)

    def successor(self, title: str, today: date) -> "Goal":
        """Return the goal that grew out of this one: nothing has been done or agreed for it yet."""
        return replace(
            self,
            title=title,
            status="active",
            created=today,
            closed=None,
            reason=None,
            superseded_by=None,
            agreed={},
            final=None,
            milestone=(),
            check_in=(),
        )
