"""Values as people type them after ``--set``: by the type of the field they are for."""

import re
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from difflib import get_close_matches
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from mentorlog.formats.keys import to_field, to_key
from mentorlog.model.slots import clock

_YES = frozenset({"true", "yes", "on", "1"})
_NO = frozenset({"false", "no", "off", "0"})
_WHOLE = re.compile(r"-?\d+")
_DECIMAL = re.compile(r"-?\d+\.\d+")

Day = Callable[[str], date]


class UnknownKeyError(ValueError):
    """The record has no such key; ``known`` are those it has at that place."""

    def __init__(self, key: str, known: tuple[str, ...]) -> None:
        super().__init__(key)
        self.key = key
        self.known = known


def keys(cls: type[Any]) -> tuple[str, ...]:
    """Return the keys of a record that can be set by hand: all but its lists of tables."""
    hints = get_type_hints(cls)
    return tuple(to_key(spot.name) for spot in fields(cls) if not _rows(hints[spot.name]))


def value(cls: type[Any], key: str, words: str, day: Day) -> Any:
    """Return what ``words`` mean for a dotted key of a record class.

    Raises UnknownKeyError, or ValueError with the reason.
    """
    kind = _kind(cls, key)
    return _read(kind, key.rsplit(".", 1)[-1], words, day)


def checked(cls: type[Any], key: str) -> None:
    """Raise UnknownKeyError unless the record class has this dotted key."""
    _kind(cls, key)


def _kind(cls: type[Any], key: str) -> Any:
    kind: Any = cls
    for step in key.split("."):
        if is_dataclass(kind):
            hints = get_type_hints(kind)
            known = keys(kind)  # type: ignore[arg-type]  # a dataclass is a type here
            if step not in known:
                raise UnknownKeyError(step, known)
            kind = _plain(hints[to_field(step)])
        elif get_origin(kind) is Mapping:
            kind = _plain(get_args(kind)[1])
        else:
            raise UnknownKeyError(step, ())
    if is_dataclass(kind):
        raise UnknownKeyError(key, tuple(f"{key}.{one}" for one in keys(kind)))  # type: ignore[arg-type]
    return kind


def _plain(kind: Any) -> Any:
    if get_origin(kind) in (Union, types.UnionType):
        inner = [one for one in get_args(kind) if one is not types.NoneType]
        return inner[0] if len(inner) == 1 else Union[tuple(inner)]  # noqa: UP007 - built at run time
    return kind


def _rows(kind: Any) -> bool:
    return get_origin(kind) is tuple and is_dataclass(get_args(kind)[0])


def _read(kind: Any, name: str, words: str, day: Day) -> Any:
    origin = get_origin(kind)
    if origin is Literal:
        return _choice(words, get_args(kind))
    if origin is tuple:
        parts = [part.strip() for part in words.split(",")]
        return [_read(get_args(kind)[0], name, part, day) for part in parts if part]
    if origin in (Union, types.UnionType):
        return _any(words)
    if kind is bool:
        return _switch(words)
    if kind is int:
        if not _WHOLE.fullmatch(words.strip()):
            raise ValueError("it must be a whole number")
        return int(words)
    if kind is date:
        return day(words)
    if kind is time:
        return _clock(words)
    if kind is str:
        return _zone(words) if name == "zone" else words
    raise ValueError("it holds a table; edit the file by hand")


def _clock(words: str) -> time:
    at = clock(words)
    if at is None:
        raise ValueError("it is a time of day such as 10:00")
    return at


def _zone(words: str) -> str:
    """Return a time zone as the machine writes it; any where it has no list of them."""
    from zoneinfo import available_timezones  # noqa: PLC0415 - reads hundreds of names

    known = {name.casefold(): name for name in available_timezones()}
    if known and words.casefold() not in known:
        near = get_close_matches(words.casefold(), known, n=1)
        hint = f"; {known[near[0]]} is near" if near else ""
        raise ValueError(f"it is a time zone such as Europe/London{hint}")
    return known.get(words.casefold(), words)


def _choice(words: str, choices: tuple[str, ...]) -> str:
    if words not in choices:
        raise ValueError(f"it is one of {', '.join(choices)}")
    return words


def _switch(words: str) -> bool:
    said = words.strip().casefold()
    if said in _YES:
        return True
    if said in _NO:
        return False
    raise ValueError("it is on or off")


def _any(words: str) -> str | int | bool | float:
    if _WHOLE.fullmatch(words):
        return int(words)
    if _DECIMAL.fullmatch(words):
        return float(words)
    if words in {"true", "on"}:
        return True
    return False if words in {"false", "off"} else words
