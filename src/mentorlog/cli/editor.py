"""The person's own editor, for texts longer than a line."""

import shlex
import subprocess
from pathlib import Path

from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.journal import files


def edited(session: Session, template: str, name: str) -> str:
    """Return the text after the person edited ``template``.

    The draft is in the journal's own machinery, not in a folder that others can read, and goes
    when it was read back.

    Raises editor-failed; then the draft is kept and named.
    """
    drafts = session.journal.layout.machinery / "drafts"
    draw = "".join(session.context.rng.choices("0123456789abcdef", k=6))
    path = drafts / f"{name}-{draw}.md"
    files.write(path, template.encode())
    words = shlex.split(
        session.context.env.get("VISUAL") or session.context.env.get("EDITOR") or "vi"
    )
    if not words:
        words = ["vi"]
    try:
        ended = subprocess.run([*words, str(path)], check=False)  # noqa: S603 - their own editor
    except OSError as trouble:
        path.unlink(missing_ok=True)
        why = trouble.strerror or str(trouble)
        raise failure("editor-failed", command=shlex.join(words), why=f"{why}.") from None
    if ended.returncode != 0:
        raise failure(
            "editor-failed",
            command=shlex.join(words),
            why=f"It ended with {ended.returncode}; the draft is in {session.shown(path)}.",
        )
    text = _read(path)
    path.unlink(missing_ok=True)
    return text


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode()
    except UnicodeDecodeError:
        raise failure(
            "usage",
            what=f"{path} is not UTF-8.",
            why="The draft is kept as it is.",
            hint="save it as UTF-8 and give it with --file",
        ) from None
