"""What a report is made of: the records of its time, as far as they may be told."""

from collections.abc import Iterable
from dataclasses import field
from typing import Any, TypeVar

from mentorlog.cli.commands.letters import left
from mentorlog.cli.session import Session
from mentorlog.exchange.allowed import ALLOWED, MINE, NOTES, WayOut, level, only
from mentorlog.insight.material import Material, Span
from mentorlog.insight.report import moves
from mentorlog.model.action import Action
from mentorlog.model.goal import Goal
from mentorlog.model.kept import ME, Kept
from mentorlog.model.note import Note
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass

R = TypeVar("R")


@dataclass(slots=True)
class Found:
    """The materials of a report, and what was met on the way that stays."""

    way: WayOut
    span: Span
    materials: list[Material] = field(default_factory=list)
    met: list[Kept[Any]] = field(default_factory=list)
    own: list[Kept[Goal]] = field(default_factory=list)
    closed: list[Kept[Relationship]] = field(default_factory=list)
    hidden: bool = False

    @property
    def left_out(self) -> tuple[str, ...]:
        """What stayed, in words."""
        closed = len(self.closed)
        return (
            *left(self.met),
            *([f"{_counted(len(self.own), 'goal')} of yours in self/"] if self.own else []),
            *([f"{_counted(closed, 'relationship')} as a whole"] if closed else []),
            *(["what is yours alone"] if self.hidden else []),
        )


def of_one(session: Session, person: Kept[Relationship], way: WayOut, span: Span) -> Found:
    """Return what there is of one relationship."""
    found = Found(way, span)
    _add(session, person, found)
    _add_mine(session, found, with_=person.who)
    return found


def of_all(session: Session, way: WayOut, span: Span) -> Found:
    """Return what there is of every relationship, and of me alone; closed ones stay as a whole."""
    found = Found(way, span)
    for person in session.journal.relationships():
        if way in MINE or level(person.record) != "nothing":
            _add(session, person, found)
        elif any(True for _ in _between(session, person, span)):
            found.closed.append(person)
    _add_mine(session, found)
    return found


def _between(session: Session, person: Kept[Relationship], span: Span) -> Iterable[Kept[Any]]:
    return session.journal.meetings(person.who).between(span.since, span.until)


def _add(session: Session, person: Kept[Relationship], found: Found) -> None:
    """Add a relationship; of its records those that belong to that time are met."""
    journal, way = session.journal, found.way
    meetings = list(_between(session, person, found.span))
    goals = [kept for kept in journal.goals(person.who) if _counts(kept, found)]
    notes = [kept for kept in journal.notes(person.who) if _noted(kept, found)]
    actions: list[Kept[Action]] = []
    if Action in ALLOWED[way]:
        actions = [one for one in journal.actions(person.who) if found.span.has(one.record.done)]
    held = [kept for kept in meetings if kept.record.held]
    found.met += [*held, *goals, *notes, *actions]
    known = only(way, person)
    found.materials.append(
        Material(
            who=person.who,
            relationship=known.record if known else None,
            meetings=_told(way, meetings),
            goals=_told(way, goals),
            notes=_told(way, notes),
            actions=_told(way, actions),
        )
    )


def _add_mine(session: Session, found: Found, with_: str | None = None) -> None:
    """Add what is mine alone, where it is for me alone; of one relationship, the goals with it."""
    journal, way = session.journal, found.way
    if way in MINE and session.discreet:
        found.hidden = True
        return
    goals = [kept for kept in journal.goals(ME) if with_ is None or with_ in kept.record.with_]
    goals = [kept for kept in goals if _counts(kept, found)]
    if way not in MINE:
        found.own += goals
        return
    notes = [] if with_ else [kept for kept in journal.notes(ME) if _noted(kept, found)]
    mine = Material(who=ME, goals=_told(way, goals), notes=_told(way, notes))
    found.materials.append(mine)


def _counts(kept: Kept[Goal], found: Found) -> bool:
    """Whether a goal belongs to that time: it moved in it; for a year, it was reached in it."""
    if found.way in MINE:
        return kept.record.status == "achieved" and found.span.has(kept.record.closed)
    return found.way == "reference" or moves(kept.record, found.span)


def _noted(kept: Kept[Note], found: Found) -> bool:
    note = kept.record
    return note.as_ in NOTES[found.way] and any(map(found.span.has, (note.on, note.tried)))


def _told(way: WayOut, records: Iterable[Kept[R]]) -> tuple[Kept[R], ...]:
    """Return of these records what may be told."""
    return tuple(told for kept in records if (told := only(way, kept)) is not None)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s' if number > 1 else ''}"
