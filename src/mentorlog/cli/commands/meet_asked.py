"""The one line that ``meet`` asks for, and what may be added to it."""

from collections.abc import Sequence
from dataclasses import replace

from mentorlog.cli import editor, promises, prompts
from mentorlog.cli.commands.meet_named import R, looks_like_id, meant
from mentorlog.cli.commands.meet_told import Told
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.insight.called import owner_name
from mentorlog.journal.names import read_id
from mentorlog.model import days
from mentorlog.model.action import Action
from mentorlog.model.kept import Kept
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship
from mentorlog.model.topic import Topic

OFFERED = 4

KEYS = frozenset("aektp")
"""What the menu below the text takes: typed where a topic is asked for, it is none."""


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
    waiting = sorted(picture.open_actions, key=lambda kept: not kept.record.mine)
    while True:
        topics = [kept for kept in picture.open_topics if kept.key not in told.raised]
        promised = [kept for kept in waiting if kept.key not in told.done]
        key = prompts.ask(session.context, _menu(len(topics), len(promised)))
        if not key:
            return told
        if key.casefold() == "e":
            return in_editor(session, person, told)
        if key.casefold() == "a":
            told = _with_action(session, person, told)
        elif key.casefold() == "t":
            told = replace(told, raised=(*told.raised, *_raised(session, topics)))
        elif key.casefold() == "k" and promised:
            kept = _done(session, promised, person.record)
            told = replace(told, done=(*told.done, *kept))
        elif key.casefold() == "p":
            said = prompts.ask(session.context, "Only for you >")
            told = replace(told, aside="\n".join(filter(None, (told.aside, said))))
        else:
            told = _otherwise(session, told, key)
        session.typed = told.everything


def _menu(topics: int, promised: int) -> str:
    """Return the line of what may be added; what is open is counted. It fits into 80 columns."""
    raised = f"t topics raised ({topics})" if topics else "t topics raised"
    kept = f"k kept ({promised})  " if promised else ""
    return f"Enter done  a action  {kept}{raised}  p private  e editor  >"


def _otherwise(session: Session, told: Told, said: str) -> Told:
    """Take a sentence for more of the text; a letter that means nothing here is said."""
    if " " not in said:
        session.tell(f'  "{said}" is none of these; to say more, type more than a word')
        return told
    session.tell("  added to what you talked about")
    return replace(told, text="\n".join(filter(None, (told.text.rstrip("\n"), said))) + "\n")


def _raised(session: Session, topics: Sequence[Kept[Topic]]) -> tuple[str, ...]:
    """Return the ids of topics that were raised, or the words of a new one.

    An id that no topic has, or a key of the menu, is said and passed over: it is no topic's words.
    """
    for kept in topics:
        session.tell(f"  {kept.key}  {kept.record.text}")
    said = prompts.ask(session.context, "Which ids, or a new topic >")
    words = said.replace(",", " ").split()
    known = {kept.key for kept in topics}
    ids = all(meant(word, topics) or looks_like_id(word, topics) for word in words)
    if ids or said in KEYS or known & {read_id(word) for word in words}:
        return _found(session, words, topics, "open topic")
    return (said,)


def _done(
    session: Session, promised: Sequence[Kept[Action]], relationship: Relationship
) -> tuple[str, ...]:
    """Return the ids of promises that were kept; what is none is said and passed over."""
    for kept in promised:
        owner = owner_name(kept.record.owner, relationship)
        session.tell(f"  {kept.key}  {owner}: {kept.record.text}")
    words = prompts.ask(session.context, "Which ids were kept >").replace(",", " ").split()
    return _found(session, words, promised, "open promise")


def _found(
    session: Session, words: Sequence[str], waiting: Sequence[Kept[R]], kind: str
) -> tuple[str, ...]:
    """Return the ids that words mean; say which mean nothing."""
    strange = [word for word in words if meant(word, waiting) is None]
    if strange:
        session.tell(f"  {', '.join(strange)}: no {kind} has this id")
    found = [kept for kept in (meant(word, waiting) for word in words) if kept]
    return tuple(dict.fromkeys(kept.key for kept in found))


def _with_action(session: Session, person: Kept[Relationship], told: Told) -> Told:
    """Ask for a promise. What could not be saved is said at once, while it can be typed again."""
    first = person.record.first_name
    said = prompts.ask(session.context, f'Action (yours; "they ..." for {first}\'s) >')
    they, _, rest = said.partition(" ")
    theirs = they.casefold() == "they" and bool(rest)
    words = rest if theirs else said
    if not words:
        return told
    try:
        on = session.happened(told.on)
        made = promises.action(session, words, person.record, id="0000", created=on)
        promises.for_goal(session, person.who, made, private=told.all_private)
    except MentorlogError as wrong:
        session.tell(f"  {wrong.what} {wrong.hint}")
        return told
    if theirs:
        return replace(told, theirs=(*told.theirs, words))
    return replace(told, mine=(*told.mine, words))


def in_editor(session: Session, person: Kept[Relationship], told: Told) -> Told:
    """Return what was told with the text written in the editor; unchanged, the text is empty."""
    canonical = person.record.canonical
    template = told.text or session.library.template("meeting", canonical)
    heading = f"{person.who}-{days.full(session.today).replace(' ', '-')}"
    text = editor.edited(session, template, heading)
    return replace(told, text="" if text == template and not told.text else text)
