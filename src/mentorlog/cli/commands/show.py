"""``mentorlog show``: one person, or one record as it stands."""

from typing import Annotated, Any

import typer

from mentorlog.cli import coach, refs, whose
from mentorlog.cli.command import View, command
from mentorlog.cli.commands import own
from mentorlog.cli.options import MaybeRef
from mentorlog.cli.prospects import asking_of
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.insight.listing import Record
from mentorlog.insight.person import Whole, whole
from mentorlog.insight.said import Verbatim
from mentorlog.model.kept import ME, Kept
from mentorlog.model.relationship import Relationship

Text = Annotated[bool, typer.Option("--text", help="only the prose of the record, byte for byte")]


@command("mentorlog show ada", "mentorlog show ada/last")
def run(session: Session, ref: MaybeRef = None, text: Text = False) -> View:  # noqa: FBT002
    """Show one person (me: what is mine), or one record as it stands: an id, or WHO/RECORD.

    RECORD is a file's name or the start of it, a date, last, or -2 for the one before.
    """
    if ref is None:
        return whole_of(session, only_person(session))
    if ref.casefold() in whose.MYSELF:
        return own.shown(session)
    found = _meant(session, ref)
    if isinstance(found, Whole):
        return found
    if text:
        return Verbatim(text=found.text)
    return recorded(session, found)


def _meant(session: Session, ref: str) -> Whole | Kept[Any]:
    """Return the person, or the record, that a word means."""
    if "/" in ref:
        return refs.find(session, ref)
    try:
        return whole_of(session, session.person(ref))
    except MentorlogError as nobody:
        if nobody.id != "who-not-found":
            raise
        return _by_id(session, ref, nobody)


def whole_of(session: Session, person: Kept[Relationship]) -> Whole:
    """Return the whole picture of one person."""
    picture = session.picture(person, notes=True)
    asking = asking_of(session, person, picture.handle)
    hints = coach.hints(session, picture)
    return whole(picture, session.lifecycle(person.record), session.today, asking, hints)


def recorded(session: Session, kept: Kept[object]) -> Record:
    """Return a record with its file and, for a meeting, my aside to it."""
    journal = session.journal
    shelf = refs.shelf_of(kept)
    person = None if kept.who == ME else journal.relationship(kept.who)
    name = person.record.name if person else "Mine" if kept.who == ME else kept.who
    members = {one.id: one.name for one in person.record.member} if person else {}
    aside = None
    if shelf.kind == "meeting" and not session.discreet:
        aside = journal.meetings(kept.who).aside(kept.key)
    path = journal.layout.path(shelf, kept.who, kept.key, private=kept.private and kept.who != ME)
    return Record(
        kind=refs.kind_of(kept),
        name=name,
        kept=kept,
        path=journal.layout.shown(path),
        aside=aside,
        people=members,
    )


def only_person(session: Session) -> Kept[Relationship]:
    """Return the one relationship there is, for commands that may leave WHO out."""
    people = session.journal.relationships()
    if len(people) != 1:
        raise failure("missing-word", missing="WHO", example="mentorlog list   shows everybody")
    return people[0]


def _by_id(session: Session, ref: str, nobody: MentorlogError) -> Kept[object]:
    try:
        return refs.find(session, ref)
    except MentorlogError as missing:
        if missing.id == "ref-not-found":
            nobody.why = f"No record has this id either. {nobody.why}".strip()
            raise nobody from None
        raise
