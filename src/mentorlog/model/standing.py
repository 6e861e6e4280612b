"""Standing items: habits that are never done with, and pairs of do and don't."""

from collections.abc import Iterator

from mentorlog.model.checks import PlacedError, filled, unique
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """Something to do again and again. ``mentor`` words it for whoever is the mentor."""

    id: str
    text: str
    mentor: str | None = None
    covers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        filled("id", self.id)
        filled("text", self.text)

    def said(self, role: str) -> str:
        """Return the text for somebody in this role."""
        return self.mentor if self.mentor and role in {"mentor", "facilitator"} else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What helps, and what to leave in its place."""

    id: str
    do: str
    dont: str
    covers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in ("id", "do", "dont"):
            filled(name, getattr(self, name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """All standing items, in the order they are listed."""

    habit: tuple[Habit, ...] = ()
    pair: tuple[Pair, ...] = ()

    def __post_init__(self) -> None:
        unique("habit", [one.id for one in self.habit])
        unique("pair", [one.id for one in self.pair])
        habits = {one.id for one in self.habit}
        for at, one in enumerate(self.pair):
            if one.id in habits:
                raise PlacedError(f"pair has the id of a habit: {one.id}", "pair", at, "id")

    def __iter__(self) -> Iterator[Habit | Pair]:
        return iter((*self.habit, *self.pair))
