"""``mentorlog recover``: texts that could not be saved."""

from pathlib import Path
from typing import Annotated

import typer

from mentorlog.cli.command import View, command
from mentorlog.cli.command_line import shell
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.listing import KeptText, Recovered
from mentorlog.insight.removed import Removed
from mentorlog.insight.said import Verbatim
from mentorlog.journal import recovery

MaybeNumber = Annotated[
    int | None, typer.Argument(metavar="[N]", help="the number of a text, as listed")
]
Number = Annotated[int, typer.Argument(metavar="N", help="the number of a text, as listed")]


@command("mentorlog recover", "mentorlog recover 1 | mentorlog meet ada -")
def run(session: Session, number: MaybeNumber = None) -> View:
    """Show the texts that were kept when something could not be saved, newest first.

    With N the whole text alone, to be given to another command or put into a file.
    """
    texts = _texts(session)
    if number is None:
        return Recovered(texts=tuple(texts))
    return Verbatim(text=_numbered(texts, number).text)


@command("mentorlog recover drop 1", "mentorlog recover drop 2 --dry-run", changes=True)
def drop(session: Session, number: Number) -> Removed:
    """Put a text that is not needed any more into the journal's trash."""
    with session.change(f"recover drop {number}") as change:
        kept = _numbered(_texts(session), number)
        path = _paths(session)[number - 1]
        into = change.put_away(path)
    if session.flags.dry_run:
        return Removed(what=kept.path, tried=True)
    back = f"mv -n {shell(session.shown(into))} {shell(session.shown(path))}"
    return Removed(what=kept.path, trash=session.shown(into.parent), back=(back,))


def _paths(session: Session) -> list[Path]:
    return recovery.found(session.recovery_folders())


def _texts(session: Session) -> list[KeptText]:
    return [
        KeptText(
            number=number,
            path=session.shown(path),
            text=path.read_bytes().decode(errors="replace"),
        )
        for number, path in enumerate(_paths(session), 1)
    ]


def _numbered(texts: list[KeptText], number: int) -> KeptText:
    if 0 < number <= len(texts):
        return texts[number - 1]
    has = (
        f"The highest number is {len(texts)}."
        if texts
        else "Nothing was kept: every text could be saved."
    )
    raise failure(
        "ref-not-found",
        kind="text",
        ref=number,
        where="",
        near=has,
        hint="mentorlog recover   lists them",
    )
