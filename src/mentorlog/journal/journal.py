"""The journal: what the commands call. Reads records, and opens changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Container, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mentorlog.errors import failure
from mentorlog.journal import agreements
from mentorlog.journal.concerns import concerns, unsafe
from mentorlog.journal.dice import Dice
from mentorlog.journal.feedbacks import NEWEST, last_on, newest
from mentorlog.journal.meetings import WINDOW, Meetings
from mentorlog.journal.reading import Reader
from mentorlog.journal.shelves import BY_KIND, Layout, Shelf
from mentorlog.journal.texts import Trouble
from mentorlog.model.kept import ME, Kept, Problem
from mentorlog.model.relationship import PrivateRelationship, Relationship
from mentorlog.model.settings import FORMAT, Owner, Settings
from mentorlog.model.value import dataclass

if TYPE_CHECKING:  # a record class is imported when one of its kind is read
    from mentorlog.journal.change import Change
    from mentorlog.journal.history import History
    from mentorlog.model.action import Action
    from mentorlog.model.agreement import Agreement
    from mentorlog.model.assessment import Assessment
    from mentorlog.model.behind import Behind
    from mentorlog.model.concern import Concern
    from mentorlog.model.feedback import Feedback
    from mentorlog.model.goal import Goal
    from mentorlog.model.meeting import Rating
    from mentorlog.model.note import Note
    from mentorlog.model.own import Myself
    from mentorlog.model.picture import Picture
    from mentorlog.model.review import Review
    from mentorlog.model.topic import Topic

IGNORED = ".mentorlog/\n.mentorlog-tmp-*\n"
"""What is never taken along: machinery, and what a stopped write left behind."""
ATTRIBUTES = "* -text\n"
"""git is to leave every byte as it is, line ends too, whatever it is told elsewhere."""

SETTINGS = Shelf("settings", "settings.Settings", "file", "mentorlog.toml", 0)


@dataclass(frozen=True, slots=True)
class Known:
    """The people one can look among, and the slugs of those whose file cannot be read."""

    people: tuple[Kept[Relationship], ...]
    troubles: Mapping[str, Problem]


class Journal:
    """One folder of files. Nothing is read before it is asked for."""

    def __init__(
        self,
        root: Path,
        reserved: Container[str] = (),
        keeper: Callable[[Path], History] | None = None,
    ) -> None:
        self.layout = Layout(root)
        self._keeper = keeper
        self._history: History | None = None
        self.reader = Reader(self.layout)
        self._reserved = reserved
        self._settings: Settings | None = None
        self._slugs: list[str] | None = None

    @property
    def root(self) -> Path:
        """The folder."""
        return self.layout.root

    @property
    def there(self) -> bool:
        """Whether the folder is a journal."""
        try:
            return self.layout.settings.exists()
        except PermissionError:  # there is one; reading it will say what is wrong
            return True

    @property
    def problems(self) -> list[Problem]:
        """What could not be read so far."""
        return self.reader.problems

    @property
    def history(self) -> History | None:
        """The memory of changes, None for a journal that is opened without one."""
        if self._history is None and self._keeper:
            self._history = self._keeper(self.root)
            self._history.settings = self._about_history
        return self._history

    @property
    def settings(self) -> Settings:
        """The journal's settings; where they cannot be read, a problem and the defaults."""
        if self._settings is None:
            self._settings = self._read_settings()
        return self._settings

    def reload(self) -> None:
        """Read the settings anew when they are next asked for: they were changed."""
        self._settings = None

    def slugs(self) -> list[str]:
        """Return every relationship's slug, sorted; read once between changes."""
        if self._slugs is None:
            self._slugs = self._read_slugs()
        return self._slugs

    def handle(self, slug: str) -> str:
        """Return the first part of a slug where nothing else answers to it, else the slug."""
        first = slug.partition("-")[0]
        others = (part for other in self.slugs() if other != slug for part in other.split("-"))
        taken = first in self._reserved or any(part.startswith(first) for part in others)
        return slug if taken else first

    def relationship(self, slug: str) -> Kept[Relationship] | None:
        """Return one relationship; trouble is collected and gives None."""
        try:
            return self._relationship(slug)
        except Trouble as trouble:
            self.reader.note(trouble)
            return None

    def _relationship(self, slug: str) -> Kept[Relationship]:
        kept: Kept[Relationship] | None = self.reader.one(BY_KIND["relationship"], slug)
        if kept is None:
            missing = Problem(
                path=f"relationships/{slug}/relationship.toml",
                line=1,
                reason="the file is missing, so nobody knows whose folder this is",
            )
            raise Trouble(missing)
        return kept

    def relationships(self) -> list[Kept[Relationship]]:
        """Return every readable relationship."""
        return [kept for slug in self.slugs() if (kept := self.relationship(slug))]

    def people(self) -> Known:
        """Return everybody, for finding somebody; what cannot be read is told apart by slug."""
        return self._known(self.slugs())

    def only(self, slug: str) -> Known:
        """Return one person in the shape of ``people``."""
        return self._known([slug])

    def _known(self, slugs: list[str]) -> Known:
        found: list[Kept[Relationship]] = []
        troubles: dict[str, Problem] = {}
        for slug in slugs:
            try:
                found.append(self._relationship(slug))
            except Trouble as trouble:
                troubles[slug] = trouble.problems[0]
        return Known(tuple(found), troubles)

    def meetings(self, slug: str) -> Meetings:
        """Return the meetings of a relationship, opened on demand."""
        return Meetings(self.reader, slug)

    def actions(self, who: str) -> list[Kept[Action]]:
        """Return the actions with somebody, or mine alone for ``me``."""
        return self._both("action", who)

    def topics(self, who: str) -> list[Kept[Topic]]:
        """Return what is to be raised, and what was."""
        return self._both("topic", who)

    def notes(self, who: str) -> list[Kept[Note]]:
        """Return the notes between meetings, and those from them."""
        return self._both("note", who)

    def goals(self, who: str) -> list[Kept[Goal]]:
        """Return the goals of a relationship, or mine for ``me``."""
        shelf = BY_KIND["goal"]
        shared: list[Kept[Goal]] = self.reader.folder(shelf, who)
        return shared if who == ME else [*shared, *self.reader.folder(shelf, who, private=True)]

    def goals_with(self, slug: str) -> list[Kept[Goal]]:
        """Return a relationship's goals and those of mine that are worked on with them."""
        mine = [kept for kept in self.goals(ME) if slug in kept.record.with_]
        return [*self.goals(slug), *mine]

    def private(self, slug: str) -> PrivateRelationship:
        """Return what only I know of a relationship."""
        kept = self.reader.safely(BY_KIND["private relationship"], slug)
        return kept.record if kept else PrivateRelationship()

    def ratings(self, slug: str) -> list[Kept[Rating]]:
        """Return what each meeting was worth to me."""
        return self.reader.rows(BY_KIND["rating"], slug)

    def myself(self) -> Kept[Myself]:
        """Return what I wrote down about myself, nothing where there is none; opens one file."""
        kept: Kept[Myself] | None = self.reader.safely(BY_KIND["self"], ME)
        return kept or Kept(who=ME, key="", record=BY_KIND["self"].record(), private=True)

    def reviews(self, who: str) -> list[str]:
        """Return the stems of the reviews, oldest first, without opening them."""
        return self.reader.keys(BY_KIND["review"], who)

    def review(self, who: str, stem: str) -> Kept[Review] | None:
        """Return one review; trouble is collected and gives None."""
        kept: Kept[Review] | None = self.reader.safely(BY_KIND["review"], who, stem)
        return kept

    def feedback(self, who: str, most: int = NEWEST) -> list[Kept[Feedback]]:
        """Return the newest feedback of a relationship, newest first, opening at most ``most``."""
        return list(newest(self.reader, who, most))

    def feedback_on(self, who: str) -> date | None:
        """Return the day feedback was last given or received; a request alone does not count."""
        return last_on(self.reader, who)

    def agreements(self, who: str) -> list[Kept[Agreement]]:
        """Return every readable version of the agreement, newest first."""
        return list(agreements.versions(self.reader, who))

    def agreement(self, who: str) -> Kept[Agreement] | None:
        """Return the version in force, or None; opens the newest until one was agreed on."""
        return agreements.in_force(self.reader, who)

    def concerns(self, who: str) -> list[Kept[Concern]]:
        """Return every concern of a relationship, oldest first, settled ones too."""
        return concerns(self.reader, who)

    def unsafe(self, who: str) -> bool:
        """Return whether a concern for safety is open: nothing may lead back to them then."""
        return unsafe(self.reader, who)

    def assessments(self, who: str) -> list[Kept[Assessment]]:
        """Return what was rated with instruments, newest first, private ones included."""
        shelf = BY_KIND["assessment"]
        found: list[Kept[Assessment]] = self.reader.folder(shelf, who)
        if who != ME:
            found += self.reader.folder(shelf, who, private=True)
        return sorted(found, key=lambda one: (one.record.on, len(one.key), one.key), reverse=True)

    def picture(
        self,
        kept: Kept[Relationship],
        today: date,
        *,
        notes: bool = False,
        brief: bool = False,
        window: int = WINDOW,
        ahead: int = WINDOW,
        changing: bool = False,
    ) -> Picture:
        """Return all that is known of one relationship; opens the newest few meetings only.

        ``window`` is how many: those to come until ``ahead`` of them are planned, half of it at
        most, and as many of the past as are left of it. A ``brief`` one, for lists, has as few of
        the past as tell when one met last and before. For ``changing`` something as many of each
        are opened.
        """
        from mentorlog.journal.pictures import Looked, picture  # noqa: PLC0415 - it knows us

        how = Looked(notes=notes, brief=brief, window=window, ahead=ahead, changing=changing)
        return picture(self, kept, today, how)

    def behind(self, who: str, today: date) -> Behind:
        """Return how to read what few ask for of a relationship; nothing is read before that."""
        from mentorlog.journal.behind import behind  # noqa: PLC0415 - for the coach alone

        return behind(self, who, today)

    def ids(self) -> set[str]:
        """Return every id in use, read from the bytes of the small files."""
        # For new records only.
        from mentorlog.journal.ids import used  # noqa: PLC0415
        from mentorlog.journal.trash import homes  # noqa: PLC0415

        here = [self.layout.home(ME), *(self.layout.home(slug) for slug in self.slugs())]
        return used([*here, *homes(self.layout.machinery)])

    @contextmanager
    def change(
        self,
        sentence: str,
        dice: Dice,
        *,
        now: datetime | None = None,
        dry_run: bool = False,
    ) -> Iterator[Change]:
        """Hold the lock, collect records, and write them safely when the block ends well.

        ``sentence`` says what is done, for the lock and the history; ``now`` names what goes to
        the trash. Raises locked, unreadable,
        not-now, cannot-write, newer-format; then nothing that was not yet written is.
        """
        # Reading is most of what people do; what writes is imported only to write.
        from mentorlog.journal import lock  # noqa: PLC0415
        from mentorlog.journal.change import EPOCH, Change  # noqa: PLC0415
        from mentorlog.journal.unbroken import unbroken  # noqa: PLC0415

        self._slugs = None
        self.reader.forget()
        self.refuse_newer()
        if dry_run:
            change = Change(self.reader, dice, self.ids, now or EPOCH)
            yield change
            change.prepare()
            return
        with lock.held(self.layout.machinery, sentence):
            self.reader.forget()
            change = Change(self.reader, dice, self.ids, now or EPOCH)
            yield change
            with unbroken():
                change.write(self.history)
                self._slugs = None
                self.reader.forget()
                if self.history:
                    self.history.record(change.told(sentence), change.written)

    def refuse_newer(self) -> None:
        """Raise newer-format where a newer program made the journal: it is read, never changed."""
        if self.settings.format > FORMAT:
            raise failure("newer-format", format=self.settings.format, own=FORMAT)

    def make(self) -> list[Path]:
        """Make the folder a journal; return the files that were made.

        The settings come last: they are what makes it one, so that nothing is missing then.
        """
        from mentorlog.journal import files  # noqa: PLC0415 - as in ``change``

        made = []
        for path, text in (
            (self.root / ".gitignore", IGNORED),
            (self.root / ".gitattributes", ATTRIBUTES),
            (self.layout.settings, f"format = {FORMAT}\n"),
        ):
            if files.create(path, text.encode()):
                made.append(path)
        return made

    def _about_history(self) -> tuple[bool, Owner]:
        settings = self.settings
        return settings.defaults.history is not False, settings.owner

    def _read_slugs(self) -> list[str]:
        """Return the names of the folders in which something of ours stands.

        Any other is somebody else's, or a ``new`` that was stopped, or that another process has
        just begun.
        """
        try:
            with os.scandir(self.layout.relationships) as entries:
                return sorted(
                    one.name
                    for one in entries
                    if not one.name.startswith(".") and self.layout.is_home(Path(one.path))
                )
        except FileNotFoundError:
            pass
        except OSError as trouble:
            self.reader.note(self.reader.unread(self.layout.relationships, trouble))
        return []

    def _both(self, kind: str, who: str) -> list:  # type: ignore[type-arg]  # by kind
        shelf = BY_KIND[kind]
        shared = self.reader.rows(shelf, who)
        return shared if who == ME else [*shared, *self.reader.rows(shelf, who, private=True)]

    def _read_settings(self) -> Settings:
        path = self.layout.settings
        try:
            text = self.reader.text(path)
            if text is None:
                return Settings()
            document = self.reader.document(path, text)
            settings: Settings = self.reader.record(path, text, SETTINGS, document)
        except Trouble as trouble:
            self.reader.note(trouble)
            return Settings()
        return settings
