"""Notes by kind, and the loops that wait to be closed: advice, hurdles, thanks to say."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import get_args

from mentorlog.model.kept import Kept
from mentorlog.model.note import Note
from mentorlog.model.value import dataclass
from mentorlog.model.words import NoteKind

KINDS: tuple[NoteKind, ...] = get_args(NoteKind)

AT_ONCE = 5
"""Notes of a kind that are listed where no kind was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesOfKind:
    """The notes of one kind, newest first; ``more`` are further ones that are not listed."""

    kind: str
    notes: tuple[Kept[Note], ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """Notes by kind, of one person or of everybody. ``by`` are the names of who said them."""

    kinds: tuple[NotesOfKind, ...]
    names: Mapping[str, str]
    by: Mapping[str, str]
    today: date
    who: str | None = None
    filtered: bool = False


def by_kind(notes: Iterable[Kept[Note]], most: int | None = AT_ONCE) -> tuple[NotesOfKind, ...]:
    """Return notes by kind, newest first, at most ``most`` of each (None: all)."""
    chosen = sorted(notes, key=lambda kept: kept.record.on, reverse=True)
    groups = {kind: [kept for kept in chosen if kept.record.as_ == kind] for kind in KINDS}
    return tuple(
        NotesOfKind(
            kind=kind,
            notes=tuple(group[:most]),
            more=max(0, len(group) - most) if most is not None else 0,
        )
        for kind, group in groups.items()
        if group
    )


def loops(notes: Sequence[Kept[Note]]) -> tuple[Kept[Note], ...]:
    """Return the notes whose loop is open, oldest first."""
    waiting = (kept for kept in notes if kept.record.open)
    return tuple(sorted(waiting, key=lambda kept: kept.record.on))
