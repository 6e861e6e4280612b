"""Kinds of support: what one may need of others, and what others give."""

from collections.abc import Sequence
from typing import Literal

from mentorlog.model.checks import filled, unique
from mentorlog.model.value import dataclass

Side = Literal["career", "personal", "network"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """One kind of support, in a sentence. ``side`` says what it is mainly for."""

    id: str
    name: str
    side: Side
    about: str
    sources: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in ("id", "name", "about"):
            filled(name, getattr(self, name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Supports:
    """The kinds of support there are, in the order they are listed."""

    support: tuple[Support, ...]

    def __post_init__(self) -> None:
        if not self.support:
            raise ValueError("support must name at least one kind")
        unique("support", [one.id for one in self.support])

    def name(self, id: str) -> str:  # noqa: A002 - the word of the files
        """Return what people call a kind of support; an unknown one is called by its id."""
        return next((one.name for one in self.support if one.id == id), id)

    def begun(self, words: Sequence[str]) -> tuple[Support, int] | None:
        """Return the kind of support that words begin with, and how many of them say so.

        Its id or name, in one word or several, or the start of it (three letters or more) where
        that is clear. None where they begin with none.
        """
        for count in range(min(LONGEST, len(words)), 0, -1):
            said = _spelt(" ".join(words[:count]))
            for one in self.support:
                if said in {one.id, _spelt(one.name)}:
                    return one, count
        start = _spelt(words[0]) if words else ""
        meant = [one for one in self.support if one.id.startswith(start)]
        return (meant[0], 1) if len(start) >= CLEAR and len(meant) == 1 else None


LONGEST = 4
"""Words that the name of a kind of support may have."""

CLEAR = 3
"""A start shorter than this says too little."""


def _spelt(words: str) -> str:
    return "-".join(words.casefold().rstrip(":,").split())
