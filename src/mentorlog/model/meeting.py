"""A meeting: planned, held, or one of the ways it did not happen."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date, time

from mentorlog.model.checks import within
from mentorlog.model.value import dataclass
from mentorlog.model.words import Channel, Purpose, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The facts of one meeting; what was said is the prose below them.

    ``on`` is the calendar day where it took place; ``at`` and ``zone`` always come together.
    """

    on: date
    at: time | None = None
    zone: str | None = None
    status: Status
    by: str | None = None
    moved_to: str | None = None
    moved_from: str | None = None
    purpose: Purpose | None = None
    title: str | None = None
    minutes: int | None = None
    channel: Channel | None = None
    absent: tuple[str, ...] = ()
    roles: Mapping[str, str] = field(default_factory=dict)
    turn: str | None = None
    raised: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    prepared: bool = False
    tags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        within("minutes", self.minutes, 1, 1440)

    @property
    def held(self) -> bool:
        """Whether it took place."""
        return self.status == "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """How much a meeting was worth to me, 1 hardly to 5 very much. Private."""

    meeting: str
    worth: int

    def __post_init__(self) -> None:
        within("worth", self.worth, 1, 5)
