"""The meetings of one relationship, over file names: only what is looked at is opened."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from itertools import islice

from mentorlog.journal.reading import DATED, Reader
from mentorlog.journal.shelves import BY_KIND
from mentorlog.journal.texts import Trouble
from mentorlog.model.days import of_stem
from mentorlog.model.kept import Kept, Problem
from mentorlog.model.meeting import Meeting

WINDOW = 6
"""How many of the newest meetings an everyday command may open."""

HEAD = 2048
"""Bytes in which the status of a meeting stands, but for very long front matter."""

_STATUS = rb"""\A\+\+\+\n(?:(?!\+\+\+\n).*\n)*?status\s*=\s*["'](\w+)["']"""
"""Where the head says how a meeting went; compiled by the few commands that look."""

_SHELF = BY_KIND["meeting"]


class Meetings:
    """A date-sorted sequence of meetings, shared and wholly private ones, each opened on demand.

    A private file with the name of a shared one is the aside to that meeting, not a meeting.
    """

    def __init__(self, reader: Reader, who: str) -> None:
        self._reader = reader
        self._who = who
        shared = self._dated(reader.keys(_SHELF, who))
        self.asides = frozenset(reader.keys(_SHELF, who, private=True))
        self._private = self.asides.difference(shared)
        self.stems = tuple(sorted([*shared, *self._private]))

    def _dated(self, stems: list[str]) -> list[str]:
        """Return the stems that begin with a date; of the others nobody can tell when they were."""
        if all(map(DATED.fullmatch, stems)):
            return stems
        for stem in stems:
            if not DATED.fullmatch(stem):
                path = self._reader.layout.path(_SHELF, self._who, stem)
                shown = self._reader.layout.shown(path)
                reason = "no date at the start of its name, so it is in no list"
                self._reader.note(Trouble(Problem(path=shown, line=1, reason=reason)))
        return [stem for stem in stems if DATED.fullmatch(stem)]

    def __len__(self) -> int:
        return len(self.stems)

    def __iter__(self) -> Iterator[Kept[Meeting]]:
        """Open every readable meeting, oldest first."""
        return (kept for stem in self.stems if (kept := self.open(stem)))

    def between(self, since: date, until: date) -> Iterator[Kept[Meeting]]:
        """Open the meetings whose files are named for a day from ``since`` to ``until``, both in.

        Oldest first; no other is opened.
        """
        first, last = since.isoformat(), until.isoformat()
        named = (stem for stem in self.stems if first <= stem[:10] <= last)
        return (kept for stem in named if (kept := self.open(stem)))

    def open(self, stem: str) -> Kept[Meeting] | None:
        """Return one meeting, or None where it cannot be read (the problem is collected)."""
        kept: Kept[Meeting] | None = self._reader.safely(
            _SHELF, self._who, stem, private=stem in self._private
        )
        return kept

    def aside(self, stem: str) -> Kept[Meeting] | None:
        """Return my private aside to a shared meeting, if there is one."""
        if stem not in self.asides or stem in self._private:
            return None
        kept: Kept[Meeting] | None = self._reader.safely(_SHELF, self._who, stem, private=True)
        return kept

    def until(self, today: date) -> tuple[str, ...]:
        """Return the stems dated up to today, newest first, without opening any."""
        return self.stems[: self._end(today)][::-1]

    def within(self, since: date | None, until: date, *, shared: bool = False) -> tuple[str, ...]:
        """Return the stems of these days, both among them, oldest first, without opening any.

        ``since`` None is from the first on; with ``shared`` wholly private ones are left out.
        """
        first, last = since.isoformat() if since else "", until.isoformat()
        apart = self._private if shared else frozenset()
        return tuple(
            stem for stem in self.stems if first <= stem[:10] <= last and stem not in apart
        )

    def past(
        self, today: date, most: int = WINDOW, enough: int = WINDOW
    ) -> tuple[Kept[Meeting], ...]:
        """Return the newest meetings up to today, newest first, opening at most ``most``.

        Stops as soon as ``enough`` of them took place: a list needs fewer than a whole picture.
        """
        found: list[Kept[Meeting]] = []
        for stem in islice(self.until(today), most):
            if sum(kept.record.held for kept in found) >= enough:
                break
            if kept := self.open(stem):
                found.append(kept)
        return tuple(found)

    def coming(
        self, today: date, most: int = WINDOW, enough: int = WINDOW
    ) -> tuple[Kept[Meeting], ...]:
        """Return the meetings dated after today, soonest first, opening at most ``most``.

        Stops as soon as ``enough`` of them are planned.
        """
        found: list[Kept[Meeting]] = []
        for stem in self._later(today, most):
            if sum(kept.record.status == "planned" for kept in found) >= enough:
                break
            if kept := self.open(stem):
                found.append(kept)
        return tuple(found)

    def _later(self, today: date, most: int) -> tuple[str, ...]:
        end = self._end(today)
        return self.stems[end : end + most]

    def _end(self, today: date) -> int:
        """Return how many of the stems are dated up to today; they stand in the order of days."""
        return bisect_right(self.stems, today.isoformat(), key=lambda stem: stem[:10])

    def planned(self, today: date, most: int = WINDOW) -> Iterator[Kept[Meeting]]:
        """Yield the meetings planned from today on, soonest first, opening one after another.

        Opens at most ``most`` of those dated after today.
        """
        of_today = (stem for stem in self.stems if stem[:10] == today.isoformat())
        for stem in (*of_today, *self._later(today, most)):
            kept = self.open(stem)
            if kept and kept.record.status == "planned":
                yield kept

    def newest_held(self, day: date) -> Kept[Meeting] | None:
        """Return the newest meeting up to a day that took place, opening no older one."""
        opened = map(self.open, self.until(day))
        return next((kept for kept in opened if kept and kept.record.held), None)

    def around(self, day: date, reach: int = 7) -> Kept[Meeting] | None:
        """Return the meeting nearest to a day within ``reach`` days, by its name; opens one."""
        near = [
            (abs((found - day).days), stem)
            for stem in self.stems
            if (found := of_stem(stem)) and abs((found - day).days) <= reach
        ]
        return self.open(min(near)[1]) if near else None

    def held_until(self, day: date) -> int:
        """Return how many meetings took place up to and with this day.

        Looks into every file of that time; for the moment after logging one, never for a list.
        """
        return sum(map(self._was_held, self.until(day)))

    def _was_held(self, stem: str) -> bool:
        # A thousand files are looked into here: the few bytes that matter, and no more of each.
        path = self._reader.layout.path(_SHELF, self._who, stem, private=stem in self._private)
        try:
            with path.open("rb") as file:
                head = file.read(HEAD)
        except OSError:
            return False
        said = re.search(_STATUS, head) if head.startswith(b"+++\n") else None
        if said:
            return said[1] == b"held"
        kept = self.open(stem)
        return kept is not None and kept.record.held
