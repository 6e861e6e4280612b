"""Where a clash stands in a file, for a person: the line, and what the record is called."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from mentorlog.formats import front
from mentorlog.formats.clash import Clash
from mentorlog.formats.identity import called, known_by, told_apart
from mentorlog.formats.statements import line_of
from mentorlog.formats.toml_text import NotTomlError, document

_CALLED = ("title", "name", "text", "about")
"""The keys whose values a person knows a record by, the best first."""


class Place(NamedTuple):
    """A line of the file, and the words a record is known by; "" where there are none."""

    line: int
    record: str


def place(text: str, clash: Clash, *, kind: str, prose: bool) -> Place:
    """Return where in our version of a file a clash is; ``kind`` is the shelf's.

    The line is 1 where the key is not in it, or where the file cannot be read.
    """
    try:
        parts = front.split(text) if prose else None
        head = parts.head if parts else text
        said = document(head)
    except (NotTomlError, front.UnclosedError):
        return Place(1, "")
    above = text[: text.index(head)].count("\n") if head else 0
    if clash.text:
        body = parts.body if parts else ""
        return Place(text.count("\n") - body.count("\n") + 1, _known(said))
    path, record = _path(said, clash.at, kind)
    return Place(line_of(head, path) + above if path else 1, record)


def _path(
    said: Mapping[str, object], at: Sequence[str | int], kind: str
) -> tuple[tuple[str | int, ...], str]:
    """Return the keys and row numbers that lead to it as far as they do, and the record's words."""
    here: object = said
    record = _known(said)
    path: list[str | int] = []
    tables: list[str] = []
    for step in at:
        if isinstance(here, Mapping) and step in here:
            here = here[step]
            path.append(step)
            tables.append(str(step))
        elif isinstance(here, list):
            keys = known_by(kind, tables)
            rows = told_apart(here, keys)
            names = [called(name, row, keys) for name, row in rows.items()]
            if step not in names:
                break
            path.append(names.index(str(step)))
            here = here[names.index(str(step))]
            record = _known(here) or str(step)
        else:
            break
    return tuple(path), record


def _known(record: object) -> str:
    if not isinstance(record, Mapping):
        return ""
    return next((str(record[key]) for key in _CALLED if record.get(key)), "")
