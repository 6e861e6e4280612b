"""Ways of advocacy: what one can do so that somebody, or oneself, is seen and gets on."""

from mentorlog.model.checks import filled, unique
from mentorlog.model.value import dataclass
from mentorlog.model.words import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way, for people in these roles. A note of kind advocacy names it by its id."""

    id: str
    text: str
    roles: tuple[Role, ...] = ()
    sources: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        filled("id", self.id)
        filled("text", self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """All ways, in the order they are listed."""

    way: tuple[Way, ...]

    def __post_init__(self) -> None:
        unique("way", [one.id for one in self.way])
