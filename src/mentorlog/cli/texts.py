"""Texts from elsewhere: a file, standard input, the rest of the line."""

from pathlib import Path

from mentorlog.cli.session import Session
from mentorlog.errors import failure


def of_line(words: list[str] | None) -> str:
    """Return the rest of the line as one text."""
    return " ".join(words or [])


def of_file(session: Session, name: str) -> str:
    """Return the text of a file, or of standard input for ``-``, to the letter."""
    if name == "-":
        return _decoded(session.context.stdin.read(), "standard input")
    path = session.context.cwd / Path(name).expanduser()
    try:
        return _decoded(path.read_bytes(), name)
    except OSError as trouble:
        why = trouble.strerror or str(trouble)
        raise failure("file-not-found", path=name, why=f"{why}.") from None


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as wrong:
        line = data.count(b"\n", 0, wrong.start) + 1
        raise failure(
            "usage",
            what=f"{name} is not UTF-8 (line {line}).",
            why="Another encoding would be guessed wrong one day.",
            hint=f"iconv -f latin1 -t utf-8 {name} | mentorlog meet WHO -",
        ) from None
