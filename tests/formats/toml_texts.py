"""hypothesis strategies for TOML as people leave it, and for one change to what it says."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, timedelta, timezone

import tomli_w
from hypothesis import strategies as st

from mentorlog.formats.statements import Statement, scan, split_lines
from mentorlog.formats.toml_text import BOM, KeyPath, document, same

KEYS = ("id", "text", "due", "a", "b-c", "x_1", "9", "dot.ted", "two words", "å", "", "=", "#", '"')
NAMES = ("action", "need", "asked", "owner", "x", "y z")
ZONES = (None, UTC, timezone(timedelta(hours=5, minutes=30)), timezone(timedelta(hours=-8)))

words = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("\"'\\#=[]{}\n\r\t"), max_size=12
)
scalars = st.one_of(
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(),
    words,
    st.dates(),
    st.times(),
    st.datetimes(timezones=st.sampled_from(ZONES)),
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3)
    ),
    max_leaves=4,
)
rows = st.dictionaries(st.sampled_from(KEYS), scalars, max_size=4)


@dataclass(frozen=True)
class Change:
    """One change to a document: where, and the document after it."""

    kind: str
    path: KeyPath
    after: dict[str, object]


def key_part(key: str) -> str:
    """Return a key as it is written, quoted where it has to be."""
    return tomli_w.dumps({key: 0}).rpartition(" = ")[0]


def one_line(value: object) -> str:
    """Return any value on one line."""
    match value:
        case dict():
            parts = (f"{key_part(key)}={one_line(part)}" for key, part in value.items())
            return "{" + ", ".join(parts) + "}"
        case list():
            return "[" + ",".join(map(one_line, value)) + "]"
        case _:
            return tomli_w.dumps({"x": value}).removeprefix("x = ").removesuffix("\n")


@st.composite
def written(draw: st.DrawFn, value: object) -> str:
    """Draw one of the ways in which a value can be written."""
    line = one_line(value)
    match value:
        case list() if draw(st.booleans()):
            items = (f"  {one_line(item)}, {draw(remarks)}\n" for item in value)
            return f"[ {draw(remarks)}\n{''.join(items)}]"
        case str() if draw(st.booleans()):
            inside = line[1:-1].replace("\\n", "\n")
            return f'"""\n{inside}"""'
        case str() if value.isalnum():
            return f"'{value}'"
        case _:
            return line


remarks = st.sampled_from(["", "", "# said", "# a = 1", '# """', "# [x] 'y' # z"])
spaces = st.sampled_from(["", " ", "\t"])
lines_of_keys = st.sampled_from(
    ["{name} = {value} {remark}\n", " {name}={value}{remark}\n", "\t{name}  =\t{value}  {remark}\n"]
)


@st.composite
def key_lines(draw: st.DrawFn, keys: list[str]) -> str:
    """Draw statements for some keys, with blank lines and comments between them."""
    text = ""
    for key in keys:
        text += draw(st.sampled_from(["", "", "\n", "# before\n", "\n# apart\n\n", "  \t\n"]))
        name = key_part(key)
        if draw(st.integers(0, 5)) == 0:
            name += draw(spaces) + "." + draw(spaces) + key_part(draw(st.sampled_from(KEYS)))
        value = draw(values.flatmap(written))
        text += draw(lines_of_keys).format(name=name, value=value, remark=draw(remarks))
    return text


key_names = st.lists(st.sampled_from(KEYS), max_size=3, unique=True)


@st.composite
def tables(draw: st.DrawFn, path: str, depth: int) -> str:
    """Draw tables and arrays of tables below a path, with what is in them."""
    text = ""
    names = draw(st.lists(st.sampled_from(NAMES), max_size=depth + 1, unique=True))
    for name in names:
        place = f"{path}{draw(spaces)}{key_part(name)}"
        rows_here = draw(st.integers(0, 3))
        headers = [f"[[{place}]]"] * rows_here or [f"[{place}]"]
        for header in headers:
            lead = draw(st.sampled_from(["", "\n", "\n# of it\n", "# of it\n", "# end\n\n\n"]))
            below = draw(tables(f"{place}.", depth - 1)) if depth else ""
            # A table may be there only through the tables in it.
            if below and not rows_here and draw(st.booleans()):
                text += below
                continue
            text += f"{lead}{header} {draw(remarks)}\n"
            text += draw(key_names.flatmap(key_lines)) + below
    return text


@st.composite
def toml_texts(draw: st.DrawFn) -> str:
    """Draw valid TOML text: comments, odd keys, odd layout, any line ends, perhaps a BOM."""
    text = draw(st.sampled_from(["", "# File\n\n", "# File\n", "\n"]))
    text += draw(key_names.flatmap(key_lines)) + draw(tables("", 2))
    text += draw(st.sampled_from(["", "", "\n", "# the end\n", "\n\n# the end\n"]))
    ends = draw(st.sampled_from(["\n", "\r\n", ""]))
    lines = text.split("\n")
    body = "".join(line + (ends or draw(st.sampled_from(["\n", "\r\n"]))) for line in lines[:-1])
    if draw(st.integers(0, 3)) == 0:
        body = body.removesuffix("\n").removesuffix("\r")
    return draw(st.sampled_from(["", "", BOM])) + body


def places(value: object, path: KeyPath = ()) -> Iterator[KeyPath]:
    """Yield the path of every table, row and array of tables in a document."""
    if isinstance(value, Mapping):
        yield path
        for key, part in value.items():
            yield from places(part, (*path, key))
    elif isinstance(value, list) and value and all(isinstance(row, Mapping) for row in value):
        yield path
        for index, row in enumerate(value):
            yield from places(row, (*path, index))


@st.composite
def changes(draw: st.DrawFn, text: str) -> Change:
    """Draw one change: set, unset or add a key, append, insert or remove a row."""
    after = deepcopy(document(text))
    path = draw(st.sampled_from(list(places(after))))
    spot: object = after
    for part in path:
        spot = spot[part]  # type: ignore[index]  # the path leads through tables and lists
    if isinstance(spot, list):
        kind = draw(st.sampled_from(["append", "insert", "remove"]))
        index = draw(st.integers(0, len(spot) - 1))
        if kind == "remove":
            # Which one of several equal rows goes makes no difference to the document.
            while index + 1 < len(spot) and same(spot[index], spot[index + 1]):
                index += 1
            del spot[index]
            path = (*path, index)
        else:
            spot.insert(len(spot) if kind == "append" else index, draw(rows))
        return Change(kind, path, after)
    assert isinstance(spot, dict)
    kind = draw(st.sampled_from(["set", "unset", "add"] if spot else ["add"]))
    if kind == "add":
        key = draw(st.sampled_from([key for key in (*KEYS, "new") if key not in spot]))
    else:
        key = draw(st.sampled_from(list(spot)))
    if kind == "unset":
        del spot[key]
    else:
        spot[key] = draw(values | st.lists(rows, min_size=1, max_size=2))
    return Change(kind, (*path, key), after)


def untouched(text: str, change: Change) -> list[str]:
    """Return the lines, without ends and blank ones, that a change gives no reason to touch."""
    body = text.removeprefix(BOM)
    touched = {
        line
        for statement in scan(body)
        if _concerned(statement, change)
        for line in range(statement.start, statement.end)
    }
    lines = (line.rstrip("\r\n") for line in split_lines(body))
    return [line for number, line in enumerate(lines) if number not in touched and line.strip()]


def _concerned(statement: Statement, change: Change) -> bool:
    if not statement.path:
        return False
    shorter = min(len(statement.path), len(change.path))
    if statement.path[:shorter] != change.path[:shorter]:
        return False
    if len(statement.path) < len(change.path):
        # A key holds what is changed inside its value; a header above it stays as it is.
        return statement.kind == "key"
    return change.kind in {"set", "unset", "remove"} or statement.path == change.path
