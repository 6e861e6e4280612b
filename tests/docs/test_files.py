"""The pages about files name every key of every record, and their examples are real."""

import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from mentorlog.formats import front
from mentorlog.formats.decode import decode
from mentorlog.formats.keys import to_key
from mentorlog.formats.toml_text import document
from mentorlog.insight.path import FACTS
from mentorlog.journal.shelves import SHELVES
from mentorlog.model.action import Action
from mentorlog.model.agreement import Agreement
from mentorlog.model.agreement_template import AgreementTemplate
from mentorlog.model.assessment import Assessment
from mentorlog.model.closing import Closing
from mentorlog.model.concern import Concern
from mentorlog.model.concern_kind import ConcernKind
from mentorlog.model.feedback import Feedback
from mentorlog.model.goal import Goal
from mentorlog.model.hint_rule import HintRules
from mentorlog.model.instrument import Instrument
from mentorlog.model.kit import Kit
from mentorlog.model.meeting import Meeting, Rating
from mentorlog.model.note import Note
from mentorlog.model.office import Offices
from mentorlog.model.own import Myself
from mentorlog.model.page import PageHead
from mentorlog.model.path import Lifecycle
from mentorlog.model.question import Question
from mentorlog.model.relationship import PrivateRelationship, Relationship
from mentorlog.model.review import Review
from mentorlog.model.roadmap import Roadmap
from mentorlog.model.settings import Settings
from mentorlog.model.situation import Situations
from mentorlog.model.source import Source
from mentorlog.model.standing import Standing
from mentorlog.model.support import Supports
from mentorlog.model.topic import Topic
from mentorlog.model.way import Way
from mentorlog.model.wording import PLACES, HintWording, Wording
from mentorlog.practice.library import DATA

PAGES = Path(__file__).parents[2] / "docs/files"


@dataclass(frozen=True)
class Described:
    """What a section of a page describes: a record class, and how it stands in its file.

    ``table`` is the name of its rows, or ``*QUESTION`` where each table of a file is one record.
    ``keys`` says whether the section has a table of keys; ``self.md`` only points to others.
    """

    record: type[Any]
    table: str = ""
    keys: bool = True


SECTIONS: dict[tuple[str, str], Described] = {
    ("mentorlog.md", "`mentorlog.toml`"): Described(Settings),
    ("relationship.md", "`relationship.toml`"): Described(Relationship),
    ("relationship.md", "`private/relationship.toml`"): Described(PrivateRelationship),
    ("actions.md", "`actions.toml`"): Described(Action, "action"),
    ("topics.md", "`topics.toml`"): Described(Topic, "topic"),
    ("notes.md", "`notes.toml`"): Described(Note, "note"),
    ("goals.md", "`goals/NAME.toml`"): Described(Goal),
    ("meetings.md", "`meetings/STEM.md`"): Described(Meeting),
    ("agreements.md", "`agreements/STEM.md`"): Described(Agreement),
    ("ratings.md", "`private/ratings.toml`"): Described(Rating, "rating"),
    ("reviews.md", "`private/reviews/STEM.md`"): Described(Review),
    ("feedback.md", "`private/feedback/STEM.md`"): Described(Feedback),
    ("concerns.md", "`private/concerns/STEM.md`"): Described(Concern),
    ("closings.md", "`private/closings/STEM.md`"): Described(Closing),
    ("assessments.md", "`assessments/STEM.toml`"): Described(Assessment),
    ("self.md", "`self/self.toml`"): Described(Myself),
    ("self.md", "`self/reviews/STEM.md`"): Described(Review, keys=False),
    ("self.md", "`self/goals/NAME.toml`"): Described(Goal, keys=False),
    ("self.md", "`self/actions.toml`"): Described(Action, "action", keys=False),
    ("practice.md", "`practice/lifecycles/ID.toml`"): Described(Lifecycle),
    ("practice.md", "`practice/supports.toml`"): Described(Supports),
    ("practice.md", "`practice/conversations/NAME.toml`"): Described(Wording, "*QUESTION"),
    ("practice.md", "`practice/sources.toml`"): Described(Source, "*KEY"),
    ("practice.md", "`practice/questions/NAME.toml`"): Described(Question, "question"),
    ("practice.md", "`practice/kits/PURPOSE.toml`"): Described(Kit),
    ("practice.md", "`practice/advocacy.toml`"): Described(Way, "way"),
    ("practice.md", "`practice/standing.toml`"): Described(Standing),
    ("practice.md", "`practice/which.toml`"): Described(Situations),
    ("practice.md", "`practice/help-now.toml`"): Described(Offices),
    ("practice.md", "`practice/rules.toml`"): Described(HintRules),
    ("practice.md", "`practice/hints.toml`"): Described(HintWording, "*HINT"),
    ("practice.md", "`practice/agreements/NAME.toml`"): Described(AgreementTemplate),
    ("practice.md", "`practice/instruments/NAME.toml`"): Described(Instrument),
    ("practice.md", "`practice/concerns/KIND.toml`"): Described(ConcernKind),
    ("practice.md", "`practice/guidance/NAME.md`"): Described(PageHead),
    ("practice.md", "`practice/roadmaps/NAME.toml`"): Described(Roadmap),
}
FREE = {
    ("practice.md", "`practice/templates/meeting/STAGE.md`"),
    ("practice.md", "`practice/templates/letter/WAY.md`"),
    ("practice.md", "`practice/templates/agreement/NAME.md`"),
}
"""Sections about files that have no keys."""


@dataclass
class Section:
    """A second-level section: its key tables by the heading above them, its examples."""

    tables: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    examples: list[tuple[str, str]] = field(default_factory=list)


_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHELTER = "\x00"
_ROW = re.compile(r"^\| `(\w+)` \| (.*) \|$")


def sections() -> dict[tuple[str, str], Section]:
    """Return the sections of all pages that are named for a file."""
    found: dict[tuple[str, str], Section] = {}
    for page in sorted(PAGES.glob("*.md")):
        text = _BLOCK.sub(_sheltered, page.read_text(encoding="utf-8"))
        for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
            title, _, body = part.partition("\n")
            if title.startswith("`"):
                found[page.name, title] = _section(body.replace(SHELTER, ""))
    return found


def _sheltered(block: re.Match[str]) -> str:
    """Return an example whose own headings are not taken for the page's."""
    return block[0].replace("\n#", f"\n{SHELTER}#")


def _section(body: str) -> Section:
    section = Section(examples=[(kind, text) for kind, text in _BLOCK.findall(body)])
    for part in re.split(r"^### ", f"\n{_BLOCK.sub('', body)}", flags=re.MULTILINE):
        heading, _, rest = part.partition("\n")
        rows = [match for line in rest.split("\n") if (match := _ROW.match(line))]
        if rows:
            section.tables[heading] = {row[1]: row[2].split(" | ") for row in rows}
    return section


FOUND = sections()
DESCRIBED = [pytest.param(at, SECTIONS[at], id=" ".join(at)) for at in SECTIONS]


def test_every_file_has_its_section() -> None:
    assert set(FOUND) == {*SECTIONS, *FREE}
    assert {shelf.record for shelf in SHELVES} <= {one.record for one in SECTIONS.values()}


def records_below(cls: type[Any], path: str = "") -> dict[str, type[Any]]:
    """Return the records inside a record, by the heading their keys stand under."""
    found: dict[str, type[Any]] = {}
    for spot, hint in get_type_hints(cls).items():
        many = get_origin(hint) is tuple
        inner = _record_in(hint)
        if inner and inner not in found.values():
            name = f"{path}{to_key(spot)}"
            found[f"`[[{name}]]`" if many else f"`[{name}]`"] = inner
            found |= records_below(inner, f"{name}.")
    return found


def _record_in(hint: Any) -> type[Any] | None:
    found = (one for one in (hint, *get_args(hint)) if isinstance(one, type) and is_dataclass(one))
    return next(found, None)


@pytest.mark.parametrize(("at", "described"), DESCRIBED)
def test_keys_are_those_of_the_record(at: tuple[str, str], described: Described) -> None:
    tables = FOUND[at].tables
    if not described.keys:
        assert not tables
        return
    if described.table:
        named = described.table.removeprefix("*")
        alone = named != described.table
        records = {f"`[{named}]`" if alone else f"`[[{named}]]`": described.record}
    else:
        records = {"": described.record, **records_below(described.record)}
    assert set(tables) == set(records)
    for heading, record in records.items():
        _same_keys(tables[heading], record)


def _same_keys(rows: Mapping[str, list[str]], record: type[Any]) -> None:
    hints = get_type_hints(record)
    assert list(rows) == [to_key(spot.name) for spot in fields(record)], record
    for spot in fields(record):
        kind, required, meaning = rows[to_key(spot.name)]
        need = spot.default is MISSING and spot.default_factory is MISSING
        assert required == ("yes" if need else "-"), spot.name
        assert meaning
        choices = _choices(hints[spot.name])
        assert not choices or choices == set(re.findall(r"`([^`]+)`", kind)), spot.name


def _choices(hint: Any) -> set[str]:
    if get_origin(hint) is Literal:
        return set(get_args(hint))
    return {word for inner in get_args(hint) for word in _choices(inner)}


def test_the_facts_of_a_checklist_are_named() -> None:
    page = (PAGES / "practice.md").read_text(encoding="utf-8")
    (line,) = re.findall(r"^The facts known today: (.+)\.$", page, re.MULTILINE)
    assert re.findall(r"`([^`]+)`", line) == list(FACTS)


@pytest.mark.parametrize(
    "path", sorted((DATA / "conversations").iterdir()), ids=lambda one: one.stem
)
def test_every_wording_is_named(path: Path) -> None:
    page = (PAGES / "practice.md").read_text(encoding="utf-8")
    for key, _ in _keyed(document(path.read_text(encoding="utf-8"))):
        assert f"`{key}`" in page or f"`{key.rpartition('.')[2]}`" in page, key


def test_every_wording_of_a_hint_is_named() -> None:
    page = (PAGES / "practice.md").read_text(encoding="utf-8")
    part = page.partition("## `practice/hints.toml`")[2].partition("\n## ")[0]
    cases = re.findall(r"^- `([a-z-]+)`: (`.+`)$", part, re.MULTILINE)
    (plain,) = re.findall(r"^Without cases are (.+)\.$", part, re.MULTILINE)
    named = {
        *re.findall(r"`([^`]+)`", plain),
        *(hint for hint, _ in cases),
        *(f"{hint}.{case}" for hint, said in cases for case in re.findall(r"`([^`]+)`", said)),
    }
    said = document((DATA / "hints.toml").read_text(encoding="utf-8"))
    assert named == {key for key, _ in _keyed(said)}
    assert set(re.findall(r"`\{(\w+)\}`", part)) == set(PLACES)


@pytest.mark.parametrize(("at", "described"), DESCRIBED)
def test_examples_are_real(at: tuple[str, str], described: Described) -> None:
    examples = FOUND[at].examples
    assert examples
    for kind, text in examples:
        parts = front.split(text) if kind == "markdown" else front.Parts("", text, "", "")
        assert parts.fronted == (kind == "markdown")
        said = document(parts.head)
        for row in _rows(said, described):
            _known(row, described.record)
            decode(described.record, row)


def _rows(said: dict[str, Any], described: Described) -> list[dict[str, Any]]:
    if described.table == "*KEY":
        return list(said.values())
    if described.table.startswith("*"):
        return list(_worded(said))
    if described.table:
        assert set(said) == {described.table}
        rows: list[dict[str, Any]] = said[described.table]
        return rows
    return [said]


def _worded(said: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the tables that word a question, at every depth."""
    return [wording for _, wording in _keyed(said)]


def _keyed(said: dict[str, Any], above: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Return the tables that word a question, at every depth, with their dotted keys."""
    here = {key: inner for key, inner in said.items() if not isinstance(inner, dict)}
    named = {f"{above}.{key}" if above else key: said[key] for key in said.keys() - here.keys()}
    below = [one for key, inner in named.items() for one in _keyed(inner, key)]
    return [(above, here), *below] if "text" in here else below


def _known(said: Mapping[str, Any], record: type[Any]) -> None:
    """Hold that an example has no key the record does not know, at any depth."""
    hints = {to_key(name): hint for name, hint in get_type_hints(record).items()}
    for key, value in said.items():
        assert key in hints, key
        inner = _record_in(hints[key])
        for row in value if isinstance(value, list) else [value]:
            if inner and isinstance(row, Mapping):
                _known(row, inner)
