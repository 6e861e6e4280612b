"""``mentorlog pause``: a relationship rests for a while, and every clock with it."""

from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from mentorlog.cli.command import command
from mentorlog.cli.options import Who, Why
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import PrivateRelationship, Reason, Relationship
from mentorlog.model.time_out import TimeOut

Until = Annotated[
    str | None, typer.Option("--until", metavar="DAY", help="the first day back, where it is known")
]


@command(
    "mentorlog pause ada --until 2027-02-01",
    'mentorlog pause sam --why "parental leave"',
    changes=True,
)
def run(session: Session, who: Who, until: Until = None, why: Why = None) -> Changed:
    """Let a relationship rest. The time is taken out of every clock; resume ends it.

    A pause that goes on can be given another day back. The reason is kept in private/.
    """
    session.typed = why or ""
    person = session.person(who)
    back = _back(session, until)
    with session.change(f"pause {person.who}") as change:
        person, picture = session.standing(person)
        _refuse_ended(person.record, picture)
        kept = replace(person, record=_paused(person.record, session.today, back))
        change.save(kept)
        if why:
            change.save(_with_reason(picture, why, session.today))
    lines = _lines(kept.record, picture, back, session.today)
    return Changed(lines=lines, records=(kept,), tried=session.flags.dry_run)


def _with_reason(picture: Picture, why: str, today: date) -> Kept[PrivateRelationship]:
    reason = Reason(of="pause", on=today, text=why)
    private = replace(picture.private, reason=(*picture.private.reason, reason))
    return Kept(who=picture.who, key="", record=private, private=True)


def _back(session: Session, until: str | None) -> date | None:
    if until is None:
        return None
    back = session.day(until, "future")
    if back <= session.today:
        raise failure(
            "bad-value",
            field="--until",
            value=back.isoformat(),
            why="That is no day to come.",
            hint="the first day back, e.g. --until 2w",
        )
    return back


def _refuse_ended(relationship: Relationship, picture: Picture) -> None:
    if relationship.state == "concluded":
        raise failure(
            "not-now",
            what=f"You and {relationship.name} have concluded.",
            why="What has ended needs no pause.",
            hint=f"mentorlog resume {picture.handle}",
        )


def _paused(relationship: Relationship, today: date, back: date | None) -> Relationship:
    """Return the relationship at rest; a pause that goes on gets another day back."""
    going = relationship.state == "paused" and relationship.pause
    rests = relationship.pause
    if going and rests[-1].ended is None:
        rests = (*rests[:-1], replace(rests[-1], until=back))
    else:
        rests = (*rests, TimeOut(on=today, until=back))
    since = relationship.state_since if going else today
    return replace(relationship, state="paused", state_since=since, paused_until=back, pause=rests)


def _lines(
    relationship: Relationship, picture: Picture, back: date | None, today: date
) -> tuple[Line, ...]:
    until = f", until {days.spoken(back, today)}" if back else ""
    text = f"{relationship.name}{until}; every clock stands still"
    lines = [Line(label="Paused", text=text)]
    planned = picture.planned_on(today) or picture.next_planned
    if planned and (back is None or planned.record.on < back):
        text = f"{days.dated(planned.record.on)} is still planned"
        lines.append(Line(label="Meeting", text=text, aside=f"mentorlog cancel {picture.handle}"))
    lines.append(
        Line(label="Back", text="when it goes on", aside=f"mentorlog resume {picture.handle}")
    )
    return tuple(lines)
