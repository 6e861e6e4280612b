"""What is meant for everybody, or only for people in some roles."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from mentorlog.model.checks import filled
from mentorlog.model.value import dataclass
from mentorlog.model.words import Role


class Meant(Protocol):
    """Anything that names the roles it is meant for; none named means for everybody."""

    @property
    def roles(self) -> tuple[Role, ...]:
        """For whom."""
        ...


M = TypeVar("M", bound=Meant)


def for_role(things: Iterable[M], role: str) -> tuple[M, ...]:
    """Return what is meant for somebody in this role, in its order."""
    return tuple(one for one in things if not one.roles or role in one.roles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of advice: a small thing to do, to bring or to think about."""

    text: str
    roles: tuple[Role, ...] = ()

    def __post_init__(self) -> None:
        filled("text", self.text)
