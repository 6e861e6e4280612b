"""What follows when a meeting takes place: planned ones are completed, or were moved."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from mentorlog.model.kept import Kept
from mentorlog.model.meeting import Meeting

REACH = 3
"""A planned meeting so many days away, before or after, is taken over by one that took place."""


def taken_over(meetings: Iterable[Kept[Meeting]], on: date) -> Kept[Meeting] | None:
    """Return the planned meeting that one held ``on`` this day takes over: the nearest."""
    near = [
        kept
        for kept in meetings
        if kept.record.status == "planned" and abs((kept.record.on - on).days) <= REACH
    ]
    return min(near, key=lambda kept: (abs((kept.record.on - on).days), kept.key), default=None)


def completed(planned: Kept[Meeting], held: Meeting, text: str) -> Kept[Meeting]:
    """Return the planned meeting as held: what is newly said wins, its agenda stays above."""
    was = planned.record
    absent = held.absent or was.absent
    record = replace(
        held,
        at=held.at or was.at,
        zone=held.zone if held.at else was.zone,
        purpose=held.purpose or was.purpose,
        title=held.title or was.title,
        minutes=held.minutes or was.minutes,
        channel=held.channel or was.channel,
        moved_from=was.moved_from,
        prepared=held.prepared or was.prepared,
        absent=absent,
        turn=held.turn or _there(was.turn, absent),
        roles=held.roles or {role: who for role, who in was.roles.items() if _there(who, absent)},
        raised=tuple(dict.fromkeys((*was.raised, *held.raised))),
        support=held.support or was.support,
        tags=tuple(dict.fromkeys((*was.tags, *held.tags))),
    )
    agenda = planned.text.strip()
    body = f"{planned.text.rstrip()}\n\n{text}" if agenda and text else text or planned.text
    return replace(planned, record=record, text=body)


def _there(who: str | None, absent: tuple[str, ...]) -> str | None:
    """Return whoever was to have a part, if they came."""
    return None if who in absent else who


def moved(planned: Kept[Meeting], to: str, by: str | None = None) -> Kept[Meeting]:
    """Return the planned meeting as moved: its date stays on record, with where it went."""
    return replace(
        planned, record=replace(planned.record, status="rescheduled", by=by, moved_to=to)
    )
