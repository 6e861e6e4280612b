"""All that is known of one relationship on one day, gathered from its files."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from mentorlog.journal.feedbacks import heard_on
from mentorlog.model import rhythm
from mentorlog.model.kept import ME, Kept
from mentorlog.model.picture import Picture

if TYPE_CHECKING:
    from mentorlog.journal.journal import Journal
    from mentorlog.model.meeting import Meeting
    from mentorlog.model.note import Note
    from mentorlog.model.relationship import Relationship

BRIEF = 2
"""Meetings that took place, as many as a list needs."""

DAYS = 12
"""Days of meetings that a picture has, by the names of their files."""

ENOUGH = 60
"""Days since a meeting within which contact besides it is not looked for, without a rhythm."""


class Looked(NamedTuple):
    """How closely one looks; ``Journal.picture`` says what each means."""

    notes: bool
    brief: bool
    window: int
    ahead: int
    changing: bool


def picture(journal: Journal, kept: Kept[Relationship], today: date, how: Looked) -> Picture:
    """Return all that is known of one relationship; opens the newest few meetings only."""
    slug = kept.who
    meetings = journal.meetings(slug)
    coming = meetings.coming(today, how.window if how.changing else how.window // 2, how.ahead)
    left = how.window if how.changing else how.window - len(coming)
    past = meetings.past(today, left, enough=BRIEF if how.brief else left)
    quiet = _quiet(kept.record, past, today)
    noted = tuple(journal.notes(slug)) if how.notes or quiet else ()
    return Picture(
        who=slug,
        handle=journal.handle(slug),
        relationship=kept.record,
        private=journal.private(slug),
        actions=tuple(journal.actions(slug)),
        topics=tuple(journal.topics(slug)),
        notes=noted if how.notes else (),
        goals=tuple(journal.goals_with(slug)),
        past=past,
        coming=coming,
        on_file=len(until := meetings.until(today)),
        days=tuple(date.fromisoformat(stem[:10]) for stem in until[:DAYS]),
        reviews=tuple(journal.reviews(slug)),
        contact=_contact(noted, journal.feedback_on(slug), today) if quiet else None,
        agreement=journal.agreement(slug),
        away=journal.settings.away,
        unsafe=journal.unsafe(slug),
        heard=heard_on(journal.reader, slug) if how.notes else None,
        myself=journal.myself().record if how.notes else None,
        self_reviews=tuple(journal.reviews(ME)) if how.notes else (),
        help=tuple(key for key, said in journal.settings.help.items() if said.strip()),
    )


def _quiet(one: Relationship, past: tuple[Kept[Meeting], ...], today: date) -> bool:
    """Whether the last meeting is longer ago than was agreed.

    Only then does it matter whether we were in touch besides it, so nothing more is opened.
    """
    last = next((kept.record.on for kept in past if kept.record.held), date.min)
    return (today - last).days > (rhythm.days(one.rhythm) or ENOUGH)


def _contact(notes: Iterable[Kept[Note]], feedback: date | None, today: date) -> date | None:
    """Return the last day up to today on which a note or feedback says that we were in touch."""
    touched = [kept.record.on for kept in notes if kept.record.in_touch]
    touched += [feedback] if feedback else []
    return max((day for day in touched if day <= today), default=None)
