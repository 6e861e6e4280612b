"""Verbs of ``mentorlog topic``: raise, done, drop, reopen."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from mentorlog.cli import refs
from mentorlog.cli.command import command
from mentorlog.cli.options import On, Why
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.topic import Topic

if TYPE_CHECKING:
    from mentorlog.journal.change import Change

Id = Annotated[str, typer.Argument(metavar="ID", help="a topic's id, or WHO with one open")]


@command("mentorlog topic raise k2f9", "mentorlog topic raise k2f9 --on 2026-11-20", changes=True)
def raise_(session: Session, ref: Id, on: On = None) -> Changed:
    """Mark a topic as raised: at the last meeting, or at the one of a day.

    meet WHO TEXT --raised ID says it with the meeting.
    """
    day = session.happened(on) if on else None
    with session.change(f"topic raise {ref}") as change:
        kept = refs.find_topic(session, ref)
        _refuse_gone(kept)
        last = _meeting(session, kept, day)
        kept = replace(kept, record=replace(kept.record, raised=last.key))
        change.save(kept)
        if not kept.private or last.private:  # nothing shared may name a private record
            raised = (*last.record.raised, kept.key)
            change.save(replace(last, record=replace(last.record, raised=raised)))
    line = _line("Raised", kept, f"on {days.full(last.record.on)}")
    return Changed(lines=(line,), records=(kept,), tried=session.flags.dry_run)


@command("mentorlog topic done k2f9", "mentorlog topic done ada", changes=True)
def done(session: Session, ref: Id, on: On = None) -> Changed:
    """Mark a topic as raised: another word for raise."""
    return raise_.function(session, ref, on)  # type: ignore[no-any-return]


@command('mentorlog topic drop k2f9 --why "settled by mail"', "mentorlog topic drop k2f9",
         changes=True)  # fmt: skip
def drop(session: Session, ref: Id, why: Why = None) -> Changed:
    """Drop a topic; it stays on record with its day and reason."""
    session.typed = why or ""
    with session.change(f"topic drop {ref}") as change:
        kept = refs.find_topic(session, ref)
        _refuse_gone(kept)
        record = replace(kept.record, dropped=session.today, reason=why)
        kept = replace(kept, record=record)
        change.save(kept)
    line = _line("Dropped", kept)
    return Changed(lines=(line,), records=(kept,), tried=session.flags.dry_run)


@command("mentorlog topic reopen k2f9", "mentorlog topic reopen k2f9 --json", changes=True)
def reopen(session: Session, ref: Id) -> Changed:
    """Open a topic again that was raised or dropped; it is to be raised once more."""
    with session.change(f"topic reopen {ref}") as change:
        kept = refs.find_topic(session, ref, "raised or dropped")
        if kept.record.open:
            raise failure("not-now", what=f"{kept.key} is open.", why="", hint="mentorlog topic")
        if kept.record.raised:
            _forget(session, change, kept)
        kept = replace(kept, record=replace(kept.record, raised=None, dropped=None, reason=None))
        change.save(kept)
    line = _line("Reopened", kept)
    return Changed(lines=(line,), records=(kept,), tried=session.flags.dry_run)


def _forget(session: Session, change: "Change", kept: Kept[Topic]) -> None:
    """Take a topic off the meeting at which it was raised."""
    meeting = session.journal.meetings(kept.who).open(kept.record.raised or "")
    if meeting and kept.key in meeting.record.raised:
        raised = tuple(one for one in meeting.record.raised if one != kept.key)
        change.save(replace(meeting, record=replace(meeting.record, raised=raised)))


def _meeting(session: Session, kept: Kept[Topic], day: date | None) -> Kept[Meeting]:
    """Return the meeting at which a topic was raised: the last one, or the one of a day."""
    last = session.journal.meetings(kept.who).newest_held(day or session.today)
    if last is None or (day and last.record.on != day):
        raise _not_met(kept, session.fresh(kept.who).record.name, day)
    return last


def _not_met(kept: Kept[Topic], name: str, day: date | None) -> Exception:
    when = f" on {days.full(day)}" if day else ""
    return failure(
        "not-now",
        what=f"No meeting with {name} is on record{when}.",
        why="A topic is raised at a meeting.",
        hint=f'mentorlog meet {kept.who} "..." --raised {kept.key}',
    )


def _refuse_gone(kept: Kept[Topic]) -> None:
    if kept.record.open:
        return
    what = f"raised ({kept.record.raised})" if kept.record.raised else "dropped"
    raise failure(
        "not-now",
        what=f'{kept.key} "{kept.record.text}" was {what} already.',
        why="",
        hint=f"mentorlog topic reopen {kept.key}",
    )


def _line(label: str, kept: Kept[Topic], aside: str = "") -> Line:
    return Line(label=label, text=f"{kept.key}  {kept.record.text}", aside=aside)
