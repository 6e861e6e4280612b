"""``mentorlog agree export``: the agreement as a text for the other, or the form to fill in."""

from typing import Annotated, Any

import typer

from mentorlog.cli.command import command
from mentorlog.cli.commands.agree import Full, Template
from mentorlog.cli.commands.agree_begun import agreeing
from mentorlog.cli.commands.agree_form import form
from mentorlog.cli.commands.agree_shown import VersionNumber, chosen, none_to
from mentorlog.cli.commands.agree_told import Told
from mentorlog.cli.commands.letters import filled_in
from mentorlog.cli.options import Who
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.exchange.allowed import allowed
from mentorlog.insight.letters import Letter
from mentorlog.model import days
from mentorlog.model.agreement import Agreed, Agreement
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Relationship

Blank = Annotated[bool, typer.Option("--blank", help="the form, for them to fill in")]


@command("mentorlog agree export ada", "mentorlog agree export ada --blank > for-ada.md")
def export(
    session: Session,
    who: Who,
    version: VersionNumber = None,
    blank: Blank = False,  # noqa: FBT002
    full: Full = False,  # noqa: FBT002
    template: Template = None,
) -> Letter:
    """Print the agreement as a text for the other, with who has said yes.

    --blank prints the form with the questions put to them; it has nothing of yours in it.
    """
    found = agreeing(session, who, Told(template or "", full, alone="me", verb="draft"))
    person = found.person
    _refuse_closed(session, person)
    if blank:
        return _letter(session, person, form(session, found, names(session, person.record)))
    versions = list(found.versions)
    kept = chosen(session, person, versions, version)
    return _letter(session, person, _text(session, person, kept))


def names(session: Session, relationship: Relationship) -> tuple[str, ...]:
    """Return who is part of it: a group by its name, else both of us."""
    return (
        (relationship.name,)
        if relationship.group
        else (relationship.name, _mine(session, relationship))
    )


def _mine(session: Session, relationship: Relationship) -> str:
    return session.journal.settings.owner.name or f"the {relationship.my_role}"


def _text(session: Session, person: Kept[Relationship], kept: Kept[Agreement]) -> str:
    """Return the text, of what is on the list of keys that may leave."""
    facts = allowed("agreement", kept)
    if facts is None:
        raise none_to(session, person, "to send", "It is private.")
    record = person.record
    again, ends = facts.get("review_on"), facts.get("ends")
    return filled_in(
        session,
        "agreement",
        "text",
        {
            "names": names(session, record),
            "version": facts["version"],
            "text": facts["text"],
            "yes": [_yes(session, record, one) for one in facts["agreed"]],
            "again": days.full(again, "long") if again else "",
            "ends": days.full(ends, "long") if ends else "",
        },
    )


def _yes(session: Session, relationship: Relationship, one: Agreed) -> dict[str, Any]:
    name = relationship.name
    if one.by == "me":
        name = _mine(session, relationship)
    elif one.by == "both":
        name = ", ".join(names(session, relationship))
    elif one.by != "them":
        name = next((m.name for m in relationship.member if m.id == one.by), one.by)
    return {"name": name, "day": days.full(one.on, "long"), "how": one.how or ""}


def _refuse_closed(session: Session, person: Kept[Relationship]) -> None:
    """Refuse where nothing is to leave. An agreement belongs to both, so only said aloud."""
    if person.record.sharing == "nothing" and not person.record.group:
        raise failure(
            "not-now",
            what=f"Nothing of {person.record.name} is to leave the journal.",
            why="sharing is set to nothing.",
            hint=f"mentorlog edit {session.journal.handle(person.who)} --set sharing=essentials",
        )


def _letter(session: Session, person: Kept[Relationship], text: str) -> Letter:
    del session
    return Letter(
        way="agreement",
        who=person.who,
        name=person.record.name,
        contact=person.record.contact,
        text=text,
        left_out=(),
    )
