"""What a history says of a journal: one entry for each change."""

from datetime import datetime
from typing import Literal

from mentorlog.model.value import dataclass

EntryKind = Literal["command", "by-hand", "undo", "forget", "sync", "beginning"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One change: ``n`` counts from the newest, 1; ``id`` is git's own name for it.

    ``above`` are the entries it came after: two where two machines met. ``undoes`` is what it took
    back, ``undone`` whether it was taken back itself.
    """

    n: int
    id: str
    at: datetime
    sentence: str
    kind: EntryKind
    files: tuple[str, ...]
    above: tuple[str, ...] = ()
    undoes: str | None = None
    undone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChange:
    """What an entry did to one file: ``what`` is made, changed or taken away; its lines."""

    path: str
    what: str
    lines: tuple[str, ...] = ()
