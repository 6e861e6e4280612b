"""A topic: something to raise at a coming meeting."""

from datetime import date

from mentorlog.model.checks import filled
from mentorlog.model.value import dataclass
from mentorlog.model.words import Purpose, TopicKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What is to be raised, by whom, and the meeting at which it was."""

    id: str
    text: str
    by: str | None = None
    created: date
    raised: str | None = None
    dropped: date | None = None
    reason: str | None = None
    kind: TopicKind | None = None
    for_: Purpose | None = None
    tags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        filled("id", self.id)
        filled("text", self.text)

    @property
    def open(self) -> bool:
        """Whether it still waits to be raised."""
        return self.raised is None and self.dropped is None
