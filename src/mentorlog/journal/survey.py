"""Reads every file of a journal once, so that nothing unreadable stays unseen."""

from collections.abc import Callable, Iterator
from typing import Any

from mentorlog.journal.journal import Journal
from mentorlog.journal.shelves import BY_KIND, SHELVES, Shelf
from mentorlog.model.kept import ME, Kept
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Survey:
    """How many files and records could be read."""

    files: int
    records: int


Take = Callable[[Kept[Any]], None]


def survey(journal: Journal, take: Take = lambda _: None) -> Survey:
    """Read everything; what cannot be read is among the journal's problems afterwards.

    ``take`` is given each record as it is read.
    """
    files = records = 0
    _ = journal.settings
    journal.reader.beside(str(journal.root), journal.layout.settings.name)
    for who in (*journal.slugs(), ME):
        journal.reader.forget()  # thousands of texts need not be kept in mind
        for shelf, private in _places(who):
            found = _read(journal, shelf, who, private=private)
            records += len(found)
            files += min(1, len(found)) if shelf.form in {"rows", "file"} else len(found)
            for kept in found:
                take(kept)
    return Survey(files=files, records=records)


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


def _read(journal: Journal, shelf: Shelf, who: str, *, private: bool) -> list[Kept[Any]]:
    reader = journal.reader
    if shelf.form == "rows":
        return reader.rows(shelf, who, private=private)
    if shelf.form in {"folder", "prose"}:
        return reader.folder(shelf, who, private=private)
    if shelf is BY_KIND["relationship"]:
        one: Kept[Any] | None = journal.relationship(who)
    else:
        one = reader.safely(shelf, who, private=private)
    return [one] if one else []
