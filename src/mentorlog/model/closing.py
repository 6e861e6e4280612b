"""A closing: how a relationship ended, or went on another way. Private, and never a failure."""

from datetime import date

from mentorlog.model import rhythm
from mentorlog.model.checks import filled
from mentorlog.model.value import dataclass
from mentorlog.model.words import ClosingReason, Continues


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """An action that somebody else took over: a slug, or a name as it was said."""

    action: str
    whom: str

    def __post_init__(self) -> None:
        filled("whom", self.whom)


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What brought it about, what continues and how often, who decided, who took over what.

    What was reached and learned, and the thanks, are the prose beside it.
    """

    on: date
    reason: ClosingReason | None = None
    continues: Continues | None = None
    rhythm: str | None = None
    decided_by: str | None = None
    tags: tuple[str, ...] = ()
    handed_over: tuple[HandedOver, ...] = ()

    def __post_init__(self) -> None:
        if self.rhythm is not None and self.rhythm != "as-needed" and not rhythm.days(self.rhythm):
            raise ValueError(f'rhythm must be like 2w, 10d, 1m or as-needed, not "{self.rhythm}"')
