"""``mentorlog undo``: take back what a command did."""

from typing import Annotated

import typer

from mentorlog.cli.command import command
from mentorlog.cli.commands.history import marked, meant, past
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.insight.past import Undone
from mentorlog.journal import entries as kept
from mentorlog.journal import undo
from mentorlog.journal.git import Git
from mentorlog.journal.history import History
from mentorlog.journal.lock import held
from mentorlog.journal.unbroken import unbroken
from mentorlog.model.past import Entry

MaybeNumber = Annotated[
    str | None, typer.Argument(metavar="[N]", help="its number in mentorlog history")
]
OFF = "It is switched off, so taking something back would not be in it either."
PAGE = 50
"""So many entries are read at a time to find the last one that can be taken back."""


@command("mentorlog undo", "mentorlog undo 3", changes=True)
def run(session: Session, number: MaybeNumber = None) -> Undone:
    """Take back the last change that a command made, or entry N of mentorlog history.

    What came after it stays; where that is about the same words, nothing is done and you are told.
    Taking back is an entry of its own: mentorlog undo 1 takes back the taking back.
    """
    history = past(session)
    git = history.opened()
    if not history.on:
        raise failure("no-history", why=OFF, hint="mentorlog config set defaults.history on")
    session.journal.refuse_newer()
    with held(session.journal.layout.machinery, "undo"):
        return _undone(session, history, meant(git, number) if number else _last(git))


def _undone(session: Session, history: History, entry: Entry) -> Undone:
    """Take an entry back; it was found as it was numbered when somebody looked."""
    dry = session.flags.dry_run
    if not dry:
        history.by_hand()
    _refuse(entry)
    steps = undo.steps(history, entry)
    if not dry:
        _taken(session, history, entry, steps)
    return Undone(entry=entry, files=tuple(step.name for step in steps), tried=dry)


def _taken(session: Session, history: History, entry: Entry, steps: list[undo.Back]) -> None:
    with unbroken():
        undo.take(history, entry, steps)
    session.journal.reader.forget()
    session.say_missed("It is taken back")


def _last(git: Git) -> Entry:
    """Return the newest command that still stands. Raises not-now where there is none."""
    entries = marked(git, kept.entries(git))
    standing = (one for one in entries if one.kind in {"command", "forget"} and not one.undone)
    found = next(standing, None)
    if found is None:
        raise failure(
            "not-now", what="There is nothing to take back.", why="", hint="mentorlog history"
        )
    return found


def _refuse(entry: Entry) -> None:
    if entry.undone:
        raise _not(entry, "It was taken back already.")
    if entry.kind == "forget":
        raise _not(entry, "What was forgotten is meant to be gone.")
    if entry.kind == "sync":
        raise _not(entry, "It brought the work of another machine, not one change.")
    if entry.kind == "beginning" or not entry.above:
        raise _not(entry, "Nothing was before it.")


def _not(entry: Entry, why: str) -> MentorlogError:
    return failure(
        "not-now",
        what=f'"{entry.sentence}" cannot be taken back.',
        why=why,
        hint="mentorlog history   for another one: mentorlog undo N",
    )
