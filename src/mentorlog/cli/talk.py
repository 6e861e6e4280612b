"""One conversation as it is held: at prompts, with a draft after Ctrl-C, or from a file."""

from collections.abc import Mapping
from pathlib import Path

from mentorlog.cli import prompts, texts
from mentorlog.cli.conversation import (
    Answers,
    Question,
    Stopped,
    UnknownAnswerError,
    converse,
    from_document,
    still_good,
)
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.formats.toml_text import NotTomlError, document, dump
from mentorlog.insight.people import near_words
from mentorlog.journal import drafts
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Talk:
    """The questions of one conversation, and how one comes back to it.

    ``command`` holds it again, ``draft`` names its draft, and ``begun`` ends the sentence
    "You began ...". ``opening`` is told before the first question.
    """

    questions: tuple[Question, ...]
    command: str
    draft: str
    begun: str
    opening: tuple[str, ...] = ()


def place(session: Session, talk: Talk) -> tuple[Path, str]:
    """Return the folder and the name of a conversation's draft."""
    return session.journal.layout.machinery / "drafts", talk.draft


def draft(session: Session, talk: Talk) -> dict[str, str]:
    """Return what was typed before a conversation was broken off, if one wants to go on with it.

    Whoever does not want to is not asked again.
    """
    folder, name = place(session, talk)
    typed = drafts.read(folder, name)
    if not typed:
        return {}
    question = f"You began {talk.begun}. Go on with it? [yes] >"
    said = "yes" if session.flags.yes else prompts.ask(session.context, question, "yes")
    if said.casefold() not in {"y", "yes"}:
        drafts.discard(folder, name)
        return {}
    return typed


def hold(session: Session, talk: Talk, before: Mapping[str, str]) -> Answers:
    """Hold the conversation; what was said ``before`` is not asked again.

    Ctrl-C keeps everything as a draft, also what stands before under a key of no question.
    """
    good = still_good(talk.questions, before)
    given = from_document(talk.questions, good)
    try:
        return converse(
            talk.questions,
            lambda text: prompts.ask(session.context, text),
            session.tell,
            given,
            good,
        )
    except Stopped as stopped:
        typed = {**before, **stopped.typed}
        if not any(typed.values()):
            raise failure("interrupted", kept="", hint="") from None
        session.typed = dump(typed)
        drafts.keep(*place(session, talk), typed)
        session.typed = ""  # it is in the draft now
        raise failure(
            "interrupted",
            kept=" What you answered is kept as a draft.",
            hint=f"{talk.command}   offers to go on",
        ) from None


def from_file(session: Session, talk: Talk, name: str) -> Answers:
    """Return the answers of an answers file, or of standard input for ``-``."""
    text = texts.of_file(session, name)
    if name == "-":
        name = "standard input"
        session.typed = "\n".join(filter(None, (session.typed, text)))
    try:
        return from_document(talk.questions, document(text))
    except UnknownAnswerError as unknown:
        near = near_words(unknown.key, [question.key for question in talk.questions])
        raise failure(
            "unknown-key",
            kind="This conversation",
            key=unknown.key,
            near=near,
            hint=f"{talk.command} --questions   prints every key",
        ) from None
    except NotTomlError as wrong:
        line = getattr(wrong, "lineno", 1)
        raise failure(
            "bad-value",
            field=f"{name}:{line}",
            value="read",
            why=f"TOML: {wrong}.",
            hint="nothing was written",
        ) from None
    except ValueError as wrong:
        raise failure(
            "bad-value",
            field=name,
            value="taken",
            why=f"{str(wrong).rstrip('.')}.",
            hint="nothing was written",
        ) from None
