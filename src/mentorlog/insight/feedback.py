"""Feedback: what was asked for and has not come, what to come back to, what was said."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from mentorlog.insight.called import owner_name
from mentorlog.model.feedback import Feedback
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass

Said = Kept[Feedback]

FEW = 3
"""How many of one person are listed where everybody is."""


def waiting(kept: Iterable[Said]) -> list[Said]:
    """Return what was asked for and has not come, longest waiting first."""
    return sorted((one for one in kept if one.record.waiting), key=_asked)


def _asked(kept: Said) -> tuple[date, str, str]:
    return kept.record.on, kept.who, kept.key


def follow_ups(kept: Iterable[Said]) -> list[Said]:
    """Return what there is to come back to, soonest first; a request may be among it."""
    found = (one for one in kept if one.record.to_follow)
    return sorted(found, key=lambda one: (one.record.follow_up or date.max, one.who, one.key))


def answered_by(kept: Iterable[Said], on: date, member: str | None) -> Said | None:
    """Return the request that feedback received on this day answers: the oldest that waits.

    In a group a request put to this member comes before one that was put to all.
    """
    asked = [one for one in waiting(kept) if one.record.on <= on]
    meant = [one for one in asked if one.record.member == member]
    return next(iter(meant or [one for one in asked if one.record.member is None]), None)


def words(kept: Said) -> str:
    """Return the first line that was said, else the first thing that is known of it."""
    lines = (line.strip("-*> ") for line in kept.text.splitlines() if not line.startswith("#"))
    record = kept.record
    facts = (record.behaviour, record.situation, record.impact, record.response, record.intent)
    return next(filter(None, (*lines, *facts)), record.kind or "")


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackLine:
    """One piece of feedback as listed.

    ``member`` names the one of a group, and is empty elsewhere; ``words`` are the first of what
    was said. ``days`` counts how long a request has waited, ``late`` the days since one meant to
    come back.
    """

    kept: Said
    member: str
    words: str
    days: int
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedbacks:
    """Feedback of one person or of everybody: what waits, what to come back to, the newest.

    Nothing is listed twice. ``handles`` are the shortest words that name people, ``on_file``
    counts files by person, ``hidden`` says that all of it is kept off the screen.
    """

    waiting: tuple[FeedbackLine, ...]
    follow_ups: tuple[FeedbackLine, ...]
    newest: tuple[FeedbackLine, ...]
    names: Mapping[str, str]
    handles: Mapping[str, str]
    on_file: Mapping[str, int]
    today: date
    who: str | None = None
    hidden: bool = False


def line(kept: Said, relationship: Relationship, today: date) -> FeedbackLine:
    """Return feedback as listed."""
    member = kept.record.member
    return FeedbackLine(
        kept=kept,
        member=owner_name(member, relationship) if member else "",
        words=words(kept),
        days=(today - kept.record.on).days if kept.record.waiting else 0,
        late=kept.record.late(today),
    )


def parted(
    kept: Sequence[Said], most: int, as_line: Callable[[Said], FeedbackLine]
) -> tuple[tuple[FeedbackLine, ...], ...]:
    """Return the lines of what waits, of what to come back to, and of the newest of the rest.

    ``kept`` is newest first; of the rest at most ``most`` of one person are listed.
    """
    asked = waiting(kept)
    back = [one for one in follow_ups(kept) if not one.record.waiting]
    rest: list[Said] = []
    for one in kept:
        listed = sum(1 for other in rest if other.who == one.who)
        if not one.record.waiting and not one.record.to_follow and listed < most:
            rest.append(one)
    return tuple(tuple(map(as_line, part)) for part in (asked, back, rest))
