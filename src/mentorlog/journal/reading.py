"""Files to records, with problems as values: one broken file hides nothing else."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from mentorlog.errors import MentorlogError, failure
from mentorlog.formats.decode import RefusedError, decode
from mentorlog.journal.shelves import BY_KIND, Layout, Shelf
from mentorlog.journal.texts import Texts, Trouble
from mentorlog.model.kept import ME, Kept, Problem

DATED = re.compile(r"(\d{4}-\d{2}-\d{2})(?:-.*)?")
_COPIES = ("conflicted copy", ".conflict-", ".sync-conflict-")
COMPARE = "take over what the other lacks, then move this one out of the journal"


def is_copy(names: str) -> bool:
    """Return whether a file's name, or one of several, is a copy that a conflict left behind."""
    folded = names.lower()
    return any(sign in folded for sign in _COPIES)


class Reader(Texts):
    """Reads the records of one journal and collects what it could not read."""

    def __init__(self, layout: Layout) -> None:
        super().__init__(layout)
        self.problems: list[Problem] = []
        self._read: dict[Path, Any] = {}
        self._names: dict[str, frozenset[str] | None] = {}
        self._twice: set[str] = set()

    def forget(self) -> None:
        """Forget what was read: somebody may have written since, and we are about to change it."""
        self._read.clear()
        self._names.clear()
        self._twice.clear()

    def disregard(self, place: str) -> None:
        """Drop the problems of files below a place that is gone."""
        self.problems[:] = [one for one in self.problems if not one.path.startswith(place)]

    def note(self, trouble: Trouble) -> None:
        """Keep the problems of one file, each once."""
        self.problems += [one for one in trouble.problems if one not in self.problems]

    def refuse_gone(self, who: str) -> None:
        """Raise who-not-found for somebody who was renamed or removed since they were looked up."""
        if not self.layout.path(BY_KIND["relationship"], who, "").exists():
            raise _gone(who)

    def refuse_homeless(self, who: str) -> None:
        """Raise who-not-found for somebody whose folder is gone, even where its file was broken."""
        if who != ME and not self.layout.home(who).is_dir():
            raise _gone(who)

    def mended(self, path: Path) -> None:
        """Forget the problems of a file that has been written since they were found."""
        shown = self.layout.shown(path)
        self.problems = [one for one in self.problems if one.path != shown]

    def record(
        self,
        path: Path,
        text: str,
        shelf: Shelf,
        document: Mapping[str, object],
        at: tuple[str | int, ...] = (),
        head_line: int = 0,
    ) -> Any:
        """Return the record of a document. Raises Trouble with every complaint located."""
        try:
            return decode(shelf.record, document)
        except RefusedError as refusal:
            from mentorlog.formats.statements import line_of  # noqa: PLC0415 - for messages only

            raise Trouble(
                *(
                    Problem(
                        path=self.layout.shown(path),
                        line=line_of(text, (*at, *complaint.path)) + head_line,
                        reason=complaint.reason,
                    )
                    for complaint in refusal.complaints
                )
            ) from None

    def one(self, shelf: Shelf, who: str, key: str = "", *, private: bool = False) -> Any:
        """Return the kept record of one file, or None where there is no file. Raises Trouble.

        A file is opened once; ``forget`` makes the next look a new one.
        """
        path = self.layout.path(shelf, who, key, private=private)
        if path not in self._read:
            self._read[path] = self._one(path, shelf, who, key, private=private)
        return self._read[path]

    def _one(self, path: Path, shelf: Shelf, who: str, key: str, *, private: bool) -> Any:
        text = None if self._lacks(shelf, who, private=private) else self.text(path)
        if text is None:
            return None
        return self.parsed(path, text, shelf, who, key, private=private)

    def parsed(
        self, path: Path, text: str, shelf: Shelf, who: str, key: str, *, private: bool
    ) -> Any:
        """Return the kept record that the text of a whole file stands for. Raises Trouble."""
        if shelf.form == "prose":
            return self._prose(path, text, shelf, who, key, private=private)
        record = self.record(path, text, shelf, self.document(path, text))
        return Kept(who=who, key=key, record=record, private=_private(shelf, who, private))

    def rows(self, shelf: Shelf, who: str, *, private: bool = False) -> list[Any]:
        """Return the rows of a table file; a bad row is a problem and hides no other.

        A file is opened once; ``forget`` makes the next look a new one.
        """
        path = self.layout.path(shelf, who, "", private=private)
        if path not in self._read:
            self._read[path] = self._rows_of(path, shelf, who, private=private)
        return [*self._read[path]]

    def _rows_of(self, path: Path, shelf: Shelf, who: str, *, private: bool) -> list[Any]:
        try:
            text = None if self._lacks(shelf, who, private=private) else self.text(path)
            document = {} if text is None else self.document(path, text)
            rows = self.table(path, text or "", shelf, document)
        except Trouble as trouble:
            self.note(trouble)
            return []
        if twice := self.twice(path, text or "", shelf, rows):
            self.note(twice)
        return [
            Kept(
                who=who,
                key=str(getattr(record, shelf.id)),
                record=record,
                private=_private(shelf, who, private),
            )
            for record in self._rows(path, text or "", shelf, rows)
        ]

    def table(
        self, path: Path, text: str, shelf: Shelf, document: Mapping[str, Any]
    ) -> list[dict[str, Any]]:
        """Return the rows of a table file as they stand there. Raises Trouble."""
        rows = document.get(shelf.table, [])
        if isinstance(rows, list) and all(isinstance(row, dict) for row in rows):
            return rows
        from mentorlog.formats.statements import line_of  # noqa: PLC0415 - for messages only

        line = line_of(text, (shelf.table,))
        raise self.trouble(path, line, f"{shelf.table} should be [[{shelf.table}]] tables")

    def _rows(
        self, path: Path, text: str, shelf: Shelf, rows: list[dict[str, Any]]
    ) -> Iterator[Any]:
        for number, row in enumerate(rows):
            try:
                yield self.record(path, text, shelf, row, (shelf.table, number))
            except Trouble as trouble:
                self.note(trouble)

    def _lacks(self, shelf: Shelf, who: str, *, private: bool) -> bool:
        """Whether somebody's folder has nothing where records of a kind would stand.

        Most people have few of the fifteen kinds: one look at what is there saves a dozen.
        """
        if who != ME and (private or shelf.private) and self._without(who, "private"):
            return True
        return self._without(who, shelf.place, private=private or shelf.private)

    def _without(self, who: str, name: str, *, private: bool = False) -> bool:
        names = self.beside(self.layout.home_name(who, private=private), name)
        return names is not None and name not in names

    def keys(self, shelf: Shelf, who: str, *, private: bool = False) -> list[str]:
        """Return the names of a folder's records, sorted; copies from a conflict are problems."""
        if self._lacks(shelf, who, private=private):
            return []
        place = self.layout.folder(shelf, who, private=private)
        ending = ".md" if shelf.form == "prose" else ".toml"
        try:
            found = os.listdir(place)  # noqa: PTH208 - names alone, of thousands
        except FileNotFoundError:
            return []
        except OSError as trouble:
            self.note(self.unread(place, trouble))
            return []
        names = sorted([name for name in found if name.endswith(ending) and name[0] != "."])
        if is_copy("\n".join(names)):  # one look at all of them, which is the common case
            names = [name for name in names if not self._second(place / name)]
        return [name.removesuffix(ending) for name in names]

    def beside(self, folder: str, name: str) -> frozenset[str] | None:
        """Return what a folder holds, in small letters; None where one may not look into it.

        Second versions of the file of this name are problems.
        """
        if folder not in self._names:
            names = self._names[folder] = _names_in(folder)
            if names and is_copy("\n".join(names)):  # one look, for all that is asked of it
                self._twice.add(folder)
        if folder in self._twice:
            stem, ending = os.path.splitext(name)  # noqa: PTH122 - thousands of times
            for one in os.listdir(folder):  # noqa: PTH208 - as it is written there
                if one.lower().startswith(stem) and one.endswith(ending or "/"):
                    self._second(Path(folder, one))
        return self._names[folder]

    def _second(self, path: Path) -> bool:
        """Whether this is a copy from a conflict; it is noted as a problem."""
        second = is_copy(path.name)
        if second:
            self.note(self.trouble(path, 1, "a second version, kept after a conflict", COMPARE))
        return second

    def folder(self, shelf: Shelf, who: str, *, private: bool = False) -> list[Any]:
        """Return every readable record of a folder."""
        return [
            kept
            for key in self.keys(shelf, who, private=private)
            if (kept := self.safely(shelf, who, key, private=private)) is not None
        ]

    def safely(self, shelf: Shelf, who: str, key: str = "", *, private: bool = False) -> Any:
        """Return what ``one`` returns; trouble is collected and gives None."""
        try:
            return self.one(shelf, who, key, private=private)
        except Trouble as trouble:
            self.note(trouble)
            return None

    def _prose(
        self, path: Path, text: str, shelf: Shelf, who: str, key: str, *, private: bool
    ) -> Any:
        parts = self.parts(path, text)
        if not text.strip():
            raise self.trouble(path, 1, "the file is empty")
        if not parts.fronted:
            document = self._bare(path, shelf, key)
            head = ""
        else:
            head = parts.head
            document = self.document(path, head, 1)
        record = self.record(path, head, shelf, document, head_line=1)
        return Kept(
            who=who,
            key=key,
            record=record,
            private=_private(shelf, who, private),
            text=parts.body,
        )

    def _bare(self, path: Path, shelf: Shelf, key: str) -> dict[str, Any]:
        """Return the facts of a note without front matter: a held meeting dated by its name."""
        match = DATED.fullmatch(key)
        if shelf.kind != "meeting" or not match:
            raise self.trouble(path, 1, "no front matter, and no date at the start of its name")
        try:
            return {"status": "held", "on": date.fromisoformat(match[1])}
        except ValueError:
            raise self.trouble(path, 1, f"{match[1]} is no day of the calendar") from None

    def twice(
        self, path: Path, text: str, shelf: Shelf, rows: Sequence[Mapping[str, Any]]
    ) -> Trouble | None:
        """Return the trouble of two rows with one id: nobody could say which of them is meant."""
        seen: set[str] = set()
        for place, row in enumerate(rows):
            key = str(row.get(shelf.id, ""))
            if key and key in seen:
                from mentorlog.formats.statements import line_of  # noqa: PLC0415 - for messages only

                line = line_of(text, (shelf.table, place, shelf.id))
                return self.trouble(path, line, f"{shelf.id} {key} stands here twice")
            seen.add(key)
        return None


def _gone(who: str) -> MentorlogError:
    near = "It has just been renamed or removed."
    return failure("who-not-found", word=who, state="", near=near)


def _names_in(folder: str) -> frozenset[str] | None:
    try:
        return frozenset(map(str.lower, os.listdir(folder)))  # noqa: PTH208 - names alone
    except FileNotFoundError:
        return frozenset()
    except OSError:
        return None


def _private(shelf: Shelf, who: str, private: bool) -> bool:  # noqa: FBT001 - a fact, not a mode
    """Return whether a record is for my eyes only: by choice, by kind, or because it is mine."""
    return private or shelf.private or who == ME
