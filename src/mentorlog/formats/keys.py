"""The one difference between file keys and field names: Python's own words carry a ``_``.

A note's ``as`` is the field ``as_``; everything else is spelt the same in files, records, flags
and JSON.
"""

import keyword
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, get_args

Path = tuple[str | int, ...]
Stranger = tuple[Path, tuple[str, ...]]


def to_field(key: str) -> str:
    """Return the field name of a file key."""
    return f"{key}_" if keyword.iskeyword(key) else key


def to_key(field: str) -> str:
    """Return the file key of a field name."""
    return field[:-1] if field.endswith("_") and keyword.iskeyword(field[:-1]) else field


def fields_of(value: object, cls: type[Any]) -> object:
    """Return the document of a record with its keys as field names, at every depth.

    Keys the record does not know are left out, or left to whoever makes the record of it. A table
    of names (who agreed to a goal) keeps its keys: somebody may be called Or.
    """
    if _spelt_alike(cls):  # most are; hundreds of records are read on a morning
        return value
    if isinstance(value, list):
        return [fields_of(one, cls) for one in value]
    if not isinstance(value, Mapping):
        return value
    known = _fields(cls)
    named = ((*known[key], inner) for key, inner in value.items() if key in known)
    return {field: fields_of(inner, below) if below else inner for field, below, inner in named}


def strangers(value: object, cls: type[Any], path: Path = ()) -> Iterator[Stranger]:
    """Yield the path of each key that a record, or one below it, does not know.

    Beside it stand the keys that are known at its place and not there yet: it may mean one.
    """
    if isinstance(value, list):
        for at, one in enumerate(value):
            yield from strangers(one, cls, (*path, at))
    elif isinstance(value, Mapping):
        known = _fields(cls)
        for key, inner in value.items():
            if key not in known:
                yield (*path, key), tuple(one for one in known if one not in value)
            elif below := known[key][1]:
                yield from strangers(inner, below, (*path, key))


_ALIKE: dict[type[Any], bool] = {}


def _spelt_alike(cls: type[Any]) -> bool:
    """Whether every key of a record, and of the records below it, is its field's name."""
    if cls not in _ALIKE:
        _ALIKE[cls] = all(
            key == field and (below is None or _spelt_alike(below))
            for key, (field, below) in _fields(cls).items()
        )
    return _ALIKE[cls]


Fields = dict[str, tuple[str, type[Any] | None]]
_KNOWN: dict[type[Any], Fields] = {}


def _fields(cls: type[Any]) -> Fields:
    """Return the keys of a record class: to the field's name and the records below it."""
    if cls not in _KNOWN:
        # The records' annotations are types, not texts, so they need no resolving.
        spots = fields(cls)
        _KNOWN[cls] = {to_key(one.name): (one.name, _record_in(one.type)) for one in spots}
    return _KNOWN[cls]


def _record_in(kind: Any) -> type[Any] | None:
    if isinstance(kind, type) and is_dataclass(kind):
        return kind
    return next((found for inner in get_args(kind) if (found := _record_in(inner))), None)
