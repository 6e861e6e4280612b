"""Roadmaps: milestones as offsets from a start, each with the role that owns it."""

import calendar
import re
from datetime import date, timedelta
from typing import Literal

from mentorlog.model.checks import filled, unique
from mentorlog.model.value import dataclass
from mentorlog.model.words import Role

StepOwner = Literal["mentee", "mentor", "both"]

_OFFSET = re.compile(r"(\d{1,3})([dwm])")
_UNITS = {"d": "day", "w": "week", "m": "month"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapStep:
    """A milestone so long after the start: ``0d``, ``2w``, ``3m`` (by the calendar)."""

    after: str
    text: str
    owner: StepOwner
    why: str | None = None

    def __post_init__(self) -> None:
        filled("text", self.text)
        _offset("after", self.after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Roadmap:
    """A way through a span of time; laid, it is a goal with dated milestones."""

    id: str
    name: str
    purpose: str | None = None
    length: str
    title: str | None = None
    measure: str | None = None
    sources: tuple[str, ...] = ()
    step: tuple[RoadmapStep, ...]

    def __post_init__(self) -> None:
        filled("id", self.id)
        filled("name", self.name)
        _offset("length", self.length)
        if not self.step:
            raise ValueError("step must name at least one milestone")
        unique("step", [step.text for step in self.step])


def day(start: date, after: str) -> date:
    """Return the day so long after ``start``; a month later is the same day or the month's last."""
    number, unit = _offset("after", after)
    if unit != "m":
        return start + timedelta(days=number * (7 if unit == "w" else 1))
    months = start.year * 12 + start.month - 1 + number
    year, month = divmod(months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))


def spoken(after: str) -> str:
    """Return an offset in words: ``at the start``, ``2 weeks``, ``1 month``."""
    number, unit = _offset("after", after)
    if not number:
        return "at the start"
    return f"{number} {_UNITS[unit]}{'' if number == 1 else 's'}"


def person_word(owner: StepOwner, my_role: Role | None) -> str:
    """Return who owns a step, from where I stand; without anybody else (None) it is mine.

    Among peers and in groups nobody is the mentor, so what one owes, both owe.
    """
    if my_role is None:
        return "me"
    if owner == "both" or my_role not in {"mentee", "mentor"}:
        return "both"
    return "me" if owner == my_role else "them"


def _offset(field: str, after: str) -> tuple[int, str]:
    match = _OFFSET.fullmatch(after)
    if not match:
        raise ValueError(f'{field} must be like 10d, 2w or 3m, not "{after}"')
    return int(match[1]), match[2]
