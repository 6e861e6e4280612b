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
from mentorlog.model.picture import Picture
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
        sheets = [made(session, one, purpose, on_screen=on_screen) for one in _of_today(session)]
        return Sheets(sheets=tuple(sheets), today=session.today)
    person = session.person(who) if who else _next(session)
    if send:
        from mentorlog.cli.commands.letters import ahead  # noqa: PLC0415 - templates are heavy

        return ahead(session, person)
    return made(session, person, purpose, on_screen=on_screen)


def _planned(session: Session) -> list[Picture]:
    pictures = [session.picture(one, brief=True) for one in session.journal.relationships()]
    return [one for one in pictures if one.planned_on(session.today) or one.next_planned]


def _of_today(session: Session) -> list[Kept[Relationship]]:
    found = [one for one in _planned(session) if one.planned_on(session.today)]
    return [_kept(one) for one in sorted(found, key=lambda one: _start(one, session))]


def _next(session: Session) -> Kept[Relationship]:
    """Return with whom the next planned meeting is. Raises missing-word where none is planned."""
    found = _planned(session)
    if not found:
        people = session.journal.relationships()
        if len(people) == 1:
            return people[0]
        example = "mentorlog plan WHO next   or name somebody: mentorlog prep WHO"
        raise failure("missing-word", missing="WHO; no meeting is planned", example=example)
    return _kept(min(found, key=lambda one: _start(one, session)))


def _start(picture: Picture, session: Session) -> tuple[object, ...]:
    planned = picture.planned_on(session.today) or picture.next_planned
    assert planned is not None  # noqa: S101 - only those are asked
    return planned.record.on, planned.record.at or time.max, picture.who


def _kept(picture: Picture) -> Kept[Relationship]:
    return Kept(who=picture.who, key="", record=picture.relationship)
