"""The demonstration: commands to be played, on days counted back from today, and what is shown.

Days are counted in weeks from today's weekday, so that the distances are the same whatever day it
is. What would fall on a weekend moves to the nearest working day on its own side of today.
"""

import re
from datetime import date, timedelta

from mentorlog.model.checks import within
from mentorlog.model.value import dataclass

WEEK, SATURDAY = 7, 5


def day(today: date, ahead: int) -> date:
    """Return the day so many days ahead of today, or back; never one of a weekend but today."""
    found = today + timedelta(days=ahead)
    past_friday = found.weekday() - SATURDAY + 1
    if ahead == 0 or past_friday <= 0:
        return found
    if ahead < 0:
        return found - timedelta(days=past_friday)
    return found + timedelta(days=WEEK - found.weekday())


def dated(words: str, today: date) -> str:
    """Return words with ``{today}``, ``{today+14}`` and their like as dates."""
    return _DAY.sub(lambda said: day(today, int(said["ahead"] or 0)).isoformat(), words)


_DAY = re.compile(r"\{today(?P<ahead>[+-]\d+)?\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One command of the demonstration, so many weeks and days ago; ``answers`` is put into it."""

    run: tuple[str, ...]
    weeks: int
    days: int = 0
    answers: str = ""

    def __post_init__(self) -> None:
        within("weeks", self.weeks, 0, 1000)
        within("days", self.days, 0, WEEK - 1)

    @property
    def ago(self) -> int:
        """How many days ago it is played."""
        return self.weeks * WEEK + self.days

    def on(self, today: date) -> date:
        """Return the day it is played on."""
        return day(today, -self.ago)


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """A command whose output is shown in the end, with a sentence about it."""

    say: str
    run: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A part of the demonstration: what is played with one person."""

    step: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tour:
    """What is shown when everything was played, and what is said before it."""

    opening: str
    screen: tuple[Screen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """The steps of all threads, oldest first, and the tour."""

    step: tuple[Step, ...]
    tour: Tour
