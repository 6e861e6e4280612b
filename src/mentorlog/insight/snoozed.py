"""Which hints rest, of whom, and until when."""

from collections.abc import Iterable, Mapping
from datetime import date

from mentorlog.model.kept import Kept
from mentorlog.model.relationship import PrivateRelationship, Relationship
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SnoozeLine:
    """A hint that rests; ``until`` is the day it speaks again, None for good."""

    rule: str
    about: str
    who: str
    handle: str
    name: str
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Snoozed:
    """Every hint that rests, the soonest to speak again first."""

    lines: tuple[SnoozeLine, ...]
    today: date


def snoozed(
    people: Iterable[tuple[Kept[Relationship], PrivateRelationship, str]],
    names: Mapping[str, str],
    today: date,
) -> Snoozed:
    """Return the view; of a hint that was silenced several times the last counts."""
    lines = []
    for person, private, handle in people:
        last = {one.rule: one.until for one in private.snooze}
        lines += [
            SnoozeLine(
                rule=rule,
                about=names.get(rule, ""),
                who=person.who,
                handle=handle,
                name=person.record.name,
                until=until,
            )
            for rule, until in last.items()
            if until is None or until > today
        ]
    lines.sort(key=lambda one: (one.until or date.max, one.name, one.rule))
    return Snoozed(lines=tuple(lines), today=today)
