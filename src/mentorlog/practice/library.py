"""Finds practice files: a journal's ``practice/`` folder first, then our own data.

A file of the same name replaces ours whole; a new name adds one. A broken file of the person's
is a problem with its place, and ours still serves.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from mentorlog.formats.decode import RefusedError, decode
from mentorlog.formats.statements import line_of
from mentorlog.formats.toml_text import document
from mentorlog.model.demo import Demo
from mentorlog.model.kept import Problem
from mentorlog.model.path import Lifecycle
from mentorlog.model.wording import Wording

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

    def wordings(self, conversation: str) -> dict[str, Wording]:
        """Return the wording of each question of a conversation, by its key.

        A journal's own file may word some or all of them its own way.
        """
        name = f"conversations/{conversation}.toml"
        found = dict(_worded(document((DATA / name).read_text(encoding="utf-8"))))
        own = self._own / name if self._own else None
        if own and own.is_file():
            found |= dict(_worded(self._document(own, f"practice/{name}") or {}))
        return found

    def demo(self) -> Demo:
        """Return what the demonstration plays."""
        return decode(Demo, document((DATA / "demo.toml").read_text(encoding="utf-8")))

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
            if path.exists():
                found = self._read(path, f"practice/lifecycles/{name}.toml")
                if found:
                    return found
        shipped = DATA / "lifecycles" / f"{name}.toml"
        if not shipped.is_file() and self.has(name):
            return self.lifecycle(FALLBACK)  # the person's own is broken, and that was said
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
        said = self._document(path, shown)
        if said is None:
            return None
        try:
            return decode(Lifecycle, said)
        except RefusedError as refusal:
            text = path.read_bytes().decode()
            self.problems += [
                Problem(path=shown, line=line_of(text, one.path), reason=one.reason)
                for one in refusal.complaints
            ]
        return None

    def _document(self, path: Path, shown: str) -> dict[str, object] | None:
        """Return a file's document; where it cannot be read, a problem and None."""
        try:
            return document(path.read_bytes().decode())
        except (OSError, ValueError) as wrong:
            line = getattr(wrong, "lineno", 1)
            self.problems.append(Problem(path=shown, line=line, reason=str(wrong)))
            return None


def _worded(said: Mapping[str, object], above: str = "") -> Iterator[tuple[str, Wording]]:
    for key, value in said.items():
        if not isinstance(value, Mapping):
            continue
        if isinstance(value.get("text"), str):
            yield f"{above}{key}", decode(Wording, value)
        else:
            yield from _worded(value, f"{above}{key}.")
