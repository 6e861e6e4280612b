"""The feedback of one relationship, over file names: only the newest is opened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from mentorlog.journal.reading import Reader
from mentorlog.journal.shelves import BY_KIND
from mentorlog.model.kept import Kept

if TYPE_CHECKING:
    from mentorlog.model.feedback import Feedback

NEWEST = 12
"""How many files of one relationship are opened; what is older than these is not looked at."""

_SHELF = BY_KIND["feedback"]


def stems(reader: Reader, who: str) -> list[str]:
    """Return the names of all files, newest first, without opening any.

    Of one day the longer name is the later one: x4k2, x4k2-2, x4k2-10.
    """
    found = reader.keys(_SHELF, who)
    return sorted(found, key=lambda one: (one[:10], len(one), one), reverse=True)


def newest(reader: Reader, who: str, most: int = NEWEST) -> Iterator[Kept[Feedback]]:
    """Open the newest files, newest first, each when it is asked for; trouble is collected."""
    for stem in stems(reader, who)[:most]:
        kept: Kept[Feedback] | None = reader.safely(_SHELF, who, stem)
        if kept is not None:
            yield kept


def heard_on(reader: Reader, who: str) -> date | None:
    """Return the day of the newest that I asked for or received, or None; opens as ``last_on``."""
    said = (kept.record for kept in newest(reader, who))
    return next((one.on for one in said if one.direction != "given"), None)


def last_on(reader: Reader, who: str) -> date | None:
    """Return the day of the newest that was given or received, or None.

    Opens files from the newest on until one says so, at most as many as ``newest`` does.
    """
    said = (kept.record for kept in newest(reader, who))
    return next((one.on for one in said if one.direction != "asked"), None)
