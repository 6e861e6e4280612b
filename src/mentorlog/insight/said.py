"""What every command may answer: what a change did in a few lines, or a text to the letter."""

from typing import Any

from mentorlog.model.kept import Kept
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """``Logged   Ada Lovelace, Tue 9 Mar 2027        mentorlog show ada``: label, text, aside."""

    label: str
    text: str
    aside: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """The answer of every command that changes something.

    ``records`` are what was written, as it stands now; ``tried`` says that it was a dry run and
    nothing was.
    """

    lines: tuple[Line, ...]
    records: tuple[Kept[Any], ...] = ()
    tried: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbatim:
    """A text that is given out to the letter: a note, a help page, an answers file."""

    text: str
