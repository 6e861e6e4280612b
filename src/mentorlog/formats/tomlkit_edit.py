"""The second way to change TOML text: tomlkit, where the lines could not be edited.

tomlkit moves comments, regroups tables and mixes line ends; ``edit`` checks what it makes.
"""

from collections.abc import Mapping, MutableMapping, MutableSequence, Sequence
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from mentorlog.formats.toml_text import is_rows, same

# What tomlkit raises where it meets something it did not think of.
_FAILURES = (TOMLKitError, ValueError, TypeError, LookupError, AttributeError, RuntimeError)


def edit_with_tomlkit(
    text: str, before: Mapping[str, object], after: Mapping[str, object]
) -> str | None:
    """Return the text changed from one document to the other, None where tomlkit fails."""
    try:
        doc = tomlkit.parse(text)
        _merge(doc, before, after)
        return tomlkit.dumps(doc)
    except _FAILURES:
        return None


def _merge(
    node: MutableMapping[str, Any], before: Mapping[str, object], after: Mapping[str, object]
) -> None:
    for key in before:
        if key not in after:
            del node[key]
    for key, new in after.items():
        old = before.get(key)
        if key not in before:
            node[key] = new
        elif same(old, new):
            continue
        elif isinstance(old, Mapping) and isinstance(new, Mapping):
            _merge(node[key], old, new)
        elif is_rows(old) and is_rows(new):
            _merge_rows(node[key], old, new)
        else:
            node[key] = new


def _merge_rows(
    node: MutableSequence[Any],
    before: Sequence[Mapping[str, object]],
    after: Sequence[Mapping[str, object]],
) -> None:
    for index, (old, new) in enumerate(zip(before, after, strict=False)):
        _merge(node[index], old, new)
    del node[len(after) :]
    for row in after[len(before) :]:
        node.append(tomlkit.item(dict(row)))
