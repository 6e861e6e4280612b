"""``mentorlog recap``: the summary to send after a meeting."""

from datetime import date
from typing import Annotated

import typer

from mentorlog.cli.command import View, command
from mentorlog.cli.commands.letters import (
    left,
    meeting,
    opened,
    out,
    promises,
    raising,
    whom,
    written,
)
from mentorlog.cli.commands.sent import sent
from mentorlog.cli.options import Who
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.formats.inline import without_actions
from mentorlog.insight.letters import Letter
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship

OnDay = Annotated[
    str | None,
    typer.Option("--on", metavar="DAY", help="of the meeting of this day; else the last"),
]
Sent = Annotated[bool, typer.Option("--sent", help="it went out: log that as contact")]


@command("mentorlog recap ada", "mentorlog recap ada --sent", changes=True)
def run(session: Session, who: Who, on: OnDay = None, sent_: Sent = False) -> View:  # noqa: FBT002
    """Show the summary of the last meeting, to be sent: what I took, what we promised, what next.

    Only what is shared leaves; what was left out is said beside it. --sent logs it as contact.
    """
    person = session.person(who)
    day = session.happened(on) if on else session.today
    last = session.journal.meetings(person.who).newest_held(day)
    if last is None or (on and last.record.on != day) or last.private:
        raise _nothing(person, last, day if on else None)
    if sent_:
        words = f"Recap of {days.dated(last.record.on)} sent"
        return sent(session, person, words, last.key)
    return _letter(session, opened(session, person, "recap"), last)


def _nothing(
    person: Kept[Relationship], last: Kept[Meeting] | None, day: date | None
) -> MentorlogError:
    """Return the failure where no meeting can be summed up: none is there, or it is private."""
    of_day = f" on {days.full(day)}" if day else ""
    private = last is not None and last.private and day in {None, last.record.on}
    also = f" --on {day.isoformat()}" if day else ""
    return failure(
        "not-now",
        what=f"There is no meeting with {person.record.name}{of_day} to sum up.",
        why=("It is private." if day else "The last one is private.") if private else "",
        hint=f'mentorlog meet {person.who} "..."{also}',
    )


def _letter(session: Session, picture: Picture, last: Kept[Meeting]) -> Letter:
    today = session.today
    facts = meeting("recap", last, today) or {}
    actions = [
        kept
        for kept in picture.actions
        if kept.record.meeting == last.key and kept.record.dropped is None
    ]
    notes = [kept for kept in picture.notes if kept.record.meeting == last.key]
    planned = picture.planned_on(today) or picture.next_planned
    return written(
        session,
        "recap",
        picture,
        {
            **whom("recap", picture),
            "meeting": facts,
            "lines": _lines(facts.get("text", "")),
            "notes": out("recap", notes),
            **promises("recap", actions, picture, today),
            "next": meeting("recap", planned, today),
            "topics": raising("recap", picture),
        },
        [*_stayed(session, last), *left(notes, actions, picture.open_topics)],
    )


def _lines(words: str) -> list[str]:
    """Return what was written as lines for a list, without headings and action lines."""
    return [
        line.strip().lstrip("-*+ ")
        for line in without_actions(words).splitlines()
        if line.strip() and not line.startswith("#")
    ]


def _stayed(session: Session, last: Kept[Meeting]) -> list[str]:
    """Return what belongs to this meeting and is mine alone."""
    aside = session.journal.meetings(last.who).aside(last.key)
    rated = any(kept.record.meeting == last.key for kept in session.journal.ratings(last.who))
    return [*(["1 private aside"] if aside else []), *(["your rating"] if rated else [])]
