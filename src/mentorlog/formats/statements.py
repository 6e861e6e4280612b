"""Where things stand in TOML text: its statements, line by line.

This is not a second TOML parser. It cuts the text into pieces and lets tomli judge each of them:
a piece is a statement when tomli accepts it, and the names in it are the ones tomli finds.
"""

from collections.abc import Sequence
from dataclasses import field
from typing import Literal

import tomli

from mentorlog.formats.toml_text import BOM, KeyPath, document, same
from mentorlog.model.value import dataclass

Kind = Literal["blank", "comment", "table", "array", "key"]

# A statement that runs over several lines ends in a line that has one of these.
_CLOSERS = ("]", "}", '"""', "'''")


@dataclass(frozen=True, slots=True)
class Statement:
    """A piece of TOML text: a blank line, a comment line, a header, or a key with its value.

    ``start`` and ``end`` are line indices from 0, ``end`` exclusive. ``path`` leads from the root
    to what a header or key names, with the index after the name of each array of tables; it is
    empty for blank and comment lines.
    """

    kind: Kind
    start: int
    end: int
    path: KeyPath = ()


@dataclass(slots=True)
class _Names:
    """What the headers read so far make of a name, as tomli resolves it."""

    section: KeyPath = ()
    rows: dict[KeyPath, int] = field(default_factory=dict)

    def resolve(self, names: KeyPath, base: KeyPath = ()) -> KeyPath:
        """Return the full path of names below ``base``, each array of tables at its last row."""
        path = base
        for name in names:
            path = (*path, name)
            if path in self.rows:
                path = (*path, self.rows[path])
        return path

    def open_table(self, names: KeyPath) -> KeyPath:
        self.section = self.resolve(names)
        return self.section

    def open_row(self, names: KeyPath) -> KeyPath:
        array = (*self.resolve(names[:-1]), names[-1])
        self.rows[array] = self.rows.get(array, -1) + 1
        self.section = (*array, self.rows[array])
        return self.section

    def key(self, names: KeyPath) -> KeyPath:
        return (*self.resolve(names[:-1], self.section), names[-1])


def scan(text: str) -> tuple[Statement, ...]:
    """Cut TOML text, without a byte order mark, into statements that cover all its lines.

    Text that does not parse gives the statements before the one that holds the failing line.
    """
    lines = split_lines(text)
    stop = _failing_line(text, len(lines))
    names = _Names()
    found: list[Statement] = []
    line = 0
    while line < len(lines):
        statement = _statement(lines, line, names)
        if statement is None or statement.end > stop:
            break
        found.append(statement)
        line = statement.end
    return tuple(found)


def line_of(text: str, path: Sequence[str | int]) -> int:
    """Return the line, from 1, of what ``path`` names, else of the nearest thing around it, else 1.

    A table that has no header of its own stands where the first thing in it does.
    """
    statements = [each for each in scan(text.removeprefix(BOM)) if each.path]
    for length in range(len(path), 0, -1):
        place = tuple(path[:length])
        for statement in statements:
            if statement.path == place:
                return statement.start + 1
        for statement in statements:
            if statement.path[:length] == place:
                return statement.start + 1
    return 1


def split_lines(text: str) -> list[str]:
    r"""Split text after each "\n" and nowhere else: TOML has no other line end."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + [line for line in lines[-1:] if line]


def split_key(source: str) -> tuple[str, str, str]:
    """Split the text of a key statement into key and equals sign, value, and what follows it.

    The three parts are the statement when joined; the last has the comment and the line end.
    """
    equals, _ = _equals_sign(source)
    tail = source.rindex("\n", 0, len(source) - 1) + 1 if "\n" in source[:-1] else equals
    end = len(source)
    for position in _positions(source, "#", tail):
        # A `#` inside a string leaves that string open, so what stands before it does not parse.
        if _parsed(source[:position]) is not None:
            end = position
            break
    end = len(source[:end].rstrip())
    start = end - len(source[equals + 1 : end].lstrip())
    return source[:start], source[start:end], source[end:]


def comment_behind(source: str, kind: Kind) -> list[str]:
    """Return the comment behind a header or behind the value of a key, as a list of one or none."""
    if kind == "key":
        words = split_key(source)[2].strip()
        return [words] if words else []
    places = _positions(source, "#")
    return [source[at:].strip() for at in places if _parsed(source[:at]) is not None][:1]


def inner_comments(source: str) -> list[str]:
    """Return the comments inside a value of several lines, without those after its end."""
    comments = []
    *lines, _last = split_lines(source)
    offset = 0
    whole = document(source)
    for line in lines:
        for position in _positions(line, "#"):
            cut = source[: offset + position] + source[offset + len(line) - 1 :]
            # Only a comment can be taken out without changing what the statement says.
            if same(_parsed(cut), whole):
                comments.append(line[position:].rstrip())
                break
        offset += len(line)
    return comments


def _failing_line(text: str, end: int) -> int:
    try:
        tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        return error.lineno - 1
    except (ValueError, RecursionError):
        # Without a position; the statement in question is refused when it is its turn.
        return end
    return end


def _statement(lines: Sequence[str], start: int, names: _Names) -> Statement | None:
    line = lines[start].strip(" \t\r\n")
    if not line:
        return Statement("blank", start, start + 1)
    if line.startswith("#"):
        return Statement("comment", start, start + 1)
    if line.startswith("["):
        return _header(line, start, names)
    end = _end_of_key(lines, start)
    if end is None:
        return None
    _, key = _equals_sign(lines[start])
    return Statement("key", start, end, names.key(key))


def _header(line: str, start: int, names: _Names) -> Statement | None:
    parsed = _parsed(line)
    if parsed is None:
        return None
    if line.startswith("[["):
        return Statement("array", start, start + 1, names.open_row(_names_in(parsed)))
    return Statement("table", start, start + 1, names.open_table(_names_in(parsed)))


def _end_of_key(lines: Sequence[str], start: int) -> int | None:
    """Return the line after the key statement at ``start``, None if it is not a valid one."""
    for end in range(start + 1, len(lines) + 1):
        if end > start + 1 and not any(closer in lines[end - 1] for closer in _CLOSERS):
            continue
        try:
            tomli.loads("".join(lines[start:end]))
        except tomli.TOMLDecodeError as error:
            # An error before the end of the piece is not mended by more lines.
            if error.pos < len(error.doc):
                return None
        except (ValueError, RecursionError):
            return None
        else:
            return end
    return None


def _equals_sign(source: str) -> tuple[int, KeyPath]:
    """Return where the equals sign of a valid key statement is, and the names before it."""
    for position in _positions(source, "="):
        # An `=` inside a quoted key leaves that key open, so what stands before it does not parse.
        parsed = _parsed(f"{source[:position]}=0")
        if parsed is not None:
            return position, _names_in(parsed)
    message = f"not a key statement: {source!r}"
    raise ValueError(message)


def _names_in(parsed: object) -> KeyPath:
    """Return the names a header, or a key with a number as its value, is made of."""
    names: list[str] = []
    while parsed and isinstance(parsed, dict | list):
        if isinstance(parsed, list):
            [parsed] = parsed
        else:
            [(name, parsed)] = parsed.items()
            names.append(name)
    return tuple(names)


def _positions(source: str, mark: str, start: int = 0) -> list[int]:
    return [index for index in range(start, len(source)) if source[index] == mark]


def _parsed(source: str) -> dict[str, object] | None:
    try:
        return document(source)
    except tomli.TOMLDecodeError:
        return None
