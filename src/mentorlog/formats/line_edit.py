"""Carry out differences on the lines of TOML text, leaving every other line as it is.

What comes out is a proposal: ``edit`` checks it before anyone sees it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from itertools import chain
from operator import attrgetter

from mentorlog.formats.differences import Difference
from mentorlog.formats.layout import Layout
from mentorlog.formats.statements import inner_comments, split_key
from mentorlog.formats.toml_text import (
    KeyPath,
    header_text,
    is_plain,
    is_rows,
    key_lines,
    table_blocks,
    value_text,
)
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True)
class _Insertion:
    """New lines, without line ends; ``rank`` orders what goes before the same line."""

    lines: Sequence[str]
    rank: int
    apart: bool


@dataclass(frozen=True, slots=True)
class _Edits:
    """What happens to which line index; insertions go before it."""

    replaced: dict[int, str] = field(default_factory=dict)
    inserted: dict[int, list[_Insertion]] = field(default_factory=dict)

    def insert(self, line: int, lines: Sequence[str], rank: int, *, apart: bool) -> None:
        self.inserted.setdefault(line, []).append(_Insertion(lines, rank, apart))

    def gone(self, line: int) -> bool:
        return self.replaced.get(line) == ""


def edit_lines(
    layout: Layout, wanted: Sequence[Difference], inline: frozenset[str] = frozenset()
) -> str:
    """Return the text with the differences made in it.

    Raises ``ValueError`` for a value that TOML has no words for.
    """
    edits = _Edits()
    for each in wanted:
        if each.kind == "replace":
            _replace(edits, layout, each)
        elif each.kind == "remove":
            _remove(edits, layout, each.path)
    _close_gaps(edits, layout)
    added = [each for each in wanted if each.kind == "add"]
    _add_keys(edits, layout, added, inline)
    for each in added:
        _add_tables(edits, layout, each, inline)
    return "".join(_assembled(layout.lines, edits))


def _replace(edits: _Edits, layout: Layout, wanted: Difference) -> None:
    statement = layout.keys[wanted.path]
    span = range(statement.start, statement.end)
    source = "".join(layout.lines[line] for line in span)
    head, _, tail = split_key(source)
    end = line_end(layout.lines, statement.start + 1)
    # Comments inside the old value would go with it: they are kept above the key.
    kept = "".join(f"{comment}{end}" for comment in inner_comments(source))
    value = value_text(wanted.value, indent=len(head)).replace("\n", end)
    edits.replaced.update(dict.fromkeys(span, ""))
    edits.replaced[statement.start] = f"{kept}{head}{value}{tail}"


def _remove(edits: _Edits, layout: Layout, path: KeyPath) -> None:
    for statement in layout.below(path):
        edits.replaced.update(dict.fromkeys(range(statement.start, statement.end), ""))


def _close_gaps(edits: _Edits, layout: Layout) -> None:
    """Take the blank line above a removed header away, where it would stand beside another."""
    lines = layout.lines
    for header in sorted((each.start for each in layout.headers.values()), reverse=True):
        if not edits.gone(header):
            continue
        following = next((i for i in range(header, len(lines)) if not edits.gone(i)), len(lines))
        if following < len(lines) and lines[following].strip():
            continue
        above = header - 1
        if above >= 0 and not lines[above].strip():
            edits.replaced[above] = ""
        elif above < 0 and following < len(lines):
            edits.replaced[following] = ""


def _add_keys(
    edits: _Edits, layout: Layout, added: Sequence[Difference], inline: frozenset[str]
) -> None:
    tables: dict[KeyPath, dict[str, object]] = {}
    for each in added:
        name = each.path[-1]
        if isinstance(name, str) and is_plain(name, each.value, inline):
            tables.setdefault(each.path[:-1], {})[name] = each.value
    for table, values in tables.items():
        home = layout.home_of_keys(table)
        lines = key_lines(values, home.names)
        if home.headed:
            edits.insert(home.line, [header_text(table), *lines], 2, apart=True)
        else:
            edits.insert(home.line, lines, 1 if home.apart else 0, apart=home.apart)


def _add_tables(edits: _Edits, layout: Layout, wanted: Difference, inline: frozenset[str]) -> None:
    next_row = layout.headers.get(wanted.path)
    if next_row:
        line = layout.home_before(next_row.start)
    else:
        line = layout.home_of_tables(wanted.path[:-1])
    for path, table in _tables_in(wanted, inline).items():
        for block in table_blocks(table, path, inline):
            edits.insert(line, block, 2, apart=True)


def _tables_in(
    wanted: Difference, inline: frozenset[str]
) -> Mapping[KeyPath, Mapping[str, object]]:
    """Return what an added value needs headers for: rows, a row, a table, or nothing."""
    path, value = wanted.path, wanted.value
    if is_rows(value):
        return {(*path, index): row for index, row in enumerate(value)}
    name = path[-1]
    if isinstance(value, Mapping) and not (isinstance(name, str) and is_plain(name, value, inline)):
        return {path: value}
    return {}


def _assembled(lines: Sequence[str], edits: _Edits) -> Iterator[str]:
    """Yield the lines as they are after the edits, with blank lines around what stands apart."""
    last, gap = "", False
    for line in range(len(lines) + 1):
        end = line_end(lines, line)
        for new in sorted(edits.inserted.get(line, ()), key=attrgetter("rank")):
            if last and not last.endswith("\n"):
                yield end
            if last.strip() and (gap or new.apart):
                yield end
            for each in new.lines:
                last = each.replace("\n", end) + end
                yield last
            gap = new.apart
        content = edits.replaced.get(line, lines[line]) if line < len(lines) else ""
        if content:
            if content.strip() and gap:
                yield end
            yield content
            last, gap = content, False


def line_end(lines: Sequence[str], line: int) -> str:
    r"""Return the line end for something new before a line: the one of the nearest line above.

    Without one above it is the first below, and "\n" where there is none at all.
    """
    for index in chain(range(line - 1, -1, -1), range(line, len(lines))):
        if lines[index].endswith("\n"):
            return "\r\n" if lines[index].endswith("\r\n") else "\n"
    return "\n"
