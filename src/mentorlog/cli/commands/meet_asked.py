"""The one line that ``meet`` asks for, and what may be added to it."""

from dataclasses import replace

from mentorlog.cli import editor, prompts
from mentorlog.cli.commands.meet_kept import Told
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.journal.names import read_id
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship

OFFERED = 4


def ask_who(session: Session) -> Kept[Relationship]:
    """Return whom it was with: those planned for today are offered first."""
    if not session.interactive:
        raise failure(
            "missing-answer", missing="WHO", example='mentorlog meet ada "What we talked about"'
        )
    pictures = [session.picture(one) for one in session.journal.relationships()]
    active = [one for one in pictures if one.relationship.active]
    planned = [one for one in active if one.planned_on(session.today)]
    rest = [one for one in active if one not in planned]
    offered = [*planned, *rest][:OFFERED]
    listed = "  ".join(f"{n} {_named(one, session)}" for n, one in enumerate(offered, 1))
    said = prompts.ask(session.context, f"Who?  {listed}  or a name >")
    if said.isdecimal() and 0 < int(said) <= len(offered):
        said = offered[int(said) - 1].who
    if not said:
        raise failure("missing-word", missing="WHO", example="mentorlog list")
    return session.person(said)


def _named(picture: Picture, session: Session) -> str:
    planned = picture.planned_on(session.today)
    if not planned:
        return picture.relationship.name
    at = f" {planned.record.at.isoformat('minutes')}" if planned.record.at else ""
    return f"{picture.relationship.name} (today{at})"


def ask_about(session: Session, person: Kept[Relationship], told: Told) -> Told:
    """Ask for one line; then Enter is done, and a letter adds something."""
    session.say("What did you talk about?")
    told = replace(told, text=prompts.ask(session.context, ">"))
    session.typed = told.everything
    topics = session.picture(person).open_topics
    counted = f" ({len(topics)})" if topics else ""
    while True:
        menu = f"Enter done   a action   t topics raised{counted}   p private aside   e editor   >"
        key = prompts.ask(session.context, menu).casefold()
        if not key:
            return told
        if key == "a":
            told = _with_action(session, person, told)
        elif key == "t":
            for kept in topics:
                session.say(f"  {kept.key}  {kept.record.text}")
            said = prompts.ask(session.context, "Which ids, or a new topic >")
            ids = {kept.key for kept in topics}
            words = [read_id(word) for word in said.replace(",", " ").split()]
            raised = tuple(words) if words and set(words) <= ids else (said,) if said else ()
            told = replace(told, raised=(*told.raised, *raised))
        elif key == "p":
            told = replace(told, aside=prompts.ask(session.context, "Only for you >"))
        elif key == "e":
            return in_editor(session, person, told)
        session.typed = told.everything


def _with_action(session: Session, person: Kept[Relationship], told: Told) -> Told:
    first = person.record.first_name
    said = prompts.ask(session.context, f'Action (yours; "they ..." for {first}\'s) >')
    they, _, rest = said.partition(" ")
    if they.casefold() == "they" and rest:
        return replace(told, theirs=(*told.theirs, rest))
    return replace(told, mine=(*told.mine, said)) if said else told


def in_editor(session: Session, person: Kept[Relationship], told: Told) -> Told:
    """Return what was told with the text written in the editor; unchanged, the text is empty."""
    canonical = person.record.canonical
    template = told.text or session.library.template("meeting", canonical)
    heading = f"{person.who}-{days.full(session.today).replace(' ', '-')}"
    text = editor.edited(session, template, heading)
    return replace(told, text="" if text == template and not told.text else text)
