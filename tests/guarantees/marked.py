"""Records in which every text says which key of which record it is, for looking where they go."""

import re
import types
from collections.abc import Mapping
from dataclasses import fields
from datetime import date, time
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

DAY = date(2026, 12, 5)
"""Today in the journals of these tests."""

PLAIN: Mapping[Any, Any] = {int: 3, bool: False, date: DAY, time: time(10)}

NAMING: Mapping[str, Any] = {
    "id": "k7m2",
    "rhythm": "2w",
    "every": "2w",
    "slot": "Tue 09:00",
    "zone": "Europe/London",
    "lifecycle": "four-stage",
    "owner": "them",
    "by": "them",
    "meeting": None,
    "goal": None,
    "member": None,
    "moved_to": None,
    "moved_from": None,
    "raised": None,
    "dropped": None,
    "superseded_by": None,
}
"""Keys whose text is no text of a person's but names something, or would close the record."""

_MARK = re.compile(r"mark:([\w.-]+):")


def mark(path: str) -> str:
    """Return a text that says which key it is."""
    return f"mark:{path}:"


def marks(text: str) -> set[str]:
    """Return the keys whose texts stand in a text."""
    return set(_MARK.findall(text))


def marked(cls: type[Any], path: str, **facts: Any) -> Any:
    """Return a record of a class in which everything is said, and each text is its own mark."""
    hints = get_type_hints(cls)
    said = {spot.name: facts.get(spot.name, _value(hints[spot.name], path, spot.name))
            for spot in fields(cls)}  # fmt: skip
    return cls(**said)


def _value(kind: Any, path: str, name: str) -> Any:
    told = NAMING.get(name, ...)
    if told is not ... and (type(told) is kind or type(told) in get_args(kind)):
        return told
    return _of(kind, f"{path}.{name.removesuffix('_')}")


def _of(kind: Any, path: str) -> Any:
    origin, args = get_origin(kind), get_args(kind)
    if kind is str:
        return mark(path)
    if origin in (Union, types.UnionType):
        return _of(next(one for one in args if one is not types.NoneType), path)
    if origin is Literal:
        return args[0]
    if origin is tuple:
        return (_of(args[0], path),)
    if origin is Mapping:
        return {}
    return PLAIN[kind] if kind in PLAIN else marked(kind, path)
