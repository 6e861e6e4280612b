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
    Drawn,
    Gap,
    Heading,
    Item,
    Markdown,
    Page,
    Paragraph,
    Pasted,
    Prose,
    Row,
    Span,
    Spark,
    Table,
    filled,
)
from mentorlog.render.plain import (
    MARKS,
    bar,
    fitted,
    inert,
    inline,
    inline_kept,
    numbers,
    step_name,
    width,
)

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
EDGE = 100
"""On a wide screen the right edge of a line is here, so that the eye finds it."""

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
    for whole in fitted(page, columns, lambda cell: _cell(cell).plain):
        for part in _apart(whole, columns):
            console.print(_part(part, columns), soft_wrap=isinstance(part, Pasted))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _apart(part: Drawn, columns: int) -> tuple[Drawn, ...]:
    """Return a line and what stands at its right, where that is wider than the screen.

    A command is pasted whole or not at all, so it is left to the terminal to break it.
    """
    if isinstance(part, Row | Heading) and width(part.right) > columns:
        return part._replace(right=""), Pasted(part.right, indent=0)
    return (part,)


def _part(part: Drawn, columns: int) -> RenderableType:
    if isinstance(part, Gap):
        return Text("")
    if isinstance(part, Heading):
        return _edged(Text(inline_kept(part.text), STYLES["strong"]), part.right, columns)
    if isinstance(part, Row):
        line = _cell(part.left)
        return Padding(
            _edged(line, part.right, columns - part.indent), (0, 0, 0, part.indent), expand=False
        )
    if isinstance(part, Pasted):
        return Text(" " * part.indent + inline_kept(part.text), STYLES["command"])
    if isinstance(part, Paragraph):
        return Padding(Text(inert(part.text)), (0, 0, 0, part.indent), expand=False)
    if isinstance(part, Item):
        grid = Grid.grid()
        grid.add_row(Text(inline_kept(part.label)), Text(inline(part.text)))
        return Padding(grid, (0, 0, 0, part.indent), expand=False)
    if isinstance(part, Markdown):
        from mentorlog.render.terminal.markdown import markdown  # noqa: PLC0415 - for guidance

        return markdown(part.text, columns)
    if isinstance(part, Prose):
        return Padding(Text(inert(part.text).rstrip("\n")), (0, 0, 0, part.indent), expand=False)
    return _table(part, columns)


def _edged(left: Text, right: str, columns: int) -> RenderableType:
    if not right:
        return left
    command = Text(inline_kept(right), STYLES["command"])
    columns = min(columns, EDGE)
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
        elif isinstance(piece, Spark):
            line.append(f"{_blocks(piece)}  ", "green")
            line.append(numbers(piece))
        else:
            for number, step in enumerate(piece.steps):
                style = {"done": "green", "now": "bold", "ahead": "dim"}[step.mark]
                line.append(" " if number else "")
                line.append(f"{MARKS[step.mark]} {step_name(step)}", style)
    return line


BLOCKS = "▁▂▃▄▅▆▇█"
UNSAID = "·"
"""Stands in a row of blocks where nobody said a number."""

WIDEST = 24
"""Blocks in a row; of a longer course the newest are drawn."""


def _blocks(piece: Spark) -> str:
    """Return a block for each number, from the lowest possible to the highest."""
    span, top = piece.high - piece.low, len(BLOCKS) - 1
    return "".join(
        UNSAID if value is None else BLOCKS[round(top * (value - piece.low) / span)]
        for value in piece.values[-WIDEST:]
    )


def _bar(piece: Bar) -> Text:
    drawn = bar(piece, FULL, EMPTY)
    line = Text(drawn)
    if piece.percent is not None:
        done = round(piece.width * piece.percent / 100)
        line.stylize("green", 1, 1 + done)
        line.stylize("dim", 1 + done, 1 + piece.width)
    return line


GAP = 2
"""Spaces between two columns."""

LEAST = 6
"""A column that may be cut is cut to no less than this."""


def _table(table: Table, columns: int) -> RenderableType:
    table = filled(table)
    widths = _widths(table, columns)
    grid = Grid(
        box=None,
        padding=(0, GAP, 0, 0),
        pad_edge=False,
        show_header=any(table.columns[at].title for at in widths),
        header_style="bold",
    )
    for at, wide in widths.items():
        column = table.columns[at]
        grid.add_column(
            Text(column.title),
            justify="right" if column.align == "right" else "left",
            no_wrap=not column.wrap,
            overflow="fold" if column.wrap else "ellipsis",
            width=wide,
        )
    for row in table.rows:
        grid.add_row(*(_cell(row[at]) for at in widths))
    return Padding(grid, (0, 0, 0, table.indent), expand=False)


def _widths(table: Table, columns: int) -> dict[int, int]:
    """Return the width of each column that is shown.

    The most dispensable columns go first, those kept at 0 never; then the ones that may be cut
    share what is left.
    """
    needs = {
        at: max([width(column.title), *(_cell(row[at]).cell_len for row in table.rows)], default=0)
        for at, column in enumerate(table.columns)
    }

    def least(at: int) -> int:
        return min(needs[at], CUT) if table.columns[at].cut else needs[at]

    def room() -> int:
        return columns - table.indent - GAP * (len(needs) - 1)

    while sum(map(least, needs)) > room():
        spare = [at for at in needs if table.columns[at].keep]
        if not spare:
            break
        del needs[max(spare, key=lambda at: table.columns[at].keep)]
    over = sum(needs.values()) - room()
    for at in sorted(needs, key=lambda at: -needs[at]):
        if over > 0 and table.columns[at].cut:
            taken = min(over, max(0, needs[at] - LEAST))
            needs[at] -= taken
            over -= taken
    return needs


CUT = 16
"""Before a column that may be cut gets narrower than this, dispensable columns go."""
