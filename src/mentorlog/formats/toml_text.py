"""TOML text and the plain documents it stands for: read, write, compare.

Everything that parses or escapes is left to tomli and tomli-w; this module only decides the layout.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from typing import TypeAlias, TypeGuard

import tomli

KeyPath: TypeAlias = tuple[str | int, ...]

BOM = "\ufeff"
WIDTH = 100
"""Columns a list may take before it is written one item a line."""

# In this order, because a bool is an int and a datetime is a date to Python.
_SCALARS = (bool, int, float, str, datetime, date, time)


NotTomlError = tomli.TOMLDecodeError
"""What ``document`` raises; its ``lineno`` says where. Named here, where tomli is known."""


def document(text: str) -> dict[str, object]:
    """Parse TOML text, which may begin with a byte order mark.

    Raises ``tomli.TOMLDecodeError``, and nothing else, for text that is not valid TOML.
    """
    body = text.removeprefix(BOM)
    try:
        return tomli.loads(body)
    except tomli.TOMLDecodeError:
        raise
    except (ValueError, RecursionError) as error:
        # tomli lets these two through: an integer of thousands of digits, hundreds of brackets.
        raise tomli.TOMLDecodeError(str(error), body, 0) from error


def dump(doc: Mapping[str, object], inline: frozenset[str] = frozenset()) -> str:
    """Write a new document: plain keys, then tables, then arrays of tables, each in given order.

    A mapping becomes a ``[table]``, unless its key is in ``inline`` and all its values are scalars.
    """
    blocks = table_blocks(doc, (), inline)
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks)


def table_blocks(
    table: Mapping[str, object],
    path: KeyPath,
    inline: frozenset[str],
) -> Iterator[list[str]]:
    """Yield a table and what is below it as blocks of lines, to be set apart by blank lines.

    A ``path`` that ends in an index is a row of an array of tables and begins with ``[[name]]``;
    the empty path is the document itself and has no header. A long list is one line of its block,
    with line ends inside.
    """
    plain = {key: value for key, value in table.items() if is_plain(key, value, inline)}
    lines = key_lines(plain)
    # A table that only holds other tables is implied by their headers, as tomli-w writes it.
    if path and (lines or len(plain) == len(table) or isinstance(path[-1], int)):
        lines.insert(0, header_text(path))
    if lines:
        yield lines
    for key, value in table.items():
        if key not in plain and isinstance(value, Mapping):
            yield from table_blocks(value, (*path, key), inline)
    for key, value in table.items():
        if is_rows(value):
            for index, row in enumerate(value):
                yield from table_blocks(row, (*path, key, index), inline)


def key_lines(values: Mapping[str, object], names: KeyPath = ()) -> list[str]:
    """Return ``key = value`` for each value, with ``names`` and a dot before the key."""
    lines = []
    for key, value in values.items():
        head = f"{key_text((*names, key))} = "
        lines.append(head + value_text(value, indent=len(head)))
    return lines


def is_plain(key: str, value: object, inline: frozenset[str]) -> bool:
    """Tell whether a value is written as ``key = value`` rather than below a header."""
    if isinstance(value, Mapping):
        return key in inline and not any(
            isinstance(part, Mapping | list | tuple) for part in value.values()
        )
    return not is_rows(value)


def is_rows(value: object) -> TypeGuard[Sequence[Mapping[str, object]]]:
    """Tell whether a value can be an array of tables: a list of mappings, and not empty."""
    return (
        isinstance(value, list | tuple)
        and bool(value)
        and all(isinstance(row, Mapping) for row in value)
    )


def header_text(path: KeyPath) -> str:
    """Return ``[a.b]``, or ``[[a.b]]`` when the path ends in the index of a row."""
    name = key_text(tuple(part for part in path if isinstance(part, str)))
    return f"[[{name}]]" if isinstance(path[-1], int) else f"[{name}]"


def key_text(parts: KeyPath) -> str:
    """Return a dotted key, each part quoted when it has to be."""
    import tomli_w  # noqa: PLC0415 - reading needs no writer

    return ".".join(tomli_w.dumps({str(part): 0}).rpartition(" = ")[0] for part in parts)


def value_text(value: object, indent: int = 0) -> str:
    """Return a value as it stands after the equals sign.

    One line, but for a list that would pass ``WIDTH`` columns after ``indent`` characters: that has
    one item a line, as tomli-w writes it.
    """
    line = _inline(value)
    if not isinstance(value, list | tuple) or not value or indent + len(line) <= WIDTH:
        return line
    return "[\n" + "".join(f"    {_inline(item)},\n" for item in value) + "]"


def _inline(value: object) -> str:
    # tomli-w chooses between inline and block form by size; only its scalars are used.
    if isinstance(value, Mapping):
        items = ", ".join(f"{key_text((key,))} = {_inline(part)}" for key, part in value.items())
        return f"{{ {items} }}" if items else "{}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_inline(item) for item in value)}]"
    import tomli_w  # noqa: PLC0415 - as above

    return tomli_w.dumps({"x": value}).removeprefix("x = ").removesuffix("\n")


def same(one: object, other: object) -> bool:
    """Compare two TOML values as TOML does: ``true``, ``1`` and ``1.0`` differ, ``nan`` is ``nan``.

    The order of a table's keys does not count; the order of an array does.
    """
    return fingerprint(one) == fingerprint(other)


def fingerprint(value: object) -> Hashable:
    """Return something hashable that is equal exactly for values that are the ``same``."""
    if isinstance(value, Mapping):
        return "table", frozenset((key, fingerprint(part)) for key, part in value.items())
    if isinstance(value, list | tuple):
        return "array", tuple(fingerprint(item) for item in value)
    kind = next((kind for kind in _SCALARS if isinstance(value, kind)), type(value))
    # Times as text: Python holds one instant in two zones for equal, a file does not.
    return kind.__name__, value if kind in {bool, int, str} else str(value)
