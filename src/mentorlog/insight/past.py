"""What was done to a journal, and when: the answers of ``history`` and ``undo``."""

from datetime import datetime

from mentorlog.model.past import Entry, FileChange
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """The entries of a history, newest first; ``more`` are older ones that are not listed.

    ``who`` is the person they are about, None for all.
    """

    entries: tuple[Entry, ...]
    now: datetime
    who: str | None = None
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OneEntry:
    """One entry with all that it changed."""

    entry: Entry
    changes: tuple[FileChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What was taken back, and the files that hold again what they held before."""

    entry: Entry
    files: tuple[str, ...]
    tried: bool = False
