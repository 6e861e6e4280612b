"""JSON Schemas of the files: what an editor can check while one types.

They describe TOML: a date is a text of that format. Keys that nobody knows are allowed, as they
are in the files.
"""

from collections.abc import Mapping
from typing import Any

from mentorlog.formats.keys import to_key

NAMED = "*"
"""In place of a table's name: whatever it is called."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(cls: type[Any], title: str, table: str = "") -> dict[str, Any]:
    """Return the schema of a file: of one record, or of rows of it below ``table``.

    Where the table is ``*`` each table of the file is one, under a name of its own, or holds such.
    """
    from pydantic import TypeAdapter  # noqa: PLC0415 - for one command

    made = _named(TypeAdapter(cls).json_schema())
    head = {"$schema": DIALECT, "title": title}
    if not table:
        return {**head, **made}
    below = made.pop("$defs", {})
    if table == NAMED:
        inner = {"type": "object", "additionalProperties": made}
        return {**head, "type": "object", "additionalProperties": {"anyOf": [made, inner]}}
    rows = {"type": "array", "items": made}
    whole = {**head, "type": "object", "properties": {table: rows}}
    return {**whole, "$defs": below} if below else whole


def _named(value: Any) -> Any:
    """Return a schema with the keys of the files: a note's ``as_`` stands there as ``as``."""
    if isinstance(value, list):
        return [_named(one) for one in value]
    if not isinstance(value, Mapping):
        return value
    made_up = isinstance(value.get("title"), str)  # pydantic's: the name of the key once more
    kept = ((key, inner) for key, inner in value.items() if key != "title" or not made_up)
    found = {key: _named(inner) for key, inner in kept}
    if isinstance(found.get("properties"), dict):
        found["properties"] = {to_key(key): one for key, one in found["properties"].items()}
    if isinstance(found.get("required"), list):
        found["required"] = [to_key(key) for key in found["required"]]
    return found
