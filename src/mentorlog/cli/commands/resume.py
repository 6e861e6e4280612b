"""``mentorlog resume``: a relationship goes on after a pause, or after it was concluded."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from mentorlog.cli.command import command
from mentorlog.cli.commands.away import ended
from mentorlog.cli.options import Who
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.path import current
from mentorlog.insight.rhythm import plan_command
from mentorlog.insight.said import Changed, Line
from mentorlog.model import rhythm as rhythms
from mentorlog.model.conclude import taken_up
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship


@command("mentorlog resume ada", "mentorlog resume me", changes=True)
def run(session: Session, who: Who) -> Changed:
    """Go on after a pause, or after a relationship was concluded. WHO may be me: back from away."""
    if who.casefold() == "me":
        return ended(session)
    person = session.person(who)
    with session.change(f"resume {person.who}") as change:
        person, picture = session.standing(person)
        if person.record.active:
            raise _going_already(person.record, picture.handle)
        kept = replace(person, record=_going(person.record, session.today))
        change.save(kept)
    lines = _lines(session, person.record, replace(picture, relationship=kept.record))
    return Changed(lines=lines, records=(kept,), tried=session.flags.dry_run)


def _lines(session: Session, before: Relationship, picture: Picture) -> tuple[Line, ...]:
    came = "goes on after a pause" if before.state == "paused" else "is taken up again"
    plan = plan_command(picture, session.today)
    return (
        Line(label="Resumed", text=f"{before.name} {came}"),
        *_restored(session, before, picture.relationship),
        Line(label="Next", text="when will you meet?", aside=plan),
    )


def _restored(session: Session, before: Relationship, after: Relationship) -> Iterator[Line]:
    """Yield what is again as it was before the end: the stage, and how often you meet."""
    if before.transition != after.transition:
        stage = current(after, session.lifecycle(after)).name.lower()
        yield Line(label="Stage", text=f"{stage} again, as before")
    if before.rhythm != after.rhythm:
        yield Line(label="Rhythm", text=f"{rhythms.spoken(after.rhythm)} again, as before")


def _going_already(relationship: Relationship, handle: str) -> Exception:
    return failure(
        "not-now",
        what=f"{relationship.name} and you are neither paused nor concluded.",
        why="",
        hint=f"mentorlog show {handle}",
    )


def _going(relationship: Relationship, today: date) -> Relationship:
    """Return the relationship as it goes on; the pause keeps the day it really ended."""
    if relationship.state == "concluded":
        return taken_up(relationship, today)
    rests = tuple(
        replace(one, ended=today) if one.ended is None and one.covers(today) else one
        for one in relationship.pause
    )
    return replace(
        relationship,
        state=None,
        state_since=today,
        paused_until=None,
        continues=None,
        pause=rests,
    )
