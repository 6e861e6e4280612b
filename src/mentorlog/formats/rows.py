"""Rows of a table file as text: one taken out with all that is its own, or put in elsewhere.

What comes out is held to what was asked for, as in ``edit``: where the lines cannot be cut
cleanly, the careful editor has its turn, and refuses where it cannot do it either.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from mentorlog.formats.edit import rewrite
from mentorlog.formats.layout import Layout, layout
from mentorlog.formats.line_edit import line_end
from mentorlog.formats.toml_text import BOM, NotTomlError, document, dump, same


class Cut(NamedTuple):
    """A text without one row, and that row: its lines with the comments that are its own."""

    rest: str
    row: str


class Lines(NamedTuple):
    """The lines of one row where they stand: the three together are the text."""

    above: str
    row: str
    below: str

    def with_row(self, row: str) -> str:
        """Return the text with other lines in the place of the row's."""
        return self.above + row + self.below


def lines_of(text: str, table: str, place: int) -> Lines | None:
    """Return where the row at this place of the table stands, with the comments that are its own.

    None where it has no lines of its own: in a list in one piece, or where others stand between.
    """
    rows = _rows(document(text), table)
    body = text.removeprefix(BOM)
    standing = layout(body)
    span = _span(standing, table, place)
    if span is None:
        return None
    start, end = span
    lines = standing.lines
    mark = text[: len(text) - len(body)]
    row = "".join(lines[start:end])
    if not same(_parsed(row), {table: [rows[place]]}):
        return None
    return Lines(mark + "".join(lines[:start]), row, "".join(lines[end:]))


def take_out(text: str, table: str, place: int) -> Cut:
    """Return a text cut in two: without the row at this place of the table, and the row alone.

    The comments inside the row go with it. Those directly above its header go too where they can
    belong to nothing else: where a blank line is above them. Raises EditRefused.
    """
    before = document(text)
    rows = _rows(before, table)
    left = [*rows[:place], *rows[place + 1 :]]
    after = {**before, table: left} if left else _without(before, table)
    alone = {table: [rows[place]]}
    body = text.removeprefix(BOM)
    cut = _cut(layout(body), table, place)
    if cut and same(_parsed(cut.rest), after) and same(_parsed(cut.row), alone):
        return Cut(text[: len(text) - len(body)] + cut.rest, cut.row)
    return Cut(rewrite(text, after), dump(alone))


def put_in(text: str, row: str, table: str) -> str:
    """Return a text with the lines of a row at its end. Raises EditRefused."""
    before = document(text)
    after = {**before, table: [*_rows(before, table), *_rows(document(row), table)]}
    end = "\r\n" if "\r\n" in text else "\n"
    empty = not text.removeprefix(BOM)
    whole = text if empty or text.endswith("\n") else text + end
    apart = end if not empty and whole.splitlines()[-1].strip() else ""
    proposal = whole + apart + row.replace("\r\n", "\n").replace("\n", end)
    return proposal if same(_parsed(proposal), after) else rewrite(text, after)


def _cut(standing: Layout, table: str, place: int) -> Cut | None:
    """Return the lines cut in two; None where the row has no lines of its own."""
    span = _span(standing, table, place)
    if span is None:
        return None
    start, end = span
    lines = standing.lines
    above, below = list(lines[:start]), list(lines[end:])
    row = "".join(lines[start:end])
    if not row.endswith("\n"):
        row += line_end(lines, end)
    return Cut("".join(_closed(above, below, line_end(lines, start))), row)


def _span(standing: Layout, table: str, place: int) -> tuple[int, int] | None:
    """Return the first line of a row and the one after its last, its own comments included.

    None where the row has no header or does not stand together.
    """
    own = [at for at, section in enumerate(standing.sections) if section.path[:2] == (table, place)]
    if not own or own != list(range(own[0], own[-1] + 1)):
        return None
    sections = [standing.sections[at] for at in own]
    headers = [section.header for section in sections if section.header]
    start = headers[0].start
    end = max(one.end for section in sections for one in (section.header, *section.keys) if one)
    lines = standing.lines
    start = _with_comments_above(lines, standing.comments, start)
    return start, _with_comments_below(lines, standing.comments, end)


def _with_comments_above(lines: Sequence[str], comments: Collection[int], header: int) -> int:
    """Return where a row begins: above its comments, where nothing else can be meant by them."""
    first = header
    while first - 1 in comments:
        first -= 1
    return first if first > 0 and not lines[first - 1].strip() else header


def _with_comments_below(lines: Sequence[str], comments: Collection[int], end: int) -> int:
    """Return where a row ends: below the comments that follow its last key, if a gap ends them."""
    last = end
    while last in comments:
        last += 1
    return last if last == len(lines) or not lines[last].strip() else end


def _closed(above: list[str], below: list[str], end: str) -> list[str]:
    """Return the lines around a row that is gone, with one gap where there were two."""
    if not above or not above[-1].strip():
        while below and not below[0].strip():
            below.pop(0)
    if not below:
        while above and not above[-1].strip():
            above.pop()
    # A comment that stayed must not seem to be about what follows now.
    stays = above and above[-1].lstrip().startswith("#") and below and below[0].strip()
    return [*above, *([end] if stays else []), *below]


def _rows(doc: Mapping[str, object], table: str) -> list[object]:
    rows = doc.get(table, [])
    return list(rows) if isinstance(rows, list) else []


def _without(doc: Mapping[str, object], table: str) -> dict[str, object]:
    return {key: value for key, value in doc.items() if key != table}


def _parsed(text: str) -> dict[str, object] | None:
    try:
        return document(text)
    except NotTomlError:
        return None
