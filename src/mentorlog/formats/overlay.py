"""What a file should say after a change: the new record laid over what stands there.

Keys the program does not know, and values it did not change, stay exactly as they are.
"""

from collections.abc import Mapping
from typing import TypeGuard

from mentorlog.formats.encode import encode

Document = dict[str, object]


def overlay(standing: Mapping[str, object], before: object, after: object) -> Document:
    """Return ``standing`` with the differences between the records ``before`` and ``after``."""
    return merged(standing, encode(before), encode(after))


def merged(
    standing: Mapping[str, object], before: Mapping[str, object], after: Mapping[str, object]
) -> Document:
    """Return ``standing`` with the differences between two documents, at every depth."""
    result: Document = dict(standing)
    for key in before.keys() - after.keys():
        result.pop(key, None)
    for key, value in after.items():
        old = before.get(key)
        if key in before and old == value:
            continue
        result[key] = _value(standing.get(key), old, value)
    return result


def _value(standing: object, before: object, after: object) -> object:
    if isinstance(standing, dict) and isinstance(after, dict):
        return merged(standing, before if isinstance(before, dict) else {}, after)
    if _rows(standing) and _rows(before) and _rows(after) and len(standing) == len(before):
        return _merged_rows(standing, before, after)
    return after


def _merged_rows(
    standing: list[Document], before: list[Document], after: list[Document]
) -> list[Document]:
    """Pair the rows that did not change, then the changed ones by place; the rest is new."""
    if len(after) >= len(before):
        paired = [
            merged(row, old, new) for row, old, new in zip(standing, before, after, strict=False)
        ]
        return [*paired, *after[len(before) :]]
    left = list(zip(before, standing, strict=True))
    result = []
    for new in after:
        place = next((at for at, (old, _) in enumerate(left) if old == new), None)
        result.append(new if place is None else left.pop(place)[1])
    return result


def _rows(value: object) -> TypeGuard[list[Document]]:
    return isinstance(value, list) and all(isinstance(row, dict) for row in value)
