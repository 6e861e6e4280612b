"""``mentorlog check --schema KIND``: the JSON Schema of a kind of file."""

from typing import Any

from mentorlog.cli.values import one_of
from mentorlog.formats.schema import NAMED, schema
from mentorlog.insight.listing import Schema
from mentorlog.journal.shelves import SHELVES
from mentorlog.model.agreement_template import AgreementTemplate
from mentorlog.model.concern_kind import ConcernKind
from mentorlog.model.hint_rule import HintRules
from mentorlog.model.instrument import Instrument
from mentorlog.model.kit import Kit
from mentorlog.model.office import Offices
from mentorlog.model.page import PageHead
from mentorlog.model.path import Lifecycle
from mentorlog.model.question import Questions
from mentorlog.model.roadmap import Roadmap
from mentorlog.model.settings import Settings
from mentorlog.model.situation import Situations
from mentorlog.model.source import Source
from mentorlog.model.standing import Standing
from mentorlog.model.support import Supports
from mentorlog.model.way import Ways
from mentorlog.model.wording import Wording

PRACTICE: dict[str, tuple[type[Any], str]] = {
    "practice-advocacy": (Ways, "practice/advocacy.toml"),
    "practice-agreement": (AgreementTemplate, "practice/agreements/NAME.toml"),
    "practice-concern": (ConcernKind, "practice/concerns/KIND.toml"),
    "practice-guidance": (PageHead, "practice/guidance/NAME.md, above the text"),
    "practice-help-now": (Offices, "practice/help-now.toml"),
    "practice-instrument": (Instrument, "practice/instruments/NAME.toml"),
    "practice-kit": (Kit, "practice/kits/PURPOSE.toml"),
    "practice-lifecycle": (Lifecycle, "practice/lifecycles/ID.toml"),
    "practice-questions": (Questions, "practice/questions/NAME.toml"),
    "practice-roadmap": (Roadmap, "practice/roadmaps/NAME.toml"),
    "practice-rules": (HintRules, "practice/rules.toml"),
    "practice-standing": (Standing, "practice/standing.toml"),
    "practice-supports": (Supports, "practice/supports.toml"),
    "practice-which": (Situations, "practice/which.toml"),
}
"""What stands in a journal's practice/ folder: to the record and its place."""
TABLES: dict[str, tuple[type[Any], str]] = {
    "practice-conversation": (Wording, "practice/conversations/NAME.toml"),
    "practice-sources": (Source, "practice/sources.toml"),
}
"""The same for files in which each table has a name of its own."""


def kinds() -> dict[str, tuple[type[Any], str, str]]:
    """Return every kind there is a schema of: to its record, its place and its rows' table."""
    found: dict[str, tuple[type[Any], str, str]] = {
        "mentorlog": (Settings, "mentorlog.toml", ""),
    }
    for shelf in SHELVES:
        place = f"private/{shelf.place}" if shelf.private else shelf.place
        place = {"folder": f"{place}/NAME.toml", "prose": f"{place}/STEM.md, above the text"}.get(
            shelf.form, place
        )
        table = shelf.table if shelf.form == "rows" else ""
        found[shelf.kind.replace(" ", "-")] = (shelf.record, place, table)
    found |= {name: (*one, "") for name, one in PRACTICE.items()}
    return found | {name: (*one, NAMED) for name, one in TABLES.items()}


def schema_of(word: str) -> Schema:
    """Return the schema of a kind. Raises bad-value with the nearest."""
    known = kinds()
    kind: str = one_of("--schema", word.casefold().replace(" ", "-"), tuple(known))
    record, place, table = known[kind]
    return Schema(kind=kind, place=place, schema=schema(record, f"mentorlog: {place}", table))
