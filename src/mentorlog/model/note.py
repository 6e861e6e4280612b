"""A note: an insight, a piece of advice, a win, thanks: something to remember."""

from dataclasses import dataclass
from datetime import date

from mentorlog.model.checks import filled
from mentorlog.model.words import NoteKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One thing worth keeping, from a meeting or between two."""

    id: str
    on: date
    as_: NoteKind
    text: str
    meeting: str | None = None
    by: str | None = None
    said: bool | None = None
    way: str | None = None
    tried: date | None = None
    outcome: str | None = None
    tags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        filled("id", self.id)
        filled("text", self.text)
