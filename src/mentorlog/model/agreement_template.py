"""What an agreement is made of: sections, each with the question it answers."""

from mentorlog.model.checks import filled, unique
from mentorlog.model.value import dataclass
from mentorlog.model.words import AgreementFact, AgreementForm, Kind, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section. Its question can be answered in a line; ``mentor`` words it for the mentor.

    ``about`` names what may be known already and serve as the answer; ``hint`` says what people
    often settle, ``example`` is an answer as somebody might give it.
    """

    id: str
    heading: str
    question: str
    mentor: str | None = None
    roles: tuple[Role, ...] = ()
    why: str = ""
    hint: str | None = None
    example: str | None = None
    about: tuple[AgreementFact, ...] = ()
    sources: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for field in ("id", "heading", "question"):
            filled(field, getattr(self, field))

    def said(self, role: str) -> str:
        """Return the question for somebody in this role."""
        return self.mentor if role == "mentor" and self.mentor else self.question


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementTemplate:
    """The sections of an agreement, in the order they are talked about. No kinds fit all."""

    id: str
    name: str
    form: AgreementForm
    kinds: tuple[Kind, ...] = ()
    purpose: str | None = None
    sources: tuple[str, ...] = ()
    section: tuple[Section, ...]

    def __post_init__(self) -> None:
        filled("id", self.id)
        filled("name", self.name)
        if not self.section:
            raise ValueError("section must name at least one section")
        unique("section", [one.id for one in self.section])

    def fits(self, kind: str) -> bool:
        """Return whether it is meant for relationships of this kind."""
        return not self.kinds or kind in self.kinds
