"""What the demonstration played."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayedStep:
    """One command with what it printed."""

    on: date
    say: str
    command: str
    output: str
    exit_code: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """The steps that were played, and the folder in which their files are."""

    steps: tuple[PlayedStep, ...]
    journal: str
    files: tuple[str, ...]
