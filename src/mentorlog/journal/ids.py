"""Which ids are in use, read from the bytes of the small files: a broken one counts too."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

_ID = re.compile(rb"""^\s*id\s*=\s*["']([^"'\n]+)["']""", re.MULTILINE)
_PLACES = ("*.toml", "goals/*.toml", "private/*.toml", "private/goals/*.toml")


def used(homes: Iterable[Path]) -> set[str]:
    """Return every id in these homes: of me, and of each relationship."""
    return {
        name
        for home in homes
        for pattern in _PLACES
        for path in home.glob(pattern)
        for name in _in(path)
    }


def _in(path: Path) -> Iterator[str]:
    """Yield the ids of a small file, which may be broken."""
    try:
        data = path.read_bytes()
    except OSError:  # a folder in its place, or not ours to read
        return
    yield from (match.decode(errors="replace") for match in _ID.findall(data))
