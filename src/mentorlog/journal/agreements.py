"""The agreements of one relationship. Versions are few; where one is in force little is opened."""

from collections.abc import Iterator

from mentorlog.journal.reading import Reader
from mentorlog.journal.shelves import BY_KIND
from mentorlog.model.agreement import Agreement
from mentorlog.model.kept import Kept

_SHELF = BY_KIND["agreement"]


def stems(reader: Reader, who: str) -> list[str]:
    """Return the names of all versions, newest first, without opening any."""
    found = reader.keys(_SHELF, who)
    return sorted(found, key=lambda one: (one[:10], len(one), one), reverse=True)


def versions(reader: Reader, who: str) -> Iterator[Kept[Agreement]]:
    """Open every readable version, newest first, each when it is asked for."""
    for stem in stems(reader, who):
        kept: Kept[Agreement] | None = reader.safely(_SHELF, who, stem)
        if kept is not None:
            yield kept


def in_force(reader: Reader, who: str) -> Kept[Agreement] | None:
    """Return the newest version that was agreed on, or None; later ones wait to be agreed on."""
    return next((kept for kept in versions(reader, who) if kept.record.signed), None)
