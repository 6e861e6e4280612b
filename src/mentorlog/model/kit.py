"""Kits: how to hold a conversation of one purpose."""

from mentorlog.model.checks import filled, unique, within
from mentorlog.model.meant import Line, for_role
from mentorlog.model.question import Question
from mentorlog.model.value import dataclass
from mentorlog.model.words import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the conversation, with the minutes it takes."""

    minutes: int
    text: str
    roles: tuple[Role, ...] = ()

    def __post_init__(self) -> None:
        within("minutes", self.minutes, 1, 240)
        filled("text", self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """A conversation: what to think about before, what to bring, its parts, what to ask.

    ``ask`` names questions of the bank; ``question`` are the kit's own. Roles are my own role in
    the relationship.
    """

    id: str
    name: str
    purpose: str | None = None
    ask: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    before: tuple[Line, ...] = ()
    bring: tuple[Line, ...] = ()
    agenda: tuple[Part, ...]
    question: tuple[Question, ...] = ()

    def __post_init__(self) -> None:
        filled("id", self.id)
        filled("name", self.name)
        unique("ask", self.ask)
        unique("question", [one.id for one in self.question])

    def minutes(self, role: str) -> int:
        """Return how long the conversation takes by its parts for this role."""
        return sum(part.minutes for part in for_role(self.agenda, role))
