"""Kinds of concern: what may come between people who work together, and ways through it."""

from mentorlog.model.checks import filled, unique
from mentorlog.model.value import dataclass
from mentorlog.model.words import ConcernType, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstStep:
    """One step one can take soon, alone or with the other."""

    id: str
    text: str
    roles: tuple[Role, ...] = ()

    def __post_init__(self) -> None:
        filled("id", self.id)
        filled("text", self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcernKind:
    """How to know it, what to do first, what to say, when to bring in somebody, when to end.

    ``apart`` means that no step involves the other person, and that the help of the journal is
    what to point to first. ``keep`` says what to write down and who should get it.
    """

    id: ConcernType
    name: str
    about: str
    apart: bool = False
    signs: tuple[str, ...] = ()
    say: tuple[str, ...] = ()
    third_party: str | None = None
    ending: str | None = None
    keep: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    step: tuple[FirstStep, ...]

    def __post_init__(self) -> None:
        filled("name", self.name)
        filled("about", self.about)
        if not self.step:
            raise ValueError("step must name at least one step")
        unique("step", [one.id for one in self.step])
        if self.apart and self.say:
            raise ValueError("say must be empty where apart is true: nothing is to be said to them")
