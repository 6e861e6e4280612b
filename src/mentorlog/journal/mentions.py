"""Which records may name a relationship: those in whose file its slug stands."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mentorlog.errors import failure
from mentorlog.journal.journal import Journal
from mentorlog.journal.reading import Reader
from mentorlog.journal.shelves import SHELVES, Shelf
from mentorlog.model.kept import ME, Kept


def mentions(journal: Journal, slug: str) -> list[Kept[Any]]:
    """Return every record of a file in which the slug stands.

    Raises unreadable where one of these files cannot be read: nobody could say what it names.
    """
    found: list[Kept[Any]] = []
    for who in (*journal.slugs(), ME):
        for shelf in SHELVES:
            for private in (False, True):
                if (shelf.private and not private) or (who == ME and (private or _lacking(shelf))):
                    continue
                for key, path in _files(journal.reader, shelf, who, private=private):
                    if _holds(path, slug):
                        found += _read(journal, shelf, who, key, private=private)
    return found


def _lacking(shelf: Shelf) -> bool:
    return shelf.kind in {"relationship", "private relationship"}


def _files(reader: Reader, shelf: Shelf, who: str, *, private: bool) -> Iterator[tuple[str, Path]]:
    keys = [""]
    if shelf.form in {"folder", "prose"}:
        keys = Reader(reader.layout).keys(shelf, who, private=private)
    for key in keys:
        yield key, reader.layout.path(shelf, who, key, private=private)


def _holds(path: Path, word: str) -> bool:
    try:
        return word.encode() in path.read_bytes()
    except OSError:  # no such file, or a folder in its place: it holds no word
        return False


def _read(journal: Journal, shelf: Shelf, who: str, key: str, *, private: bool) -> list[Kept[Any]]:
    reader = Reader(journal.layout)
    if shelf.form == "rows":
        found = reader.rows(shelf, who, private=private)
    else:
        one = reader.safely(shelf, who, key, private=private)
        found = [one] if one else []
    if reader.problems:
        first = reader.problems[0]
        raise failure("unreadable", path=first.path, line=first.line, reason=first.reason)
    return found
