"""A letter of ``letter`` went out: contact, and what else it says: asked, thanked, told."""

from collections.abc import Callable
from dataclasses import replace

from mentorlog.cli.commands.sent import More, sent
from mentorlog.cli.commands.stage_moved import Told, answered, said_of
from mentorlog.cli.session import Session
from mentorlog.insight.letters import thanks, told
from mentorlog.insight.said import Changed, Line
from mentorlog.journal.change import Change
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Relationship


def went_out(session: Session, person: Kept[Relationship], kind: str) -> Changed:
    """Log that a letter of this kind went out today, and what that means for the records."""
    more = MORE.get(kind)
    also = (lambda change: more(session, person, change)) if more else None
    return sent(session, person, f"Letter sent: {kind}", None, also)


def _asked(session: Session, person: Kept[Relationship], change: Change) -> More:
    """Write down that I have asked, as ``stage --asked`` does."""
    fresh, picture = session.standing(person)
    kept = answered(fresh, Told(asked=True), session.today)
    change.save(kept)
    return (kept,), tuple(said_of(session, kept, picture.handle))


def _thanked(session: Session, person: Kept[Relationship], change: Change) -> More:
    """Say of the thanks and the advice that the letter speaks of that they know now."""
    _, picture = session.standing(person)
    shared = [kept for kept in picture.notes if not kept.private]
    said = [
        replace(kept, record=replace(kept.record, said=True, on=session.today))
        for kept in thanks(shared)  # the day it was said is what counts as being in touch
    ]
    said += [replace(kept, record=replace(kept.record, said=True)) for kept in told(shared)]
    for kept in said:
        change.save(kept)
    lines = [Line(label="Told", text=f"{kept.key}  {kept.record.text}") for kept in said]
    return tuple(said), tuple(lines)


def _invited(session: Session, person: Kept[Relationship], _: Change) -> More:
    """Say what comes next: the sheet where a day is planned, else the day."""
    if session.journal.unsafe(person.who):  # no word that leads to them
        return (), ()
    handle = session.journal.handle(person.who)
    planned = next(iter(session.journal.meetings(person.who).planned(session.today)), None)
    if planned:
        return (), (Line(label="Next", text="for the meeting", aside=f"mentorlog prep {handle}"),)
    plan = f"mentorlog plan {handle} DAY --for first"
    return (), (Line(label="Next", text="when you know the day", aside=plan),)


MORE: dict[str, Callable[[Session, Kept[Relationship], Change], More]] = {
    "asking": _asked,
    "invitation": _invited,
    "thank-you": _thanked,
}
