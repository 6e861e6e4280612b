"""What lies behind a picture, read when the coach asks for it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mentorlog.journal.shelves import BY_KIND
from mentorlog.model.behind import Behind

if TYPE_CHECKING:
    from mentorlog.journal.journal import Journal
    from mentorlog.model.assessment import Assessment
    from mentorlog.model.kept import Kept
    from mentorlog.model.meeting import Meeting, Rating
    from mentorlog.model.note import Note
    from mentorlog.model.review import Review
    from mentorlog.model.words import ClosingReason


def behind(journal: Journal, who: str, today: date) -> Behind:
    """Return how each kind is read; trouble is collected as everywhere."""
    reader = journal.reader

    def reviews(most: int) -> list[Kept[Review]]:
        stems = journal.reviews(who)[::-1][:most]
        return [kept for stem in stems if (kept := journal.review(who, stem))]

    def notes() -> list[Kept[Note]]:
        return sorted(journal.notes(who), key=lambda kept: kept.record.on, reverse=True)

    def meetings(most: int) -> tuple[Kept[Meeting], ...]:
        return journal.meetings(who).past(today, most, most)

    def ratings() -> list[Kept[Rating]]:
        return sorted(journal.ratings(who), key=lambda kept: kept.record.meeting, reverse=True)

    def assessed() -> list[str]:
        shelf = BY_KIND["assessment"]
        return [*reader.keys(shelf, who), *reader.keys(shelf, who, private=True)]

    def answered(instrument: str) -> Assessment | None:
        shelf = BY_KIND["assessment"]
        stems = (one for one in reader.keys(shelf, who)[::-1] if one[11:].startswith(instrument))
        found = (reader.safely(shelf, who, stem) for stem in stems)
        like = (kept.record for kept in found if kept and kept.record.instrument == instrument)
        return next(like, None)

    def why_ended() -> ClosingReason | None:
        stems = reader.keys(BY_KIND["closing"], who)
        newest = reader.safely(BY_KIND["closing"], who, stems[-1]) if stems else None
        return newest.record.reason if newest else None

    return Behind(
        reviews=reviews,
        feedback=lambda: journal.feedback(who),
        concerns=lambda: journal.concerns(who)[::-1],
        notes=notes,
        meetings=meetings,
        ratings=ratings,
        assessed=assessed,
        answered=answered,
        why_ended=why_ended,
    )
