"""The one line that ``meet`` asks for, and what may be added to it."""

from collections.abc import Sequence
from dataclasses import replace

from mentorlog.cli import editor, prompts
from mentorlog.cli.commands.meet_told import Told
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.journal.names import read_id
from mentorlog.model import days
from mentorlog.model.action import Action
from mentorlog.model.kept import Kept
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship
from mentorlog.model.topic import Topic

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
    picture = session.picture(person)
    topics, promised = picture.open_topics, picture.open_actions
    menu = _menu(len(topics), len(promised))
    while True:
        key = prompts.ask(session.context, menu).casefold()
        if not key:
            return told
        if key == "a":
            told = _with_action(session, person, told)
        elif key == "t":
            told = replace(told, raised=(*told.raised, *_raised(session, topics)))
        elif key == "k" and promised:
            told = replace(told, done=(*told.done, *_done(session, promised)))
        elif key == "p":
            told = replace(told, aside=prompts.ask(session.context, "Only for you >"))
        elif key == "e":
            return in_editor(session, person, told)
        session.typed = told.everything


def _menu(topics: int, promised: int) -> str:
    """Return the line of what may be added; what is open is counted."""
    raised = f"t topics raised ({topics})" if topics else "t topics raised"
    kept = f"k kept ({promised})   " if promised else ""
    return f"Enter done   a action   {kept}{raised}   p private   e editor   >"


def _raised(session: Session, topics: Sequence[Kept[Topic]]) -> tuple[str, ...]:
    """Return the ids of topics that were raised, or the words of a new one."""
    for kept in topics:
        session.tell(f"  {kept.key}  {kept.record.text}")
    said = prompts.ask(session.context, "Which ids, or a new topic >")
    words = _ids(said)
    known = {kept.key for kept in topics}
    return tuple(words) if words and set(words) <= known else (said,) if said else ()


def _done(session: Session, promised: Sequence[Kept[Action]]) -> tuple[str, ...]:
    """Return the ids of promises that were kept; what is none is said and passed over."""
    for kept in promised:
        session.tell(f"  {kept.key}  {kept.record.text}")
    words = _ids(prompts.ask(session.context, "Which ids were kept >"))
    known = {kept.key for kept in promised}
    strange = [word for word in words if word not in known]
    if strange:
        session.tell(f"  {', '.join(strange)}: no open promise has this id")
    return tuple(word for word in words if word in known)


def _ids(said: str) -> list[str]:
    return [read_id(word) for word in said.replace(",", " ").split()]


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
