"""The texts of a journal's files, and what is wrong with them, located and as a value."""

import re
from pathlib import Path
from typing import Any

from mentorlog.formats import front
from mentorlog.formats.toml_text import NotTomlError, document
from mentorlog.journal.shelves import Layout
from mentorlog.model.kept import Problem

_MARKERS = (b"<<<<<<< ", b">>>>>>> ")
MERGE = "keep what is right of both, and take out the lines of <<<<<<<, ======= and >>>>>>>"


def marked_at(data: bytes) -> int:
    """Return the line of the first conflict marker of git, 0 where there is none."""
    if not any(marker in data for marker in _MARKERS):  # nearly always, and in no time
        return 0
    lines = enumerate(data.splitlines(), start=1)
    return next((number for number, line in lines if line.startswith(_MARKERS)), 0)


class Trouble(Exception):  # noqa: N818 - carried as a value, never shown as a failure
    """A file or a record that cannot be read as meant."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(str(problems[0]))
        self.problems = problems


class Texts:
    """Opens the files of one journal. Every method raises Trouble, with a path and a line."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def data(self, path: Path) -> bytes | None:
        """Return the bytes of a file, or None where there is no such file. Raises Trouble."""
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as trouble:
            raise self.unread(path, trouble) from None

    def text(self, path: Path) -> str | None:
        """Return the text of a file, or None where there is no such file. Raises Trouble."""
        data = self.data(path)
        return None if data is None else self.decoded(path, data)

    def decoded(self, path: Path, data: bytes) -> str:
        """Return the text that a file's bytes are. Raises Trouble where they are none."""
        if line := marked_at(data):
            raise self.trouble(
                path, line, "git conflict markers: two versions stand here unmerged", MERGE
            )
        try:
            return data.decode()
        except UnicodeDecodeError as trouble:
            line = data.count(b"\n", 0, trouble.start) + 1
            raise self.trouble(path, line, "bytes that are not UTF-8") from None

    def document(self, path: Path, text: str, head_line: int = 0) -> dict[str, Any]:
        """Return parsed TOML; ``head_line`` is the lines of the file before ``text``."""
        try:
            return document(text)
        except NotTomlError as wrong:
            line = getattr(wrong, "lineno", 1) + head_line
            reason = re.sub(r" \(at .*\)$", "", str(wrong))
            raise self.trouble(path, line, f"TOML: {reason[0].lower()}{reason[1:]}") from None

    def parts(self, path: Path, text: str) -> front.Parts:
        """Return the parts of a Markdown file. Raises Trouble."""
        try:
            return front.split(text)
        except front.UnclosedError:
            raise self.trouble(
                path, 1, "the front matter has no closing +++ line; is the file cut off?"
            ) from None

    def unread(self, path: Path, trouble: OSError) -> Trouble:
        """Return the trouble of a file or folder that the system does not let us read."""
        return self.trouble(path, 1, (trouble.strerror or str(trouble)).lower())

    def trouble(self, path: Path, line: int, reason: str, mend: str = "") -> Trouble:
        """Return the trouble at a line of a file, and how to mend it where that is not plain."""
        shown = self.layout.shown(path)
        return Trouble(Problem(path=shown, line=line, reason=reason, mend=mend))
