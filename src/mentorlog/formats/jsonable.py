"""Views and records as JSON: the records' own field names, dates as ISO, one stable shape."""

import json
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from typing import Any

from mentorlog.formats.keys import to_key
from mentorlog.model.kept import Kept

VERSION = 1
"""The version of the JSON contract."""

_STEERING = re.compile("[\x7f-\x9f\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def jsonable(value: object) -> Any:
    """Return a value in JSON's types. A kept record is flattened with its address."""
    if isinstance(value, Kept):
        return _kept(value)
    if is_dataclass(value):
        return {to_key(spot.name): jsonable(getattr(value, spot.name)) for spot in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): jsonable(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [jsonable(inner) for inner in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes")
    return value


def _kept(kept: Kept[Any]) -> dict[str, Any]:
    record = jsonable(kept.record)
    ref = kept.key if record.get("id") == kept.key else kept.ref
    address = {"ref": ref, "who": kept.who, "private": kept.private}
    if kept.key and "id" not in record:
        address["key"] = kept.key
    if "text" not in record and kept.text:
        address["text"] = kept.text
    return {**address, **record}


def dumps(document: Mapping[str, object]) -> str:
    """Return indented JSON text; characters beyond ASCII stay readable.

    But for those that steer a terminal or turn the direction of writing: they stand as escapes,
    which say the same and do nothing.
    """
    return _STEERING.sub(
        lambda match: f"\\u{ord(match[0]):04x}", json.dumps(document, indent=2, ensure_ascii=False)
    )
