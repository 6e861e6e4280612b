"""Verbs of ``mentorlog opportunity``: what became of it."""

from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from mentorlog.cli import mine, refs
from mentorlog.cli.command import command
from mentorlog.cli.options import On, Why
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.own import Opportunity
from mentorlog.model.words import OpportunityStatus

Id = Annotated[str, typer.Argument(metavar="ID", help="its id, or the start of a word of its name")]


@command("mentorlog opportunity apply 7k3f", "mentorlog opportunity apply embo --on yesterday",
         changes=True)  # fmt: skip
def apply(session: Session, ref: Id, on: On = None) -> Changed:
    """Say that I applied: it stays on the list, and its deadline is no longer mine to keep."""
    return _moved(session, ref, "applied", session.happened(on))


@command("mentorlog opportunity done 7k3f", "mentorlog opportunity done embo", changes=True)
def done(session: Session, ref: Id, on: On = None) -> Changed:
    """Say that it came true: I went, I was taken, I joined."""
    return _moved(session, ref, "done", session.happened(on))


@command('mentorlog opportunity missed 7k3f --why "too late to ask"',
         "mentorlog opportunity missed embo", changes=True)  # fmt: skip
def missed(session: Session, ref: Id, why: Why = None, on: On = None) -> Changed:
    """Say that the day passed, or that it was not to be."""
    return _moved(session, ref, "missed", session.happened(on), why)


@command('mentorlog opportunity drop 7k3f --why "not my field"', "mentorlog opportunity drop embo",
         changes=True)  # fmt: skip
def drop(session: Session, ref: Id, why: Why = None, on: On = None) -> Changed:
    """Let it go; it stays on record with its day and reason."""
    return _moved(session, ref, "dropped", session.happened(on), why)


@command("mentorlog opportunity reopen 7k3f", "mentorlog opportunity reopen embo", changes=True)
def reopen(session: Session, ref: Id) -> Changed:
    """Take an opportunity up again, whatever was said of it."""
    return _moved(session, ref, "open", session.today)


def _moved(
    session: Session, ref: str, status: OpportunityStatus, day: date, why: str | None = None
) -> Changed:
    session.typed = why or ""
    with session.change(f"opportunity {status} {ref}") as change:
        kept = refs.find_opportunity(session, ref)
        _refuse(kept, status)
        kept = replace(kept, record=_after(kept.record, status, day, why))
        change.save(mine.savable(session, kept))
    label = "Reopened" if status == "open" else status.capitalize()
    line = Line(label=label, text=f"{kept.key}  {kept.record.name}")
    return Changed(lines=(line,), records=(kept,), tried=session.flags.dry_run)


def _after(
    record: Opportunity, status: OpportunityStatus, day: date, why: str | None
) -> Opportunity:
    """Return it with what became of it; the day I applied stays where something comes of that."""
    if status == "open":
        return replace(record, status=status, applied=None, closed=None, reason=None)
    if status == "applied":
        return replace(record, status=status, applied=day, closed=None, reason=None)
    return replace(record, status=status, closed=day, reason=why)


def _refuse(kept: Kept[Opportunity], status: OpportunityStatus) -> None:
    record = kept.record
    over = not record.open and status == "applied"
    if record.status != status and not over:
        return
    since = record.closed or record.applied
    raise failure(
        "not-now",
        what=f'{record.id} "{record.name}" is {record.status}'
        + (f" since {days.full(since)}." if since else "."),
        why="",
        hint=f"mentorlog opportunity reopen {record.id}"
        if status != "open"
        else "mentorlog opportunity",
    )
