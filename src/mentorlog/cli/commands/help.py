"""``mentorlog help``: the front page, for whoever comes here with an option the page has not."""

from typing import Annotated

import typer

from mentorlog.cli.command import command
from mentorlog.cli.help import page
from mentorlog.cli.session import Session

All = Annotated[bool, typer.Option("--all", help="every command")]


@command("mentorlog help", "mentorlog help --all")
def run(session: Session, everything: All = False) -> None:  # noqa: FBT002
    """Show the commands; mentorlog WORD --help explains one."""
    session.context.stdout.write(page(everything=everything))
