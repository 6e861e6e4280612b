"""What reports are made of: the days they are about, and the records of one relationship."""

from collections.abc import Sequence
from datetime import date

from mentorlog.model.action import Action
from mentorlog.model.goal import Goal
from mentorlog.model.kept import Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.note import Note
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass
from mentorlog.model.words import Role

ROLES: tuple[Role, ...] = ("mentor", "facilitator", "mentee", "peer", "member")
"""The roles in the order they are reported."""

GIVEN: frozenset[str] = frozenset({"mentor", "facilitator"})
"""In these roles my hours are given; a mentee's are received, all others are shared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The days a report is about, both in."""

    since: date
    until: date

    @property
    def day_before(self) -> date:
        """The day before it begins."""
        return date.fromordinal(max(1, self.since.toordinal() - 1))

    def has(self, day: date | None) -> bool:
        """Whether a day falls into it."""
        return day is not None and self.since <= day <= self.until


def past_year(until: date) -> date:
    """Return the first of the twelve months that end with this day."""
    leap_day = (until.month, until.day) == (2, 29)
    before = until.replace(year=until.year - 1, day=28 if leap_day else until.day)
    return date.fromordinal(before.toordinal() + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """One relationship with the records a report is made of; without one, what is mine alone."""

    who: str
    relationship: Relationship | None = None
    meetings: Sequence[Kept[Meeting]] = ()
    goals: Sequence[Kept[Goal]] = ()
    notes: Sequence[Kept[Note]] = ()
    actions: Sequence[Kept[Action]] = ()

    def of(self, span: Span) -> list[Meeting]:
        """Return its meetings of that time."""
        return [kept.record for kept in self.meetings if span.has(kept.record.on)]
