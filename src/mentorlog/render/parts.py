"""What a page is made of. Pages are built once and painted twice: plain, and with Rich.

Every part says the same in both; colour and line drawing only repeat what words and signs say.
Parts are named tuples: values like the records, and a tenth of a dataclass's cost to define.
"""

from typing import Literal, NamedTuple

from mentorlog.insight.path import Step

Style = Literal["", "strong", "quiet", "good", "late", "thought", "command", "private"]


class Span(NamedTuple):
    """Some words in one style."""

    text: str
    style: Style = ""


class Bar(NamedTuple):
    """A progress bar; ``percent`` None draws nothing."""

    percent: int | None
    width: int = 12
    number: bool = True


class Spark(NamedTuple):
    """Numbers over time: a row of blocks on a terminal, and the numbers themselves everywhere.

    ``low`` and ``high`` are the ends of the scale; None stands where nobody said a number.
    """

    values: tuple[float | None, ...]
    low: int = 0
    high: int = 100
    unit: str = " %"


class Trail(NamedTuple):
    """The path of stages: behind us, here, ahead."""

    steps: tuple[Step, ...]


Piece = Span | Bar | Spark | Trail
Cell = tuple[Piece, ...]


class Row(NamedTuple):
    """One line: what it says, and at the right edge a command that can be pasted."""

    left: Cell
    right: str = ""
    indent: int = 0


class Heading(NamedTuple):
    """The title of a block, with a command or a count at the right edge."""

    text: str
    right: str = ""


class Column(NamedTuple):
    """A table's column. ``keep`` orders what goes first on narrow screens: 0 never goes.

    Where there is too little room, a column that may be ``cut`` gets narrower: its words end in
    an ellipsis, or with ``wrap`` go on below, where they are what one came to read.
    """

    title: str = ""
    align: Literal["left", "right"] = "left"
    keep: int = 0
    cut: bool = False
    wrap: bool = False


class Table(NamedTuple):
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


class Prose(NamedTuple):
    """Somebody's own text, shown as it was written."""

    text: str
    indent: int = 0


class Pasted(NamedTuple):
    """A command line that is too long for a right edge; it is never broken, so it can be pasted."""

    text: str
    indent: int = 2


class Paragraph(NamedTuple):
    """A sentence or two of ours, wrapped at the right edge."""

    text: str
    indent: int = 0


class Item(NamedTuple):
    """A sentence or two behind a label, wrapped so that the label stands alone before them."""

    label: str
    text: str
    indent: int = 0


class Markdown(NamedTuple):
    """A page's text: set on a terminal; elsewhere its signs stay, and its lines are filled."""

    text: str


class Gap(NamedTuple):
    """One blank line."""


Drawn = Row | Heading | Table | Prose | Pasted | Paragraph | Item | Markdown | Gap
"""What is drawn as it is."""


class Fitting(NamedTuple):
    """A table where all of it fits, else other parts that say the same, for narrow screens."""

    table: Table
    otherwise: tuple[Drawn, ...]


Part = Drawn | Fitting
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
