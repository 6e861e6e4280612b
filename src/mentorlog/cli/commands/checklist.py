"""``mentorlog checklist``: what a stage asks for, and what is never done with."""

from typing import Annotated

import typer

from mentorlog.cli.command import command
from mentorlog.cli.commands.stage_moved import path_named, stage_named
from mentorlog.cli.options import Who
from mentorlog.cli.session import Session
from mentorlog.insight.checklists import Checklists, of_path, seen_as

OfStage = Annotated[str | None, typer.Option("--stage", metavar="STAGE", help="another stage's")]
As = Annotated[
    str | None, typer.Option("--as", metavar="LIFECYCLE", help="in the words of another path")
]
All = Annotated[bool, typer.Option("--all", help="every stage, a beginner's items too")]


@command("mentorlog checklist ada", "mentorlog checklist ada --as four-phase")
def run(
    session: Session,
    who: Who,
    stage: OfStage = None,
    as_: As = None,
    every: All = False,  # noqa: FBT002
) -> Checklists:
    """Show the checklist of the stage we are in: what facts or ticks show done, and what is open.

    Below it stand the habits and pairs that are never done with. Nothing here blocks anything.
    """
    person = session.person(who)
    picture = session.picture(person, notes=True)
    path = own = session.lifecycle(person.record)
    if as_:
        path = path_named(session, as_, "--as")
        picture = seen_as(picture, own, path)
    chosen = stage_named(session, stage, path, "--stage") if stage else None
    standing = session.library.standing()
    return of_path(
        picture, path, standing, session.today, stage=chosen, every=every, numbered=not as_
    )
