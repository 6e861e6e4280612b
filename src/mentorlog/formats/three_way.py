"""Two changed versions of a document made one: what either changed since the version before both.

Keys go one by one, rows by what they are known by. Nothing that one side wrote is lost because
the other took it away; where both gave one key another value it is a clash.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from mentorlog.formats.clash import Clash
from mentorlog.formats.identity import called, known_by, told_apart
from mentorlog.formats.toml_text import KeyPath, same

Document: TypeAlias = dict[str, object]
Side: TypeAlias = Literal["ours", "theirs"]
Prefer: TypeAlias = Side | Callable[[Clash], Side]
"""Whose value stands where both cannot: one side's always, or as is said of each clash."""


def preferred(prefer: Prefer, clash: Clash) -> Side:
    """Return whose value stands where a clash is."""
    return prefer(clash) if callable(prefer) else prefer


class Outcome(NamedTuple):
    """The document that says what both say, and where they cannot both be right."""

    document: Document
    clashes: tuple[Clash, ...]


def merged(
    base: Mapping[str, object],
    ours: Mapping[str, object],
    theirs: Mapping[str, object],
    kind: str,
    prefer: Prefer,
) -> Outcome:
    """Return the outcome of two versions of a file of this kind, and the one before both.

    ``prefer`` says whose value stands in the document where there is a clash.
    """
    work = _Work(kind, prefer)
    document = work.tables(base, ours, theirs, _Place())
    return Outcome(document, tuple(work.clashes))


class _Place(NamedTuple):
    """Where in a document: as a person is told, and by the names of the tables alone."""

    at: KeyPath = ()
    tables: tuple[str, ...] = ()

    def key(self, key: str) -> "_Place":
        return _Place((*self.at, key), (*self.tables, key))

    def row(self, name: str) -> "_Place":
        return _Place((*self.at, name), self.tables)


class _Work:
    def __init__(self, kind: str, prefer: Prefer) -> None:
        self._kind = kind
        self._prefer = prefer
        self.clashes: list[Clash] = []

    def tables(
        self,
        base: Mapping[str, object],
        ours: Mapping[str, object],
        theirs: Mapping[str, object],
        place: _Place,
    ) -> Document:
        found = {
            key: self._value(base.get(key), ours.get(key), theirs.get(key), place.key(key))
            for key in {**ours, **theirs}
        }
        return {key: value for key, value in found.items() if value is not None}

    def _value(self, base: object, ours: object, theirs: object, place: _Place) -> object:
        """Return what becomes of a value; None stands for one that is not there."""
        if same(ours, theirs) or same(base, theirs):
            return ours
        if same(base, ours):
            return theirs
        if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
            return self.tables(base if isinstance(base, Mapping) else {}, ours, theirs, place)
        # Taken away on one side and changed on the other: what was written last stays.
        if isinstance(ours, Mapping) and theirs is None:
            return ours
        if isinstance(theirs, Mapping) and ours is None:
            return theirs
        if isinstance(ours, list | None) and isinstance(theirs, list | None):
            items = self._items(base if isinstance(base, list) else [], ours, theirs, place)
            emptied = [] in (ours, theirs) and None not in (ours, theirs)
            return items if items or emptied else None
        clash = Clash(place.at, ours, theirs)
        self.clashes.append(clash)
        return ours if preferred(self._prefer, clash) == "ours" else theirs

    def _items(
        self,
        base: Sequence[object],
        ours: Sequence[object] | None,
        theirs: Sequence[object] | None,
        place: _Place,
    ) -> list[object]:
        keys = known_by(self._kind, place.tables)
        was, mine, others = (told_apart(items or (), keys) for items in (base, ours, theirs))
        found = (
            self._value(
                was.get(name),
                mine.get(name),
                others.get(name),
                place.row(called(name, mine.get(name, others.get(name)), keys)),
            )
            for name in _arranged(was, mine, others)
        )
        return [value for value in found if value is not None]


Names: TypeAlias = Collection[Hashable]


def _arranged(was: Names, ours: Names, theirs: Names) -> list[Hashable]:
    """Return the names of both sides in the order of each, ours before theirs.

    Where both put them in another order it is ours; where only they did, theirs.
    """
    turned = _in_order(was, ours) and not _in_order(was, theirs)
    first, second = (theirs, ours) if turned else (ours, theirs)
    following = _following(first, second)
    result: list[Hashable] = []
    waiting = following.get(None, [])
    for name in first:
        if name in second or turned:
            result += waiting
            waiting = following.get(name, [])
        result.append(name)
    return [*result, *waiting]


def _following(first: Names, second: Iterable[Hashable]) -> dict[Hashable, list[Hashable]]:
    """Return the names that only the second has, by the one of the first that they come after.

    That is the last of those before them; None where there is none.
    """
    places = {name: place for place, name in enumerate(first)}
    result: dict[Hashable, list[Hashable]] = {}
    last: Hashable = None
    for name in second:
        if name not in places:
            result.setdefault(last, []).append(name)
        elif last is None or places[name] > places[last]:
            last = name
    return result


def _in_order(was: Names, now: Names) -> bool:
    return [name for name in was if name in now] == [name for name in now if name in was]
