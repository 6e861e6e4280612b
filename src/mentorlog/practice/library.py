"""Finds practice files: a journal's ``practice/`` folder first, then our own data.

A file of the same name replaces ours whole; a new name adds one. A broken file of the person's
is a problem with its place, and ours still serves.
"""

from pathlib import Path

from mentorlog.formats.decode import RefusedError, decode
from mentorlog.formats.statements import line_of
from mentorlog.formats.toml_text import document
from mentorlog.model.kept import Problem
from mentorlog.model.path import Lifecycle

DATA = Path(__file__).parent / "data"
FALLBACK = "four-stage"


class Library:
    """The practice library of one journal; reads a file when it is first asked for."""

    def __init__(self, own: Path | None = None) -> None:
        self._own = own
        self._lifecycles: dict[str, Lifecycle] = {}
        self.problems: list[Problem] = []

    def lifecycle(self, name: str) -> Lifecycle:
        """Return the lifecycle of this id; an unknown one is a problem and four-stage serves."""
        if name not in self._lifecycles:
            self._lifecycles[name] = self._find(name)
        return self._lifecycles[name]

    def has(self, name: str) -> bool:
        """Return whether there is a lifecycle of this id."""
        return name in self.names()

    def names(self) -> list[str]:
        """Return the ids of every lifecycle, the person's own included."""
        folders = [DATA / "lifecycles"]
        if self._own:
            folders.append(self._own / "lifecycles")
        return sorted({path.stem for folder in folders for path in folder.glob("*.toml")})

    def template(self, kind: str, name: str) -> str:
        """Return the text a note of this kind begins with; the person's own file wins."""
        for folder in filter(None, (self._own, DATA)):
            path = folder / "templates" / kind / f"{name}.md"
            if path.is_file():
                return path.read_text(encoding="utf-8")
        return ""

    def _find(self, name: str) -> Lifecycle:
        if self._own:
            path = self._own / "lifecycles" / f"{name}.toml"
            if path.is_file():
                found = self._read(path, f"practice/lifecycles/{name}.toml")
                if found:
                    return found
        shipped = DATA / "lifecycles" / f"{name}.toml"
        if not shipped.is_file():
            near = ", ".join(self.names())
            self.problems.append(
                Problem(
                    path=f"practice/lifecycles/{name}.toml",
                    line=1,
                    reason=f"there is no lifecycle of this name; known are {near}",
                )
            )
            return self.lifecycle(FALLBACK)
        return decode(Lifecycle, document(shipped.read_text(encoding="utf-8")))

    def _read(self, path: Path, shown: str) -> Lifecycle | None:
        text = ""
        try:
            text = path.read_bytes().decode()
            return decode(Lifecycle, document(text))
        except RefusedError as refusal:
            self.problems += [
                Problem(path=shown, line=line_of(text, one.path), reason=one.reason)
                for one in refusal.complaints
            ]
        except (OSError, ValueError) as wrong:
            line = getattr(wrong, "lineno", 1)
            self.problems.append(Problem(path=shown, line=line, reason=str(wrong)))
        return None
