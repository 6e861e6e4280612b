"""The five questions of ``new``."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from mentorlog.cli import prompts
from mentorlog.cli.commands.new_made import IS, Wanted
from mentorlog.cli.conversation import Question, Stopped, converse
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.formats import datewords
from mentorlog.model import rhythm
from mentorlog.model.slots import slot
from mentorlog.model.words import CHANNELS


def asked(session: Session, wanted: Wanted) -> Wanted:
    """Return what was wanted with the answers to what the flags did not say."""
    questions = _questions(session)
    given: dict[str, Any] = {
        key: value
        for key, value in (
            ("since", wanted.since or (wanted.word == "prospect")),
            ("rhythm", wanted.rhythm or wanted.flash or (wanted.word == "prospect")),
            ("usual", wanted.slot or wanted.minutes or wanted.channel),
            ("hope", wanted.hope),
            ("done", wanted.ends or wanted.ends_when),
        )
        if value
    }
    session.say(f"{wanted.name} {IS[wanted.word]}.   Enter skips, q saves now.\n")
    try:
        answers = converse(
            questions, lambda text: prompts.ask(session.context, text), session.tell, given
        )
    except Stopped:
        raise failure("interrupted", kept="", hint="") from None
    return _with(
        session, wanted, {key: value for key, value in answers.items() if key not in given}
    )


def _questions(session: Session) -> tuple[Question, ...]:
    today = session.today
    wordings = session.library.wordings("new")

    def since(words: str) -> str:
        datewords.since(words, today)
        return words

    def one(key: str, read: Callable[[str], Any] = str, default: str = "") -> Question:
        wording = wordings[key]
        return Question(key, key, wording.text, read, default, wording.why)

    return (
        one("since", since, "today"),
        one("rhythm", rhythm.parse),
        one("usual", usual),
        one("hope"),
        one("done"),
    )


_LENGTH = re.compile(r"(\d{1,4})\s*(?:min(?:utes?)?|m)\b|(\d)\s*h(?:ours?)?\b", re.IGNORECASE)


def usual(words: str) -> dict[str, Any]:
    """Return slot, minutes and channel from ``Tue 9, 45 min, video``, in any order."""
    found: dict[str, Any] = {}
    rest = words
    if match := _LENGTH.search(rest):
        found["minutes"] = int(match[1]) if match[1] else 60 * int(match[2])
        rest = rest.replace(match[0], " ")
    for channel in CHANNELS:
        pattern = re.compile(channel.replace("-", "[ -]"), re.IGNORECASE)
        if pattern.search(rest):
            found["channel"] = channel
            rest = pattern.sub(" ", rest)
    said = slot(rest)
    if said:
        found["slot"] = said
    if not found:
        raise ValueError("a day, a time, a length or a place: Tue 09:00, 45 min, video")
    return found


def _with(session: Session, wanted: Wanted, answers: Mapping[str, Any]) -> Wanted:
    found: dict[str, Any] = {
        key: answers[key] for key in ("since", "rhythm", "hope") if key in answers
    }
    found |= answers.get("usual", {})
    if "done" in answers:
        found |= _done(answers["done"], session)
    return replace(wanted, **found)


def _done(words: str, session: Session) -> dict[str, Any]:
    """Return a date as ``ends``, anything else as a sign."""
    try:
        session.day(words, "future")
    except MentorlogError:
        return {"ends_when": (words,)}
    return {"ends": words}
