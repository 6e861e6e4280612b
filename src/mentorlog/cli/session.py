"""What a command works with: the context, the global options, and the journal they lead to."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mentorlog.cli.context import Context
from mentorlog.cli.table import RESERVED
from mentorlog.errors import MentorlogError, failure
from mentorlog.formats.toml_text import NotTomlError, document
from mentorlog.insight import people
from mentorlog.journal import locate
from mentorlog.journal.journal import Journal
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.path import Lifecycle
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass
from mentorlog.practice.library import Library
from mentorlog.render.plain import inert

if TYPE_CHECKING:
    from mentorlog.formats.datewords import Leaning
    from mentorlog.journal.change import Change
    from mentorlog.journal.history import History
    from mentorlog.model.wording import HintWording


@dataclass(frozen=True, slots=True)
class Flags:
    """The options every command has."""

    json: bool = False
    journal: str | None = None
    no_input: bool = False
    quiet: bool = False
    yes: bool = False
    dry_run: bool = False
    debug: bool = False


class Session:
    """One run of one command. Journal and library are opened when first asked for."""

    def __init__(self, context: Context, flags: Flags) -> None:
        self.context = context
        self.flags = flags
        self.typed = ""
        """What the person wrote, kept for recovery if it cannot be saved."""
        self._journal: Journal | None = None
        self._found = False
        self._today: date | None = None
        self._library: Library | None = None
        self._hint_wordings: Mapping[str, HintWording] | None = None

    @property
    def root(self) -> Path:
        """The journal's folder, whether or not it is there."""
        context = self.context
        asked = self.flags.journal or context.env.get("MENTORLOG_JOURNAL")
        try:
            return locate.journal(asked, context.cwd, context.home, self._configured)
        except RuntimeError:  # somebody else's home that cannot be told
            raise failure(
                "bad-value", field="The journal", value=f'"{asked}"', why="", hint="give the path"
            ) from None

    @property
    def maybe(self) -> Journal:
        """The journal, which may not be there yet."""
        if self._journal is None:
            self._journal = self.journal_at(self.root)
        return self._journal

    def journal_at(self, root: Path) -> Journal:
        """Return the journal of a folder, which may not be there yet."""
        return Journal(root, RESERVED, self._history_at)

    def _history_at(self, root: Path) -> "History":
        from mentorlog.journal.git import found  # noqa: PLC0415 - only for what changes something
        from mentorlog.journal.history import History  # noqa: PLC0415

        context = self.context
        off = context.env.get("MENTORLOG_HISTORY") == "off"
        return History(root, lambda folder: found(folder, context.env), context.now, off=off)

    @property
    def journal(self) -> Journal:
        """The journal. Raises no-journal."""
        if not self._found and not self.maybe.there:
            raise failure("no-journal", path=self.shown(self.maybe.root))
        self._found = True
        return self.maybe

    @property
    def opened(self) -> Journal | None:
        """The journal if this run has looked at one."""
        return self._journal

    @property
    def library(self) -> Library:
        """The practice library of this journal."""
        if self._library is None:
            self._library = Library(self.maybe.layout.practice)
        return self._library

    @property
    def hint_wordings(self) -> "Mapping[str, HintWording]":
        """The sentences of hints, read when the first one is said."""
        if self._hint_wordings is None:
            self._hint_wordings = self.library.hint_wordings()
        return self._hint_wordings

    @property
    def today(self) -> date:
        """The day a person means by today."""
        if self._today is None:
            starts = self.maybe.settings.defaults.day_starts if self.maybe.there else None
            self._today = days.today(self.context.now, starts)
        return self._today

    @property
    def interactive(self) -> bool:
        """Whether somebody can be asked: terminals to read from and to ask on, and no refusal."""
        context = self.context
        if self.flags.no_input or self.flags.json or context.env.get("MENTORLOG_NO_INPUT"):
            return False
        return context.stdin_is_terminal and context.stderr_is_terminal

    @property
    def zone(self) -> str | None:
        """The zone to write beside a time of day."""
        return self.journal.settings.owner.zone or self.context.zone

    def shown(self, path: Path) -> str:
        """Return a path as a person would write it, from home where it is below it."""
        home = self.context.home
        return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)

    def day(self, words: str, leaning: "Leaning") -> date:
        """Return the day that words mean today."""
        from mentorlog.formats import datewords  # noqa: PLC0415 - few commands name a day

        return datewords.day(words, self.today, leaning)

    def person(self, word: str) -> Kept[Relationship]:
        """Return whom a word means. An exact slug is found without reading the others.

        Files of others that cannot be read are no matter of this command. Raises who-not-found,
        ambiguous-name, and unreadable where it is their own file that cannot be read.
        """
        exact = word.casefold()
        known = self.journal.only(exact) if exact in self.journal.slugs() else self.journal.people()
        try:
            return people.find(word, known.people)
        except MentorlogError as nobody:
            for slug, problem in known.troubles.items():
                if nobody.id == "who-not-found" and people.answers_to(slug, word):
                    raise failure(
                        "unreadable", path=problem.path, line=problem.line, reason=problem.reason
                    ) from None
            raise

    def lifecycle(self, relationship: Relationship) -> Lifecycle:
        """Return the path of a relationship."""
        return self.library.lifecycle(relationship.lifecycle)

    def picture(
        self, person: Kept[Relationship], *, notes: bool = False, brief: bool = False
    ) -> Picture:
        """Return all that is known of one relationship today."""
        picture = self.journal.picture(person, self.today, notes=notes, brief=brief)
        return picture.discreet() if self.discreet else picture

    def standing(self, person: Kept[Relationship]) -> tuple[Kept[Relationship], Picture]:
        """Return what stands now, to change it: read anew under the lock, private parts included.

        What a person was shown before a prompt may be old by the time they answer.
        """
        fresh = self.fresh(person.who)
        return fresh, self.journal.picture(fresh, self.today, notes=True, changing=True)

    def fresh(self, slug: str) -> Kept[Relationship]:
        """Return the relationship as it stands now, for a change that needs no more of it."""
        self.journal.reader.refuse_gone(slug)
        fresh = self.journal.relationship(slug)
        if fresh is None:
            first = self.journal.problems[-1]
            raise failure("unreadable", path=first.path, line=first.line, reason=first.reason)
        return fresh

    @property
    def discreet(self) -> bool:
        """Whether private records stay off the screen: somebody may look over a shoulder."""
        return self.maybe.there and self.maybe.settings.defaults.discreet

    def happened(self, words: str | None, flag: str = "--on") -> date:
        """Return the day something happened, today where nothing was said; never a day to come."""
        if words is None:
            return self.today
        day = self.day(words, "past")
        if day > self.today:
            raise failure(
                "bad-value",
                field=flag,
                value=day.isoformat(),
                why="That day is still to come.",
                hint="for what is planned: mentorlog plan WHO DAY",
            )
        return day

    @contextmanager
    def change(self, sentence: str) -> Iterator["Change"]:
        """Open a change to the journal under its lock; a dry run writes nothing."""
        dry = self.flags.dry_run
        journal = self.maybe if dry else self.journal
        context = self.context
        with journal.change(sentence, context.rng, now=context.now, dry_run=dry) as change:
            yield change
        self.typed = ""  # it is in its file now
        self.say_missed()

    def say(self, sentence: str) -> None:
        """Say something beside the result, on stderr; not with --quiet."""
        if not self.flags.quiet:
            self.context.stderr.write(f"{inert(sentence)}\n")

    def say_missed(self, done: str = "It is written") -> None:
        """Say so where git took no note of what was done."""
        history = self.journal.history if self.maybe.there else None
        if history and history.trouble:
            hint = "mentorlog check   takes it along, or says what is in the way"
            self.say(f"{done}, but not in the history. {history.trouble}\n  {hint}")

    def tell(self, sentence: str) -> None:
        """Say something in a conversation, wrapped at the terminal's width, --quiet or not."""
        from textwrap import fill  # noqa: PLC0415 - conversations only

        indent = sentence[: len(sentence) - len(sentence.lstrip())]
        wrapped = fill(inert(sentence), self.context.columns - 1, subsequent_indent=indent)
        self.context.stderr.write(f"{wrapped}\n")

    def state_folder(self) -> Path:
        """Return the person's state folder, for texts that could not be saved."""
        state = self.context.env.get("XDG_STATE_HOME")
        base = Path(state) if state else self.context.home / ".local" / "state"
        return base / "mentorlog"

    def recovery_folders(self) -> list[Path]:
        """Return where texts that could not be saved are kept, in the order they are tried."""
        temporary = Path(self.context.env.get("TMPDIR") or "/tmp")  # noqa: S108 - the last resort
        folders = [self.state_folder() / "recovery", temporary / "mentorlog-recovery"]
        if self.maybe.there:
            folders.insert(0, self.maybe.layout.machinery / "recovery")
        return folders

    def config_path(self) -> Path:
        """Return the person's own settings file, which can name the journal."""
        config = self.context.env.get("XDG_CONFIG_HOME")
        base = Path(config) if config else self.context.home / ".config"
        return base / "mentorlog" / "config.toml"

    def _configured(self) -> str | None:
        path = self.config_path()
        try:
            text = path.read_bytes().decode()
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as wrong:
            raise failure("unreadable", path=path, line=1, reason=wrong) from None
        try:
            said = document(text)
        except NotTomlError as wrong:
            line = getattr(wrong, "lineno", 1)
            raise failure("unreadable", path=path, line=line, reason=wrong) from None
        return str(said["journal"]) if said.get("journal") else None
