"""Which of a person's files is meant: by its name, the start of it, a date, ``last`` or ``-2``."""

import re
from collections.abc import Iterator
from datetime import time
from itertools import groupby, islice

from mentorlog.cli import mine
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.journal.shelves import BY_KIND
from mentorlog.model.kept import ME

LAST = frozenset({"feedback", "concern", "closing", "assessment"})
"""Kinds of files that a date does not mean where it may mean another."""

Stem = tuple[str, str, bool]
"""A file that may be meant: its kind, its stem, whether it is private."""


def standing(session: Session, slug: str, kinds: tuple[str, ...]) -> list[Stem]:
    """Return every file of these kinds, shared before private, without opening any."""
    stems: list[Stem] = []
    for kind in kinds:
        shelf = BY_KIND[kind]
        places = (True,) if shelf.private or slug == ME else (False, True)
        for private in places:
            keys = session.journal.reader.keys(shelf, slug, private=private)
            stems += [(kind, key, private) for key in keys if (kind, key, False) not in stems]
    return stems


def chosen_of(session: Session, slug: str, stems: list[Stem], name: str) -> list[Stem]:
    """Return what a name means; ``last`` and ``-2`` count back over what took place.

    Feedback, concerns and the like are meant by their names, or where nothing else fits: a date
    means the meeting of that day.
    """
    back = 1 if name == "last" else int(name[1:]) if _BACK.fullmatch(name) else 0
    if back and slug == ME and session.discreet:
        raise mine.hidden()
    if back:
        dated = [one for one in stems if one[0] in {"meeting", "review"} and _past(session, one)]
        dated = [one for one in dated if not (one[2] and session.discreet)]
        took_place = (one for one in _newest_first(session, slug, dated))
        return list(islice(took_place, back - 1, back))
    exact = [one for one in stems if one[1] == name]
    begun = [one for one in stems if one[1].startswith(name)]
    return exact or [one for one in begun if one[0] not in LAST] or begun


_BACK = re.compile(r"-[1-9]\d{0,3}")


def _past(session: Session, stem: Stem) -> bool:
    return stem[1][:1].isdigit() and stem[1][:10] <= session.today.isoformat()


def _newest_first(session: Session, slug: str, dated: list[Stem]) -> Iterator[Stem]:
    """Yield reviews and held meetings, newest first; on one day by time, a review last of all."""
    for _, group in groupby(sorted(dated, key=_day, reverse=True), _day):
        day = []
        for one in group:
            kept = session.journal.reader.safely(BY_KIND[one[0]], slug, one[1], private=one[2])
            if kept is None:  # which one is the newest cannot be told
                raise broken(session)
            if one[0] == "review" or kept.record.held:
                at = getattr(kept.record, "at", None) or time.min
                day.append((one[0] == "review", at, one))
        yield from (one for _, _, one in sorted(day, reverse=True))


def _day(stem: Stem) -> str:
    return stem[1][:10]


def broken(session: Session) -> MentorlogError:
    """Return the failure for the file that could not be read just now."""
    first = session.journal.problems[-1]
    return failure("unreadable", path=first.path, line=first.line, reason=first.reason)
