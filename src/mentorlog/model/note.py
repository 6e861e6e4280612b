"""A note: an insight, a piece of advice, a win, thanks: something to remember."""

from datetime import date

from mentorlog.model.checks import filled
from mentorlog.model.value import dataclass
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

    @property
    def open(self) -> bool:
        """Whether its loop waits to be closed: advice to try, a hurdle to take, thanks to say."""
        if self.as_ == "thanks":
            return self.said is False
        if self.as_ == "advice":  # tried is half of it; who gave it likes to hear what came of it
            return not self.said
        return self.as_ == "hurdle" and self.tried is None

    @property
    def in_touch(self) -> bool:
        """Whether it says that we were in touch: contact, or thanks that were said.

        Only these start the stay-in-touch clock anew; a private insight does not.
        """
        return self.as_ == "contact" or (self.as_ == "thanks" and self.said is not False)
