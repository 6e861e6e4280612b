"""``mentorlog export``: what the journal holds, given out."""

from typing import Annotated

import typer

from mentorlog.cli.command import View, command
from mentorlog.cli.commands.export_about import about
from mentorlog.cli.commands.export_written import written
from mentorlog.cli.session import Session
from mentorlog.errors import failure

AboutWhom = Annotated[
    str | None,
    typer.Option("--about", metavar="WHO", help="all that is held about somebody"),
]
To = Annotated[
    str | None, typer.Option("--to", metavar="FILE", help="into a new file that you alone can read")
]
Also = Annotated[
    list[str] | None,
    typer.Option("--also", metavar="NAME", help="a name they have in a circle; repeatable"),
]


@command("mentorlog export --about ada", "mentorlog export --about ada --to ada.md")
def run(session: Session, about_: AboutWhom = None, to: To = None, also: Also = None) -> View:
    """Give out all that is held about somebody, private records too, as Markdown or with --json.

    What is about others stays out: of a circle or team only their own part is in it. It says first
    how many of the records are private: what you hand on is yours to decide.
    """
    if about_ is None:
        raise failure(
            "missing-word",
            missing="what to give out",
            example="mentorlog export --about WHO   all that is held about somebody",
        )
    view = about(session, about_, tuple(also or ()), on_screen=to is None)
    return view if to is None else written(session, view, to)
