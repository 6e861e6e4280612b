"""What a review wrote, and what changed since the last one."""

from datetime import date

from mentorlog.model.kept import Kept
from mentorlog.model.review import Pulse, Review
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalMoved:
    """What the review found of a goal, and its progress before and after."""

    key: str
    title: str
    verdict: str
    before: int | None
    after: int | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PulseChange:
    """One answer of the pulse with its change since the last time it was answered."""

    name: str
    value: int | None
    change: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """The last screen of a review."""

    who: str
    handle: str
    name: str
    today: date
    review: Kept[Review]
    answered: int
    questions: int
    goals: tuple[GoalMoved, ...]
    pulse: tuple[PulseChange, ...]
    mean: float | None
    mean_before: float | None
    comfort: str
    topics: tuple[str, ...]
    moved_to: str | None
    next: date | None
    tried: bool = False


def pulse_changes(now: Pulse | None, before: Pulse | None) -> tuple[PulseChange, ...]:
    """Return the five answers with their changes; empty where none was answered."""
    if now is None:
        return ()
    old = dict(before.items()) if before else {}
    return tuple(
        PulseChange(name=name, value=value, change=_change(value, old.get(name)))
        for name, value in now.items()
    )


def _change(value: int | None, old: int | None) -> int | None:
    return value - old if value is not None and old is not None else None


LOW = 3.0
"""A mean below this, early on, is met with a word that it is common."""


def comfort_fits(pulse: Pulse | None, canonical: str, fit: str | None) -> bool:
    """Whether to say that low ratings are common early on: never with poor fit or low trust."""
    if pulse is None or pulse.mean is None or canonical != "initiation" or fit == "poor":
        return False
    return pulse.mean < LOW and (pulse.trust is None or pulse.trust > LOW_TRUST)


LOW_TRUST = 2
