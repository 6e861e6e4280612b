"""What lies behind a picture: records that few ask for, read when somebody does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from mentorlog.model.assessment import Assessment
    from mentorlog.model.concern import Concern
    from mentorlog.model.feedback import Feedback
    from mentorlog.model.kept import Kept
    from mentorlog.model.meeting import Meeting, Rating
    from mentorlog.model.note import Note
    from mentorlog.model.review import Review
    from mentorlog.model.words import ClosingReason


def _none(_: int = 0) -> tuple[()]:
    return ()


def _no(_: str) -> None:
    return None


def _nothing() -> None:
    return None


class Behind(NamedTuple):
    """Each gives its records newest first, when it is called; a number is how many at most.

    ``meetings`` opens so many of the newest up to the day of the picture; ``assessed`` are the
    names of the files of assessments, ``answered`` is the newest shared one with an instrument.
    """

    reviews: Callable[[int], Sequence[Kept[Review]]] = _none
    feedback: Callable[[], Sequence[Kept[Feedback]]] = _none
    concerns: Callable[[], Sequence[Kept[Concern]]] = _none
    notes: Callable[[], Sequence[Kept[Note]]] = _none
    meetings: Callable[[int], Sequence[Kept[Meeting]]] = _none
    ratings: Callable[[], Sequence[Kept[Rating]]] = _none
    assessed: Callable[[], Sequence[str]] = _none
    answered: Callable[[str], Assessment | None] = _no
    why_ended: Callable[[], ClosingReason | None] = _nothing
