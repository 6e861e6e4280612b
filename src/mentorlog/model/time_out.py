"""Time out: days that no clock counts, because a relationship rests or I am away."""

from collections.abc import Iterable
from datetime import date, timedelta

from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeOut:
    """A pause of one relationship, or time away from all.

    ``until`` is the first day back as it was meant (None: not known); ``ended`` the day it really
    ended, where that was said. One that ends before it begins is none.
    """

    on: date
    until: date | None = None
    ended: date | None = None

    @property
    def back(self) -> date:
        """The first day that counts again; the last day of the calendar where nobody knows."""
        return self.ended or self.until or date.max

    def covers(self, day: date) -> bool:
        """Whether a day falls into it."""
        return self.on <= day < self.back


def counted(start: date, end: date, out: Iterable[TimeOut]) -> int:
    """Return the days from ``start`` to ``end`` without those that were time out.

    Time out that overlaps is taken out once.
    """
    spans = sorted((max(one.on, start), min(one.back, end)) for one in out)
    days = (end - start).days
    reached = start
    for begins, ends in spans:
        if ends > max(begins, reached):
            days -= (ends - max(begins, reached)).days
            reached = ends
    return max(0, days)


def reached(start: date, days: int, out: Iterable[TimeOut]) -> date:
    """Return the first day on which so many days have been counted since ``start``.

    The last day of the calendar where time out has no end, or where that day would come after it.
    ``counted`` the other way round.
    """
    day = _later(start, days)
    for one in sorted(out, key=lambda span: (span.on, span.back)):
        begins = max(one.on, start)
        if one.back <= begins or begins >= day:
            continue
        if one.back == date.max:
            return date.max
        day = _later(day, (one.back - begins).days)
        start = one.back
    return day


def _later(day: date, days: int) -> date:
    return day + timedelta(days=days) if days < (date.max - day).days else date.max
