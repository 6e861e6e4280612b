"""The one difference between file keys and field names: Python's own words carry a ``_``.

A note's ``as`` is the field ``as_``; everything else is spelt the same in files, records, flags
and JSON.
"""

import keyword
from collections.abc import Mapping


def to_field(key: str) -> str:
    """Return the field name of a file key."""
    return f"{key}_" if keyword.iskeyword(key) else key


def to_key(field: str) -> str:
    """Return the file key of a field name."""
    return field[:-1] if field.endswith("_") and keyword.iskeyword(field[:-1]) else field


def fields_of(value: object) -> object:
    """Return a parsed document with every key as a field name, at every depth."""
    if isinstance(value, Mapping):
        return {to_field(str(key)): fields_of(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [fields_of(inner) for inner in value]
    return value
