"""What somebody edits as text: a whole file, or the lines of one row; and how it goes back.

What validates an edited text is what reads it. Nothing is locked while somebody types: what stands
in the journal is compared when the text comes back.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from mentorlog.formats import front
from mentorlog.formats.form import like
from mentorlog.formats.rows import Lines, lines_of
from mentorlog.formats.statements import line_of
from mentorlog.formats.toml_text import NotTomlError, document, same
from mentorlog.journal import names
from mentorlog.journal.reading import Reader
from mentorlog.journal.shelves import Shelf
from mentorlog.journal.steps import Write
from mentorlog.journal.texts import Trouble
from mentorlog.model.kept import Problem
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """What is edited: the file of a record, or, with a ``table``, one row of it by its id."""

    shelf: Shelf
    who: str
    key: str = ""
    private: bool = False
    table: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """A text as it stood when it was given to somebody; None where there was no file yet."""

    place: Place
    path: Path
    data: bytes | None

    @property
    def text(self) -> str:
        """The text, whatever its bytes are."""
        return (self.data or b"").decode(errors="surrogateescape")


@dataclass(frozen=True, slots=True)
class Edited:
    """A text that reads as meant: what it says as a document, the prose below it, the record.

    ``record`` is None for a whole file of rows.
    """

    text: str
    said: Mapping[str, Any]
    prose: str = ""
    record: Any = None


def opened(reader: Reader, place: Place) -> Opened:
    """Return what stands at a place, readable as meant or not.

    A row without lines of its own gives the whole file, and so does an id that stands there twice.
    Raises Trouble where the system does not let us read it.
    """
    layout = reader.layout
    path = layout.path(place.shelf, place.who, place.key, private=place.private)
    data = reader.data(path)
    if not place.table:
        return Opened(place, path, data)
    row = _row((data or b"").decode(errors="surrogateescape"), place)
    if row is None:
        return Opened(replace(place, key="", table=""), path, data)
    return Opened(place, path, row.row.encode(errors="surrogateescape"))


def edited(reader: Reader, opened: Opened, data: bytes) -> Edited:
    """Return what somebody made of a text, in the form it had. Raises Trouble with every mistake.

    The lines of the problems are those of the text as edited.
    """
    text = like(opened.text, reader.decoded(opened.path, data))
    if opened.place.table:
        return _one_row(reader, opened, text)
    if opened.place.shelf.form == "rows":
        return _all_rows(reader, opened, text)
    return _file(reader, opened, text)


def before(reader: Reader, opened: Opened) -> Edited | None:
    """Return what a text said when it was opened; None where it could not be read as meant."""
    try:
        return edited(reader, opened, opened.data or b"")
    except Trouble:
        return None


def landing(reader: Reader, opened: Opened, text: str, now: datetime) -> tuple[Write, bool]:
    """Return the step that writes an edited text, and whether it goes where it came from.

    Where the file, or the row, is not what was opened, the text goes beside it, under a name that
    nobody has.
    """
    data = reader.data(opened.path)
    was = None if data is None else data.decode(errors="surrogateescape")
    if not opened.place.table:
        if data == opened.data:
            return Write(opened.path, was, text), True
    elif was is not None and (row := _row(was, opened.place)) and row.row == opened.text:
        whole = row.with_row(text)
        if _differs_in_row_alone(was, whole, opened.place):
            return Write(opened.path, was, whole), True
    return Write(beside(opened.path, now), None, text), False


CONFLICT = ".conflict-"
"""What stands between the name of a file and the moment at which another version was kept."""


def beside(path: Path, now: datetime, soon: Collection[Path] = ()) -> Path:
    """Return a free name beside a file, for another version of it; ``soon`` are taken, too."""
    stem = f"{path.stem}{CONFLICT}{now:%Y-%m-%dT%H%M%S}"
    free = names.numbered(stem, partial(_taken, path, soon))
    return path.with_name(f"{free}{path.suffix}")


def _taken(path: Path, soon: Collection[Path], stem: str) -> bool:
    place = path.with_name(f"{stem}{path.suffix}")
    return place in soon or place.exists() or place.is_symlink()


def _row(text: str, place: Place) -> Lines | None:
    """Return where the one row of an id stands; None where there is none, or more than one."""
    try:
        rows = document(text).get(place.table)
    except NotTomlError:
        return None
    found = [at for at, row in enumerate(_tables(rows)) if str(row.get("id")) == place.key]
    return lines_of(text, place.table, found[0]) if len(found) == 1 else None


def _tables(rows: object) -> list[Mapping[str, Any]]:
    known = isinstance(rows, list) and all(isinstance(row, Mapping) for row in rows)
    return list(rows) if known else []  # type: ignore[call-overload]  # a list, as said above


def _differs_in_row_alone(was: str, now: str, place: Place) -> bool:
    """Whether a file says the same as before but for one row, of the same id at the same place."""
    try:
        old, new = dict(document(was)), dict(document(now))
    except NotTomlError:
        return False
    one, other = (_tables(doc.pop(place.table, None)) for doc in (old, new))
    if len(one) != len(other) or not same(old, new):
        return False
    return all(same(a, b) or a.get("id") == b.get("id") == place.key
               for a, b in zip(one, other, strict=True))  # fmt: skip


def _one_row(reader: Reader, opened: Opened, text: str) -> Edited:
    place, path = opened.place, opened.path
    said = reader.document(path, text)
    header = f"[[{place.table}]]"
    found = said.get(place.table)
    if not said:
        raise _trouble(reader, opened, 1, f"no {header} is left; remove takes a record away")
    if strange := next((key for key in said if key != place.table), None):
        line = line_of(text, (strange,))
        raise _trouble(reader, opened, line, f"{strange} stands outside of the {header}")
    rows = _tables(found)
    if len(rows) != 1:
        line = line_of(text, (place.table, 1)) if rows else 1
        raise _trouble(reader, opened, line, f"one {header} may stand here, not {len(rows)}")
    if lines_of(text, place.table, 0) is None:
        raise _trouble(reader, opened, 1, f"it must begin with {header}")
    if place.shelf.form == "rows":
        record = reader.record(path, text, place.shelf, rows[0], (place.table, 0))
    else:
        [record] = getattr(reader.record(path, text, place.shelf, said), place.table)
    if rows[0]["id"] != place.key:
        line = line_of(text, (place.table, 0, "id"))
        raise _trouble(reader, opened, line, f"id must stay {place.key}")
    return Edited(text, rows[0], record=record)


def _all_rows(reader: Reader, opened: Opened, text: str) -> Edited:
    path, shelf = opened.path, opened.place.shelf
    said = reader.document(path, text)
    rows = reader.table(path, text, shelf, said)
    problems: list[Problem] = []
    for at, row in enumerate(rows):
        try:
            reader.record(path, text, shelf, row, (shelf.table, at))
        except Trouble as trouble:
            problems += trouble.problems
    if twice := reader.twice(path, text, shelf, rows):
        problems += twice.problems
    problems += _changed_ids(reader, opened, text, said)
    if problems:
        raise Trouble(*problems)
    return Edited(text, said)


def _file(reader: Reader, opened: Opened, text: str) -> Edited:
    place, path = opened.place, opened.path
    kept = reader.parsed(path, text, place.shelf, place.who, place.key, private=place.private)
    head, first = text, 0
    if place.shelf.form == "prose":
        parts = reader.parts(path, text)
        head, first = parts.head, 1
    said = reader.document(path, head, first)
    if problems := _changed_ids(reader, opened, head, said, first):
        raise Trouble(*problems)
    return Edited(text, said, kept.text, kept.record)


def _changed_ids(
    reader: Reader, opened: Opened, text: str, said: Mapping[str, Any], first: int = 0
) -> list[Problem]:
    """Return the rows that differ from a row of before in nothing but the id: others name them."""
    return [
        Problem(
            path=reader.layout.shown(opened.path),
            line=line_of(text, (table, at, "id")) + first,
            reason=f"id must stay {was}",
        )
        for table, at, was in _with_other_ids(_before(opened), said)
    ]


def _before(opened: Opened) -> Mapping[str, Any]:
    try:
        if opened.place.shelf.form == "prose":
            return document(front.split(opened.text).head)
        return document(opened.text)
    except (NotTomlError, front.UnclosedError):
        return {}


def _with_other_ids(
    was: Mapping[str, Any], now: Mapping[str, Any]
) -> Iterator[tuple[str, int, str]]:
    for table, rows in now.items():
        old = [row for row in _tables(was.get(table)) if "id" in row]
        ids = {row["id"] for row in old}
        kept = {row.get("id") for row in _tables(rows)}
        gone = [row for row in old if row["id"] not in kept]
        for at, row in enumerate(_tables(rows)):
            if row.get("id") not in ids:
                for other in gone:
                    if same({**row, "id": ""}, {**other, "id": ""}):
                        yield table, at, str(other["id"])


def _trouble(reader: Reader, opened: Opened, line: int, reason: str) -> Trouble:
    return Trouble(Problem(path=reader.layout.shown(opened.path), line=line, reason=reason))
