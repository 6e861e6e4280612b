"""Which kinds of letter there are: ours, those of other commands, and the person's own."""

from collections.abc import Sequence

from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.insight.letters import (
    CONVERSATION,
    OTHERS,
    LetterKind,
    Letters,
    about,
    command_of,
    unfit,
)
from mentorlog.insight.people import near_words
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Relationship

OURS = ("asking", "invitation", "thank-you", "hand-over")
"""Kinds that ``letter`` writes."""


def kinds_for(session: Session, person: Kept[Relationship]) -> Letters:
    """Return the kinds of letter there are for somebody: ours, of other commands, one's own."""
    handle = session.journal.handle(person.who)
    names = session.library.letters()
    ordered = [*OURS, *OTHERS, *(name for name in names if name not in {*OURS, *OTHERS})]
    kinds = [_kind(session, person, name, handle) for name in ordered]
    return Letters(who=person.who, name=person.record.name, kinds=tuple(kinds))


def the_kind(session: Session, person: Kept[Relationship], words: Sequence[str]) -> str:
    """Return the kind of letter that is meant, where it is one to write now.

    Raises bad-value for one that another command writes, ref-not-found, not-now.
    """
    names = session.library.letters()
    handle = session.journal.handle(person.who)
    word = "-".join(words)
    meant = [
        one for one in names if one.casefold() in {word.casefold(), " ".join(words).casefold()}
    ]
    kind = word if word in meant else next(iter(meant), None)
    if kind is None:
        raise failure(
            "ref-not-found",
            kind="kind of letter",
            ref=word,
            where="",
            near=near_words(word.casefold(), names),
            hint=f"mentorlog letter {handle}",
        )
    if kind in OTHERS:
        raise failure(
            "bad-value",
            field="The kind of letter",
            value=kind,
            why="It has a command of its own.",
            hint=command_of(kind, handle),
        )
    if why := _unfit(session, person, kind):
        raise _not_now(kind, person.record.name, why, handle)
    return kind


def _kind(session: Session, person: Kept[Relationship], name: str, handle: str) -> LetterKind:
    library = session.library
    why = _unfit(session, person, name)
    return LetterKind(
        kind=name,
        about=about(library.template("letter", name)) or about(library.shipped("letter", name)),
        command="" if why else command_of(name, handle),
        unfit=why,
        own=name not in {*OURS, *OTHERS},
    )


def _unfit(session: Session, person: Kept[Relationship], kind: str) -> str:
    """Return in a sentence why a kind is not one to write now; nothing where it is."""
    met = kind == "invitation" and _met(session, person.who)
    why = unfit(kind, person.record, met=met)
    return session.library.wordings(CONVERSATION)[why].text if why else ""


def _met(session: Session, who: str) -> bool:
    return session.journal.meetings(who).newest_held(session.today) is not None


def _not_now(kind: str, name: str, why: str, handle: str) -> MentorlogError:
    return failure(
        "not-now",
        what=f'A letter of the kind "{kind}" is not one for {name} now.',
        why=why,
        hint=f"mentorlog letter {handle}",
    )
