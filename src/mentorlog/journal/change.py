"""A change: records to be kept, turned into file texts, checked, and then written in order.

Everything that can be refused is refused before the first file is touched.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mentorlog.journal import drafts, names
from mentorlog.journal.dice import Dice
from mentorlog.journal.forgetting import hidden_home
from mentorlog.journal.history import History
from mentorlog.journal.plan import Plan
from mentorlog.journal.reading import Reader
from mentorlog.journal.shelves import BY_KIND, BY_RECORD, SHELVES
from mentorlog.journal.steps import Delete, PutAway, Rename, Step, TakeAway, Write
from mentorlog.journal.trash import Trash
from mentorlog.model.kept import ME, Kept
from mentorlog.model.relationship import Relationship

if TYPE_CHECKING:
    from mentorlog.journal.edits import Opened

NUMBERED = frozenset({"agreement", "review", "feedback", "concern", "closing"})
"""Records without a title or a time of day: only their names say which came first on a day."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
"""The moment of a change of which nobody says when it is made."""


class Change:
    """Collects records and writes them when the block it was opened for ends well."""

    def __init__(
        self,
        reader: Reader,
        dice: Dice,
        ids: Callable[[], set[str]],
        now: datetime = EPOCH,
    ) -> None:
        self._reader = reader
        self._dice = dice
        self._read_ids = ids
        self._taken: set[str] | None = None
        self._kept: list[Kept[Any]] = []
        self._moved: list[tuple[Kept[Any], Kept[Any]]] = []
        self._removed: list[Kept[Any]] = []
        self._forgotten: list[Kept[Any]] = []
        self._copies: list[Step] = []
        self._homes: list[Step] = []
        self._hid: list[Step] = []
        self._texts: list[tuple[str, Write]] = []
        self._now = now
        self.trash = Trash(reader.layout, dice, now)
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

    def save_text(self, opened: "Opened", text: str) -> Path | None:
        """Take a text that somebody edited to be written as it is.

        Where what was opened is not what stands there now, nothing is overwritten: the text is
        written beside it, and the path of that is returned.
        """
        from mentorlog.journal.edits import landing  # noqa: PLC0415 - for one command

        write, home = landing(self._reader, opened, text, self._now)
        self._texts.append((opened.place.who, write))
        return None if home else write.path

    def put_away(self, path: Path) -> Path:
        """Take a text that was kept for recovery to be put into the trash; return its place."""
        into = self.trash.folder / "recovery" / path.name
        self._homes.append(PutAway(path, into))
        return into

    def move(self, was: Kept[Any], now: Kept[Any]) -> None:
        """Take a record to be moved to another address, with all that its file says.

        It is first written at its new place, and then taken away from the old one.
        """
        self._moved.append((was, now))

    def remove(self, kept: Kept[Any]) -> None:
        """Take a record to be moved to the trash."""
        self._removed.append(kept)

    def take_away(self, path: Path) -> None:
        """Take a file that is no record to be moved to the trash."""
        self._homes.append(TakeAway(path, self.trash.place(path), self.trash.root))

    def remove_home(self, who: str) -> None:
        """Take a whole relationship to be moved to the trash, as it stands."""
        layout = self._reader.layout
        for path in (*drafts.of(layout.machinery, who), layout.home(who)):
            self._homes.append(TakeAway(path, self.trash.place(path), self.trash.root))

    def forget(self, kept: Kept[Any]) -> None:
        """Take a record to be deleted: nothing of it goes to the trash."""
        self._forgotten.append(kept)

    def forget_copies(self, paths: Iterable[Path]) -> None:
        """Take what the machinery keeps of something to be deleted, before the thing itself.

        So whoever types it again after a kill still finds what they mean.
        """
        self._copies += [Delete(path) for path in paths]

    def forget_home(self, who: str) -> None:
        """Take a whole relationship to be deleted, after everything else was written.

        It is first given a name below ``.mentorlog``, in one step: nobody ever sees half of it.
        """
        layout = self._reader.layout
        home, hidden = layout.home(who), hidden_home(layout, who)
        if not home.is_symlink():
            self._hid.append(TakeAway(home, hidden, layout.machinery))
            self._homes += self._hid[-1:]
            home = hidden
        self._homes.append(Delete(home))

    def rename_home(self, who: str, to: str) -> None:
        """Take a relationship's folder to be renamed, after everything else was written."""
        layout = self._reader.layout
        for path in drafts.of(layout.machinery, who):
            new = drafts.renamed(path, to)
            if not new.exists():
                self._homes.append(Rename(path, new))
        self._homes.append(Rename(layout.home(who), layout.home(to)))

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
            if shelf.form == "prose" or shelf.dated
        }
        there = {*(one.key for one in self._kept if one.who == who)}.union(*stems.values())

        def fresh() -> str:
            return names.new_id(self._dice, lambda made: f"{on.isoformat()}-{made}" in there)

        of_day = (one for one in stems[kind] if one.startswith(on.isoformat()))
        standing = min(of_day, default=None)
        if kind in NUMBERED and standing:  # the second of a day is the newer one by its name
            return names.numbered(standing, there.__contains__)
        return names.numbered(names.stem(on, title, fresh), there.__contains__)

    def free_key(self, was: Kept[Any], now: Kept[Any]) -> str:
        """Return the name a record may have at a new address: its own, or with a number.

        Where the very same text stands there already, a move was stopped half-way: that is it.
        """
        shelf = BY_RECORD[type(was.record)]
        there = {
            *self._reader.keys(shelf, now.who),
            *self._reader.keys(shelf, now.who, private=True),
        }
        plan = Plan(self._reader, self.trash)

        def taken(name: str) -> bool:
            return name in there and not plan.stands(was, replace(now, key=name))

        return names.numbered(now.key, taken)

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

    def write(self, history: History | None = None) -> None:
        """Write everything, each step so that nothing is lost if it is the last one.

        What a file held before, hand edits too, is in the history first; but for what is to be
        gone for good.
        """
        steps = self.prepare()
        if history:
            history.before(
                [one.path for one in steps if not isinstance(one, Delete) and one not in self._hid]
            )
        for step in steps:
            self.written += step.take(self._reader.layout)

    def told(self, sentence: str) -> str:
        """Return the sentence of the history: what was done, and the words of a shared record."""
        every = [*self._kept, *(now for _, now in self._moved), *self._removed]
        word = sentence.split(maxsplit=1)[0]
        named = [one for one in every if BY_RECORD[type(one.record)].kind.startswith(word)]
        shared = (one.record for one in named or every if not one.private)
        said = (getattr(one, key, None) for one in shared for key in ("title", "text"))
        words = str(next(filter(None, said), ""))
        return f"{sentence}: {words}" if words and words not in sentence else sentence

    def prepare(self) -> list[Step]:
        """Return what is to be done to the disk, in its order. Raises what is refused."""
        self._refuse_homeless()
        plan = Plan(self._reader, self.trash)
        steps = plan.steps(self._kept, self._moved, self._removed, self._forgotten)
        texts = (write for _, write in self._texts)
        return [*self._copies, *steps, *texts, *self._homes]

    def _refuse_homeless(self) -> None:
        """Refuse to write for somebody who was renamed or removed since they were looked up."""
        kept = [*self._kept, *(now for _, now in self._moved)]
        made = {one.who for one in kept if isinstance(one.record, Relationship)}
        for who in {one.who for one in kept} - made - {ME}:
            self._reader.refuse_gone(who)
        for who in {who for who, _ in self._texts}:
            self._reader.refuse_homeless(who)
