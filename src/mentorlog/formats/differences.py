"""What has to change for one document to become another."""

from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple, TypeAlias

from mentorlog.formats.toml_text import KeyPath, fingerprint, is_rows, same
from mentorlog.model.value import dataclass

Row: TypeAlias = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Difference:
    """One change. Paths are those of the old document.

    ``replace`` gives another value to a key, ``remove`` takes away a key, a table or a row, and
    ``add`` makes a key that was not there, or a row that comes before the old row of that index.
    """

    kind: Literal["replace", "remove", "add"]
    path: KeyPath
    value: object = None


class Places(NamedTuple):
    """The paths that have a statement of their own in the text.

    What a key holds is replaced as a whole; what stands below headers is changed piece by piece.
    """

    keys: Collection[KeyPath]
    headers: Collection[KeyPath]


def differences(
    before: Row, after: Row, places: Places, path: KeyPath = ()
) -> Iterator[Difference]:
    """Yield the changes that turn one document into another.

    A row of an array of tables comes after all that changes in the rows before it.
    """
    for name in before:
        if name not in after:
            yield Difference("remove", (*path, name))
    for name, value in after.items():
        place = (*path, name)
        if name not in before:
            yield Difference("add", place, value)
        elif same(before[name], value):
            continue
        elif place in places.keys:
            yield Difference("replace", place, value)
        else:
            yield from _below_headers(before[name], value, places, place)


def _below_headers(old: object, new: object, places: Places, path: KeyPath) -> Iterator[Difference]:
    if isinstance(old, Mapping) and isinstance(new, Mapping) and (new or path in places.headers):
        yield from differences(old, new, places, path)
    elif is_rows(old) and is_rows(new):
        for index, ours, theirs in _aligned(old, new):
            place = (*path, index)
            if ours is None:
                yield Difference("add", place, theirs)
            elif theirs is None:
                yield Difference("remove", place)
            else:
                yield from differences(ours, theirs, places, place)
    else:
        # Not the same kind of thing; or a table that was there only through what was in it, and
        # that nothing is left of.
        yield Difference("remove", path)
        yield Difference("add", path, new)


def _aligned(
    old: Sequence[Row], new: Sequence[Row]
) -> Iterator[tuple[int, Row | None, Row | None]]:
    """Yield old rows beside what becomes of them, and new rows beside None, all in order.

    The number is the index of the old row, or of the old row that a new one comes before.
    """
    for start, end, first, last in _blocks(old, new):
        pairs = _likeliest(old[start:end], new[first:last])
        position = first
        for index in range(start, end):
            match = pairs.get(index - start)
            if match is None:
                yield index, old[index], None
                continue
            for theirs in new[position : first + match]:
                yield index, None, theirs
            yield index, old[index], new[first + match]
            position = first + match + 1
        for theirs in new[position:last]:
            yield end, None, theirs


def _blocks(old: Sequence[Row], new: Sequence[Row]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the ranges of old and new rows that differ, between rows that are the same."""
    ours, theirs = ([fingerprint(row) for row in rows] for rows in (old, new))
    start, shorter = 0, min(len(ours), len(theirs))
    while start < shorter and ours[start] == theirs[start]:
        start += 1
    end = 0
    while end < shorter - start and ours[-1 - end] == theirs[-1 - end]:
        end += 1
    ours, theirs = (rows[start : len(rows) - end] for rows in (ours, theirs))
    for tag, *block in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag != "equal":
            i, j, k, m = (start + index for index in block)
            yield i, j, k, m


def _likeliest(old: Sequence[Row], new: Sequence[Row]) -> dict[int, int]:
    """Pair as many rows as can be without crossing, so that they have most in common.

    Gives the index of the new row for that of the old. An id weighs most: it never changes.
    """
    ours, theirs = ([_parts(row) for row in rows] for rows in (old, new))
    best = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            common = ours[i] & theirs[j]
            likeness = 1 + 2 * len(common) + 1000 * any(key == "id" for key, _ in common)
            paired = best[i + 1][j + 1] + likeness
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    pairs: dict[int, int] = {}
    i = j = 0
    while i < len(old) and j < len(new):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs[i] = j
            i, j = i + 1, j + 1
    return pairs


def _parts(row: Row) -> frozenset[tuple[str, Hashable]]:
    return frozenset((key, fingerprint(value)) for key, value in row.items())
