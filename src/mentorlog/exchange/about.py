"""All that is held about somebody, as Markdown to hand on."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time

from mentorlog.insight.about import About, Held
from mentorlog.model import days

TITLES = {
    "relationship": "Profile",
    "private relationship": "Profile",
    "self": "About me",
    "feedback": "Feedback",
    "comments": "Comments in the files",
    "member": "As a member",
}
"""The headings of kinds that are not just the kind and an s."""


def markdown(view: About) -> str:
    """Return the text: how much of it is private first of all, then record by record."""
    lines = [
        private_sentence(view.private),
        "",
        f"# What is held about {view.name}",
        "",
        f"As of {days.full(view.on, 'long')}.",
        *_sections(view.held, 2),
    ]
    if view.mine:
        lines += ["", f"## What names {view.name} elsewhere", *_sections(view.mine, 3)]
    for group in view.groups:
        lines += ["", f"## {view.name} in {group.name}", *_sections(group.held, 3)]
    for title, items in (("Other files", view.other_files), ("Not in here", view.left_out)):
        if items:
            lines += ["", f"## {title}", "", *(f"- {one}" for one in items)]
    return "\n".join(lines) + "\n"


def private_sentence(count: int) -> str:
    """Return the sentence that says how much of it is private."""
    if not count:
        return "No private record is in this text."
    are = "1 private record is" if count == 1 else f"{count} private records are"
    them = "it is" if count == 1 else "they are"
    return f"{are} in this text; {them} marked (private), and what you hand on is yours to decide."


def _sections(held: Iterable[Held], level: int) -> Iterator[str]:
    kinds: dict[str, list[Held]] = {}
    for one in held:
        kinds.setdefault(TITLES.get(one.kind, _plural(one.kind)), []).append(one)
    for title in sorted(kinds, key=_place):
        records = kinds[title]
        yield from ("", f"{'#' * level} {title}")
        for one in records:
            yield from ("", f"{'#' * (level + 1)} {_named(one)}", "")
            yield from _facts(one.facts)
            if one.text:
                yield from (*([""] if one.facts else []), *_quoted(one.text))


def _place(title: str) -> int:
    """Return where a heading stands: who it is first, comments last, the rest as in the files."""
    return {"Profile": 0, "As a member": 0, "Comments in the files": 2}.get(title, 1)


def _quoted(text: str) -> list[str]:
    return [f"> {line}".rstrip() for line in text.strip("\n").split("\n")]


def _plural(kind: str) -> str:
    return f"{kind[:1].upper()}{kind[1:]}" + ("" if kind.endswith("s") else "s")


def _named(one: Held) -> str:
    mark = "  (private)" if one.private else ""
    return f"{one.key or one.path}{mark}"


def _facts(facts: Mapping[str, object], indent: str = "") -> Iterator[str]:
    for key, value in facts.items():
        if isinstance(value, Mapping):
            yield f"{indent}- {key}:"
            yield from _facts(value, f"{indent}  ")
        elif isinstance(value, list) and any(isinstance(row, Mapping) for row in value):
            yield f"{indent}- {key}:"
            for row in value:
                yield f"{indent}  - {_row(row)}"
        else:
            yield f"{indent}- {key}: {_said(value, indent)}"


def _row(row: object) -> str:
    if not isinstance(row, Mapping):
        return _said(row)
    return "; ".join(f"{key}: {_inner(value)}" for key, value in row.items())


def _inner(value: object) -> str:
    if isinstance(value, Mapping):
        return f"({_row(value)})"
    if isinstance(value, list):
        return ", ".join(map(_inner, value))
    return _said(value)


def _said(value: object, indent: str = "") -> str:
    if isinstance(value, list):
        return ", ".join(map(_said, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value).replace("\n", f"\n{indent}  ")
