"""Practice files: a journal's ``practice/`` folder first, then our own data.

A file of the same name replaces ours whole; a new name adds one. A broken file of the person's
is a problem with its place, and ours still serves.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from mentorlog.formats.decode import RefusedError, decode
from mentorlog.formats.toml_text import NotTomlError, document
from mentorlog.model.kept import Problem

R = TypeVar("R")

DATA = Path(__file__).parent / "data"


class PracticeFiles:
    """The practice files of one journal, and what is wrong in those of the person's own."""

    def __init__(self, own: Path | None = None) -> None:
        self._own = own
        self.problems: list[Problem] = []

    @property
    def any(self) -> bool:
        """Whether the person has anything of their own, in which something may be wrong.

        A link counts, and so does a folder that cannot be looked into.
        """
        if self._own is None or not (_there(self._own) or _linked(self._own)):
            return False
        closed: list[OSError] = []
        return any(
            names or any(_linked(Path(folder, one)) for one in inner)
            for folder, inner, names in os.walk(self._own, onerror=closed.append)
        ) or bool(closed)

    def one(self, cls: type[R], name: str) -> R | None:
        """Return the practice file of this name (``kits/first``), the person's own before ours.

        A broken one of the person's is a problem, and ours serves; None where there is neither.
        """
        place = f"{name}.toml"
        own = self.own(place)
        if own and (found := self.read(cls, own, f"practice/{place}")):
            return found
        shipped = DATA / place
        if not shipped.is_file():
            return None
        return decode(cls, document(shipped.read_text(encoding="utf-8")))

    def named(self, kind: str, ending: str = "toml") -> list[str]:
        """Return the names of the practice files of a kind (a folder), ours and the person's."""
        folders = [DATA / kind]
        if self._own and _there(self._own / kind):
            folders.append(self._own / kind)
        return sorted({path.stem for folder in folders for path in folder.glob(f"*.{ending}")})

    def own(self, place: str) -> Path | None:
        """Return the path of a file of the person's own; None where there is none."""
        path = self._own / place if self._own else None
        return path if path and (_there(path) or _linked(path)) else None

    def read(self, cls: type[R], path: Path, shown: str) -> R | None:
        """Return the record of a file of the person's own; None and problems where it is none."""
        text = self.text(path, shown)
        said = None if text is None else self.parsed(text, shown)
        return None if text is None or said is None else self.decoded(cls, said, text, shown)

    def decoded(
        self,
        cls: type[R],
        said: Mapping[str, object],
        text: str,
        shown: str,
        *,
        at: tuple[str, ...] = (),
        above: int = 0,
    ) -> R | None:
        """Return the record of a document; where it is none, a problem for each reason.

        ``at`` is where in the text the document stands, ``above`` the lines over the text.
        """
        try:
            return decode(cls, said)
        except RefusedError as refusal:
            from mentorlog.formats.statements import line_of  # noqa: PLC0415 - for messages only

            self.note(
                *(
                    Problem(
                        path=shown, line=line_of(text, (*at, *one.path)) + above, reason=one.reason
                    )
                    for one in refusal.complaints
                )
            )
        return None

    def parsed(self, text: str, shown: str, above: int = 0) -> dict[str, object] | None:
        """Return the document of a text with ``above`` lines over it; else a problem and None."""
        try:
            return document(text)
        except NotTomlError as wrong:
            line = getattr(wrong, "lineno", 1)
            self.note(Problem(path=shown, line=line + above, reason=str(wrong)))
        return None

    def text(self, path: Path, shown: str) -> str | None:
        """Return a file's text; where it cannot be read, a problem and None."""
        try:
            return path.read_bytes().decode()
        except UnicodeDecodeError as wrong:
            line = wrong.object.count(b"\n", 0, wrong.start) + 1
            self.note(Problem(path=shown, line=line, reason="bytes that are not UTF-8"))
        except OSError as trouble:
            reason = (trouble.strerror or str(trouble)).lower()
            self.note(Problem(path=shown, line=1, reason=reason))
        return None

    def note(self, *problems: Problem) -> None:
        """Note problems, each once."""
        self.problems += [one for one in problems if one not in self.problems]


def _there(path: Path) -> bool:
    """Return whether something of this name is there that could be looked at."""
    return os.path.exists(path)  # noqa: PTH110 - Path.exists raises where looking is not allowed


def _linked(path: Path) -> bool:
    """Return whether the name is a link, though it leads nowhere or round in a circle."""
    return os.path.islink(path)  # noqa: PTH114 - as above
