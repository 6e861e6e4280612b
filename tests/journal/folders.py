"""A journal in a temporary folder, with files as people leave them."""

from pathlib import Path
from random import Random
from textwrap import dedent
from typing import Any

from mentorlog.journal.journal import Journal
from tests.builders import ADA, kept, relationship

DICE = 7


def made(root: Path) -> Journal:
    """Return a new journal with Ada in it."""
    journal = Journal(root)
    journal.make()
    keep(journal, kept(relationship(), ""))
    return Journal(root)


def keep(journal: Journal, *records: Any, dry_run: bool = False) -> list[str]:
    """Save records; return the written files in their order, as they are shown."""
    with journal.change("test", Random(DICE), dry_run=dry_run) as change:  # noqa: S311 - no secret
        for record in records:
            change.save(record)
    return [journal.layout.shown(path) for path in change.written]


def leave(journal: Journal, path: str, text: str, who: str = ADA) -> Path:
    """Write a file below a relationship by hand."""
    place = journal.layout.relationships / who / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(dedent(text).encode())
    return place


def files(journal: Journal) -> dict[str, bytes]:
    """Return every file but the machinery's, with its bytes."""
    return {
        journal.layout.shown(path): path.read_bytes()
        for path in sorted(journal.root.rglob("*"))
        if path.is_file() and ".mentorlog" not in path.parts
    }


def told(journal: Journal) -> list[str]:
    """Return the problems found so far, as they are said."""
    return [str(problem) for problem in journal.problems]
