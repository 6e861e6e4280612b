"""hypothesis strategies for records, made from the dataclasses themselves."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date, time
from operator import attrgetter
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from mentorlog.model.assessment import ItemAnswer

words = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("\"'\\#=[]{}\n\r\t@+"), max_size=12
)
filled = words.filter(str.strip)
names = st.sampled_from(["ada-lovelace", "or", "as", "k7m2", "two words", "ä"])
rhythms = st.builds("{}{}".format, st.integers(1, 999), st.sampled_from("dwm"))
SCALARS: dict[object, st.SearchStrategy[Any]] = {
    str: filled,
    int: st.integers(1, 5),  # every number of ours may be one of these
    float: st.floats(0.5, 5, width=16),
    bool: st.booleans(),
    date: st.dates(),
    time: st.times(),
}


NAMED_BY = {ItemAnswer: "item"}
"""Rows that stand once in their list, and are known by another key than an id."""


def records(cls: type[Any]) -> st.SearchStrategy[Any]:
    """Return a strategy for valid records of a class, from nothing said to everything said."""
    hints = get_type_hints(cls)
    drawn = {spot.name: _values(hints[spot.name]) for spot in fields(cls)}
    if "rhythm" in drawn and hints["rhythm"] == (str | None):
        drawn["rhythm"] = st.none() | st.just("as-needed") | rhythms
    return st.builds(cls, **drawn)


def _values(kind: Any) -> st.SearchStrategy[Any]:
    origin, args = get_origin(kind), get_args(kind)
    if kind in SCALARS:
        return SCALARS[kind]
    if origin is Literal:
        return st.sampled_from(args)
    if origin in (Union, types.UnionType):
        return st.one_of([st.none() if one is types.NoneType else _values(one) for one in args])
    if origin is Mapping:
        return st.dictionaries(names, _values(args[1]), max_size=3)
    if origin is tuple:
        named = "id" if "id" in get_type_hints(args[0]) else NAMED_BY.get(args[0])
        same = attrgetter(named) if named else None
        return st.lists(_values(args[0]), max_size=3, unique_by=same).map(tuple)
    if all(spot.default is not MISSING for spot in fields(kind)):
        # One in which nothing is said is left out of files, and read as none.
        return records(kind).filter(lambda record: bool(record != kind()))
    return records(kind)
