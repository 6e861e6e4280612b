"""References to a file that was given another name: they follow it."""

from collections.abc import Mapping

from mentorlog.formats import front
from mentorlog.formats.edit import document, rewrite

_NAMING = frozenset({"meeting", "raised", "moved_to", "moved_from"})
"""The keys whose values are the stems of files."""


def renamed_refs(text: str, renames: Mapping[str, str], *, prose: bool) -> str:
    """Return a file's text with the old stems that its keys name as new ones, and all else as is.

    Raises NotTomlError, UnclosedError for Markdown that is cut off, and EditRefused.
    """
    if not prose:
        return _renamed(text, renames)
    parts = front.split(text)
    return parts.whole(_renamed(parts.head, renames)) if parts.fronted else text


def _renamed(text: str, renames: Mapping[str, str]) -> str:
    return rewrite(text, _tables(document(text), renames))


def _tables(table: Mapping[str, object], renames: Mapping[str, str]) -> dict[str, object]:
    return {
        key: _names(value, renames) if key in _NAMING else _below(value, renames)
        for key, value in table.items()
    }


def _names(value: object, renames: Mapping[str, str]) -> object:
    if isinstance(value, list):
        return [_names(one, renames) for one in value]
    return renames.get(value, value) if isinstance(value, str) else _below(value, renames)


def _below(value: object, renames: Mapping[str, str]) -> object:
    if isinstance(value, Mapping):
        return _tables(value, renames)
    return [_below(one, renames) for one in value] if isinstance(value, list) else value
