"""The person's own editor, for texts longer than a line."""

import os
import shlex
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.journal import files

DEFAULT = "vi"
LONGEST = 80
"""Characters of a draft's name before what makes it a name of its own."""


def edited(session: Session, template: str, name: str) -> str:
    """Return the text after the person edited ``template``.

    The draft is in the journal's own machinery, not in a folder that others can read, and goes
    when it was read back.

    Raises editor-failed; then the draft is kept and named. Raises missing-answer where there is
    neither an editor nor a terminal.
    """
    refuse_nowhere(session, "an editor (VISUAL or EDITOR)", "EDITOR=nano, or the text by --file")
    path = begun(session, template.encode(), name, ".md")
    data = ran(session, path, template.encode())
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise failure(
            "usage",
            what=f"{path} is not UTF-8.",
            why="The draft is kept as it is.",
            hint="save it as UTF-8 and give it with --file",
        ) from None
    path.unlink(missing_ok=True)
    return text


def refuse_nowhere(session: Session, missing: str, example: str) -> None:
    """Raise missing-answer where no editor is named and ours would wait for a terminal.

    Raises editor-failed for one that cannot be understood.
    """
    context = session.context
    terminal = context.stdin_is_terminal and context.stderr_is_terminal
    if not terminal and not _named(session):
        raise failure("missing-answer", missing=missing, example=example)
    _words(session)


def begun(session: Session, data: bytes, name: str, ending: str) -> Path:
    """Return a new draft that holds ``data``; its ending tells an editor how to colour it."""
    drafts = session.journal.layout.machinery / "drafts"
    draw = "".join(session.context.rng.choices("0123456789abcdef", k=6))
    path = drafts / f"{name[:LONGEST]}-{draw}{ending}"
    files.write(path, data)
    return path


def ran(session: Session, path: Path, given: bytes) -> bytes:
    """Let the person edit a draft, and return what it holds then.

    Raises editor-failed, which names the draft; where it holds what was ``given`` and no editor
    has seen it, it goes.
    """
    words = _words(session)
    stdin = None if session.context.stdin_is_terminal else subprocess.DEVNULL
    try:
        with _attended():
            ended = subprocess.run(  # noqa: S603 - their own editor
                [*words, str(path)], check=False, stdin=stdin
            )
    except OSError as trouble:
        why = f"{trouble.strerror or trouble}."
        if path.read_bytes() == given:
            path.unlink()
        else:
            why = f"{why} The draft is in {session.shown(path)}."
        raise failure("editor-failed", command=shlex.join(words), why=why) from None
    if ended.returncode != 0:
        raise failure(
            "editor-failed",
            command=shlex.join(words),
            why=f"It ended with {ended.returncode}; the draft is in {session.shown(path)}.",
        )
    try:
        return path.read_bytes()
    except OSError as trouble:
        why = f"{trouble.strerror or trouble}: {session.shown(path)}."
        raise failure("editor-failed", command=shlex.join(words), why=why) from None


def _named(session: Session) -> str:
    env = session.context.env
    return (env.get("VISUAL") or env.get("EDITOR") or "").strip()


def _words(session: Session) -> list[str]:
    """Return the editor's command: words and quotes as a shell has them, or the path of a file."""
    said = _named(session) or DEFAULT
    if os.path.isfile(said):  # noqa: PTH113 - a path with spaces in it, or words of any length
        return [said]
    try:
        words = shlex.split(said)
    except ValueError:
        raise failure("editor-failed", command=said, why="A quote in it is not closed.") from None
    home = str(session.context.home)
    return [home + words[0][1:] if words[0].startswith("~/") else words[0], *words[1:]]


@contextmanager
def _attended() -> Iterator[None]:
    """Leave Ctrl-C to the editor while it runs; to us it would mean to leave the text behind.

    Signals can be handled in the main thread only; elsewhere none arrives.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
