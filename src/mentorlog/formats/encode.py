"""Records to documents: only what is said is written, in the order of the fields."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any

from mentorlog.formats.keys import to_key

_ALWAYS = frozenset({"status", "kind", "lifecycle", "format"})
"""Keys that are written even where they hold the default: files should say them."""


def encode(record: object) -> dict[str, object]:
    """Return the document of a record; what is empty or the default is left out."""
    document: dict[str, object] = {}
    for spot in fields(record):  # type: ignore[arg-type]  # every record is a dataclass
        value = getattr(record, spot.name)
        if _said(spot, value):
            document[to_key(spot.name)] = plain(value)
    return document


def plain(value: object) -> Any:
    """Return a field's value in the types of a parsed TOML document."""
    if is_dataclass(value):
        return encode(value)
    if isinstance(value, Mapping):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return value


def _said(spot: Field[Any], value: object) -> bool:
    if value is None or (isinstance(value, tuple | Mapping) and not value):
        return False
    if is_dataclass(value) and not isinstance(value, type):
        return bool(encode(value))
    return spot.name in _ALWAYS or spot.default is MISSING or value != spot.default
