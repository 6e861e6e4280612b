"""``mentorlog due``: what is overdue and due today, a line each, for cron and prompts."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer

from mentorlog.cli.command import View, command
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.insight.due import (
    DueCount,
    DueItem,
    Maker,
    due,
    of_actions,
    of_concerns,
    of_feedback,
    of_goals,
    of_myself,
    of_picture,
)
from mentorlog.model.kept import ME

Within = Annotated[
    str | None, typer.Option("--within", metavar="SPAN", help="also what comes: 7d, 2w")
]
Count = Annotated[bool, typer.Option("--count", help="only how many, and end with 0")]


@command("mentorlog due", "mentorlog due --within 7d")
def run(session: Session, within: Within = None, count: Count = False) -> View:  # noqa: FBT002
    """Show what is overdue and due today, a line each; ends with 10 where there is anything.

    Actions, goals, milestones, meetings, looks back, and every other day that was set. For cron
    and for prompts: --count prints a number and ends with 0.
    """
    today = session.today
    ahead = _days(session, within) if within else 0
    found = due(_items(session), today, ahead)
    return DueCount(count=len(found.items), today=today) if count else found


def _days(session: Session, within: str) -> int:
    try:
        ahead = (session.day(within, "future") - session.today).days
    except MentorlogError:  # its hint would be about days; a span is looked for
        ahead = -1
    if ahead < 0:
        raise failure(
            "bad-value",
            field="--within",
            value=f'"{within}"',
            why="It says how far to look ahead.",
            hint="e.g. --within 7d",
        )
    return ahead


def _items(session: Session) -> Iterator[DueItem]:
    journal, today = session.journal, session.today
    for person in journal.relationships():
        picture = session.picture(person, brief=True)
        yield from of_picture(picture, _next_review(session, person.who), today)
        if not session.discreet and not person.record.ended:
            make = Maker(today, person.who, person.record)
            yield from of_feedback(journal.feedback(person.who), picture.handle, make)
        if not session.discreet:
            make = Maker(today, person.who, person.record)
            yield from of_concerns(journal.concerns(person.who), picture.handle, make)
    if not session.discreet:
        yield from _mine(session, today)


def _mine(session: Session, today: date) -> Iterator[DueItem]:
    """Yield what is mine alone: promises, goals, opportunities, the next look at myself."""
    journal = session.journal
    make = Maker(today, ME)
    yield from of_actions((one for one in journal.actions(ME) if one.record.open), make, today)
    yield from of_goals(journal.goals(ME), make, today)
    yield from of_myself(journal.myself().record, _next_review(session, ME), today)


def _next_review(session: Session, who: str) -> date | None:
    """Return the day that the newest review set for the next one."""
    stems = [] if session.discreet else session.journal.reviews(who)
    newest = session.journal.review(who, stems[-1]) if stems else None
    return newest.record.next_review if newest else None
