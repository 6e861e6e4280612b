"""``mentorlog history``: what was done to the journal, and when."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from typing import Annotated

import typer

from mentorlog.cli import whose
from mentorlog.cli.command import command
from mentorlog.cli.options import MaybeWho
from mentorlog.cli.session import Session
from mentorlog.errors import CannotWriteError, failure
from mentorlog.insight.past import Entries, OneEntry
from mentorlog.journal import entries as kept
from mentorlog.journal.git import Git
from mentorlog.journal.history import History
from mentorlog.journal.lock import held
from mentorlog.model.kept import ME
from mentorlog.model.past import Entry

NEWEST = 20
"""So many entries are listed where nobody asks for all."""
SHORTEST = 4
"""Characters of an entry's own name that are enough to mean it."""

Number = Annotated[str, typer.Argument(metavar="N", help="its number in the list, 1 the newest")]
All = Annotated[bool, typer.Option("--all", help="every entry, not the newest twenty")]


@command("mentorlog history", "mentorlog history ada --all")
def run(session: Session, who: MaybeWho = None, all: All = False) -> Entries:  # noqa: A002, FBT002
    """List what was done to the journal, newest first; with WHO what was done about them.

    Changes you made by hand are taken along first, as an entry of their own.
    """
    git = opened(session)
    slug = whose.who(session, who) if who else None
    below = [] if slug is None else ["self" if slug == ME else f"relationships/{slug}"]
    found = marked(git, kept.entries(git, None if all else NEWEST + 1, below))
    shown = found if all else found[:NEWEST]
    more = kept.count(git, below) - len(shown)
    return Entries(entries=tuple(shown), now=session.context.now, who=slug, more=more)


@command("mentorlog history list", "mentorlog history list ada --json")
def list_(session: Session, who: MaybeWho = None, all: All = False) -> Entries:  # noqa: A002, FBT002
    """List what was done to the journal: mentorlog history says the same."""
    return run.function(session, who, all)  # type: ignore[no-any-return]


@command("mentorlog history show 1", "mentorlog history show 3 --json")
def show(session: Session, number: Number) -> OneEntry:
    """Show one entry with the lines that it changed."""
    git = past(session).opened()
    entry = meant(git, number)
    return OneEntry(entry=entry, changes=tuple(kept.changes(git, entry)))


def opened(session: Session) -> Git:
    """Return git at the journal, after what was edited by hand was taken along.

    Raises no-history, git-failed, locked. A journal that cannot be written is shown as it is.
    """
    history = past(session)
    git = history.opened()
    if history.on:
        with suppress(CannotWriteError), held(session.journal.layout.machinery, "history"):
            history.by_hand()
    return git


def past(session: Session) -> History:
    """Return the history of the journal, whether or not there is one."""
    history = session.journal.history
    assert history is not None  # noqa: S101 - a session's journal has one
    return history


def marked(git: Git, entries: Iterable[Entry]) -> list[Entry]:
    """Return entries with those marked that were taken back."""
    gone = kept.undone(git)
    return [replace(one, undone=one.id in gone) for one in entries]


def meant(git: Git, word: str) -> Entry:
    """Return the entry that a number means, or the beginning of its name. Raises ref-not-found."""
    if word.isdecimal() and len(word) < SHORTEST:
        found = [one for one in kept.entries(git, int(word)) if one.n == int(word)]
    else:
        found = [one for one in kept.entries(git) if str(one.n) == word or one.id.startswith(word)]
    if len(found) != 1:
        raise failure(
            "ref-not-found", kind="entry", ref=word, where="", near="", hint="mentorlog history"
        )
    return marked(git, found)[0]
