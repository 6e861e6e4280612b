"""A file of rows while a change goes over it: rows saved, put in from elsewhere, taken out."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mentorlog.formats import edit
from mentorlog.formats import rows as row_texts
from mentorlog.formats.encode import encode
from mentorlog.formats.overlay import overlay
from mentorlog.formats.toml_text import same
from mentorlog.journal.reading import Reader
from mentorlog.journal.shelves import Shelf
from mentorlog.model.kept import Kept


class Rows:
    """The text of one file of rows. Raises Trouble where it cannot be read, and EditRefused."""

    def __init__(self, reader: Reader, shelf: Shelf, path: Path) -> None:
        self._reader = reader
        self._shelf = shelf
        self._path = path
        self.before = reader.text(path)
        self.text = self.before or ""

    def save(self, group: Iterable[Kept[Any]]) -> None:
        """Change the rows of these keys, and append those that are not there."""
        document, rows, records = self._read()
        standing = self._places(records)
        for kept in group:
            place = standing.get(kept.key)
            if place is None:
                rows.append(encode(kept.record))
            else:
                rows[place] = overlay(rows[place], records[place], kept.record)
        self.text = edit.rewrite(
            self.text, {**document, self._shelf.table: rows}, self._shelf.inline
        )

    def take_out(self, key: str) -> str:
        """Take a row out and return its lines."""
        _, _, records = self._read()
        cut = row_texts.take_out(self.text, self._shelf.table, self._places(records)[key])
        self.text = cut.rest
        return cut.row

    def put_in(self, row: str, was: Kept[Any], now: Kept[Any]) -> bool:
        """Put the lines of a row in, as the record is now; return False if it stands here already.

        It does where a move was stopped half-way. What stands here then has the last word.
        """
        doc: dict[str, Any] = edit.document(row)
        [said] = doc[self._shelf.table]
        wanted = overlay(said, was.record, now.record)
        _, rows, records = self._read()
        place = self._places(records).get(now.key)
        if place is not None:
            return same(rows[place], wanted)
        row = edit.rewrite(row, {**doc, self._shelf.table: [wanted]}, self._shelf.inline)
        self.text = row_texts.put_in(self.text, row, self._shelf.table)
        return True

    def _places(self, records: list[Any]) -> dict[str, int]:
        return {str(getattr(old, self._shelf.id)): place for place, old in enumerate(records)}

    def _read(self) -> tuple[dict[str, Any], list[dict[str, Any]], list[Any]]:
        reader, path, shelf, text = self._reader, self._path, self._shelf, self.text
        document = reader.document(path, text)
        rows = [*reader.table(path, text, shelf, document)]
        if twice := reader.twice(path, text, shelf, rows):
            raise twice
        records = [
            reader.record(path, text, shelf, row, (shelf.table, place))
            for place, row in enumerate(rows)
        ]
        return document, rows, records
