"""A change: records to be kept, turned into file texts, checked, and then written in order.

Everything that can be refused is refused before the first file is touched.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mentorlog.errors import MentorlogError, failure
from mentorlog.formats import edit, front
from mentorlog.formats.encode import encode
from mentorlog.formats.overlay import merged, overlay
from mentorlog.journal import files, names
from mentorlog.journal.dice import Dice
from mentorlog.journal.reading import Reader, Trouble
from mentorlog.journal.shelves import BY_KIND, BY_RECORD, SHELVES, Shelf
from mentorlog.model.kept import Kept

NUMBERED = frozenset({"review", "feedback"})
"""Records without a title or a time of day: only their names say which came first on a day."""


def untouchable(shown: str, refusal: edit.EditRefused) -> MentorlogError:
    """Return the failure for a file that cannot be changed without touching anything else."""
    return failure(
        "not-now",
        what=f"{shown}:{refusal.line} cannot be changed without touching the rest of the file.",
        why=f"{refusal.reason}.",
        hint="change that line in any editor",
    )


@dataclass(frozen=True, slots=True)
class _Text:
    """What a file is to hold, and what it held when it was read (None: it is new)."""

    shelf: Shelf
    path: Path
    before: str | None
    after: str


class Change:
    """Collects records and writes them when the block it was opened for ends well."""

    def __init__(self, reader: Reader, dice: Dice, ids: Callable[[], set[str]]) -> None:
        self._reader = reader
        self._dice = dice
        self._read_ids = ids
        self._taken: set[str] | None = None
        self._kept: list[Kept[Any]] = []
        self.written: list[Path] = []

    def save(self, kept: Kept[Any]) -> None:
        """Take a record, new or changed, to be written; the last of an address wins."""
        shelf = BY_RECORD[type(kept.record)]
        address = (shelf.kind, kept.who, kept.private, kept.key)
        self._kept = [
            one
            for one in self._kept
            if (BY_RECORD[type(one.record)].kind, one.who, one.private, one.key) != address
        ]
        self._kept.append(kept)

    def new_id(self) -> str:
        """Return an id that nothing in the journal has."""
        if self._taken is None:
            self._taken = self._read_ids()
        made = names.new_id(self._dice, self._taken.__contains__)
        self._taken.add(made)
        return made

    def new_stem(self, kind: str, who: str, on: date, title: str | None) -> str:
        """Return a free file stem for a record of this kind and day, unlike that of any other."""
        stems = {
            shelf.kind: {
                *self._reader.keys(shelf, who),
                *self._reader.keys(shelf, who, private=True),
            }
            for shelf in SHELVES
            if shelf.form == "prose"
        }
        there = {*(one.key for one in self._kept if one.who == who)}.union(*stems.values())

        def fresh() -> str:
            return names.new_id(self._dice, lambda made: f"{on.isoformat()}-{made}" in there)

        of_day = (one for one in stems[kind] if one.startswith(on.isoformat()))
        standing = min(of_day, default=None)
        if kind in NUMBERED and standing:  # the second of a day is the newer one by its name
            return names.numbered(standing, there.__contains__)
        return names.numbered(names.stem(on, title, fresh), there.__contains__)

    def new_goal_key(self, who: str, title: str) -> str:
        """Return a free file stem for a goal."""
        shelf = BY_KIND["goal"]
        there = {
            *self._reader.keys(shelf, who),
            *self._reader.keys(shelf, who, private=True),
            *(one.key for one in self._kept if one.who == who),
        }
        made = names.slug(title, (), self.new_id)
        return names.numbered(made, there.__contains__)

    def write(self) -> None:
        """Write everything: first what others point to, last what makes the change count."""
        for text in self.prepare():
            if text.before == text.after:
                continue
            data = text.after.encode()
            if text.before is not None:
                files.write(text.path, data)
            elif not files.create(text.path, data):
                shown = self._reader.layout.shown(text.path)
                raise failure(
                    "exists",
                    what=shown,
                    why="Another program has just made it.",
                    hint="look at it, then type this again",
                )
            self.written.append(text.path)

    def prepare(self) -> list[_Text]:
        """Return the new text of every file, in the order of writing. Raises what is refused.

        Of one kind what is new comes first: a file that changes beside it is about it.
        """
        groups: dict[Path, list[Kept[Any]]] = {}
        for kept in self._kept:
            groups.setdefault(self._path(kept), []).append(kept)
        texts = [self._text(path, group) for path, group in groups.items()]
        return sorted(
            texts, key=lambda text: (text.shelf.turn, text.before is not None, str(text.path))
        )

    def _path(self, kept: Kept[Any]) -> Path:
        shelf = BY_RECORD[type(kept.record)]
        return self._reader.layout.path(shelf, kept.who, kept.key, private=kept.private)

    def _text(self, path: Path, group: list[Kept[Any]]) -> _Text:
        shelf = BY_RECORD[type(group[0].record)]
        try:
            before = self._reader.text(path)
            if shelf.form == "rows":
                after = self._rows(path, before or "", shelf, group)
            elif shelf.form == "prose":
                after = self._prose(path, before, shelf, group[-1])
            else:
                after = self._file(path, before, shelf, group[-1])
        except Trouble as trouble:
            first = trouble.problems[0]
            raise failure(
                "unreadable", path=first.path, line=first.line, reason=first.reason
            ) from None
        except edit.EditRefused as refusal:
            raise untouchable(self._reader.layout.shown(path), refusal) from None
        return _Text(shelf, path, before, after)

    def _rows(self, path: Path, before: str, shelf: Shelf, group: list[Kept[Any]]) -> str:
        document = self._reader.document(path, before)
        rows = [*self._reader.table(path, before, shelf, document)]
        if twice := self._reader.twice(path, before, shelf, rows):
            raise twice
        records = [
            self._reader.record(path, before, shelf, row, (shelf.table, place))
            for place, row in enumerate(rows)
        ]
        standing = {getattr(old, shelf.id): place for place, old in enumerate(records)}
        for kept in group:
            place = standing.get(kept.key)
            if place is None:
                rows.append(encode(kept.record))
            else:
                rows[place] = overlay(rows[place], records[place], kept.record)
        return edit.rewrite(before, {**document, shelf.table: rows}, shelf.inline)

    def _file(self, path: Path, before: str | None, shelf: Shelf, kept: Kept[Any]) -> str:
        if before is None:
            return edit.dump(encode(kept.record), shelf.inline)
        document = self._reader.document(path, before)
        old = self._reader.record(path, before, shelf, document)
        return edit.rewrite(before, overlay(document, old, kept.record), shelf.inline)

    def _prose(self, path: Path, before: str | None, shelf: Shelf, kept: Kept[Any]) -> str:
        document = encode(kept.record)
        if before is None:
            return front.fresh(edit.dump(document, shelf.inline), kept.text)
        parts = self._reader.parts(path, before)
        if not parts.fronted:
            return front.fresh(edit.dump(document, shelf.inline), kept.text)
        head = self._reader.document(path, parts.head, 1)
        old = encode(self._reader.record(path, parts.head, shelf, head, head_line=1))
        new = front.Parts(parts.opening, "", parts.closing, kept.text)
        return new.whole(edit.rewrite(parts.head, merged(head, old, document), shelf.inline))
