"""The page on privacy lists exactly what may leave the journal, by each way out."""

import re
from pathlib import Path

import pytest

from mentorlog.exchange.allowed import ALLOWED, NOTES, WayOut
from mentorlog.model.note import Note

PAGE = (Path(__file__).parents[2] / "docs/privacy.md").read_text(encoding="utf-8")
ONE = {"wins": "win", "hurdles": "hurdle", "insights": "insight"}
"""Kinds of notes whose name is another where there are many."""


def columns() -> dict[str, dict[str, str]]:
    """Return the cells of the tables by the command in their head, then by the kind of record."""
    section = PAGE.split("## What a letter may contain")[1].split("\n\n## ")[0]
    found: dict[str, dict[str, str]] = {}
    for table in section.split("| Record |")[1:]:
        head, _, *rows = [
            line.strip("| ").split(" | ") for line in table.split("\n\n")[0].split("\n")
        ]
        ways = [cell.replace("`", "").split()[0] for cell in head]
        found |= {way: {row[0]: row[at] for row in rows} for at, way in enumerate(ways, 1)}
    return found


COLUMNS = columns()


def test_every_way_out_is_there() -> None:
    assert set(COLUMNS) == set(ALLOWED)


@pytest.mark.parametrize("way", ALLOWED)
def test_the_keys_are_those_of_the_list(way: WayOut) -> None:
    told = {kind: set(re.findall(r"`([\w.]+)`", cell)) for kind, cell in COLUMNS[way].items()}
    true = {record.__name__.casefold(): set(keys) for record, keys in ALLOWED[way].items()}
    assert {kind: keys for kind, keys in told.items() if keys} == true


@pytest.mark.parametrize("way", [way for way, records in ALLOWED.items() if Note in records])
def test_the_kinds_of_notes_are_those_of_the_list(way: WayOut) -> None:
    _, _, kinds = COLUMNS[way]["note"].partition("; ")
    assert {ONE.get(word, word) for word in kinds.split(", ")} == NOTES[way]
