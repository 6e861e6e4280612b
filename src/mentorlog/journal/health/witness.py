"""A reader that remembers where each record stood, so that a finding can name its line."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mentorlog.formats.toml_text import KeyPath
from mentorlog.journal.reading import Reader
from mentorlog.journal.shelves import Shelf
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Seen:
    """Where a record stood: its file, the TOML of it, its place in that, and what it said."""

    path: Path
    shelf: Shelf
    text: str
    above: int
    at: KeyPath
    document: Mapping[str, object]
    record: Any


class Witness(Reader):
    """Reads as its fellow does, in whose place it stands, and shares what could not be read."""

    def __init__(self, fellow: Reader) -> None:
        super().__init__(fellow.layout)
        self.problems = fellow.problems
        self.seen: dict[int, Seen] = {}
        self.tables: dict[Path, tuple[str, Shelf, Mapping[str, Any]]] = {}
        self.names: dict[tuple[str, str, bool], list[str]] = {}

    def record(
        self,
        path: Path,
        text: str,
        shelf: Shelf,
        document: Mapping[str, object],
        at: KeyPath = (),
        head_line: int = 0,
    ) -> Any:
        """Return the record of a document, and remember where it stood."""
        record = super().record(path, text, shelf, document, at, head_line)
        self.seen[id(record)] = Seen(path, shelf, text, head_line, at, document, record)
        return record

    def table(
        self, path: Path, text: str, shelf: Shelf, document: Mapping[str, Any]
    ) -> list[dict[str, Any]]:
        """Return the rows of a file, and remember all that the file says."""
        self.tables[path] = (text, shelf, document)
        return super().table(path, text, shelf, document)

    def keys(self, shelf: Shelf, who: str, *, private: bool = False) -> list[str]:
        """Return the names of a folder's records, and remember them."""
        found = super().keys(shelf, who, private=private)
        self.names[(shelf.kind, who, private or shelf.private)] = found
        return found
