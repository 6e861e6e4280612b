"""Files of wordings: each table with a text is one, by its dotted key, the person's own first."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from mentorlog.formats.decode import decode
from mentorlog.formats.toml_text import document
from mentorlog.practice.files import DATA, PracticeFiles

R = TypeVar("R")


def worded(files: PracticeFiles, cls: type[R], name: str) -> dict[str, R]:
    """Return each wording of the practice file of this name (``conversations/review``), by key.

    A journal's own file may word some or all of them its own way; what of it cannot be read is
    a problem, and ours serves.
    """
    place = f"{name}.toml"
    found = {
        key: decode(cls, said)
        for key, said in _tables(document((DATA / place).read_text(encoding="utf-8")))
    }
    for key, said, text in _own(files, place):
        one = files.decoded(cls, said, text, f"practice/{place}", at=tuple(key.split(".")))
        found |= {key: one} if one else {}
    return found


def _own(files: PracticeFiles, place: str) -> Iterator[tuple[str, Mapping[str, object], str]]:
    """Yield the wordings of a file of the person's own, each with the text of the whole file."""
    shown = f"practice/{place}"
    own = files.own(place)
    text = files.text(own, shown) if own else None
    if text is not None:
        for key, said in _tables(files.parsed(text, shown) or {}):
            yield key, said, text


def _tables(
    said: Mapping[str, object], above: str = ""
) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield the tables that have a text, with their dotted keys, at every depth."""
    for key, value in said.items():
        if isinstance(value, Mapping):
            if "text" in value:
                yield f"{above}{key}", value
            yield from _tables(value, f"{above}{key}.")
