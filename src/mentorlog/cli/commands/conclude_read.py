"""How the answers of a closing are read: words of a list, letters, names."""

from typing import Any, NamedTuple

from mentorlog.cli import mine
from mentorlog.cli.session import Session
from mentorlog.insight.people import near_words
from mentorlog.model import rhythm as rhythms
from mentorlog.model.words import CLOSING_REASONS, CONTINUES

GOALS = {"r": "reached", "t": "taken", "d": "dropped"}
ACTIONS = {"x": "done", "done": "done", "d": "dropped", "drop": "dropped", "dropped": "dropped"}


class ActionEnd(NamedTuple):
    """What becomes of an action: done, dropped or handed over, and to whom."""

    end: str
    whom: str = ""
    name: str = ""


def _word(words: str, known: tuple[str, ...]) -> str:
    said = "-".join(words.casefold().split())
    if said not in known:
        near = near_words(said, known)
        raise ValueError(f"one of {', '.join(known)}. {near}".strip())
    return said


def reason(words: str) -> str:
    """Return a reason."""
    return _word(words, CLOSING_REASONS)


def decider(words: str) -> str:
    """Return who decided."""
    return _word(words, ("me", "them", "both"))


def continuing(words: str) -> str:
    """Return what continues."""
    return _word(words, CONTINUES)


def says(answer: Any) -> bool:
    """Return whether an answer says something; that nothing continues does not."""
    return bool(answer) and answer != "nothing"


def rhythm(words: str) -> str:
    """Return a rhythm in its written form."""
    return rhythms.parse(words)


def goal_end(words: str) -> str:
    """Return what becomes of a goal: reached, taken (along) or dropped."""
    said = words.strip().casefold()
    for letter, word in GOALS.items():
        if said in {letter, word}:
            return word
    raise ValueError("r reached, t taken along, d let go; Enter leaves it as it is")


def action_end(session: Session, words: str) -> ActionEnd:
    """Return what becomes of an action. Raises ambiguous-name for a name of two."""
    said = words.strip()
    if said.casefold() in ACTIONS:
        return ActionEnd(ACTIONS[said.casefold()])
    to, _, name = said.partition(" ")
    if to.casefold() != "to" or not name.strip():
        raise ValueError("x done, d dropped, to NAME handed over; Enter leaves it as it is")
    return ActionEnd("handed", *mine.somebody(session, name.strip()))
