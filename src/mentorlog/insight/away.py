"""When I am away, or shall be."""

from collections.abc import Iterable
from datetime import date

from mentorlog.model.time_out import TimeOut
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """The time away that is now or to come, soonest first."""

    away: tuple[TimeOut, ...]
    today: date


def away(out: Iterable[TimeOut], today: date) -> Away:
    """Return the view; what has passed is left out."""
    ahead = sorted((one for one in out if one.back > today), key=lambda one: one.on)
    return Away(away=tuple(ahead), today=today)
