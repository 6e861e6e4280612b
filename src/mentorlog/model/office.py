"""Where there usually is help: kinds of offices, and what to think of first."""

from mentorlog.model.checks import filled, unique
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A kind of office or person, and what it is there for."""

    id: str
    name: str
    about: str

    def __post_init__(self) -> None:
        for field in ("id", "name", "about"):
            filled(field, getattr(self, field))


@dataclass(frozen=True, slots=True, kw_only=True)
class Offices:
    """``first`` is said before anything else; ``keep`` what to write down, and how."""

    first: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    office: tuple[Office, ...] = ()

    def __post_init__(self) -> None:
        unique("office", [one.id for one in self.office])
