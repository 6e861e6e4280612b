"""Meetings counted and hours summed; a length that was assumed is always told apart."""

from collections.abc import Iterable
from datetime import date

from mentorlog.model.kept import ME
from mentorlog.model.meeting import Meeting
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Time spent in meetings, in minutes.

    ``minutes`` is all of it, ``assumed`` what of that nobody noted, taken from what is usual
    (``each``, one length or several). ``unknown`` counts meetings of which nobody can tell.
    """

    minutes: int = 0
    assumed: int = 0
    each: tuple[int, ...] = ()
    unknown: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """The meetings of a time: the days of those that took place with me, and the others counted.

    ``unsaid`` are planned ones whose day has passed without a word on what became of them.
    """

    held: tuple[date, ...] = ()
    cancelled: int = 0
    missed: int = 0
    unsaid: int = 0
    without_me: int = 0


def hours(meetings: Iterable[Meeting], usual: int | None) -> Hours:
    """Return the time of those that took place with me.

    ``usual`` stands in where a length was not noted, but not for a meeting in writing.
    """
    mine = [one for one in meetings if with_me(one)]
    noted = sum(one.minutes for one in mine if one.minutes)
    bare = [one for one in mine if not one.minutes]
    assumed = [usual for one in bare if usual and one.channel != "async"]
    return Hours(
        minutes=noted + sum(assumed),
        assumed=sum(assumed),
        each=tuple(sorted(set(assumed))),
        unknown=len(bare) - len(assumed),
    )


def total(parts: Iterable[Hours]) -> Hours:
    """Return the sum of several."""
    every = tuple(parts)
    return Hours(
        minutes=sum(one.minutes for one in every),
        assumed=sum(one.assumed for one in every),
        each=tuple(sorted({length for one in every for length in one.each})),
        unknown=sum(one.unknown for one in every),
    )


def met(meetings: Iterable[Meeting], today: date) -> Met:
    """Return what became of these meetings. One that was moved counts where it was moved to."""
    every = tuple(meetings)

    def count(status: str) -> int:
        return sum(one.status == status for one in every)

    return Met(
        held=tuple(sorted(one.on for one in every if with_me(one))),
        cancelled=count("cancelled"),
        missed=count("missed"),
        unsaid=sum(one.status == "planned" and one.on < today for one in every),
        without_me=sum(one.held and ME in one.absent for one in every),
    )


def together(parts: Iterable[Met]) -> Met:
    """Return the meetings of several relationships as one."""
    every = tuple(parts)
    return Met(
        held=tuple(sorted(day for one in every for day in one.held)),
        cancelled=sum(one.cancelled for one in every),
        missed=sum(one.missed for one in every),
        unsaid=sum(one.unsaid for one in every),
        without_me=sum(one.without_me for one in every),
    )


def with_me(meeting: Meeting) -> bool:
    """Whether it took place, and I was there."""
    return meeting.held and ME not in meeting.absent
