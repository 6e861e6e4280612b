"""What a page is made of. Pages are built once and painted twice: plain, and with Rich.

Every part says the same in both; colour and line drawing only repeat what words and signs say.
"""

from dataclasses import dataclass
from typing import Literal

from mentorlog.insight.path import Step

Style = Literal["", "strong", "quiet", "good", "late", "thought", "command", "private"]


@dataclass(frozen=True, slots=True)
class Span:
    """Some words in one style."""

    text: str
    style: Style = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A progress bar; ``percent`` None draws nothing."""

    percent: int | None
    width: int = 12
    number: bool = True


@dataclass(frozen=True, slots=True)
class Trail:
    """The path of stages: behind us, here, ahead."""

    steps: tuple[Step, ...]


Piece = Span | Bar | Trail
Cell = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line: what it says, and at the right edge a command that can be pasted."""

    left: Cell
    right: str = ""
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a block, with a command or a count at the right edge."""

    text: str
    right: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column. ``keep`` orders what goes first on narrow screens: 0 never goes."""

    title: str = ""
    align: Literal["left", "right"] = "left"
    keep: int = 0
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Aligned rows. ``indent`` moves the whole table to the right."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    indent: int = 0


def filled(table: Table) -> Table:
    """Return a table without the columns in which nothing stands."""
    used = [
        at
        for at, column in enumerate(table.columns)
        if column.title or any(_said(row[at]) for row in table.rows)
    ]
    rows = tuple(tuple(row[at] for at in used) for row in table.rows)
    return Table(tuple(table.columns[at] for at in used), rows, table.indent)


def _said(cell: Cell) -> bool:
    return any(not isinstance(piece, Span) or piece.text for piece in cell)


@dataclass(frozen=True, slots=True)
class Prose:
    """Somebody's own text, shown as it was written."""

    text: str
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence or two of ours, wrapped at the right edge."""

    text: str
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Gap:
    """One blank line."""


Part = Row | Heading | Table | Prose | Paragraph | Gap
Page = tuple[Part, ...]


def text(words: str, style: Style = "") -> Cell:
    """Return a cell of words in one style."""
    return (Span(words, style),)


def joined(blocks: list[list[Part]]) -> Page:
    """Return blocks with one blank line between them; empty blocks are left out."""
    page: list[Part] = []
    for block in blocks:
        if block:
            if page:
                page.append(Gap())
            page += block
    return tuple(page)
