"""What rows are known by: the table of it speaks of keys and tables that files really have."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from mentorlog.formats.identity import known_by
from mentorlog.formats.keys import to_key
from mentorlog.journal.shelves import SHELVES
from mentorlog.model.settings import Settings

Table = tuple[str, tuple[str, ...], type[Any]]


def below(kind: str, cls: type[Any], names: tuple[str, ...]) -> Iterator[Table]:
    """Yield the arrays of tables below a record: the kind, the names that lead there, the rows."""
    hints = get_type_hints(cls)
    for spot in fields(cls):
        for row in get_args(hints[spot.name])[:1]:
            if get_origin(hints[spot.name]) is tuple and is_dataclass(row):
                here = (*names, to_key(spot.name))
                yield kind, here, row  # type: ignore[misc]  # a dataclass is a type here
                yield from below(kind, row, here)  # type: ignore[arg-type]


def tables() -> Iterator[Table]:
    for shelf in SHELVES:
        if shelf.form == "rows":
            yield shelf.kind, (shelf.table,), shelf.record
        yield from below(shelf.kind, shelf.record, (shelf.table,) if shelf.table else ())
    yield from below("settings", Settings, ())


@pytest.mark.parametrize(("kind", "names", "row"), list(tables()))
def test_the_rows_of_every_table_have_what_they_are_known_by(
    kind: str, names: tuple[str, ...], row: type[Any]
) -> None:
    has = {to_key(spot.name) for spot in fields(row)}
    assert set(known_by(kind, names)) <= has


def test_a_table_that_nobody_knows_goes_by_ids() -> None:
    assert known_by("settings", ("mine",)) == ("id",)
    assert known_by("mine", ("goal",)) == ("id",)
    assert known_by("relationship", ("asked",)) != known_by("self", ("need", "asked"))
