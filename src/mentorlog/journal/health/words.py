"""The words of a record that name something else, at every depth, each with its path."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Literal, NamedTuple

from mentorlog.formats.keys import to_key
from mentorlog.formats.toml_text import KeyPath

Names = Literal["meeting", "topic", "goal", "action", "slug", "person"]

NAMES: dict[tuple[str, str], Names] = {
    ("Action", "meeting"): "meeting",
    ("Note", "meeting"): "meeting",
    ("Topic", "raised"): "meeting",
    ("Rating", "meeting"): "meeting",
    ("Meeting", "moved_to"): "meeting",
    ("Meeting", "moved_from"): "meeting",
    ("Meeting", "raised"): "topic",
    ("Action", "goal"): "goal",
    ("Goal", "superseded_by"): "goal",
    ("GoalVerdict", "goal"): "goal",
    ("HandedOver", "action"): "action",
    ("Goal", "with"): "slug",
    ("Goal", "agreed"): "slug",
    ("CheckIn", "with"): "slug",
    ("Action", "owner"): "person",
    ("Milestone", "owner"): "person",
    ("Topic", "by"): "person",
    ("Note", "by"): "person",
    ("Meeting", "by"): "person",
    ("Meeting", "absent"): "person",
    ("Meeting", "roles"): "person",
    ("Meeting", "turn"): "person",
    ("Transition", "by"): "person",
    ("Closing", "decided_by"): "person",
    ("Agreement", "draft_by"): "person",
    ("Agreed", "by"): "person",
    ("Feedback", "member"): "person",
    ("Concern", "member"): "person",
    ("Assessment", "rater"): "person",
    ("Assessment", "about"): "person",
}
"""What a key of a record names, by the record and the key. Others are words of the person's."""


class Word(NamedTuple):
    """A word that names something: what it names, the key, and the path to it."""

    names: Names
    key: str
    said: str
    path: KeyPath


def words(record: Any, path: KeyPath = ()) -> Iterator[Word]:
    """Yield every word of a record that names something else."""
    for spot in fields(record):
        key = to_key(spot.name)
        value = getattr(record, spot.name)
        for part, at in _parts(value, (*path, key)):
            if is_dataclass(part):
                yield from words(part, at)
            elif names := NAMES.get((type(record).__name__, key)):
                yield Word(names, key, str(part), at)


def _parts(value: Any, path: KeyPath) -> Iterator[tuple[Any, KeyPath]]:
    """Yield what stands at a key, one by one: of a table the texts, else the names."""
    if isinstance(value, tuple):
        for at, one in enumerate(value):
            yield from _parts(one, (*path, at))
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield inner if isinstance(inner, str) else name, (*path, name)
    elif isinstance(value, str) or is_dataclass(value):
        yield value, path
