"""Which command is for what: situations, in groups."""

from mentorlog.model.checks import filled
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """A situation in a few words, and the command that goes with it."""

    text: str
    command: str

    def __post_init__(self) -> None:
        filled("text", self.text)
        filled("command", self.command)


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationGroup:
    """Situations that belong together."""

    name: str
    situation: tuple[Situation, ...] = ()

    def __post_init__(self) -> None:
        filled("name", self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Situations:
    """All groups, in the order they are listed."""

    group: tuple[SituationGroup, ...] = ()
