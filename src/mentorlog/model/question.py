"""The question bank: open questions that people ask each other."""

from mentorlog.model.checks import filled, unique
from mentorlog.model.value import dataclass
from mentorlog.model.words import Canonical, QuestionTopic, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One open question. ``roles`` are of whoever asks it; no stages or roles fit all.

    ``supports`` names the kinds of support that asking it may bring.
    """

    id: str
    text: str
    stages: tuple[Canonical, ...] = ()
    roles: tuple[Role, ...] = ()
    topics: tuple[QuestionTopic, ...] = ()
    supports: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        filled("id", self.id)
        filled("text", self.text)

    def fits(self, role: str, canonical: str) -> bool:
        """Return whether somebody in this role may ask it at this canonical stage."""
        return (not self.roles or role in self.roles) and (
            not self.stages or canonical in self.stages
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """One file of the bank."""

    question: tuple[Question, ...]

    def __post_init__(self) -> None:
        unique("question", [one.id for one in self.question])
