"""Finds practice files: a journal's ``practice/`` folder first, then our own data.

A file of the same name replaces ours whole; a new name adds one. A broken file of the person's
is a problem with its place, and ours still serves.
"""

import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from mentorlog.formats.decode import RefusedError, decode
from mentorlog.formats.toml_text import NotTomlError, document
from mentorlog.model.kept import Problem
from mentorlog.model.path import Lifecycle
from mentorlog.model.roadmap import Roadmap
from mentorlog.model.wording import Wording

if TYPE_CHECKING:
    from mentorlog.model.demo import Demo
    from mentorlog.model.habit import Habit
    from mentorlog.model.kit import Kit
    from mentorlog.model.question import Question
    from mentorlog.model.support import Supports
    from mentorlog.model.way import Way

R = TypeVar("R")

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
        return self.named("lifecycles")

    def one(self, cls: type[R], name: str) -> R | None:
        """Return the practice file of this name (``kits/first``), the person's own before ours.

        A broken one of the person's is a problem, and ours serves; None where there is neither.
        """
        place = f"{name}.toml"
        own = self._own / place if self._own else None
        if own and _there(own) and (found := self._read(cls, own, f"practice/{place}")):
            return found
        shipped = DATA / place
        if not shipped.is_file():
            return None
        return decode(cls, document(shipped.read_text(encoding="utf-8")))

    def named(self, kind: str) -> list[str]:
        """Return the names of the practice files of a kind (a folder), ours and the person's."""
        folders = [DATA / kind]
        if self._own and _there(self._own / kind):
            folders.append(self._own / kind)
        return sorted({path.stem for folder in folders for path in folder.glob("*.toml")})

    def supports(self) -> "Supports":
        """Return the kinds of support, the person's own list before ours."""
        from mentorlog.model.support import Supports  # noqa: PLC0415 - for few commands

        found = self.one(Supports, "supports")
        assert found is not None  # noqa: S101 - ours is there
        return found

    def wordings(self, conversation: str) -> dict[str, Wording]:
        """Return the wording of each question of a conversation, by its key.

        A journal's own file may word some or all of them its own way; what of it cannot be read
        is a problem, and ours serves.
        """
        name = f"conversations/{conversation}.toml"
        found = {
            key: decode(Wording, said)
            for key, said in _worded(document((DATA / name).read_text(encoding="utf-8")))
        }
        own = self._own / name if self._own else None
        if own and _there(own):
            for key, said in _worded(self._document(own, f"practice/{name}") or {}):
                worded = self._decoded(
                    Wording, said, own, f"practice/{name}", tuple(key.split("."))
                )
                found |= {key: worded} if worded else {}
        return found

    def questions(self) -> "tuple[Question, ...]":
        """Return the question bank: all of ours and the person's own.

        A question of the person's own serves in place of ours with its id, in whatever file.
        """
        from mentorlog.model.question import Questions  # noqa: PLC0415 - for few commands

        def theirs_last(name: str) -> tuple[bool, str]:
            return self._own is not None and _there(self._own / f"questions/{name}.toml"), name

        found: dict[str, Question] = {}
        for name in sorted(self.named("questions"), key=theirs_last):
            bank = self.one(Questions, f"questions/{name}")
            found |= {question.id: question for question in bank.question} if bank else {}
        return tuple(found.values())

    def kit(self, purpose: str) -> "Kit | None":
        """Return how to hold a conversation of this purpose; None where nobody has said."""
        from mentorlog.model.kit import Kit  # noqa: PLC0415 - for few commands

        return self.one(Kit, f"kits/{purpose}")

    def ways(self) -> "tuple[Way, ...]":
        """Return the ways of advocacy."""
        from mentorlog.model.way import Ways  # noqa: PLC0415 - for few commands

        found = self.one(Ways, "advocacy")
        return found.way if found else ()

    def habits(self) -> "tuple[Habit, ...]":
        """Return the habits of good conversation."""
        from mentorlog.model.habit import Habits  # noqa: PLC0415 - for few commands

        found = self.one(Habits, "instruments/conversation")
        return found.item if found else ()

    def survey(self) -> None:
        """Read every practice file of the person's own, so that nothing wrong stays unseen."""
        for name in self.names():
            self.lifecycle(name)
        self.supports()
        for path in sorted((DATA / "conversations").glob("*.toml")):
            self.wordings(path.stem)
        for name in self.named("roadmaps"):
            self.one(Roadmap, f"roadmaps/{name}")
        for path in sorted((DATA / "templates").glob("*/*.md")):
            self.template(path.parent.name, path.stem)
        self.ways()
        self.habits()
        known = {question.id for question in self.questions()}
        for name in self.named("kits"):
            self._survey_kit(name, known)

    def demo(self) -> "Demo":
        """Return what the demonstration plays."""
        from mentorlog.model.demo import Demo  # noqa: PLC0415 - for one command

        return decode(Demo, document((DATA / "demo.toml").read_text(encoding="utf-8")))

    def template(self, kind: str, name: str) -> str:
        """Return the text a note of this kind begins with; the person's own file wins."""
        place = f"templates/{kind}/{name}.md"
        if self._own and _there(self._own / place):
            text = self._text(self._own / place, f"practice/{place}")
            if text is not None:
                return text
        shipped = DATA / place
        return shipped.read_text(encoding="utf-8") if shipped.is_file() else ""

    def _find(self, name: str) -> Lifecycle:
        found = self.one(Lifecycle, f"lifecycles/{name}")
        if found is None and not self.has(name):
            near = ", ".join(self.names())
            self._note(
                Problem(
                    path=f"practice/lifecycles/{name}.toml",
                    line=1,
                    reason=f"there is no lifecycle of this name; known are {near}",
                )
            )
        return found or self.lifecycle(FALLBACK)  # a broken one of the person's has been said

    def _survey_kit(self, name: str, known: Collection[str]) -> None:
        """Read a kit of the person's own, and note each question it names that nobody knows."""
        from mentorlog.formats.statements import line_of  # noqa: PLC0415 - for messages only
        from mentorlog.model.kit import Kit  # noqa: PLC0415 - for few commands

        shown = f"practice/kits/{name}.toml"
        own = self._own / f"kits/{name}.toml" if self._own else None
        kit = self._read(Kit, own, shown) if own and _there(own) else None
        unknown = [at for at, one in enumerate(kit.ask) if one not in known] if kit else []
        if own and kit and unknown:
            text = own.read_bytes().decode()
            self._note(
                *(
                    Problem(
                        path=shown,
                        line=line_of(text, ("ask", at)),
                        reason=f'ask names "{kit.ask[at]}", and no file of questions has it',
                    )
                    for at in unknown
                )
            )

    def _read(self, cls: type[R], path: Path, shown: str) -> R | None:
        said = self._document(path, shown)
        return None if said is None else self._decoded(cls, said, path, shown)

    def _decoded(
        self,
        cls: type[R],
        said: Mapping[str, object],
        path: Path,
        shown: str,
        at: tuple[str, ...] = (),
    ) -> R | None:
        """Return the record of a document; where it is none, a problem for each reason."""
        try:
            return decode(cls, said)
        except RefusedError as refusal:
            from mentorlog.formats.statements import line_of  # noqa: PLC0415 - for messages only

            text = path.read_bytes().decode()
            self._note(
                *(
                    Problem(path=shown, line=line_of(text, (*at, *one.path)), reason=one.reason)
                    for one in refusal.complaints
                )
            )
        return None

    def _document(self, path: Path, shown: str) -> dict[str, object] | None:
        """Return a file's document; where it cannot be read, a problem and None."""
        text = self._text(path, shown)
        if text is None:
            return None
        try:
            return document(text)
        except NotTomlError as wrong:
            line = getattr(wrong, "lineno", 1)
            self._note(Problem(path=shown, line=line, reason=str(wrong)))
        return None

    def _text(self, path: Path, shown: str) -> str | None:
        """Return a file's text; where it cannot be read, a problem and None."""
        try:
            return path.read_bytes().decode()
        except UnicodeDecodeError as wrong:
            line = wrong.object.count(b"\n", 0, wrong.start) + 1
            self._note(Problem(path=shown, line=line, reason="bytes that are not UTF-8"))
        except OSError as trouble:
            reason = (trouble.strerror or str(trouble)).lower()
            self._note(Problem(path=shown, line=1, reason=reason))
        return None

    def _note(self, *problems: Problem) -> None:
        self.problems += [one for one in problems if one not in self.problems]


def _there(path: Path) -> bool:
    """Return whether something of this name is there that could be looked at."""
    return os.path.exists(path)  # noqa: PTH110 - Path.exists raises where looking is not allowed


def _worded(
    said: Mapping[str, object], above: str = ""
) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield the tables that word a question, with their dotted keys."""
    for key, value in said.items():
        if isinstance(value, Mapping):
            if "text" in value:
                yield f"{above}{key}", value
            else:
                yield from _worded(value, f"{above}{key}.")
