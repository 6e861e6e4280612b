"""A concern: something that stands between me and somebody, and the way through it. Private."""

from datetime import date

from mentorlog.model.checks import filled
from mentorlog.model.value import dataclass
from mentorlog.model.words import ConcernStatus, ConcernType


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcernStep:
    """What was done about it, or what happened, on one day."""

    on: date
    what: str

    def __post_init__(self) -> None:
        filled("what", self.what)


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """One concern; what it is, in the person's own words, is the prose beside it.

    ``look_again`` is the day to see how it is, ``settled`` the day it was over and ``outcome``
    what came of it. ``member`` is the id of one of a circle or team.
    """

    on: date
    type: ConcernType
    status: ConcernStatus = "open"
    look_again: date | None = None
    settled: date | None = None
    outcome: str | None = None
    member: str | None = None
    tags: tuple[str, ...] = ()
    step: tuple[ConcernStep, ...] = ()

    @property
    def open(self) -> bool:
        """Whether it still stands, eased or not."""
        return self.status != "settled"

    @property
    def unsafe(self) -> bool:
        """Whether somebody is not safe: then nothing is to be proposed that involves the other."""
        return self.type == "safety"

    @property
    def steps(self) -> tuple[ConcernStep, ...]:
        """The steps by their day; of one day as they stand in the file."""
        return tuple(sorted(self.step, key=lambda one: one.on))

    def late(self, today: date) -> int:
        """Return the days by which looking at it again is late, 0 where it is not."""
        if self.look_again is None or not self.open:
            return 0
        return max(0, (today - self.look_again).days)
