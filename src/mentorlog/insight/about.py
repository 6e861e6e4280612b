"""All that is held about somebody: theirs whole, and their part of what is about others."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from mentorlog.insight.people import folded
from mentorlog.model.value import dataclass

Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One record as it stands in its file, with keys the program does not know, or a part of one.

    ``kind`` is its kind, or ``comments`` for what stands in a file as a comment. ``path`` is empty
    where the file is about somebody else: it would name them.
    """

    kind: str
    path: str
    key: str = ""
    private: bool = False
    facts: Facts
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InGroup:
    """What is held about somebody as a member of a circle or team, and of nobody else in it."""

    who: str
    name: str
    held: tuple[Held, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The answer of ``export --about``; ``text`` says the same as Markdown.

    ``private`` of the records are private. ``other_files`` stand in the folder and are not the
    program's. ``left_out`` says what is not in it.
    """

    who: str
    name: str
    on: date
    private: int
    held: tuple[Held, ...]
    mine: tuple[Held, ...]
    groups: tuple[InGroup, ...]
    other_files: tuple[str, ...]
    left_out: tuple[str, ...]
    text: str = ""

    @property
    def every(self) -> Iterator[Held]:
        """Everything in it, one after the other."""
        yield from (*self.held, *self.mine)
        for group in self.groups:
            yield from group.held


def named(word: object, names: Collection[str]) -> bool:
    """Whether a word is one of these names, in any case and with or without accents."""
    return isinstance(word, str) and folded(word.strip()) in names


def my_goals(held: Iterable[Held], slug: str) -> Iterator[Held]:
    """Yield my goals on which somebody works with me, without what is about others there."""
    for one in held:
        facts = one.facts
        entries = [entry for entry in facts.get("check_in", ()) if entry.get("with") == slug]
        if one.kind != "goal" or not (
            slug in facts.get("with", ()) or slug in facts.get("agreed", {}) or entries
        ):
            continue
        theirs = {**facts}
        theirs["with"] = [slug] if slug in facts.get("with", ()) else []
        theirs["agreed"] = {who: on for who, on in facts.get("agreed", {}).items() if who == slug}
        theirs["check_in"] = [
            entry for entry in facts.get("check_in", ()) if entry.get("with") in {None, slug}
        ]
        yield replace(
            one, facts={key: value for key, value in theirs.items() if value not in ([], {})}
        )


def elsewhere(held: Iterable[Held], names: Collection[str]) -> Iterator[Held]:
    """Yield what is held of somebody in files about others or about me, that part of it alone.

    Notes of what they said, support that was asked of them, chances they pointed out, actions that
    were handed over to them.
    """
    for one in held:
        facts = one.facts
        if one.kind == "note" and named(facts.get("by"), names):
            yield one
        for need in facts.get("need", ()) if one.kind == "self" else ():
            asked = [row for row in need.get("asked", ()) if named(row.get("who"), names)]
            if asked:
                said = {"support": need.get("support"), "asked": asked}
                yield replace(one, kind="need", facts=said)
        for chance in facts.get("opportunity", ()) if one.kind == "self" else ():
            if named(chance.get("suggested_by"), names):
                yield replace(one, kind="opportunity", facts=chance)
        for row in facts.get("handed_over", ()) if one.kind == "closing" else ():
            if named(row.get("whom"), names):
                yield replace(one, kind="handed over", facts=row, text="")


OWNED = {
    "action": ("owner",),
    "topic": ("by",),
    "note": ("by",),
    "feedback": ("member",),
    "concern": ("member",),
    "assessment": ("rater", "about"),
}
"""The keys that say whose a record is, by its kind."""

ROWS = {"goal": ("milestone", "owner"), "agreement": ("agreed", "by")}
"""The rows within a record that are somebody's, and the key that says whose."""


def members(held: Iterable[Held], names: Collection[str]) -> list[Facts]:
    """Return the entries of a circle or team that are somebody's, by the name."""
    rows = [
        row for one in held if one.kind == "relationship" for row in one.facts.get("member", ())
    ]
    return [row for row in rows if named(row.get("name"), names)]


def of_member(held: Sequence[Held], entry: Facts) -> Iterator[Held]:
    """Yield what is held of one member of a group: their entry, what is theirs, who was there."""
    id_ = entry.get("id")
    for one in held:
        if one.kind == "relationship":
            yield replace(one, kind="member", facts=entry)
        elif one.kind in OWNED:
            if id_ in (one.facts.get(key) for key in OWNED[one.kind]):
                yield one
        elif one.kind in ROWS:
            table, key = ROWS[one.kind]
            rows = [row for row in one.facts.get(table, ()) if row.get(key) == id_]
            if rows:
                said = {name: one.facts[name] for name in ("title", "version") if name in one.facts}
                yield replace(one, facts={**said, table: rows}, text="")
        elif one.kind == "meeting" and _belongs(one.facts.get("on"), entry):
            yield replace(one, facts=_attendance(one.facts, id_), text="")


def _belongs(on: object, entry: Facts) -> bool:
    """Whether a day lies within the time in which somebody belonged to the group."""
    if not isinstance(on, date):
        return False
    joined, left = entry.get("joined"), entry.get("left")
    return (joined is None or on >= joined) and (left is None or on <= left)


def _attendance(facts: Facts, id_: object) -> Facts:
    roles = [role for role, who in facts.get("roles", {}).items() if who == id_]
    said = {
        "on": facts.get("on"),
        "status": facts.get("status"),
        "absent": id_ in facts.get("absent", ()),
        "roles": roles,
        "turn": facts.get("turn") == id_,
        "cancelled_by_them": facts.get("by") == id_,
    }
    return {key: value for key, value in said.items() if value or key == "absent"}
