"""The five questions of ``new``."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mentorlog.cli import prompts
from mentorlog.cli.commands.new_made import Wanted
from mentorlog.cli.conversation import Question, Stopped, converse
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.formats import datewords
from mentorlog.model import rhythm
from mentorlog.model.slots import slot
from mentorlog.model.words import CHANNELS

_IS = {
    "mentor": "is your mentor; you are the mentee.",
    "mentee": "is your mentee; you are the mentor.",
    "peer": "is your peer.",
    "circle": "is a circle you belong to.",
    "team": "is a team you belong to.",
    "prospect": "is somebody you would like to ask.",
}


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
    session.say(f"{wanted.name} {_IS[wanted.word]}   Enter skips, q saves now.\n")
    try:
        answers = converse(
            questions, lambda text: prompts.ask(session.context, text), session.say, given
        )
    except Stopped:
        raise failure("interrupted", kept="", hint="nothing was made") from None
    return _with(wanted, {key: value for key, value in answers.items() if key not in given})


def _questions(session: Session) -> tuple[Question, ...]:
    today = session.today

    def since(words: str) -> str:
        datewords.since(words, today)
        return words

    def done(words: str) -> str:
        return words

    return (
        Question(
            "since",
            "since",
            '1/5  Since when?  today, a date, "2023"',
            since,
            "today",
            "Somebody you have met for years is not asked for a beginner's steps.",
        ),
        Question(
            "rhythm",
            "rhythm",
            "2/5  How often do you meet?  weekly, fortnightly, 6w, as needed",
            rhythm.parse,
            "",
            "So that I can tell a pause from a drift. Silence is not failure.",
        ),
        Question(
            "usual",
            "usual",
            "3/5  A usual time, length and place?  e.g. Tue 09:00, 45 min, video",
            usual,
            "",
            "A fixed slot is the easiest promise to keep.",
        ),
        Question(
            "hope",
            "hope",
            "4/5  In one line: what do you hope for?",
            why="Said early, it can be talked about; nobody but you sees it unless you share it.",
        ),
        Question(
            "done",
            "done",
            '5/5  When would you call it done?  a date, or a sign ("paper is out")',
            done,
            "",
            "A relationship with an end in sight ends well, or is renewed on purpose.",
        ),
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


def _with(wanted: Wanted, answers: Mapping[str, Any]) -> Wanted:
    found: dict[str, Any] = {
        key: answers[key] for key in ("since", "rhythm", "hope") if key in answers
    }
    found |= answers.get("usual", {})
    if "done" in answers:
        found |= _done(answers["done"], wanted)
    return replace(wanted, **found)


def _done(words: str, wanted: Wanted) -> dict[str, Any]:
    """Return a date as ``ends``, anything else as a sign."""
    try:
        datewords.day(words, wanted.reference, "future")
    except MentorlogError:
        return {"ends_when": (words,)}
    return {"ends": words}
