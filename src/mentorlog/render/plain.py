"""Plain lines: for pipes, files and screens that are read aloud. Nothing is cut, no boxes."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from textwrap import wrap

from mentorlog.insight.path import Step
from mentorlog.render.parts import (
    Bar,
    Cell,
    Drawn,
    Fitting,
    Gap,
    Heading,
    Item,
    Markdown,
    Page,
    Paragraph,
    Pasted,
    Piece,
    Prose,
    Row,
    Span,
    Spark,
    Table,
    Trail,
    filled,
)

WIDTH = 80
"""Where the right edge is when nobody can say."""

APART = 2
"""Spaces that keep a line and what stands at its right edge apart."""

MARKS = {"done": "x", "now": ">", "ahead": "-"}

_BIDI = "\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c"
_CONTROL = re.compile(
    f"\\r(?!\\n)|[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f{_BIDI}\ud800-\udfff]"
)


def inert(words: str) -> str:
    """Return text with control and direction characters made visible and harmless."""
    return _CONTROL.sub(_named, words)


def _named(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004


def inline(words: str) -> str:
    """Return text inert and on one line."""
    return " ".join(inert(words).split())


def width(words: str) -> int:
    """Return how many columns a text takes."""
    if words.isascii():
        return len(words)
    from wcwidth import wcswidth  # noqa: PLC0415 - only for text beyond ASCII

    return max(0, wcswidth(unicodedata.normalize("NFC", words)))


def lines(page: Page) -> str:
    """Return a page as plain text that ends with a line end."""
    return "".join(f"{line.rstrip()}\n" if line.strip() else "\n" for line in _lines(page))


def _lines(page: Page) -> list[str]:
    drawn: list[str] = []
    for part in fitted(page, WIDTH):
        drawn += _part(part)
    return drawn


def fitted(page: Page, columns: int, said: Callable[[Cell], str] | None = None) -> Iterator[Drawn]:
    """Yield the parts as they are drawn in so many columns: a table only where all of it fits.

    ``said`` gives the words of a cell as they are drawn, where that is not how it is here.
    """
    for part in page:
        if not isinstance(part, Fitting):
            yield part
        elif _wide(part.table, said or cell) <= columns:
            yield part.table
        else:
            yield from part.otherwise


def _wide(table: Table, said: Callable[[Cell], str]) -> int:
    table = filled(table)
    widths = _column_widths(table, [[said(one) for one in row] for row in table.rows])
    return table.indent + sum(widths) + APART * (len(widths) - 1)


def _part(part: Drawn) -> list[str]:
    if isinstance(part, Gap):
        return [""]
    if isinstance(part, Heading):
        return edged(inline_kept(part.text), inline_kept(part.right))
    if isinstance(part, Row):
        return edged(" " * part.indent + cell(part.left), inline_kept(part.right))
    if isinstance(part, Pasted):
        return [" " * part.indent + inline_kept(part.text)]
    if isinstance(part, Paragraph):
        pad = " " * part.indent
        return _wrapped(inline(part.text), pad, pad)
    if isinstance(part, Item):
        lead = " " * part.indent + inline_kept(part.label)
        hang = " " * width(lead)
        return _wrapped(inline(part.text), lead, hang)
    if isinstance(part, Markdown):
        from mentorlog.render.flow import flowed  # noqa: PLC0415 - for pages of guidance

        return flowed(inert(part.text), WIDTH)
    if isinstance(part, Prose):
        pad = " " * part.indent
        return [pad + line for line in inert(part.text).rstrip("\n").split("\n")]
    return _table(filled(part))


def _wrapped(words: str, first: str, rest: str) -> list[str]:
    """Return words in lines; ids and other words with a hyphen stay whole."""
    return wrap(words, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)


def edged(left: str, right: str) -> list[str]:
    """Return a line with ``right`` at the right edge, or below it where there is no room."""
    if not right:
        return [left]
    room = WIDTH - width(left) - width(right)
    if room >= APART:
        return [left + " " * room + right]
    return [left, " " * max(0, WIDTH - width(right)) + right]


def cell(pieces: Cell) -> str:
    """Return the words of a cell."""
    return "".join(_piece(piece) for piece in pieces)


def _piece(piece: Piece) -> str:
    if isinstance(piece, Span):
        return inline_kept(piece.text)
    if isinstance(piece, Trail):
        return " ".join(f"{MARKS[step.mark]} {step_name(step)}" for step in piece.steps)
    if isinstance(piece, Spark):
        return numbers(piece)
    return bar(piece, "#", "-")


def step_name(step: Step) -> str:
    """Return a stage's name as drawn: where we are in capitals, so that colour is not needed."""
    name = inline(step.name)
    return name.upper() if step.mark == "now" else name.lower()


def bar(piece: Bar, full: str, empty: str) -> str:
    """Return a progress bar in these signs: ``[####----]  50 %``."""
    if piece.percent is None:
        return " " * (piece.width + 2)
    done = round(piece.width * piece.percent / 100)
    number = f" {piece.percent:>3} %" if piece.number else ""
    return f"[{full * done}{empty * (piece.width - done)}]{number}"


NEWEST = 8
"""Numbers of a course that are said one by one, after the first."""


def numbers(piece: Spark) -> str:
    """Return a course in numbers: ``20 -> 35 -> 55 %``; of a long one the first and the newest."""
    said = [number(value) for value in piece.values]
    if len(said) > NEWEST + 1:
        said = [said[0], "...", *said[-NEWEST:]]
    return " -> ".join(said) + piece.unit


def number(value: float | None) -> str:
    """Return a number as it is said: whole ones as they are, means with one place, none as -."""
    return "-" if value is None else str(value) if isinstance(value, int) else f"{value:.1f}"


def inline_kept(words: str) -> str:
    """Return text inert and on one line, its own spacing kept."""
    return inert(words).replace("\r", " ").replace("\n", " ").replace("\t", " ")


def _table(table: Table) -> list[str]:
    rows = [[cell(one) for one in row] for row in table.rows]
    titles = [column.title for column in table.columns]
    headed = [titles, *rows] if any(titles) else rows
    widths = _column_widths(table, rows)
    pad = " " * table.indent
    return [
        pad
        + "  ".join(
            aligned(words, size, column.align)
            for words, size, column in zip(row, widths, table.columns, strict=True)
        )
        for row in headed
    ]


def _column_widths(table: Table, rows: list[list[str]]) -> list[int]:
    headed = [[column.title for column in table.columns], *rows]
    return [max(width(row[at]) for row in headed) for at in range(len(table.columns))]


def aligned(words: str, size: int, align: str) -> str:
    """Return words padded to ``size`` columns."""
    space = " " * max(0, size - width(words))
    return space + words if align == "right" else words + space
