"""What the demonstration played and showed."""

from datetime import date

from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayedStep:
    """One command that was played, and the day it was played on."""

    on: date
    command: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayedScreen:
    """What one command showed in the end, with a sentence about it."""

    say: str
    command: str
    output: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """The commands that made a journal, and what it shows.

    ``screens`` is empty where somebody has seen them one by one. ``journal`` is the folder, where
    it is kept.
    """

    opening: str
    steps: tuple[PlayedStep, ...]
    screens: tuple[PlayedScreen, ...]
    journal: str | None
