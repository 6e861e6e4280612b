"""What was told of one piece of feedback: with whom, of which day, and its questions."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Any

from mentorlog.cli import promises
from mentorlog.cli.command_line import command_line
from mentorlog.cli.conversation import Answers, Question
from mentorlog.cli.session import Session
from mentorlog.cli.talk import Talk
from mentorlog.cli.values import one_of
from mentorlog.errors import MentorlogError, failure, sentence
from mentorlog.model.kept import ME, Kept
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass
from mentorlog.model.wording import Wording
from mentorlog.model.words import FEEDBACK_KINDS, PEOPLE, Direction, Role

VERBS: dict[Direction, str] = {"asked": "ask", "given": "give", "received": "receive"}
BEGUN = {"given": "to write down feedback to", "received": "to write down feedback from"}
TEXTS = ("situation", "behaviour", "impact", "intent", "response")
KINDS = {"m": "reinforcing", "more": "reinforcing", "o": "redirecting", "other": "redirecting"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What was typed. ``said`` are the answers that flags gave, by the key of their question."""

    direction: Direction
    text: str = ""
    on: str | None = None
    member: str | None = None
    tags: tuple[str, ...] = ()
    said: Mapping[str, str] = field(default_factory=dict)
    guided: bool = False
    answers: str | None = None
    questions: bool = False
    extra: bool = False

    @property
    def everything(self) -> str:
        """All that somebody wrote, to be kept if it cannot be saved."""
        said = (f"{key}: {words}" for key, words in self.texts.items())
        return "\n".join(filter(None, (self.text, *said)))

    @property
    def texts(self) -> dict[str, str]:
        """What was said in words."""
        return {key: words for key in TEXTS if (words := self.said.get(key, "").strip())}


@dataclass(frozen=True, slots=True)
class About:
    """Whom feedback is with, of which day, and the conversation about it.

    ``flags`` are the answers that flags gave, as values; ``name`` calls the person, or the member.
    """

    person: Kept[Relationship]
    handle: str
    member: str | None
    name: str
    on: date
    flags: Answers
    talk: Talk
    wordings: Mapping[str, Wording]


def about(session: Session, who: str, told: Told) -> About:
    """Return what feedback is about. Raises what is wrong with the flags."""
    person = somebody(session, who)
    relationship = person.record
    on = session.happened(told.on)
    member = _member(told.member, relationship, on) if told.member else None
    names = {one.id: one.name.split()[0] for one in relationship.member}
    name = names[member] if member else relationship.first_name
    wordings = session.library.wordings("feedback")
    handle = session.journal.handle(person.who)
    words = ["mentorlog", "feedback", VERBS[told.direction], handle]
    words += ["--with", told.member] if told.member else []
    talk = Talk(
        _questions(session, told.direction, on, wordings, (relationship.my_role, name)),
        command_line([*words, "--guided"]),
        "-".join(filter(None, ("feedback", VERBS[told.direction], person.who, member))),
        f"{BEGUN.get(told.direction, '')} {name}",
    )
    return About(person, handle, member, name, on, _flags(session, told, on), talk, wordings)


def somebody(session: Session, who: str) -> Kept[Relationship]:
    """Return whom a word means. Feedback is never with oneself."""
    if who.casefold() in {ME, "self"}:
        raise failure(
            "bad-value",
            field="WHO",
            value=f'"{who}"',
            why="Feedback is between you and somebody else.",
            hint="mentorlog list   shows everybody",
        )
    return session.person(who)


def _member(word: str, relationship: Relationship, on: date) -> str:
    found = promises.member(word, relationship, "--with", on)
    if found in PEOPLE:
        names = ", ".join(one.name for one in relationship.member) or "no members"
        raise failure(
            "bad-value",
            field="--with",
            value=f'"{word}"',
            why=f"{relationship.name} has {names}.",
            hint="",
        )
    return found


def _flags(session: Session, told: Told, on: date) -> Answers:
    answers: Answers = told.texts
    if told.said.get("kind"):
        answers["kind"] = one_of("--kind", told.said["kind"], FEEDBACK_KINDS)
    if words := told.said.get("follow_up"):
        try:
            answers["follow_up"] = _later(session, words, on)
        except ValueError as wrong:
            raise failure(
                "bad-value",
                field="--follow-up",
                value=f'"{words}"',
                why=sentence(wrong),
                hint="e.g. --follow-up 2w",
            ) from None
    return answers


def _later(session: Session, words: str, on: date) -> date:
    day = session.day(words, "future")
    if day < on:
        raise ValueError("that day is before the feedback")
    return day


def read_kind(words: str) -> str:
    """Return a kind from its letter or its word."""
    said = words.strip().casefold()
    kind = KINDS.get(said, said)
    if kind not in FEEDBACK_KINDS:
        raise ValueError("m more of it (reinforcing), o another way (redirecting)")
    return kind


def _questions(
    session: Session,
    direction: Direction,
    on: date,
    wordings: Mapping[str, Wording],
    words: tuple[Role, str],
) -> tuple[Question, ...]:
    """Return the questions of a conversation; nothing is asked about a request."""
    role, name = words

    def one(key: str, section: str, **given: Any) -> Question:
        wording = wordings[f"{direction}.{key}"]
        return Question(key, section, wording.said(role, name=name), why=wording.why, **given)

    def later(words: str) -> date:
        return _later(session, words, on)

    if direction == "asked":
        return ()
    intent = (one("intent", "said"),) if direction == "received" else ()
    return (
        one("situation", "said"),
        one("behaviour", "said"),
        one("impact", "said"),
        *intent,
        one("response", "response"),
        one("kind", "kind", read=read_kind),
        one("follow_up", "follow_up", read=later),
    )


def missing_text(told: Told, found: About) -> MentorlogError:
    """Return the failure where nothing was said and nobody can be asked."""
    example = f'mentorlog feedback {VERBS[told.direction]} {found.handle} "..."'
    return failure("missing-answer", missing="TEXT", example=example)


def missing_answers(found: About) -> MentorlogError:
    """Return the failure where a conversation is wanted and nobody can be asked."""
    flags = ", ".join(f"--{one.key.replace('_', '-')}" for one in found.talk.questions)
    return failure(
        "missing-answer",
        missing=f"{flags} or --answers FILE",
        example=f"{found.talk.command} --questions > answers.toml",
    )
