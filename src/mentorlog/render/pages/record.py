"""One record as it stands in its file."""

from collections.abc import Mapping
from typing import Any

from mentorlog.formats.jsonable import jsonable
from mentorlog.insight.listing import Record
from mentorlog.render.parts import Gap, Heading, Page, Part, Prose, Row, Span


def record(view: Record) -> Page:
    """Return the page: what is said, key by key, then the prose to the letter."""
    mark = "  private" if view.kept.private else ""
    parts: list[Part] = [Heading(f"{view.name}, {view.kind}{mark}", view.path)]
    facts: dict[str, Any] = jsonable(view.kept.record)
    for key, value in facts.items():
        if value not in (None, [], {}, False):
            parts += _fact(key, _named(key, value, view.people))
    if view.kept.text:
        parts += [Gap(), Prose(view.kept.text)]
    if view.aside:
        parts += [Gap(), Heading("PRIVATE"), Prose(view.aside.text)]
    return tuple(parts)


def _fact(key: str, value: Any) -> list[Row]:
    """Return the line of a key; each answer of an assessment has a line of its own."""
    lines = [_spoken(value)]
    if key == "answer" and isinstance(value, list):
        lines = [f"{one['item']}: {one['value']}" for one in value]
    return [
        Row((Span(f"{'' if at else key:<12}", "quiet"), Span(words)), indent=2)
        for at, words in enumerate(lines)
    ]


def _named(key: str, value: Any, people: Mapping[str, str]) -> Any:
    """Return members' ids as their names, in the keys that hold person words."""
    if key not in {"absent", "turn", "owner", "by", "member", "roles", "rater", "about"}:
        return value
    if isinstance(value, dict):
        return {role: people.get(one, one) for role, one in value.items()}
    if isinstance(value, list):
        return [people.get(one, one) for one in value]
    return people.get(value, value)


def _spoken(value: Any) -> str:
    if value is True:
        return "yes"
    if isinstance(value, list):
        return ", ".join(_spoken(one) for one in value)
    if isinstance(value, dict):
        return " ".join(f"{key} {_spoken(one)}" for key, one in value.items() if one is not None)
    return str(value)
