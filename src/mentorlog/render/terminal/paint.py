"""Paints a page with Rich: the same words as the plain page, with bars, styles and wrapping.

Markup, emoji codes and highlighting are off: what a person wrote is never interpreted.
"""

import io

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from mentorlog.render.parts import (
    Bar,
    Cell,
    Column,
    Gap,
    Heading,
    Page,
    Paragraph,
    Part,
    Prose,
    Row,
    Span,
    Table,
)
from mentorlog.render.plain import MARKS, bar, inert, inline_kept, width

STYLES = {
    "": "",
    "strong": "bold",
    "quiet": "dim",
    "good": "green",
    "late": "bold red",
    "thought": "yellow",
    "command": "cyan",
    "private": "magenta",
}
FULL, EMPTY = "━", "─"


def painted(page: Page, columns: int, *, color: bool) -> str:
    """Return the page as text for a terminal of so many columns, with or without colour."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=columns,
        height=100,
        force_terminal=True,
        color_system="standard" if color else None,
        no_color=not color,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    for part in page:
        console.print(_part(part, columns))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _part(part: Part, columns: int) -> RenderableType:
    if isinstance(part, Gap):
        return Text("")
    if isinstance(part, Heading):
        return _edged(Text(inline_kept(part.text), STYLES["strong"]), part.right, columns)
    if isinstance(part, Row):
        line = _cell(part.left)
        return Padding(
            _edged(line, part.right, columns - part.indent), (0, 0, 0, part.indent), expand=False
        )
    if isinstance(part, Paragraph):
        return Padding(Text(inert(part.text)), (0, 0, 0, part.indent), expand=False)
    if isinstance(part, Prose):
        return Padding(Text(inert(part.text).rstrip("\n")), (0, 0, 0, part.indent), expand=False)
    return _table(part, columns)


def _edged(left: Text, right: str, columns: int) -> RenderableType:
    if not right:
        return left
    command = Text(inline_kept(right), STYLES["command"])
    room = columns - left.cell_len - command.cell_len
    if room >= 2:  # noqa: PLR2004 - two spaces keep them apart
        return Text.assemble(left, " " * room, command)
    below = Text.assemble(" " * max(0, columns - command.cell_len), command)
    return Text.assemble(left, "\n", below)


def _cell(pieces: Cell) -> Text:
    line = Text()
    for piece in pieces:
        if isinstance(piece, Span):
            line.append(inline_kept(piece.text), STYLES[piece.style])
        elif isinstance(piece, Bar):
            line.append_text(_bar(piece))
        else:
            for number, step in enumerate(piece.steps):
                here = step.mark == "now"
                name = step.name.upper() if here else step.name.lower()
                style = {"done": "green", "now": "bold", "ahead": "dim"}[step.mark]
                line.append(" " if number else "")
                line.append(f"{MARKS[step.mark]} {name}", style)
    return line


def _bar(piece: Bar) -> Text:
    drawn = bar(piece, FULL, EMPTY)
    line = Text(drawn)
    if piece.percent is not None:
        done = round(piece.width * piece.percent / 100)
        line.stylize("green", 1, 1 + done)
        line.stylize("dim", 1 + done, 1 + piece.width)
    return line


def _table(table: Table, columns: int) -> RenderableType:
    shown = _fitting(table, columns)
    grid = Grid(
        box=None,
        padding=(0, 2, 0, 0),
        pad_edge=False,
        show_header=any(table.columns[at].title for at in shown),
        header_style="bold",
    )
    for at in shown:
        column = table.columns[at]
        grid.add_column(
            Text(column.title),
            justify="right" if column.align == "right" else "left",
            no_wrap=not _wraps(column, columns),
            overflow="ellipsis" if column.cut else "fold",
        )
    for row in table.rows:
        grid.add_row(*(_cell(row[at]) for at in shown))
    return Padding(grid, (0, 0, 0, table.indent), expand=False)


def _wraps(column: Column, columns: int) -> bool:
    return not column.cut and columns < 60  # noqa: PLR2004 - a phone held upright


def _fitting(table: Table, columns: int) -> list[int]:
    """Return the columns that fit: the most dispensable go first, those kept at 0 never."""
    needs = [
        max([width(column.title), *(_cell(row[at]).cell_len for row in table.rows)], default=0)
        for at, column in enumerate(table.columns)
    ]
    shown = list(range(len(table.columns)))

    def wide() -> int:
        cut = sum(max(0, needs[at] - 16) for at in shown if table.columns[at].cut)
        return table.indent + sum(needs[at] + 2 for at in shown) - 2 - cut

    while wide() > columns and any(table.columns[at].keep for at in shown):
        shown.remove(max(shown, key=lambda at: table.columns[at].keep))
    return shown
