"""The schemas accept what is written, and say what is not so."""

import tomllib
from collections.abc import Mapping
from datetime import date, time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentorlog.cli.commands.schemas import kinds
from mentorlog.formats.encode import encode
from mentorlog.formats.schema import NAMED, schema
from mentorlog.practice.library import DATA
from tests.formats.records import records

KINDS = kinds()
TYPES: dict[str, tuple[type[Any], ...]] = {
    "string": (str, date, time),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list, tuple),
    "object": (Mapping,),
    "null": (),
}


def fits(value: object, said: Mapping[str, Any], defs: Mapping[str, Any]) -> bool:
    """Return whether a value is as a schema says: the words of it that ours use."""
    if "$ref" in said:
        return fits(value, defs[said["$ref"].rpartition("/")[2]], defs)
    if "anyOf" in said:
        return any(fits(value, one, defs) for one in said["anyOf"])
    if "enum" in said and value not in said["enum"]:
        return False
    kind = said.get("type")
    if kind and (not isinstance(value, TYPES[kind]) or (kind == "integer" and value is True)):
        return False
    if isinstance(value, list | tuple):
        return all(fits(one, said.get("items", {}), defs) for one in value)
    if isinstance(value, Mapping):
        known = said.get("properties", {})
        rest = said.get("additionalProperties", {})
        rest = rest if isinstance(rest, Mapping) else {}
        inner = all(fits(one, known.get(key, rest), defs) for key, one in value.items())
        return inner and set(said.get("required", ())) <= set(value)
    return True


WRITTEN = [kind for kind in KINDS if not kind.startswith("practice-") and kind != "mentorlog"]


@pytest.mark.parametrize("kind", WRITTEN)
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_what_is_written_is_as_its_schema_says(kind: str, data: st.DataObject) -> None:
    record, _, table = KINDS[kind]
    document: Any = encode(data.draw(records(record)))
    said = schema(record, kind, table)
    assert fits({table: [document]} if table else document, said, said.get("$defs", {}))


@pytest.mark.parametrize("kind", list(KINDS))
def test_every_kind_has_a_schema_with_the_keys_of_its_files(kind: str) -> None:
    record, place, table = KINDS[kind]
    said = schema(record, place, table)
    assert said["title"] == place
    if table == NAMED:
        keys = said["additionalProperties"]["anyOf"][0]["properties"]
    else:
        keys = said["properties"][table]["items"]["properties"] if table else said["properties"]
    assert keys
    assert not [key for key in keys if key.endswith("_")]


@pytest.mark.parametrize(
    ("kind", "files"),
    [("practice-conversation", "conversations/*.toml"), ("practice-sources", "sources.toml")],
)
def test_named_tables_are_as_their_schema_says(kind: str, files: str) -> None:
    said = schema(KINDS[kind][0], kind, NAMED)
    for path in DATA.glob(files):
        assert fits(tomllib.loads(path.read_text(encoding="utf-8")), said, {}), path
    assert not fits({"summary": {"text": 3}}, said, {})
    assert not fits({"summary": {"ttle": "x"}}, said, {})


def test_a_schema_refuses_what_the_program_refuses() -> None:
    record, _, table = KINDS["note"]
    said = schema(record, "note", table)
    good = {"id": "a1b2", "on": date(2026, 11, 21), "as": "win", "text": "Well."}
    assert fits({"note": [good]}, said, said.get("$defs", {}))
    for wrong in ({"as": "joy"}, {"text": 3}):
        assert not fits({"note": [{**good, **wrong}]}, said, said.get("$defs", {}))
    assert not fits({"note": [{"id": "a1b2"}]}, said, said.get("$defs", {}))
