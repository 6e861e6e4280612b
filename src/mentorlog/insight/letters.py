"""Texts for the other: which kinds there are, what of the records one is about, what stayed out."""

import re
import shlex
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

from mentorlog.model.action import Action
from mentorlog.model.kept import Kept
from mentorlog.model.note import Note
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass

CONVERSATION = "letter"
"""The wordings of the practice library that are said beside a letter."""

RECENT = timedelta(days=90)
"""What they did so long ago, one still thanks them for."""

OTHERS = {
    "prep": "mentorlog prep {who} --send",
    "recap": "mentorlog recap {who}",
    "update": "mentorlog update {who}",
}
"""Kinds of letter that have a command of their own."""

Unfit = Literal["begun", "mentor", "met", "early"]

_COMMENT = re.compile(r"\s*\{#[-+]?(.*?)[-+]?#\}", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A text to send: by which way out it was made, for whom, and what was left out, in words."""

    way: str
    who: str
    name: str
    contact: str | None
    text: str
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterKind:
    """A kind of letter: what it is for, and the command that writes it.

    ``unfit`` says why it is not one to write now; then there is no command.
    """

    kind: str
    about: str
    command: str = ""
    unfit: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """The kinds of letter there are for somebody."""

    who: str
    name: str
    kinds: tuple[LetterKind, ...]


def about(template: str) -> str:
    """Return what a template says it is for: the comment it begins with."""
    found = _COMMENT.match(template)
    return " ".join(found[1].split()) if found else ""


def command_of(kind: str, handle: str) -> str:
    """Return the command that writes a letter of this kind."""
    if kind in OTHERS:
        return OTHERS[kind].format(who=handle)
    return f"mentorlog letter {handle} {shlex.quote(kind)}"


def sent_by(kind: str, handle: str) -> str:
    """Return the command that logs that it went out; nothing where none does."""
    return "" if kind == "prep" else f"{command_of(kind, handle)} --sent"


def unfit(kind: str, relationship: Relationship, *, met: bool) -> Unfit | None:
    """Return why a letter of this kind is not one to write to them now; None where it is."""
    if kind == "asking" and not relationship.prospect:
        return "begun"
    if kind == "asking" and relationship.my_role == "mentor":
        return "mentor"
    if kind == "invitation" and met:
        return "met"
    if kind == "hand-over" and relationship.prospect:
        return "early"
    return None


def thanks(notes: Iterable[Kept[Note]]) -> list[Kept[Note]]:
    """Return what I am thankful for and have not said yet, oldest first."""
    waiting = [kept for kept in notes if kept.record.as_ == "thanks" and kept.record.open]
    return sorted(waiting, key=lambda kept: kept.record.on)


def told(notes: Iterable[Kept[Note]]) -> list[Kept[Note]]:
    """Return advice of theirs of which something came that they do not know, oldest first."""
    came = [
        kept
        for kept in notes
        if kept.record.as_ == "advice"
        and kept.record.by != "me"
        and kept.record.outcome
        and kept.record.open
    ]
    return sorted(came, key=lambda kept: kept.record.tried or kept.record.on)


def did(actions: Iterable[Kept[Action]], today: date) -> list[Kept[Action]]:
    """Return what they promised and did in the last three months, in the order it was done."""
    done = [
        kept
        for kept in actions
        if kept.record.owner not in {"me", "both"}
        and kept.record.done
        and kept.record.done >= today - RECENT
    ]
    return sorted(done, key=lambda kept: kept.record.done or date.min)
