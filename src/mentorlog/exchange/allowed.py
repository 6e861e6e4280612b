"""What may leave the journal: the one list of keys, for each way out and each kind of record.

Whatever is not on it stays, a key that is added to a record later included. Private records never
leave by any of these ways, and neither does anything of ``self/``: that goes into ``year`` alone,
which is for whoever keeps the journal. Published in docs/privacy.md.
"""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, Field, fields, replace
from typing import Any, Literal, TypeVar

from mentorlog.model.action import Action
from mentorlog.model.agreement import Agreement
from mentorlog.model.goal import Goal
from mentorlog.model.kept import ME, Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.note import Note
from mentorlog.model.relationship import Relationship
from mentorlog.model.settings import Owner
from mentorlog.model.topic import Topic

WayOut = Literal[
    "prep", "recap", "update", "asking", "invitation", "thank-you", "hand-over", "agreement",
    "file", "reference", "year",
]  # fmt: skip

R = TypeVar("R")

TEXT = "text"
"""Stands for the prose of a Markdown record, too."""

ALLOWED: Mapping[WayOut, Mapping[type[Any], tuple[str, ...]]] = {
    "prep": {
        Relationship: ("name", "channel", "minutes"),
        Meeting: ("on", "at", "minutes", "channel", "purpose"),
        Topic: ("text", "kind", "by"),
        Action: ("text", "owner", "due", "done"),
        Goal: ("title", "due", "progress"),
    },
    "recap": {
        Relationship: ("name", "channel"),
        Meeting: ("on", "at", "minutes", "channel", "title", TEXT),
        Note: ("as", "text", "by"),
        Topic: ("text", "kind", "by"),
        Action: ("text", "owner", "due", "done"),
    },
    "update": {
        Relationship: ("name",),
        Meeting: ("on", "at", "channel"),
        Note: ("as", "on", "text", "by", "tried", "outcome"),
        Action: ("text", "owner", "due", "done"),
        Goal: ("title", "due", "status", "progress"),
    },
    "asking": {
        Owner: ("name",),
        Relationship: ("name", "hope", "expertise", "via"),
    },
    "invitation": {
        Owner: ("name",),
        Relationship: (
            "name",
            "hope",
            "channel",
            "minutes",
            "preferences.availability",
            "preferences.style",
        ),
        Meeting: ("on", "at", "zone", "minutes", "channel"),
        Topic: ("text",),
    },
    "thank-you": {
        Owner: ("name",),
        Relationship: ("name",),
        Note: ("as", "text", "outcome"),
        Action: ("text", "owner", "done"),
    },
    "hand-over": {
        Owner: ("name",),
        Relationship: ("name", "started", "third_party"),
        Goal: ("title", "measure", "due", "status", "progress"),
        Action: ("text", "owner", "due"),
        Topic: ("text", "by"),
    },
    "agreement": {
        Owner: ("name",),
        Relationship: ("name",),
        Agreement: ("version", "agreed", "review_on", "ends", TEXT),
    },
    "file": {
        Owner: ("name",),
        Relationship: (
            "name", "kind", "my_role", "started", "minutes", "gives",
            "member.name", "member.joined", "member.left",
        ),
        Meeting: ("on", "status", "minutes", "channel", "absent", "support"),
        Goal: (
            "title", "measure", "status", "created", "closed",
            "milestone.text", "milestone.done", "milestone.dropped",
            "check_in.on", "check_in.progress",
        ),
        Note: ("as", "on", "text"),
    },
    "reference": {
        Owner: ("name",),
        Relationship: ("name", "kind", "my_role", "started", "state", "state_since", "rhythm"),
        Meeting: ("on", "status"),
        Goal: (
            "title", "measure", "status", "created", "closed", "skill", "baseline", "final",
            "milestone.text", "milestone.due", "milestone.owner", "milestone.done",
            "milestone.dropped", "check_in.on", "check_in.progress", "check_in.rating",
        ),
        Note: ("as", "on", "text", "by"),
    },
    "year": {
        Owner: ("name",),
        Relationship: ("name", "kind", "my_role", "minutes", "member.id", "member.name"),
        Meeting: ("on", "status", "minutes", "channel", "absent"),
        Goal: ("title", "status", "closed", "with"),
        Action: ("owner", "done"),
        Note: ("as", "on", "text", "by", "said", "tried", "outcome"),
    },
}  # fmt: skip
"""A key with a dot is one of a table in the record."""

NOTES: Mapping[WayOut, frozenset[str]] = {
    "prep": frozenset(),
    "recap": frozenset({"insight", "advice", "thanks"}),
    "update": frozenset({"win", "hurdle", "insight", "advice"}),
    "asking": frozenset(),
    "invitation": frozenset(),
    "thank-you": frozenset({"thanks", "advice"}),
    "hand-over": frozenset(),
    "agreement": frozenset(),
    "file": frozenset({"win"}),
    "reference": frozenset({"win"}),
    "year": frozenset({"insight", "advice", "win", "thanks", "advocacy"}),
}
"""Kinds of notes that may leave; plain notes, advocacy and contact are mine."""

MINE: frozenset[str] = frozenset({"year"})
"""What goes to nobody but me: of private records it has those of ``self/``, and no others."""


FIRST: frozenset[str] = frozenset({"asking", "invitation"})
"""Letters to somebody with whom nothing may have begun."""


def allowed(way: WayOut, kept: Kept[Any]) -> dict[str, Any] | None:
    """Return of a record what may leave this way, by key; None where nothing of it may."""
    keys = _keys(way, kept)
    if keys is None:
        return None
    record = kept.record
    names = {spot.name.removesuffix("_") for spot in fields(record)} | {"progress"}
    out = {key: _value(record, key) for key in keys if key.split(".")[0] in names}
    if _prose(kept, keys):
        out[TEXT] = kept.text
    return out


def only(way: WayOut, kept: Kept[R]) -> Kept[R] | None:
    """Return a record with nothing but what may leave this way; None where nothing of it may.

    What is not on the list is empty, even what a record of its kind cannot be without.
    """
    keys = _keys(way, kept)
    if keys is None:
        return None
    prose = kept.text if _prose(kept, keys) else ""
    return replace(kept, record=_only(kept.record, keys), text=prose)


def _keys(way: WayOut, kept: Kept[Any]) -> tuple[str, ...] | None:
    if kept.private and not (kept.who == ME and way in MINE):
        return None
    if isinstance(kept.record, Note) and kept.record.as_ not in NOTES[way]:
        return None
    return ALLOWED[way].get(type(kept.record))


def _prose(kept: Kept[Any], keys: Iterable[str]) -> bool:
    return TEXT in keys and isinstance(kept.record, Meeting | Agreement)


def _value(record: Any, key: str) -> Any:
    table, _, inner = key.partition(".")
    if inner:
        within = getattr(record, table)
        many = isinstance(within, tuple)
        return [_value(one, inner) for one in within] if many else _value(within, inner)
    return getattr(record, key, None) if hasattr(record, key) else getattr(record, f"{key}_", None)


def _only(record: Any, keys: Iterable[str]) -> Any:
    bare = object.__new__(type(record))  # it need not be whole, so nothing checks that it is
    for spot in fields(record):
        object.__setattr__(bare, spot.name, _kept_of(record, spot, keys))
    return bare


def _kept_of(record: Any, spot: Field[Any], keys: Iterable[str]) -> Any:
    name, value = spot.name.removesuffix("_"), getattr(record, spot.name)
    if name in keys:
        return value
    inner = [key.partition(".")[2] for key in keys if key.startswith(f"{name}.")]
    if inner and isinstance(value, tuple):
        return tuple(_only(one, inner) for one in value)
    if spot.default_factory is not MISSING:
        return spot.default_factory()
    return None if spot.default is MISSING else spot.default


def level(relationship: Relationship) -> str:
    """Return what may be shared with them: what was set, else nothing for groups and peers."""
    if relationship.sharing:
        return relationship.sharing
    return "nothing" if relationship.group or relationship.kind == "peer" else "essentials"


def bare(way: str, relationship: Relationship) -> bool:
    """Whether a first letter may go out though nothing is shared: where nobody has said so.

    Before anything began there is nothing yet that the default of peers would guard. What was
    written as ``sharing`` always holds. Such a letter takes no topics and no preferences.
    """
    unset = relationship.prospect and relationship.sharing is None
    return way in FIRST and unset and level(relationship) == "nothing"
