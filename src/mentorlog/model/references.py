"""Which keys of records name a relationship or another record, and what they say after a move."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

R = TypeVar("R")

PEOPLE = frozenset({"with_", "agreed", "who", "suggested_by", "whom"})
"""Fields that hold slugs: as their text, in their list, or as the keys of their table."""

RECORDS = frozenset({"goal", "superseded_by", "meeting", "raised", "moved_to", "moved_from"})
"""Fields that hold a stem or an id, or ``WHO/STEM`` where the record is another person's."""


def with_slug(record: R, old: str, new: str) -> R:
    """Return the record with every mention of a relationship's slug replaced by its new one."""

    def said(name: str, word: str) -> str:
        if name in PEOPLE and word == old:
            return new
        if name in RECORDS and word.startswith(f"{old}/"):
            return f"{new}{word[len(old) :]}"
        return word

    return _mapped(record, said)


def with_reference(record: R, old: str, new: str) -> R:
    """Return the record with every mention of another record replaced by that of its new place."""
    return _mapped(record, lambda name, word: new if name in RECORDS and word == old else word)


def _mapped(record: R, said: Callable[[str, str], str]) -> R:
    """Return the record with the texts of its fields mapped, at every depth."""
    changed: dict[str, Any] = {}
    for spot in fields(record):  # type: ignore[arg-type]  # every record is a dataclass
        value = getattr(record, spot.name)
        new = _value(spot.name, value, said)
        if new != value:
            changed[spot.name] = new
    return replace(record, **changed) if changed else record  # type: ignore[type-var]


def _value(name: str, value: Any, said: Callable[[str, str], str]) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return _mapped(value, said)
    if isinstance(value, tuple):
        return tuple(_value(name, one, said) for one in value)
    if isinstance(value, Mapping):
        return {said(name, key): inner for key, inner in value.items()}
    return said(name, value) if isinstance(value, str) else value
