"""One relationship on one day, as the coach looks at it; and what a rule finds there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from mentorlog.insight.rhythm import agreed_days, last_touch
from mentorlog.model.behind import Behind
from mentorlog.model.limits import NORMAL, Limits
from mentorlog.model.time_out import reached
from mentorlog.model.value import dataclass

if TYPE_CHECKING:
    from mentorlog.model.picture import Picture
    from mentorlog.model.relationship import Relationship

GOING = frozenset({"initiation", "cultivation", "separation", "redefinition"})
PAIRS = frozenset({"one-to-one", "peer"})
ALL = frozenset({"one-to-one", "peer", "circle", "team"})
EVERYBODY = frozenset({"mentee", "mentor", "peer", "member", "facilitator"})
NOTHING = Behind()
SPOKEN = 14
"""Days for which something is said that comes up once, or again after months."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a rule found: since when it holds, which records show it, and what helps.

    ``variant`` names the wording where a rule has several; ``facts`` are filled into it.
    ``command`` has ``{who}`` for the handle. ``weight`` is said where it differs from the rule's.
    """

    since: date
    command: str
    variant: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)
    records: tuple[str, ...] = ()
    weight: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What a rule may look at. ``mentees`` counts those I am mentoring now.

    ``deep`` says that the newest meetings and the notes are looked into as well: a rule that
    needs them stays silent without.
    """

    picture: Picture
    today: date
    limits: Limits = NORMAL
    behind: Behind = NOTHING
    mentees: int = 0
    deep: bool = False

    @property
    def one(self) -> Relationship:
        """The relationship."""
        return self.picture.relationship

    @property
    def every(self) -> int | None:
        """The days between meetings that were agreed."""
        return agreed_days(self.one)

    @property
    def met(self) -> date | None:
        """The last day a meeting took place."""
        last = self.picture.last_held
        return last.record.on if last else None

    @property
    def days(self) -> tuple[date, ...]:
        """The days of the newest meetings, newest first, without those known not to have been.

        The names of the files do not say what became of a meeting; those that were opened do.
        """
        days = list(self.picture.days)
        for kept in self.picture.past:
            if not kept.record.held and kept.record.on in days:
                days.remove(kept.record.on)
        return tuple(days)

    @property
    def touched(self) -> date:
        """The last day we were in touch, else the day the journal knows them from."""
        return last_touch(self.picture) or self.known

    @property
    def known(self) -> date:
        """The day from which the journal has seen this relationship."""
        began = self.one.started or self.one.created
        return max(began, self.one.created)

    @property
    def coming(self) -> bool:
        """Whether a meeting is planned, today or later."""
        return bool(self.picture.next_planned or self.picture.planned_on(self.today))

    def after(self, start: date, days: float) -> date:
        """Return the day on which so many days are over, time out not counted."""
        whole = int(days) if days == int(days) else int(days) + 1
        return reached(start, whole, self.picture.out)

    def due(self, start: date, days: float) -> date | None:
        """Return that day if it has come, else None."""
        day = self.after(start, days)
        return day if day <= self.today else None

    def meeting_after(self, start: date, number: int) -> date | None:
        """Return the day of the so many-th of the newest meetings after a day, if there is one."""
        later = [day for day in reversed(self.days) if day > start]
        return later[number - 1] if len(later) >= number else None

    def meetings_after(self, start: date) -> int:
        """Return how many of the newest meetings came after a day."""
        return sum(day > start for day in self.days)

    def waits(self, text: str) -> bool:
        """Whether this is among the topics that wait to be raised."""
        return any(one.record.text == text for one in self.picture.open_topics)

    def spoken_for(self, since: date, again: int = 0) -> date | None:
        """Return since when something is said that is said for two weeks only.

        ``again`` repeats it every so many days. None in between.
        """
        passed = (self.today - since).days
        if passed < 0:
            return None
        turn = passed // again if again else 0
        begins = since + timedelta(days=turn * again)
        return begins if (self.today - begins).days < SPOKEN else None


class Rule(NamedTuple):
    """A rule, and where it applies: to which kinds, in which roles and at which stages.

    ``dated`` is what a person set a day for; it needs no place in the week's budget. ``private``
    rests on private records and is only counted on a screen. ``deep`` needs a closer look.
    """

    id: str
    weight: int
    fires: Callable[[Case], Found | None]
    kinds: frozenset[str] = ALL
    roles: frozenset[str] = EVERYBODY
    stages: frozenset[str] = GOING
    dated: bool = False
    private: bool = False
    deep: bool = False

    def applies(self, case: Case) -> bool:
        """Whether it may speak of this relationship at all."""
        one = case.one
        return (
            one.kind in self.kinds
            and one.my_role in self.roles
            and one.canonical in self.stages
            and (case.deep or not self.deep)
        )
