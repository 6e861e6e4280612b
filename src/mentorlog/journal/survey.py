"""Reads every file of a journal once, so that nothing unreadable stays unseen."""

import os
from collections.abc import Iterator
from pathlib import Path

from mentorlog.journal.files import TEMPORARY
from mentorlog.journal.forgetting import unfinished
from mentorlog.journal.journal import Journal
from mentorlog.journal.shelves import SHELVES, Shelf
from mentorlog.model.kept import ME
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Survey:
    """How many files and records could be read, and what an interrupted change left behind."""

    files: int
    records: int
    leftovers: tuple[str, ...] = ()


def survey(journal: Journal) -> Survey:
    """Read everything; what cannot be read is among the journal's problems afterwards."""
    files = records = 0
    _ = journal.settings
    for who in (*journal.slugs(), ME):
        journal.reader.forget()  # thousands of texts need not be kept in mind
        for shelf, private in _places(who):
            found = _read(journal, shelf.kind, who, private=private)
            records += found
            files += 1 if shelf.form in {"rows", "file"} and found else 0
            files += found if shelf.form in {"folder", "prose"} else 0
    return Survey(files=files, records=records, leftovers=(*_leftovers(journal), *_twins(journal)))


def _places(who: str) -> Iterator[tuple[Shelf, bool]]:
    """Yield the shelves of a home, and whether it is the one in ``private/``.

    ``self/`` has no such folder, and nothing that is about a relationship.
    """
    for shelf in SHELVES:
        if who == ME:
            if shelf.kind not in ABOUT_OTHERS:
                yield shelf, shelf.private
        elif not shelf.mine:
            yield from ((shelf, private) for private in (False, True)
                        if (private or not shelf.private)
                        and not (private and shelf.kind == "relationship"))  # fmt: skip


ABOUT_OTHERS = frozenset({"relationship", "private relationship", "rating"})
"""What has no place in ``self/``; a file of such a name there is the person's own affair."""


def _leftovers(journal: Journal) -> tuple[str, ...]:
    """Return what an interrupted change left behind: texts that never got their file's name.

    Nothing is wrong with the files themselves; these only take room, and may hold what was typed.
    What is in the trash is there on purpose.
    """
    trash = f"{journal.layout.machinery}/trash"
    found = (
        journal.layout.shown(Path(folder) / name)
        for folder, _, names in os.walk(journal.root)
        for name in names
        if name.startswith(TEMPORARY) and not folder.startswith(trash)
    )
    half = (journal.layout.shown(one) for one in unfinished(journal.layout))
    return tuple(sorted((*found, *half)))


def _twins(journal: Journal) -> Iterator[str]:
    """Yield the rows that a stopped move left at both places, by their id."""
    reader, layout = journal.reader, journal.layout
    seen: dict[tuple[str, str], str] = {}
    for shelf in (one for one in SHELVES if one.form == "rows" and one.id == "id"):
        for who in (*journal.slugs(), ME):
            for private in (False,) if who == ME else (False, True):
                path = layout.shown(layout.path(shelf, who, "", private=private))
                for kept in reader.rows(shelf, who, private=private):
                    other = seen.setdefault((shelf.kind, kept.key), path)
                    if other != path:
                        yield f"{kept.key}, in {other} and in {path}"


def _read(journal: Journal, kind: str, who: str, *, private: bool) -> int:
    shelf = next(one for one in SHELVES if one.kind == kind)
    reader = journal.reader
    if shelf.form == "rows":
        return len(reader.rows(shelf, who, private=private))
    if shelf.form == "file":
        if shelf.kind == "relationship":
            return 1 if journal.relationship(who) else 0
        return 1 if reader.safely(shelf, who, private=private) else 0
    return len(reader.folder(shelf, who, private=private))
