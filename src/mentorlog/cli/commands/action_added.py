"""From the words of ``mentorlog action`` to an action that is kept."""

from dataclasses import replace
from datetime import date

from mentorlog.cli import promises, whose
from mentorlog.cli.commands.taken_from import taken_from
from mentorlog.cli.session import Session
from mentorlog.insight.called import owner_name
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.action import Action
from mentorlog.model.kept import ME, Kept
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the options of ``action`` said, in their words. Words within the text win."""

    due: str | None = None
    owner: str | None = None
    theirs: bool = False
    goal: str | None = None
    private: bool = False
    source: str | None = None


def added(session: Session, who: str | None, text: str, said: Said) -> Changed:
    """Keep an action. Raises what its words cannot mean, and not-now where nothing continues."""
    session.typed = text
    source = taken_from(session, said.source)
    slug = whose.who(session, who) if who else source.who
    with session.change(f"action {slug}") as change:
        relationship = None if slug == ME else session.fresh(slug).record
        if relationship:
            promises.refuse_ended(relationship, slug)
        words = f'{text or source.text} due:"{said.due}"' if said.due else text or source.text
        record = promises.action(
            session,
            words,
            relationship,
            id=change.new_id(),
            created=session.today,
            owner=_owner(said, relationship, session.today),
            meeting=source.meeting if source.who == slug else None,
        )
        private = said.private or source.private or slug == ME
        record = replace(record, goal=record.goal or said.goal)
        record = promises.for_goal(session, slug, record, private=private)
        kept = Kept(who=slug, key=record.id, record=record, private=private)
        change.save(kept)
    return Changed(
        lines=(said_of(kept, relationship, session),),
        records=(kept,),
        tried=session.flags.dry_run,
    )


def _owner(said: Said, relationship: Relationship | None, today: date) -> str:
    if said.owner:
        return promises.owner(said.owner, relationship, today)
    return "them" if said.theirs else "me"


def said_of(kept: Kept[Action], relationship: Relationship | None, session: Session) -> Line:
    """Return the line that says whose an action is, what it is, and until when."""
    record = kept.record
    owner = owner_name(record.owner, relationship) if relationship else "you"
    label = {"you": "Yours", "both": "Both"}.get(owner, f"{owner}'s")
    when = days.spoken(record.due, session.today) if record.due else "no date"
    past = " (past)" if record.due and record.due < session.today else ""
    return Line(label=label, text=f"{kept.key}  {record.text}", aside=f"{when}{past}")
