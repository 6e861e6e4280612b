"""What good mentoring looks like, as data: one journal's practice library.

The person's own files serve before ours; see ``practice/files.py``.
"""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from mentorlog.formats.decode import decode
from mentorlog.formats.toml_text import document
from mentorlog.model.kept import Problem
from mentorlog.model.path import Lifecycle
from mentorlog.model.wording import HintWording, Wording
from mentorlog.practice.files import DATA, PracticeFiles
from mentorlog.practice.worded import worded

if TYPE_CHECKING:
    from mentorlog.model.agreement_template import AgreementTemplate
    from mentorlog.model.concern_kind import ConcernKind
    from mentorlog.model.demo import Demo
    from mentorlog.model.hint_rule import HintRule
    from mentorlog.model.instrument import Instrument, InstrumentItem
    from mentorlog.model.kit import Kit
    from mentorlog.model.office import Offices
    from mentorlog.model.page import GuidePage
    from mentorlog.model.question import Question
    from mentorlog.model.situation import Situations
    from mentorlog.model.source import Source
    from mentorlog.model.standing import Standing
    from mentorlog.model.support import Supports
    from mentorlog.model.way import Way

__all__ = ["DATA", "Library"]

R = TypeVar("R")

FALLBACK = "four-stage"


class Library:
    """The practice library of one journal; reads a file when it is first asked for."""

    def __init__(self, own: Path | None = None) -> None:
        self.files = PracticeFiles(own)
        self._lifecycles: dict[str, Lifecycle] = {}

    @property
    def problems(self) -> list[Problem]:
        """What is wrong in files of the person's own, as far as they were read."""
        return self.files.problems

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
        return self.files.one(cls, name)

    def named(self, kind: str) -> list[str]:
        """Return the names of the practice files of a kind (a folder), ours and the person's."""
        return self.files.named(kind)

    def supports(self) -> "Supports":
        """Return the kinds of support, the person's own list before ours."""
        from mentorlog.model.support import Supports  # noqa: PLC0415 - for few commands

        found = self.one(Supports, "supports")
        assert found is not None  # noqa: S101 - ours is there
        return found

    def wordings(self, conversation: str) -> dict[str, Wording]:
        """Return the wording of each question of a conversation, by its key."""
        return worded(self.files, Wording, f"conversations/{conversation}")

    def hint_wordings(self) -> dict[str, HintWording]:
        """Return the sentence of each hint, by its id, and its other wordings by ``id.variant``."""
        return worded(self.files, HintWording, "hints")

    def questions(self) -> "tuple[Question, ...]":
        """Return the question bank: all of ours and the person's own.

        A question of the person's own serves in place of ours with its id, in whatever file.
        """
        from mentorlog.model.question import Questions  # noqa: PLC0415 - for few commands

        def theirs_last(name: str) -> tuple[bool, str]:
            return self.files.own(f"questions/{name}.toml") is not None, name

        found: dict[str, Question] = {}
        for name in sorted(self.named("questions"), key=theirs_last):
            bank = self.one(Questions, f"questions/{name}")
            found |= {question.id: question for question in bank.question} if bank else {}
        return tuple(found.values())

    def kit(self, purpose: str) -> "Kit | None":
        """Return how to hold a conversation of this purpose; None where nobody has said."""
        from mentorlog.model.kit import Kit  # noqa: PLC0415 - for few commands

        return self.one(Kit, f"kits/{purpose}")

    def standing(self) -> "Standing":
        """Return the habits and pairs that stand on every checklist."""
        from mentorlog.model.standing import Standing  # noqa: PLC0415 - for few commands

        return self.one(Standing, "standing") or Standing()

    def situations(self) -> "Situations":
        """Return which command is for what."""
        from mentorlog.model.situation import Situations  # noqa: PLC0415 - for one command

        return self.one(Situations, "which") or Situations()

    def offices(self) -> "Offices":
        """Return where there usually is help."""
        from mentorlog.model.office import Offices  # noqa: PLC0415 - for one command

        return self.one(Offices, "help-now") or Offices()

    def rules(self) -> "tuple[HintRule, ...]":
        """Return what is known of each hint: what it looks at, when it speaks, and why."""
        from mentorlog.model.hint_rule import HintRules  # noqa: PLC0415 - for one command

        found = self.one(HintRules, "rules")
        return found.rule if found else ()

    def ways(self) -> "tuple[Way, ...]":
        """Return the ways of advocacy."""
        from mentorlog.model.way import Ways  # noqa: PLC0415 - for few commands

        found = self.one(Ways, "advocacy")
        return found.way if found else ()

    def habits(self) -> "tuple[InstrumentItem, ...]":
        """Return the habits of good conversation: items that can also be practised."""
        found = self.instrument("conversation")
        return found.item if found else ()

    def agreement(self, name: str) -> "AgreementTemplate | None":
        """Return the sections of an agreement; None where there is no template of this name."""
        from mentorlog.model.agreement_template import (  # noqa: PLC0415 - for few commands
            AgreementTemplate,
        )

        return self._named_one(AgreementTemplate, "agreements", name)

    def agreements(self) -> "tuple[AgreementTemplate, ...]":
        """Return every template of an agreement, by name."""
        found = map(self.agreement, self.named("agreements"))
        return tuple(one for one in found if one)

    def instrument(self, name: str) -> "Instrument | None":
        """Return the instrument of this name; None where there is none."""
        from mentorlog.model.instrument import Instrument  # noqa: PLC0415 - for few commands

        return self._named_one(Instrument, "instruments", name)

    def instruments(self) -> "tuple[Instrument, ...]":
        """Return every instrument, by name."""
        found = map(self.instrument, self.named("instruments"))
        return tuple(one for one in found if one)

    def concern(self, kind: str) -> "ConcernKind | None":
        """Return what is known of a kind of concern; None where it is none."""
        from mentorlog.model.concern_kind import ConcernKind  # noqa: PLC0415 - for few commands

        return self._named_one(ConcernKind, "concerns", kind)

    def concerns(self) -> "tuple[ConcernKind, ...]":
        """Return every kind of concern, in the order they are listed for choosing."""
        from mentorlog.model.words import CONCERN_TYPES  # noqa: PLC0415 - beside the above

        found = map(self.concern, CONCERN_TYPES)
        return tuple(one for one in found if one)

    def page(self, name: str) -> "GuidePage | None":
        """Return the page of guidance of this name; None where there is none."""
        from mentorlog.practice import pages  # noqa: PLC0415 - for few commands

        return pages.page(self.files, name)

    def pages(self) -> "tuple[GuidePage, ...]":
        """Return every page of guidance, by name."""
        found = map(self.page, self.files.named("guidance", "md"))
        return tuple(one for one in found if one)

    def sources(self) -> "dict[str, Source]":
        """Return what the library rests on, by the key that ``sources`` name.

        A journal's own file adds to ours, and replaces those of the same key.
        """
        from mentorlog.model.source import Source  # noqa: PLC0415 - for few commands

        ours = document((DATA / "sources.toml").read_text(encoding="utf-8"))
        found = {key: decode(Source, said) for key, said in ours.items() if isinstance(said, dict)}
        own, shown = self.files.own("sources.toml"), "practice/sources.toml"
        text = self.files.text(own, shown) if own else None
        if text is not None:
            for key, said in (self.files.parsed(text, shown) or {}).items():
                table = said if isinstance(said, Mapping) else {"title": said}
                one = self.files.decoded(Source, table, text, shown, at=(key,))
                found |= {key: one} if one else {}
        return found

    def survey(self, commands: Collection[str] | None = None) -> None:
        """Read every practice file of the person's own, so that nothing wrong stays unseen.

        ``commands`` are the words there are: a file may name some.
        """
        from mentorlog.practice import survey  # noqa: PLC0415 - for one command

        survey.survey(self, commands)

    def demo(self) -> "Demo":
        """Return what the demonstration plays."""
        from mentorlog.model.demo import Demo  # noqa: PLC0415 - for one command

        return decode(Demo, document((DATA / "demo.toml").read_text(encoding="utf-8")))

    def template(self, kind: str, name: str) -> str:
        """Return the text a note of this kind begins with; the person's own file wins."""
        place = f"templates/{kind}/{name}.md"
        own = self.files.own(place)
        text = self.files.text(own, f"practice/{place}") if own else None
        return self.shipped(kind, name) if text is None else text

    def shipped(self, kind: str, name: str) -> str:
        """Return our own template of a name; nothing where we have none."""
        place = DATA / "templates" / kind / f"{name}.md"
        return place.read_text(encoding="utf-8") if place.is_file() else ""

    def letters(self) -> list[str]:
        """Return the kinds of letter there are templates of, the person's own included."""
        names = self.files.named("templates/letter", "md")
        return [name for name in names if not name.startswith(".")]  # an editor's own files

    def _named_one(self, cls: type[R], kind: str, name: str) -> R | None:
        """Return the file of a name somebody may have typed; None where it names no file."""
        return self.one(cls, f"{kind}/{name}") if name in self.named(kind) else None

    def _find(self, name: str) -> Lifecycle:
        found = self.one(Lifecycle, f"lifecycles/{name}")
        if found is None and not self.has(name):
            near = ", ".join(self.names())
            self.files.note(
                Problem(
                    path=f"practice/lifecycles/{name}.toml",
                    line=1,
                    reason=f"there is no lifecycle of this name; known are {near}",
                )
            )
        return found or self.lifecycle(FALLBACK)  # a broken one of the person's has been said
