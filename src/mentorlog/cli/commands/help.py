"""``mentorlog help``: the front page, for whoever comes here with an option the page has not."""

from typing import Annotated

import typer

from mentorlog.cli.command import command
from mentorlog.cli.help import page
from mentorlog.cli.session import Session
from mentorlog.insight.said import Verbatim

All = Annotated[bool, typer.Option("--all", help="every command")]


@command("mentorlog help", "mentorlog help --all")
def run(session: Session, everything: All = False) -> Verbatim:  # noqa: FBT002
    """Show the commands; mentorlog WORD --help explains one."""
    del session
    return Verbatim(text=page(everything=everything))
