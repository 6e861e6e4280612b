"""``mentorlog prep``: the sheet for the next meeting."""

from datetime import time
from typing import Annotated, get_args

import typer

from mentorlog.cli.command import View, command
from mentorlog.cli.commands.prep_made import made
from mentorlog.cli.options import MaybeWho
from mentorlog.cli.session import Session
from mentorlog.cli.values import one_of
from mentorlog.errors import failure
from mentorlog.insight.prep import Sheets
from mentorlog.model.kept import Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.relationship import Relationship
from mentorlog.model.words import Purpose

Today = Annotated[bool, typer.Option("--today", help="a sheet for each of today's meetings")]
For = Annotated[
    str | None, typer.Option("--for", metavar="PURPOSE", help="first, review, career, closing, ...")
]
Send = Annotated[bool, typer.Option("--send", help="a text for the other instead")]
OnScreen = Annotated[bool, typer.Option("--on-screen", help="nothing private: somebody looks on")]


@command("mentorlog prep ada", "mentorlog prep ada --for career --on-screen")
def run(
    session: Session,
    who: MaybeWho = None,
    today: Today = False,  # noqa: FBT002
    for_: For = None,
    send: Send = False,  # noqa: FBT002
    on_screen: OnScreen = False,  # noqa: FBT002
) -> View:
    """Show the sheet for the next meeting: last time, promises, news, goals, what is to be raised.

    Without WHO it is the meeting that is planned next. --for lays out a conversation of a kind.
    """
    purpose = one_of("--for", for_, get_args(Purpose))
    if today:
        _refuse_beside_today(who, send=send)
        sheets = [made(session, one, purpose, on_screen=on_screen) for one in _of_today(session)]
        return Sheets(sheets=tuple(sheets), today=session.today)
    person = session.person(who) if who else _next(session)
    if send:
        from mentorlog.cli.commands.letters import ahead  # noqa: PLC0415 - templates are heavy

        return ahead(session, person)
    return made(session, person, purpose, on_screen=on_screen)


def _refuse_beside_today(who: str | None, *, send: bool) -> None:
    """Refuse what --today would pass over: a sheet is not what was to be sent."""
    beside = "--send" if send else f'"{who}"' if who else ""
    if beside:
        raise failure(
            "usage",
            what=f"--today does not go with {beside}.",
            why="It shows a sheet for each of today's meetings.",
            hint=f"mentorlog prep {who or 'WHO'}{' --send' if send else ''}",
        )


def _planned(session: Session) -> list[Kept[Meeting]]:
    """Return the next planned meeting with each person, soonest first."""
    going = (one for one in session.journal.relationships() if not one.record.ended)
    found = (_next_with(session, one.who) for one in going)
    return sorted(filter(None, found), key=_start)


def _next_with(session: Session, who: str) -> Kept[Meeting] | None:
    planned = session.journal.meetings(who).planned(session.today)
    return next((one for one in planned if not (session.discreet and one.private)), None)


def _of_today(session: Session) -> list[Kept[Relationship]]:
    found = [one.who for one in _planned(session) if one.record.on == session.today]
    return [session.person(who) for who in found]


def _next(session: Session) -> Kept[Relationship]:
    """Return with whom the next planned meeting is. Raises missing-word where none is planned."""
    found = _planned(session)
    if not found:
        people = [one for one in session.journal.relationships() if not one.record.ended]
        if len(people) == 1:
            return people[0]
        example = "mentorlog plan WHO next   or name somebody: mentorlog prep WHO"
        raise failure("missing-word", missing="WHO; no meeting is planned", example=example)
    return session.person(found[0].who)


def _start(kept: Kept[Meeting]) -> tuple[object, ...]:
    return kept.record.on, kept.record.at or time.max, kept.who
