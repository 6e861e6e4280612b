"""Feedback: asked for, given or received. Private, and always with somebody."""

from datetime import date

from mentorlog.model.value import dataclass
from mentorlog.model.words import Direction, FeedbackKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """One piece of feedback, or a request for one; the line that was said is the prose beside it.

    ``asked_on`` stands with an answer, ``answered_on`` with a request. ``follow_up`` is the day to
    come back to it, ``followed`` the day one did. ``member`` is the id of one of a circle or team.
    """

    on: date
    direction: Direction
    kind: FeedbackKind | None = None
    situation: str | None = None
    behaviour: str | None = None
    impact: str | None = None
    intent: str | None = None
    response: str | None = None
    asked_on: date | None = None
    answered_on: date | None = None
    follow_up: date | None = None
    followed: date | None = None
    member: str | None = None
    tags: tuple[str, ...] = ()

    @property
    def waiting(self) -> bool:
        """Whether it was asked for and has neither come nor been let go."""
        return self.direction == "asked" and not self.answered_on and not self.followed

    @property
    def to_follow(self) -> bool:
        """Whether there is a day to come back to it, and nobody has yet."""
        return bool(self.follow_up) and not self.followed and not self.answered_on

    def late(self, today: date) -> int:
        """Return the days by which coming back to it is late, 0 where it is not."""
        if self.follow_up is None or not self.to_follow:
            return 0
        return max(0, (today - self.follow_up).days)
