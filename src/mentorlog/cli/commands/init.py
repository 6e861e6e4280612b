"""``mentorlog init``: make a journal."""

from pathlib import Path
from typing import Annotated

import typer

from mentorlog.cli.beginning import make
from mentorlog.cli.command import command
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.said import Changed, Line
from mentorlog.journal import locate

Dir = Annotated[str | None, typer.Argument(metavar="[DIR]", help="the folder; ~/mentoring")]


@command("mentorlog init", "mentorlog init ~/notes/mentoring", changes=True)
def run(session: Session, directory: Dir = None) -> Changed:
    """Make a journal in DIR, or in ~/mentoring. Existing files there are left as they are."""
    root = session.root
    if directory:
        root = (session.context.cwd / Path(directory).expanduser()).absolute()
    journal = session.journal_at(root)
    shown = session.shown(root)
    if journal.there:
        raise failure(
            "exists",
            what=f"A journal in {shown}",
            why="",
            hint="mentorlog" if root == session.root else f"mentorlog --journal {shown}",
        )
    if not session.flags.dry_run:
        make(session, journal)
    return Changed(lines=_lines(session, root, shown), tried=session.flags.dry_run)


def _lines(session: Session, root: Path, shown: str) -> tuple[Line, ...]:
    lines = [Line(label="Made", text=f"a journal in {shown}")]
    found = locate.journal(None, session.context.cwd, session.context.home, lambda: None)
    if found != root and not session.flags.journal:
        env = f"export MENTORLOG_JOURNAL={shown}"
        lines.append(Line(label="Use it", text="from anywhere", aside=env))
    lines.append(Line(label="Next", text="begin", aside='mentorlog new mentor "Ada Lovelace"'))
    return tuple(lines)
