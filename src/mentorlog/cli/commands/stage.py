"""``mentorlog stage``: where we are on the path; a reasoned, append-only log of moves."""

from dataclasses import replace
from typing import Annotated

import typer

from mentorlog.cli.command import View, command
from mentorlog.cli.commands.stage_moved import Told, moved
from mentorlog.cli.options import By, On, Shared, Who, Why
from mentorlog.cli.prospects import asking_of
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.ahead import Outlook, outlook
from mentorlog.insight.listing import Path
from mentorlog.insight.moves import Moves, moves
from mentorlog.insight.path import checklist, current, steps
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Relationship

To = Annotated[str | None, typer.Option("--to", metavar="STAGE", help="move there, on or back")]
Lifecycle = Annotated[
    str | None, typer.Option("--lifecycle", metavar="ID", help="go on on another path")
]
Asked = Annotated[bool, typer.Option("--asked", help="a prospect: I have asked them")]
AnswerOption = Annotated[
    str | None,
    typer.Option("--answer", metavar="yes|no|later", help="a prospect: what they said"),
]
History = Annotated[bool, typer.Option("--history", help="every move: who, why, what was open")]


@command(
    "mentorlog stage ada",
    'mentorlog stage ada --to cultivation --why "we trust each other now"',
    changes=True,
)
def run(
    session: Session,
    who: Who,
    to: To = None,
    why: Why = None,
    on: On = None,
    by: By = None,
    shared: Shared = False,  # noqa: FBT002
    lifecycle: Lifecycle = None,
    asked: Asked = False,  # noqa: FBT002
    answer: AnswerOption = None,
    history: History = False,  # noqa: FBT002
) -> View:
    """Show where a relationship is on its path and what the stage asks; --to moves it.

    Moves are never automatic and never blocked, forward or back. The reason is kept in private/
    unless --shared; what was open on the checklist is recorded with the move. Of somebody I would
    like to ask, --asked and --answer write down how it stands.
    """
    told = Told(
        to=to, why=why, on=on, by=by, shared=shared, lifecycle=lifecycle, asked=asked, answer=answer
    )
    if history:
        return _history(session, who, told)
    person = session.person(who)
    if told.changes:
        return moved(session, person, told)
    if told.rest:
        raise _without(who)
    return _shown(session, person)


def _without(who: str) -> Exception:
    example = f"mentorlog stage {who} --to cultivation"
    return failure("missing-word", missing="--to STAGE", example=example)


def _history(session: Session, who: str, told: Told) -> Moves:
    if told.changes or told.rest:
        raise failure(
            "usage",
            what="--history only shows, and goes with none of the others.",
            why="",
            hint=f"mentorlog stage {who} --history",
        )
    person = session.person(who)
    picture = session.picture(person)
    library = session.library
    paths = {name: library.lifecycle(name) for name in library.names()}
    return moves(picture, session.lifecycle(person.record), paths, session.today)


def _shown(session: Session, person: Kept[Relationship]) -> Path:
    relationship = person.record
    lifecycle = session.lifecycle(relationship)
    picture = session.picture(person, notes=True)
    stage = current(relationship, lifecycle)
    list_, like = checklist(picture, lifecycle), outlook(relationship, lifecycle, stage)
    if picture.unsafe:  # nothing leads back to them
        list_, like = replace(list_, items=()), Outlook()
    private = {(one.of, one.on): one.text for one in picture.private.reason}
    return Path(
        who=person.who,
        handle=picture.handle,
        name=relationship.name,
        lifecycle=lifecycle.name,
        step=lifecycle.step,
        path=steps(relationship, lifecycle),
        purpose="" if picture.unsafe else stage.purpose or "",
        next="" if picture.unsafe else stage.next or "",
        asking=asking_of(session, person, picture.handle),
        checklist=list_,
        outlook=like,
        transitions=relationship.transition,
        reasons=tuple(
            one.why or private.get((f"stage {one.to}", one.on), "")
            for one in relationship.transition
        ),
        names={one.id: one.name for one in lifecycle.stage},
        today=session.today,
    )
