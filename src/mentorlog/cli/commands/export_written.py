"""Writes what is given out into a new file: readable by me alone, and never over another."""

from pathlib import Path

from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.exchange.about import private_sentence
from mentorlog.formats.jsonable import dumps, jsonable
from mentorlog.insight.about import About
from mentorlog.insight.said import Changed, Line
from mentorlog.journal import files


def written(session: Session, view: About, name: str) -> Changed:
    """Write the text, or with --json the same as JSON. Raises exists, file-not-found."""
    path = session.context.cwd / Path(name).expanduser()
    if not path.parent.is_dir():
        raise failure("file-not-found", path=name, why=f"There is no folder {path.parent}.")
    text = f"{dumps(jsonable(view))}\n" if session.flags.json else view.text
    if not files.create(path, text.encode("utf-8", "surrogateescape")):
        raise failure("exists", what=name, why="It is not written over.", hint="take another name")
    return Changed(
        lines=(
            Line(label="Written", text=f"{session.shown(path)}, for you alone to read"),
            Line(label="Private", text=private_sentence(view.private)),
        )
    )
