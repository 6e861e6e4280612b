"""``mentorlog update``: the news between two meetings, to be sent."""

from datetime import date
from typing import Annotated, Any

import typer

from mentorlog.cli.command import View, command
from mentorlog.cli.commands.letters import (
    Facts,
    left,
    meeting,
    opened,
    out,
    promises,
    whom,
    written,
)
from mentorlog.cli.commands.sent import sent
from mentorlog.cli.options import Who
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.exchange.allowed import NOTES
from mentorlog.insight.letters import Letter
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.note import Note
from mentorlog.model.picture import Picture

Since = Annotated[
    str | None, typer.Option("--since", metavar="DAY", help="from this day; else the last meeting")
]
Sent = Annotated[bool, typer.Option("--sent", help="it went out: log that as contact")]


@command("mentorlog update ada", "mentorlog update ada --since 2w", changes=True)
def run(session: Session, who: Who, since: Since = None, sent_: Sent = False) -> View:  # noqa: FBT002
    """Show the news since the last meeting, to be sent: wins, what was done, what came of advice.

    Only what is shared leaves; what was left out is said beside it. --sent logs it as contact.
    """
    person = session.person(who)
    if sent_:
        return sent(session, person, "Update sent", None)
    picture = opened(session, person, "update")
    last = picture.last_held
    began = session.day(since, "past") if since else last.record.on if last else date.min
    return _letter(session, picture, began)


def _letter(session: Session, picture: Picture, began: date) -> Letter:
    facts, stayed = news(session, picture, began)
    if not any(facts[part] for part in ("notes", "done", "goals")):
        raise failure(
            "not-now",
            what=f"There is no news for {picture.relationship.name}{_since(began)}.",
            why=f"Left out: {', '.join(stayed)}." if stayed else "",
            hint=f'mentorlog note {picture.handle} "..." --as win',
        )
    return written(session, "update", picture, facts, stayed)


def news(session: Session, picture: Picture, began: date) -> tuple[Facts, list[str]]:
    """Return what is new since a day, as far as it may leave, and what of it stayed."""
    today = session.today
    notes = [kept for kept in picture.notes if _news(kept, began)]
    done = [kept for kept in picture.actions if kept.record.done and kept.record.done >= began]
    goals = [kept for kept in picture.goals if _moved(kept, began)]
    planned = picture.planned_on(today) or picture.next_planned
    facts = {
        "notes": out("update", sorted(notes, key=_place)),
        "done": out("update", [kept for kept in done if kept.record.mine]),
        "goals": out("update", goals),
        **whom("update", picture),
        **promises("update", picture.open_actions, picture, today),
        "next": meeting("update", planned, today),
    }
    return facts, left(notes, done, goals)


def _since(began: date) -> str:
    return f" since {days.dated(began)}" if began > date.min else ""


def _news(kept: Kept[Note], began: date) -> bool:
    """Whether a note is news: written since then, or advice of which something came since."""
    note = kept.record
    if note.as_ not in NOTES["update"]:
        return False
    if note.as_ == "advice":
        return bool(note.tried and note.tried >= began and note.by != "me")
    return bool(note.on >= began and not note.meeting)


def _place(kept: Kept[Note]) -> tuple[int, date]:
    """Return where a note stands in the letter: good news first."""
    return ("win", "insight", "advice", "hurdle").index(kept.record.as_), kept.record.on


def _moved(kept: Kept[Any], began: date) -> bool:
    goal = kept.record
    moved = goal.last_check_in
    return bool((moved and moved.on >= began) or (goal.closed and goal.closed >= began))
