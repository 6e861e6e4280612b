"""Verbs of ``mentorlog action``: done, drop, reopen."""

from dataclasses import replace
from typing import Annotated, Any

import typer

from mentorlog.cli import refs
from mentorlog.cli.command import command
from mentorlog.cli.options import On, Why
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.action import Action
from mentorlog.model.kept import Kept

Id = Annotated[str, typer.Argument(metavar="ID", help="an action's id, or WHO with one open")]


@command("mentorlog action done 7k3f", "mentorlog action done ada --on yesterday", changes=True)
def done(session: Session, ref: Id, on: On = None) -> Changed:
    """Mark an action as done, by its id; or by WHO where exactly one is open."""
    day = session.happened(on)
    with session.change(f"action done {ref}") as change:
        kept = refs.find_action(session, ref)
        if kept.record.done:
            raise _already(kept, "done", kept.record.done)
        kept = replace(kept, record=replace(kept.record, done=day, dropped=None))
        change.save(kept)
    return _said(session, "Done", kept)


@command('mentorlog action drop 7k3f --why "no longer needed"', "mentorlog action drop 7k3f",
         changes=True)  # fmt: skip
def drop(session: Session, ref: Id, why: Why = None, on: On = None) -> Changed:
    """Drop an action; it stays on record with its day and reason."""
    day = session.happened(on)
    with session.change(f"action drop {ref}") as change:
        kept = refs.find_action(session, ref)
        if not kept.record.open:
            raise _already(kept, "done" if kept.record.done else "dropped",
                           kept.record.done or kept.record.dropped)  # fmt: skip
        kept = replace(kept, record=replace(kept.record, dropped=day, reason=why))
        change.save(kept)
    return _said(session, "Dropped", kept)


@command("mentorlog action reopen 7k3f", "mentorlog action reopen 7k3f --json", changes=True)
def reopen(session: Session, ref: Id) -> Changed:
    """Open an action again that was done or dropped."""
    with session.change(f"action reopen {ref}") as change:
        kept = refs.find_action(session, ref, "done or dropped")
        if kept.record.open:
            raise failure("not-now", what=f"{kept.key} is open.", why="", hint="mentorlog action")
        kept = replace(kept, record=replace(kept.record, done=None, dropped=None, reason=None))
        change.save(kept)
    return _said(session, "Reopened", kept)


def _already(kept: Kept[Action], what: str, day: Any) -> Exception:
    return failure(
        "not-now",
        what=f'{kept.key} "{kept.record.text}" was {what} on {days.full(day)}.',
        why="",
        hint=f"mentorlog action reopen {kept.key}",
    )


def _said(session: Session, label: str, kept: Kept[Action]) -> Changed:
    line = Line(label=label, text=f"{kept.key}  {kept.record.text}")
    return Changed(lines=(line,), records=(kept,), tried=session.flags.dry_run)
