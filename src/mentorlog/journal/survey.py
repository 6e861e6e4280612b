"""Reads every file of a journal once, so that nothing unreadable stays unseen."""

import os
from dataclasses import dataclass
from pathlib import Path

from mentorlog.journal.files import TEMPORARY
from mentorlog.journal.journal import Journal
from mentorlog.journal.shelves import SHELVES
from mentorlog.model.kept import ME


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
        for shelf in SHELVES:
            for private in (False, True):
                if (shelf.private and not private) or (private and who == ME):
                    continue
                if shelf.kind == "relationship" and (private or who == ME):
                    continue
                found = _read(journal, shelf.kind, who, private=private)
                records += found
                files += 1 if shelf.form in {"rows", "file"} and found else 0
                files += found if shelf.form in {"folder", "prose"} else 0
    return Survey(files=files, records=records, leftovers=_leftovers(journal))


def _leftovers(journal: Journal) -> tuple[str, ...]:
    """Return what an interrupted change left behind: texts that never got their file's name.

    Nothing is wrong with the files themselves; these only take room, and may hold what was typed.
    """
    found = (
        journal.layout.shown(Path(folder) / name)
        for folder, _, names in os.walk(journal.root)
        for name in names
        if name.startswith(TEMPORARY)
    )
    return tuple(sorted(found))


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
