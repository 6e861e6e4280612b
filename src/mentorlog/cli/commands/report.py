"""``mentorlog report``: evidence for a file, material for a reference letter, a year of mine."""

from typing import Annotated

import typer

from mentorlog.cli import whose
from mentorlog.cli.command import View, command
from mentorlog.cli.commands.report_made import Wanted, made
from mentorlog.cli.session import Session
from mentorlog.errors import failure

Whom = Annotated[str, typer.Argument(metavar="WHO|me", help="a person, or me for all of it")]
For = Annotated[
    str, typer.Option("--for", metavar="file|letter|year", help="what it is for; file if not said")
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="DAY", help="from this day on; else the last 12 months"),
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DAY", help="up to this day; else today")
]
AsMarkdown = Annotated[bool, typer.Option("--markdown", help="as Markdown")]
Names = Annotated[bool, typer.Option("--names", help="of me: people by name, not in initials")]

KINDS = ("file", "letter", "year")


@command("mentorlog report sam", "mentorlog report me --for year --markdown")
def run(
    session: Session,
    who: Whom,
    for_: For = "file",
    since: Since = None,
    until: Until = None,
    markdown: AsMarkdown = False,  # noqa: FBT002
    names: Names = False,  # noqa: FBT002
) -> View:
    """Show what took place and what came of it: meetings, hours, goals, support, wins.

    For a file it is evidence, for a letter what a reference can rest on, for a year what you
    learned and gave, for your own eyes. Only what is shared is in the first two.
    """
    wanted = Wanted(
        kind=_kind(for_),
        slug=whose.who(session, who),
        since=since,
        until=until,
        names=names,
        markdown=markdown,
    )
    return made(session, wanted)


def _kind(word: str) -> str:
    said = word.casefold()
    if said in KINDS:
        return said
    raise failure(
        "bad-value",
        field="--for",
        value=f'"{word}"',
        why=f"Known are {', '.join(KINDS)}.",
        hint="mentorlog report WHO --for letter",
    )
