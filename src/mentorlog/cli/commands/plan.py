"""``mentorlog plan``: the next meeting, planned or moved."""

from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from mentorlog.cli import options, promises
from mentorlog.cli.command import command
from mentorlog.cli.options import Who
from mentorlog.cli.session import Session
from mentorlog.cli.values import one_of, time_of_day
from mentorlog.errors import failure
from mentorlog.insight.called import owner_name
from mentorlog.insight.rhythm import next_usual
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship
from mentorlog.model.slots import clock, slot_parts
from mentorlog.model.taking_place import moved
from mentorlog.model.words import Channel, Purpose

if TYPE_CHECKING:
    from mentorlog.journal.change import Change

When = Annotated[
    list[str] | None, typer.Argument(metavar="WHEN", help='a day, "next", and perhaps a time')
]
For = Annotated[
    str | None, typer.Option("--for", metavar="PURPOSE", help="first, review, career, closing, ...")
]
Extra = Annotated[bool, typer.Option("--extra", help="a further meeting; the planned one stays")]


@command(
    "mentorlog plan ada next",
    'mentorlog plan ada "next tuesday" --at 14:00 --for review',
    changes=True,
)
def run(
    session: Session,
    who: Who,
    when: When = None,
    for_: For = None,
    at: options.At = None,
    minutes: options.Minutes = None,
    channel: options.Channel = None,
    title: options.Title = None,
    absent: options.Absent = None,
    turn: options.Turn = None,
    facilitator: options.Facilitator = None,
    extra: Extra = False,  # noqa: FBT002
) -> Changed:
    """Plan the next meeting, or move the one that is planned; --extra adds one beside it.

    WHEN is a day (2026-12-01, 2w, "next friday"), perhaps with a time, or next: the usual slot.
    """
    person = session.person(who)
    with session.change(f"plan {person.who}") as change:
        person, picture = session.standing(person)
        promises.refuse_ended(person.record, person.who)
        on, said = _day(session, picture, when or [], who)
        clocked = time_of_day(at) or said or slot_parts(person.record.slot)[1]
        meeting = Meeting(
            on=on,
            at=clocked,
            zone=(session.zone or "UTC") if clocked else None,
            status="planned",
            purpose=one_of("--for", for_, get_args(Purpose)),
            title=title,
            minutes=minutes,
            channel=one_of("--channel", channel, get_args(Channel)),
            **promises.part(
                person.record, on, absent=absent or (), turn=turn, facilitator=facilitator
            ),
        )
        before = None if extra else _standing(picture, session.today)
        kept = _planned(change, person.who, meeting, before)
        change.save(kept)
    line = _said(kept.record, person.record, before, session.today)
    return Changed(lines=(line,), records=(kept,), tried=session.flags.dry_run)


def _planned(
    change: "Change", who: str, meeting: Meeting, before: Kept[Meeting] | None
) -> Kept[Meeting]:
    """Return the meeting to keep: the planned one of that day changed, or a new file.

    A planned meeting that moves to another day stays on record as moved.
    """
    if before and before.record.on == meeting.on:
        return replace(before, record=_changed(before.record, meeting))
    stem = change.new_stem("meeting", who, meeting.on, meeting.title)
    if before is None:
        return Kept(who=who, key=stem, record=meeting)
    change.save(moved(before, stem, "me"))
    record = replace(_changed(before.record, meeting), moved_from=before.key)
    return Kept(who=who, key=stem, record=record, text=before.text)


def _said(
    meeting: Meeting, relationship: Relationship, before: Kept[Meeting] | None, today: date
) -> Line:
    shown = _shown(meeting, relationship.name, today) + _parts(meeting, relationship)
    if before is None:
        return Line(label="Planned", text=shown)
    came = f", from {days.dated(before.record.on)}" if before.record.on != meeting.on else ""
    return Line(label="Moved", text=f"{shown}{came}")


def _parts(meeting: Meeting, relationship: Relationship) -> str:
    """Return whose turn it will be and who facilitates, where that is said."""
    leads = meeting.roles.get("facilitator")
    said = [f"turn: {owner_name(meeting.turn, relationship)}"] if meeting.turn else []
    said += [f"facilitator: {owner_name(leads, relationship)}"] if leads else []
    return "".join(f", {one}" for one in said)


def _standing(picture: Picture, today: date) -> Kept[Meeting] | None:
    """Return the meeting that is planned for today or later, which a new plan moves."""
    return picture.planned_on(today) or picture.next_planned


def _changed(was: Meeting, now: Meeting) -> Meeting:
    return replace(
        was,
        on=now.on,
        at=now.at or was.at,
        zone=now.zone or was.zone,
        purpose=now.purpose or was.purpose,
        title=now.title or was.title,
        minutes=now.minutes or was.minutes,
        channel=now.channel or was.channel,
        absent=now.absent or was.absent,
        roles=now.roles or was.roles,
        turn=now.turn or was.turn,
    )


def _day(session: Session, picture: Picture, when: list[str], who: str) -> tuple[date, time | None]:
    """Return the day and, where the last word is one, the time of day."""
    if not when:
        raise failure("missing-word", missing="WHEN", example=f"mentorlog plan {who} next")
    words = list(when) if len(when) > 1 else when[0].split()
    said = clock(words[-1]) if len(words) > 1 and _timely(words[-1]) else None
    day = " ".join(words[:-1] if said else words)
    if day.casefold() == "next":
        last = picture.last_held
        since = last.record.on if last else None
        usual = next_usual(picture.relationship, since, session.today, picture.out)
        if usual is None:
            raise failure(
                "not-now",
                what=f"{picture.relationship.name} and you have no rhythm and no usual slot.",
                why="So there is no usual next day.",
                hint=f"mentorlog edit {who} --set rhythm=2w   or give the day",
            )
        return usual, said
    on = session.day(day, "future")
    if on < session.today:
        raise failure(
            "bad-value",
            field="WHEN",
            value=on.isoformat(),
            why="That day has passed.",
            hint=f'mentorlog meet {who} "..." --on {on.isoformat()}   if it took place',
        )
    return on, said


def _timely(word: str) -> bool:
    return ":" in word or word[-2:].casefold() in {"am", "pm"}


def _shown(meeting: Meeting, name: str, today: date) -> str:
    at = f", {meeting.at.isoformat('minutes')}" if meeting.at else ""
    purpose = f", {meeting.purpose}" if meeting.purpose else ""
    far = days.full(meeting.on) if meeting.on.year != today.year else days.dated(meeting.on)
    return f"{name}, {far}{at}{purpose}"
