"""What may leave the journal: the one list of keys, for each way out and each kind of record.

Whatever is not on it stays, a key that is added to a record later included. Private records never
leave by any of these ways, and neither does anything of ``self/``. Published in docs/privacy.md.
"""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Literal

from mentorlog.model.action import Action
from mentorlog.model.agreement import Agreement
from mentorlog.model.goal import Goal
from mentorlog.model.kept import Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.note import Note
from mentorlog.model.relationship import Relationship
from mentorlog.model.settings import Owner
from mentorlog.model.topic import Topic

WayOut = Literal[
    "prep", "recap", "update", "asking", "invitation", "thank-you", "hand-over", "agreement"
]

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
}
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
}
"""Kinds of notes that may leave; plain notes, advocacy and contact are mine."""


FIRST: frozenset[str] = frozenset({"asking", "invitation"})
"""Letters to somebody with whom nothing may have begun."""


def allowed(way: WayOut, kept: Kept[Any]) -> dict[str, Any] | None:
    """Return of a record what may leave this way, by key; None where nothing of it may."""
    keys = ALLOWED[way].get(type(kept.record))
    if keys is None or kept.private:
        return None
    if isinstance(kept.record, Note) and kept.record.as_ not in NOTES[way]:
        return None
    record = kept.record
    names = {spot.name.removesuffix("_") for spot in fields(record)} | {"progress"}
    out = {key: _value(record, key) for key in keys if key.split(".")[0] in names}
    if TEXT in keys and isinstance(record, Meeting | Agreement):
        out[TEXT] = kept.text
    return out


def _value(record: Any, key: str) -> Any:
    table, _, inner = key.partition(".")
    if inner:
        return _value(getattr(record, table), inner)
    return getattr(record, key, None) if hasattr(record, key) else getattr(record, f"{key}_", None)


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
