"""``mentorlog goal agree``: the other sees it the same way."""

from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from mentorlog.cli import refs, whose
from mentorlog.cli.command import command
from mentorlog.cli.commands.goal_show import GoalName
from mentorlog.cli.commands.goal_thoughts import name_of
from mentorlog.cli.options import On
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.insight.goals import missing, others
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.goal import Goal
from mentorlog.model.kept import ME, Kept

Whose = Annotated[
    str | None,
    typer.Option("--who", metavar="WHO", help="who agreed, where several are part of it"),
]


@command("mentorlog goal agree publish", "mentorlog goal agree publish --who ada --on yesterday",
         changes=True)  # fmt: skip
def agree(session: Session, ref: GoalName, who: Whose = None, on: On = None) -> Changed:
    """Note that the other has agreed to a goal, and when. A proposed goal becomes active.

    Said again it changes nothing; with --on it corrects the day.
    """
    day = session.happened(on)
    with session.change(f"goal agree {ref}") as change:
        before: Kept[Goal] = refs.find_goal(session, ref)
        slug = _who(session, before, who)
        already = None if on else before.record.agreed.get(slug)
        kept = before if already else _agreed(before, slug, day)
        change.save(kept)
    line = _line(session, before.record, kept, slug, already)
    return Changed(lines=(line,), records=(kept,), tried=session.flags.dry_run)


def _who(session: Session, kept: Kept[Goal], who: str | None) -> str:
    """Return the slug of whoever agreed: one of those the goal is shared with."""
    goal = kept.record
    part = others(kept)
    if not part:
        raise _alone(kept)
    if who:
        slug = whose.who(session, who)
        if slug in part:
            return slug
        raise failure(
            "bad-value",
            field="--who",
            value=f'"{who}"',
            why=f'"{goal.title}" is shared with {", ".join(part)}.',
            hint=f"mentorlog goal show {kept.ref}",
        )
    waiting = missing(kept)
    if len(part) == 1 or len(waiting) == 1:
        return (waiting or part)[0]
    raise failure(
        "missing-word",
        missing="--who, as several are part of it",
        example=f"mentorlog goal agree {kept.ref} --who {session.journal.handle(part[0])}",
    )


def _alone(kept: Kept[Goal]) -> MentorlogError:
    private = kept.private and kept.who != ME
    why = "It is private." if private else "Nobody works on it with you."
    hint = f"mentorlog edit {kept.ref} --set with=SLUG   if somebody does"
    if kept.record.status == "proposed":
        hint = f"mentorlog goal reopen {kept.ref}   makes it active"
    return failure(
        "not-now",
        what=f'"{kept.record.title}" has nobody else to agree to it.',
        why=why,
        hint=f"mentorlog goal show {kept.ref}" if private else hint,
    )


def _agreed(kept: Kept[Goal], slug: str, day: date) -> Kept[Goal]:
    goal = replace(kept.record, agreed={**kept.record.agreed, slug: day})
    agreed = replace(kept, record=goal)
    if goal.status == "proposed" and not missing(agreed):
        agreed = replace(agreed, record=replace(goal, status="active"))
    return agreed


def _line(
    session: Session, before: Goal, kept: Kept[Goal], slug: str, already: date | None
) -> Line:
    text = f"{kept.record.title}   {name_of(session, slug)}"
    if already:
        return Line(label="Agreed", text=f"{text} did so already, on {days.full(already)}")
    now = ", active now" if before.status != kept.record.status else ""
    return Line(label="Agreed", text=f"{text}, {days.full(kept.record.agreed[slug])}{now}")
