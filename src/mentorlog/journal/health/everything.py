"""Everything a journal holds, read once, each record with its place."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from mentorlog.formats.inline import ACTIONS
from mentorlog.journal.health.standing import Standing
from mentorlog.journal.health.witness import Witness
from mentorlog.journal.journal import SETTINGS, Journal
from mentorlog.journal.shelves import BY_KIND, Layout
from mentorlog.journal.survey import survey
from mentorlog.journal.texts import Trouble
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Relationship


class Everything:
    """What was read, and what there is by name even where it could not be read."""

    def __init__(self, journal: Journal) -> None:
        """Read the whole journal; what cannot be read is among its problems afterwards."""
        self.witness = witness = Witness(journal.reader)
        journal.reader = witness
        self.layout: Layout = journal.layout
        self.standing: list[Standing] = []
        self._settings()
        found = survey(journal, self._take)
        self.files, self.records = found.files, found.records
        self.slugs = frozenset(journal.slugs())
        self.broken = frozenset(one.path for one in journal.problems)
        known = self.of("relationship")
        self.people: dict[str, Relationship] = {one.kept.who: one.kept.record for one in known}

    def _settings(self) -> None:
        """Read the settings with their place; the journal may know them already."""
        path = self.layout.settings
        try:
            text = self.witness.text(path) or ""
            said = self.witness.document(path, text)
            self._take(Kept(who="", key="", record=self.witness.record(path, text, SETTINGS, said)))
        except Trouble as trouble:
            self.witness.note(trouble)

    def _take(self, kept: Kept[Any]) -> None:
        # Thousands of texts need not be kept in mind: those with actions under a heading are few.
        if kept.text and ACTIONS not in kept.text:
            kept = replace(kept, text="")
        seen = self.witness.seen[id(kept.record)]
        self.standing.append(Standing(kept, seen, self.layout.shown(seen.path)))

    def of(self, *kinds: str) -> Iterator[Standing]:
        """Yield the records of these kinds."""
        return (one for one in self.standing if one.shelf.kind in kinds)

    def names(self, kind: str, who: str, *, private: bool) -> frozenset[str] | None:
        """Return the names of the records of a kind; None where nobody can tell which there are."""
        shelf = BY_KIND[kind]
        if shelf.form != "rows":
            place = self.layout.folder(shelf, who, private=private)
            if self.layout.shown(place) in self.broken:
                return None
            return frozenset(self.witness.names.get((kind, who, private or shelf.private), ()))
        path = self.layout.path(shelf, who, "", private=private)
        if path not in self.witness.tables:
            return None if self.layout.shown(path) in self.broken else frozenset()
        return self._ids(path)

    def _ids(self, path: Path) -> frozenset[str] | None:
        _, shelf, document = self.witness.tables[path]
        rows = document.get(shelf.table, [])
        if not isinstance(rows, list):
            return None
        return frozenset(str(row.get(shelf.id, "")) for row in rows if isinstance(row, dict))
