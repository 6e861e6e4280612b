"""One thing that two people, or one on two machines, changed in two ways."""

from collections.abc import Mapping
from datetime import date, datetime, time

from mentorlog.model.value import dataclass

LONGEST = 60
"""Characters of a text that are shown of it."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A key that says something else on each side; None where one side took it away.

    ``at`` leads to it, with rows named by what they are known by. ``text`` marks the prose below
    front matter: then the sides are the two texts.
    """

    at: tuple[str | int, ...]
    ours: object | None
    theirs: object | None
    text: bool = False

    def words(self, side: str) -> str:
        """Return what ``ours`` or ``theirs`` says, in words for a person and on one line.

        Of prose it is the first line that the other does not have there.
        """
        mine, other = (self.ours, self.theirs) if side == "ours" else (self.theirs, self.ours)
        if self.text and isinstance(mine, str) and isinstance(other, str):
            return _first_of_its_own(mine, other)
        return "taken away" if mine is None else _said(mine)


def _said(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case datetime():
            return value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("minutes")
        case Mapping():
            return ", ".join(f"{key}: {_said(part)}" for key, part in value.items()) or "nothing"
        case list() | tuple():
            return ", ".join(map(_said, value)) or "nothing"
        case _:
            return _short(str(value)) or "nothing"


def _first_of_its_own(text: str, other: str) -> str:
    mine, theirs = ([line for line in one.splitlines() if line.strip()] for one in (text, other))
    if not mine:
        return "nothing"
    for at, line in enumerate(mine):
        if line not in theirs[at : at + 1]:
            return _short(line)
    return "the text ends there"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
