"""From the records of a change to the steps that write it, in the order in which a kill is safe.

New texts come before anything old is taken away, and what others point to before what points.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mentorlog.errors import MentorlogError, failure
from mentorlog.formats import edit, front
from mentorlog.formats.encode import encode
from mentorlog.formats.overlay import merged, overlay
from mentorlog.journal import files
from mentorlog.journal.reading import Reader
from mentorlog.journal.rows import Rows
from mentorlog.journal.shelves import BY_RECORD, Shelf
from mentorlog.journal.steps import Copy, Delete, Step, TakeAway, Write
from mentorlog.journal.texts import Trouble
from mentorlog.journal.trash import Trash
from mentorlog.model.kept import Kept

Any_ = Kept[Any]


def untouchable(shown: str, refusal: edit.EditRefused) -> MentorlogError:
    """Return the failure for a file that cannot be changed without touching anything else."""
    return failure(
        "not-now",
        what=f"{shown}:{refusal.line} cannot be changed without touching the rest of the file.",
        why=f"{refusal.reason}.",
        hint="change that line in any editor",
    )


def shelf_of(kept: Any_) -> Shelf:
    """Return where a record's kind stands."""
    return BY_RECORD[type(kept.record)]


class Plan:
    """Makes the new text of every file; what is refused is refused here, before any is touched."""

    def __init__(self, reader: Reader, trash: Trash) -> None:
        self._reader = reader
        self._trash = trash
        self._rows: dict[Path, Rows] = {}
        self._turns: dict[Path, int] = {}
        self._leaving: set[Path] = set()
        self._copies: list[Copy] = []
        self._writes: list[tuple[int, Write]] = []
        self._gone: list[tuple[int, bool, TakeAway | Delete]] = []

    def steps(
        self,
        kept: Sequence[Any_],
        moved: Sequence[tuple[Any_, Any_]],
        removed: Sequence[Any_],
        forgotten: Sequence[Any_] = (),
    ) -> list[Step]:
        """Return the steps for records to be saved, moved, removed, and forgotten."""
        self._save(kept)
        for was, now in moved:
            with self._refusing(was):
                self._move(was, now)
        for one in removed:
            with self._refusing(one):
                self._remove(one)
        for one in forgotten:
            with self._refusing(one):
                self._forget(one)
        for path, rows in self._rows.items():
            if rows.text != (rows.before or ""):
                self._writes.append((self._turns[path], Write(path, rows.before, rows.text)))
        writes = sorted(
            self._writes,
            key=lambda one: (
                one[1].path in self._leaving,
                one[0],
                one[1].before is not None,  # what is new first: what changes is about it
                str(one[1].path),
            ),
        )
        # A private aside goes before its meeting: alone it would be taken for a meeting.
        gone = sorted(self._gone, key=lambda one: (one[0], not one[1], str(one[2].path)))
        return [
            *self._copies,
            *(write for _, write in writes),
            *(taken for _, _, taken in gone),
        ]

    def _save(self, kept: Sequence[Any_]) -> None:
        groups: dict[Path, list[Any_]] = {}
        for one in kept:
            groups.setdefault(self._path(one), []).append(one)
        for path, group in groups.items():
            with self._refusing(group[0]):
                shelf = shelf_of(group[0])
                if shelf.form == "rows":
                    self._rows_at(group[0]).save(group)
                else:
                    before = self._reader.text(path)
                    after = self._text(path, before, group[-1])
                    self._writes.append((shelf.turn, Write(path, before, after)))

    def _move(self, was: Any_, now: Any_) -> None:
        shelf = shelf_of(was)
        source, target = self._path(was), self._path(now)
        if shelf.form == "rows":
            row = self._rows_at(was).take_out(was.key)
            self._leaving.add(source)
            if not self._rows_at(now).put_in(row, was, now):
                self._copies.append(Copy(self._trash.row_place(shelf, was), row))
            return
        text = self._reader.text(source)
        after = self._moved_text(was, now)
        before = self._reader.text(target)
        if before not in {None, after}:
            shown = self._reader.layout.shown(target)
            raise failure("exists", what=shown, why="", hint="look at it, or rename one of the two")
        write = Write(target, before, after, files.mode_of(source))
        self._writes.append((shelf.turn, write))
        self._take_away(was, twin=text)

    def stands(self, was: Any_, now: Any_) -> bool:
        """Whether a record stands at its new address already, to the letter."""
        with self._refusing(was):
            return self._reader.text(self._path(now)) == self._moved_text(was, now)

    def _moved_text(self, was: Any_, now: Any_) -> str:
        source = self._path(was)
        text = self._reader.text(source)
        if text is not None and (was.record, was.text) == (now.record, now.text):
            return text
        return self._text(source, text, now)

    def _remove(self, kept: Any_) -> None:
        shelf = shelf_of(kept)
        if shelf.form == "rows":
            row = self._rows_at(kept).take_out(kept.key)
            self._leaving.add(self._path(kept))
            self._copies.append(Copy(self._trash.row_place(shelf, kept), row))
        else:
            self._take_away(kept)

    def _forget(self, kept: Any_) -> None:
        shelf, path = shelf_of(kept), self._path(kept)
        if shelf.form == "rows":
            self._rows_at(kept).take_out(kept.key)
        else:
            self._gone.append((shelf.turn, kept.private, Delete(path)))

    def _take_away(self, kept: Any_, twin: str | None = None) -> None:
        path = self._path(kept)
        taken = TakeAway(path, self._trash.place(path), self._trash.root, twin)
        self._gone.append((shelf_of(kept).turn, kept.private, taken))

    def _rows_at(self, kept: Any_) -> Rows:
        path = self._path(kept)
        if path not in self._rows:
            shelf = shelf_of(kept)
            self._rows[path] = Rows(self._reader, shelf, path)
            self._turns[path] = shelf.turn
        return self._rows[path]

    def _path(self, kept: Any_) -> Path:
        layout = self._reader.layout
        return layout.path(shelf_of(kept), kept.who, kept.key, private=kept.private)

    @contextmanager
    def _refusing(self, kept: Any_) -> Iterator[None]:
        """Turn what a file does not allow into the failure that names it."""
        try:
            yield
        except Trouble as trouble:
            first = trouble.problems[0]
            raise failure(
                "unreadable", path=first.path, line=first.line, reason=first.reason
            ) from None
        except edit.EditRefused as refusal:
            shown = self._reader.layout.shown(self._path(kept))
            raise untouchable(shown, refusal) from None

    def _text(self, path: Path, before: str | None, kept: Any_) -> str:
        shelf = shelf_of(kept)
        if shelf.form == "prose":
            return self._prose(path, before, shelf, kept)
        if before is None:
            return edit.dump(encode(kept.record), shelf.inline)
        document = self._reader.document(path, before)
        old = self._reader.record(path, before, shelf, document)
        return edit.rewrite(before, overlay(document, old, kept.record), shelf.inline)

    def _prose(self, path: Path, before: str | None, shelf: Shelf, kept: Any_) -> str:
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
