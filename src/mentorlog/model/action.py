"""An action: what somebody promised, to be carried forward until it is done or dropped."""

from datetime import date

from mentorlog.model.checks import filled
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A promise of either side. ``owner`` is me, them, both or a member's id."""

    id: str
    text: str
    owner: str
    due: date | None = None
    meeting: str | None = None
    goal: str | None = None
    created: date
    done: date | None = None
    dropped: date | None = None
    reason: str | None = None
    tags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        filled("id", self.id)
        filled("text", self.text)
        filled("owner", self.owner)

    @property
    def open(self) -> bool:
        """Whether it still waits for somebody."""
        return self.done is None and self.dropped is None

    @property
    def mine(self) -> bool:
        """Whether I have a part in it."""
        return self.owner in {"me", "both"}

    def late(self, today: date) -> int:
        """Return the days it is past its due day, 0 when it is not."""
        if not self.open or self.due is None:
            return 0
        return max(0, (today - self.due).days)
