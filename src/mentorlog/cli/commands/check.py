"""``mentorlog check``: what cannot be read as meant, or cannot be so; ``--fix`` mends some."""

from typing import Annotated

import typer

from mentorlog.cli.command import View, command
from mentorlog.cli.commands.check_looked import looked, mended, taken_along
from mentorlog.cli.session import Session

SchemaKind = Annotated[
    str | None, typer.Option("--schema", metavar="KIND", help="the JSON Schema of a kind of file")
]
Fix = Annotated[bool, typer.Option("--fix", help="mend what can be mended safely")]


@command(
    "mentorlog check",
    "mentorlog check --fix --dry-run",
    "mentorlog check --schema goal",
    changes=True,
)
def run(session: Session, fix: Fix = False, schema: SchemaKind = None) -> View:  # noqa: FBT002
    """Read every file; name what cannot be read as meant, and what cannot be so.

    Each with its line, the cause, and what mends it. --fix mends what is safe: a box that was
    ticked, what a stopped program left. Nothing that you wrote is removed; --dry-run only says it.
    What you edited by hand becomes an entry of the history.

    --schema prints what an editor needs to check a file while you type: KIND is a kind of record
    (goal, meeting, ...), mentorlog for the settings, or a practice file (practice-lifecycle, ...).
    """
    if schema is not None:
        from mentorlog.cli.commands.schemas import schema_of  # noqa: PLC0415 - pydantic is heavy

        return schema_of(schema)
    done = mended(session) if fix else None
    found = looked(session, done)
    taken_along(session)
    return found
