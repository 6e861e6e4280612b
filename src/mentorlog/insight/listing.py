"""Lists: relationships, actions, goals, the checklist of a stage, one record, what is wrong."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Any

from mentorlog.insight.ahead import Outlook
from mentorlog.insight.carried import ActionLine
from mentorlog.insight.path import Checklist, Step
from mentorlog.insight.progress import GoalLine
from mentorlog.insight.prospect import Asking
from mentorlog.insight.status import Person
from mentorlog.model.finding import Finding, Mended, OwnKey
from mentorlog.model.kept import Kept, Problem
from mentorlog.model.relationship import Transition
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Every relationship asked for, past ones last."""

    people: tuple[Person, ...]
    today: date
    filtered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Actions:
    """Open actions: mine first, soonest due first, then the others'."""

    mine: tuple[ActionLine, ...]
    theirs: tuple[ActionLine, ...]
    names: Mapping[str, str]
    today: date
    who: str | None = None
    filtered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Goals:
    """Goals with their progress, by the person they stand with."""

    goals: tuple[GoalLine, ...]
    names: Mapping[str, str]
    today: date
    who: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record as it stands in its file; ``aside`` is my private aside to a meeting."""

    kind: str
    name: str
    kept: Kept[Any]
    path: str
    aside: Kept[Any] | None = None
    people: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """Where a relationship is on its path, how it came there, and what the stage asks."""

    who: str
    handle: str
    name: str
    lifecycle: str
    step: str
    path: tuple[Step, ...]
    purpose: str
    next: str
    asking: Asking | None
    checklist: Checklist
    outlook: Outlook
    transitions: tuple[Transition, ...]
    reasons: tuple[str, ...]
    names: Mapping[str, str]
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What ``check`` found, and how much it looked at.

    ``problems`` cannot be read; ``findings`` can, and yet cannot be meant so. ``own_keys`` are the
    person's own; ``mended`` is what ``--fix`` did, or would do on a ``trial``, None without it.
    """

    problems: tuple[Problem, ...]
    findings: tuple[Finding, ...]
    own_keys: tuple[OwnKey, ...]
    mended: tuple[Mended, ...] | None
    trial: bool
    files: int
    records: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """The JSON Schema of a kind of file, and where such files stand."""

    kind: str
    place: str
    schema: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfigEntry:
    """One setting: its key, its value (None: not set) and the file it stands in."""

    key: str
    value: str | int | bool | float | None
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Settings as listed."""

    entries: tuple[ConfigEntry, ...]
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """The first screen: there is no journal yet."""

    path: str
    journal: None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptText:
    """A text that could not be saved, its number, where it is, and what it says."""

    number: int
    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """The texts that were kept when something could not be saved, newest first."""

    texts: tuple[KeptText, ...]
