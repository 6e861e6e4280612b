"""Reads every file of a journal once, so that nothing unreadable stays unseen."""

from dataclasses import dataclass

from mentorlog.journal.files import TEMPORARY
from mentorlog.journal.journal import Journal
from mentorlog.journal.reading import Trouble
from mentorlog.journal.shelves import SHELVES
from mentorlog.model.kept import ME, Problem


@dataclass(frozen=True, slots=True)
class Survey:
    """How many files and records could be read."""

    files: int
    records: int


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
    _name_leftovers(journal)
    return Survey(files=files, records=records)


def _name_leftovers(journal: Journal) -> None:
    """Name what an interrupted change left behind: texts that never got their file's name."""
    for path in sorted(journal.root.rglob(f"{TEMPORARY}*")):
        journal.reader.note(
            Trouble(
                Problem(
                    path=journal.layout.shown(path),
                    line=1,
                    reason="left over from a change that was interrupted; its file is whole",
                    mend="look into it, then remove it",
                )
            )
        )


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
