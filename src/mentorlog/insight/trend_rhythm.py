"""How often we met against how often we meant to, gap by gap."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from statistics import median

from mentorlog.insight.rhythm import mild
from mentorlog.model import rhythm
from mentorlog.model.relationship import Relationship
from mentorlog.model.time_out import TimeOut, counted
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """The days between two meetings, time out taken out.

    ``agreed`` is the rhythm then, in days, and ``kept`` whether the gap was in rhythm: both None
    where none was agreed.
    """

    since: date
    on: date
    days: int
    agreed: int | None
    kept: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How often was agreed from a day on; None before anybody knows."""

    since: date | None
    every: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RhythmTrend:
    """The gaps between the meetings since a day, and how many of those that count were in rhythm.

    ``usual`` is the middle one. ``out`` are the days that were time out, ``agreed`` the rhythms
    of that time in their order.
    """

    since: date
    gaps: tuple[Between, ...]
    kept: int
    counted: int
    usual: int | None
    out: int
    agreed: tuple[Rhythm, ...]


def kept(
    met: Sequence[date],
    relationship: Relationship,
    away: Sequence[TimeOut],
    since: date,
) -> RhythmTrend | None:
    """Return the gaps between meetings, which are given oldest first; None for fewer than two.

    A gap is in rhythm as `status` sees it: shorter than half as long again, or than a week over.
    """
    days = sorted(set(met))
    if len(days) < 2:  # noqa: PLR2004 - a gap has two ends
        return None
    out = (*relationship.pause, *away)
    history = rhythms(relationship)
    gaps = tuple(_gap(one, other, history, out) for one, other in pairwise(days))
    judged = [one for one in gaps if one.kept is not None]
    return RhythmTrend(
        since=since,
        gaps=gaps,
        kept=sum(1 for one in judged if one.kept),
        counted=len(judged),
        usual=round(median(one.days for one in gaps)),
        out=sum((one.on - one.since).days - one.days for one in gaps),
        agreed=_within(history, days[0], days[-1]),
    )


def rhythms(relationship: Relationship) -> tuple[Rhythm, ...]:
    """Return the rhythms that were agreed, oldest first.

    Before the first change that is on record nobody knows which held; without any, today's did.
    """
    changes = sorted(relationship.rhythm_change, key=lambda one: one.on)
    if not changes:
        return (Rhythm(since=None, every=relationship.rhythm),)
    return (
        Rhythm(since=None, every=None),
        *(Rhythm(since=one.on, every=one.every) for one in changes),
    )


def _on(history: Sequence[Rhythm], day: date) -> str | None:
    """Return the rhythm of a day."""
    held = [one for one in history if one.since is None or one.since <= day]
    return held[-1].every if held else None


def _within(history: Sequence[Rhythm], first: date, last: date) -> tuple[Rhythm, ...]:
    """Return the rhythm of the first day and those that came before the last one."""
    begun = [one for one in history if one.since is None or one.since <= first]
    later = [one for one in history if one.since and first < one.since < last]
    return tuple(one for one in (*begun[-1:], *later) if one.every)


def _gap(since: date, on: date, history: Sequence[Rhythm], out: Sequence[TimeOut]) -> Between:
    """Return a gap. Where the rhythm changed within it, the slower of both holds."""
    spent = counted(since, on, out)
    both = [rhythm.days(_on(history, day)) for day in (since, on)]
    known = [one for one in both if one]
    agreed = max(known) if len(known) == len(both) else None
    return Between(
        since=since,
        on=on,
        days=spent,
        agreed=agreed,
        kept=None if agreed is None else spent < mild(agreed),
    )
