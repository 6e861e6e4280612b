"""The journal's own settings, ``mentorlog.toml``."""

import re
from collections.abc import Mapping
from dataclasses import field

from mentorlog.model.time_out import TimeOut
from mentorlog.model.value import dataclass

FORMAT = 1
"""The newest format this program writes."""

_CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Who keeps the journal. Optional and never guessed."""

    name: str | None = None
    zone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What holds where nothing else is said. ``day_starts`` is HH:MM, 04:00 when absent."""

    day_starts: str | None = None
    discreet: bool = False
    lifecycle: str | None = None
    capacity: int | None = None
    history: bool | None = None

    def __post_init__(self) -> None:
        if self.day_starts is not None and not _CLOCK.fullmatch(self.day_starts):
            raise ValueError(f'day_starts must be like 04:00, not "{self.day_starts}"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything in ``mentorlog.toml``. Thresholds of the coach stand under ``attention``.

    ``away`` are the times in which I was there for nobody.
    """

    format: int = FORMAT
    owner: Owner = field(default_factory=Owner)
    defaults: Defaults = field(default_factory=Defaults)
    attention: Mapping[str, str | int | bool | float] = field(default_factory=dict)
    help: Mapping[str, str] = field(default_factory=dict)
    away: tuple[TimeOut, ...] = ()
