"""Habits of good conversation: an instrument whose items can also be practised."""

from dataclasses import dataclass

from mentorlog.model.checks import filled, unique
from mentorlog.model.meant import Line
from mentorlog.model.scale import Scale


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """One habit. ``text`` is the sentence one rates oneself by.

    Each line of ``practise`` is one small thing to do in the next meeting.
    """

    id: str
    name: str
    text: str
    sources: tuple[str, ...] = ()
    practise: tuple[Line, ...] = ()

    def __post_init__(self) -> None:
        for field in ("id", "name", "text"):
            filled(field, getattr(self, field))


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """The instrument: its items are habits. Ratings of different versions are never compared."""

    id: str
    name: str
    version: str
    purpose: str | None = None
    sources: tuple[str, ...] = ()
    scale: Scale
    item: tuple[Habit, ...]

    def __post_init__(self) -> None:
        for field in ("id", "name", "version"):
            filled(field, getattr(self, field))
        unique("item", [one.id for one in self.item])
