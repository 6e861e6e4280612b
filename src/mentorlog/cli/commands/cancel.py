"""``mentorlog cancel``: a planned meeting will not happen, or did not."""

from dataclasses import replace
from typing import Annotated

import typer

from mentorlog.cli.command import command
from mentorlog.cli.options import Who
from mentorlog.cli.session import Session
from mentorlog.cli.values import one_of
from mentorlog.errors import failure
from mentorlog.insight.rhythm import plan_command
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.picture import Picture
from mentorlog.model.words import Status

By = Annotated[str | None, typer.Option("--by", metavar="me|them", help="who cancelled")]
Missed = Annotated[bool, typer.Option("--missed", help="the day passed and nobody came")]
OnDay = Annotated[str | None, typer.Option("--on", metavar="DAY", help="which one; else the next")]


@command("mentorlog cancel ada --by them", "mentorlog cancel ada --missed", changes=True)
def run(
    session: Session,
    who: Who,
    by: By = None,
    missed: Missed = False,  # noqa: FBT002
    on: OnDay = None,
) -> Changed:
    """Mark the planned meeting as cancelled, or as missed. Its date stays on record."""
    person = session.person(who)
    one_of("--by", by, ("me", "them"))
    with session.change(f"cancel {person.who}") as change:
        person, picture = session.standing(person)
        planned = _planned(session, picture, on, missed=missed)
        status: Status = "missed" if missed else "cancelled"
        kept = replace(planned, record=replace(planned.record, status=status, by=by))
        change.save(kept)
    whose = {"me": ", by you", "them": f", by {person.record.first_name}"}.get(by or "", "")
    text = f"{person.record.name}, {days.full(kept.record.on)}{whose}"
    lines = (
        Line(label=status.capitalize(), text=text),
        Line(label="Next", text="when will it be?", aside=plan_command(picture, session.today)),
    )
    return Changed(lines=lines, records=(kept,), tried=session.flags.dry_run)


def _planned(session: Session, picture: Picture, on: str | None, *, missed: bool) -> Kept[Meeting]:
    if on is not None:
        found = picture.planned_on(session.day(on, "future"))
    else:
        overdue = (kept for kept in picture.past if kept.record.status == "planned")
        found = next(overdue, None) or picture.next_planned
    if found is None:
        raise failure(
            "not-now",
            what=f"No meeting with {picture.relationship.name} is planned"
            + (" for that day." if on else "."),
            why="",
            hint=f"mentorlog show {picture.handle}",
        )
    if missed and found.record.on > session.today:
        raise failure(
            "not-now",
            what=f"{days.full(found.record.on)} is still to come.",
            why="Nobody can have missed it yet.",
            hint=f"mentorlog cancel {picture.handle}",
        )
    return found
