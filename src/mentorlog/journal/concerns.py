"""The concerns of one relationship. Few are ever written, so all of them are opened."""

from mentorlog.journal.reading import Reader
from mentorlog.journal.shelves import BY_KIND
from mentorlog.model.concern import Concern
from mentorlog.model.kept import Kept

_SHELF = BY_KIND["concern"]


def concerns(reader: Reader, who: str) -> list[Kept[Concern]]:
    """Return every readable concern, oldest first; trouble is collected."""
    found: list[Kept[Concern]] = reader.folder(_SHELF, who)
    return sorted(found, key=lambda one: (one.record.on, len(one.key), one.key))


def unsafe(reader: Reader, who: str) -> bool:
    """Return whether a concern for safety is open; one that cannot be read may be one."""
    stems = reader.keys(_SHELF, who)
    read = [reader.safely(_SHELF, who, stem) for stem in stems]
    return any(kept is None or (kept.record.open and kept.record.unsafe) for kept in read)
