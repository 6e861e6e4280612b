"""By what the rows of a file know each other when two versions of it are laid side by side."""

from collections.abc import Hashable, Iterable, Mapping, Sequence

from mentorlog.formats.toml_text import fingerprint

# The rows of journal-format: of each kind of file, the tables whose rows have no id, with the keys
# that together say which row is meant. A table that is not here goes by `id`, and rows without
# one are the same only where they say the same.
_KEYS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "rating": {"rating": ("meeting",)},
    "goal": {"check_in": ("on", "note", "with")},
    "relationship": {
        "rhythm_change": ("on", "every"),
        "pause": ("on",),
        "transition": ("on", "to"),
        "tick": ("item",),
        "asked": ("question", "on"),
    },
    "private relationship": {"reason": ("of", "on", "text"), "snooze": ("rule",)},
    "self": {"need": ("support", "since"), "need.asked": ("who", "on")},
    "agreement": {"agreed": ("by", "on")},
    "review": {"goal": ("goal",), "area": ("name",)},
    "concern": {"step": ("on", "what")},
    "closing": {"handed_over": ("action",)},
    "assessment": {"answer": ("item",)},
    "settings": {"away": ("on",)},
}


def known_by(kind: str, tables: Sequence[str]) -> tuple[str, ...]:
    """Return the keys that rows of a table are known by; ``tables`` leads to it, by its names."""
    return _KEYS.get(kind, {}).get(".".join(tables), ("id",))


def told_apart(items: Iterable[object], keys: Sequence[str]) -> dict[Hashable, object]:
    """Return the items of a list by what they are known by, in their order.

    Of two that are known by the same, the first is another than the second.
    """
    result: dict[Hashable, object] = {}
    seen: dict[Hashable, int] = {}
    for item in items:
        name = _name(item, keys)
        seen[name] = seen.get(name, 0) + 1
        result[name, seen[name]] = item
    return result


def called(name: Hashable, item: object, keys: Sequence[str]) -> str:
    """Return what a person may call an item that ``told_apart`` gave this name."""
    said = [str(item[key]) for key in keys if key in item] if isinstance(item, Mapping) else []
    again = name[1] if isinstance(name, tuple) else 1
    return " ".join([*said, f"({again})"] if again > 1 else said)


def _name(item: object, keys: Sequence[str]) -> Hashable:
    if isinstance(item, Mapping) and any(key in item for key in keys):
        return "known", tuple(fingerprint(item.get(key)) for key in keys)
    return "whole", fingerprint(item)
