"""Our dataclasses are the standard library's in all that a record needs."""

import dataclasses
from dataclasses import FrozenInstanceError, field, fields, replace
from typing import Any

import msgspec
import pydantic
import pytest

from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ours:
    """A record."""

    name: str
    count: int = 1
    tags: tuple[str, ...] = field(default=())

    @property
    def first(self) -> str:
        return self.name[0]


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Theirs:
    """The same record by the standard library."""

    name: str
    count: int = 1
    tags: tuple[str, ...] = field(default=())


@dataclass(slots=True)
class Open:
    """A value that may change."""

    count: int = 0


def told(spot: Any) -> tuple[object, ...]:
    return (spot.name, spot.type, spot.default, spot.kw_only)


def test_the_fields_are_those_of_the_standard_library() -> None:
    assert [told(spot) for spot in fields(Ours)] == [told(spot) for spot in fields(Theirs)]
    assert Ours.__slots__ == Theirs.__slots__


def test_it_shows_itself_as_the_standard_library_would() -> None:
    ours, theirs = Ours(name="Ada", tags=("a",)), Theirs(name="Ada", tags=("a",))
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")


def test_equal_are_those_of_one_class_with_the_same_values() -> None:
    assert Ours(name="Ada") == Ours(name="Ada", count=1)
    assert Ours(name="Ada") != Ours(name="Ada", count=2)
    others: list[object] = [Theirs(name="Ada"), "Ada"]
    assert Ours(name="Ada") not in others
    assert len({Ours(name="Ada"), Ours(name="Ada"), Ours(name="Grace")}) == 2


def test_another_is_made_by_replacing() -> None:
    assert replace(Ours(name="Ada"), count=3) == Ours(name="Ada", count=3)


@pytest.mark.parametrize("name", ["name", "tags", "first", "other"])
def test_nothing_in_it_can_be_set(name: str) -> None:
    one = Ours(name="Ada")
    with pytest.raises((FrozenInstanceError, AttributeError)):
        setattr(one, name, "Grace")
    assert one == Ours(name="Ada")


def test_nothing_in_it_can_be_deleted() -> None:
    with pytest.raises(FrozenInstanceError):
        del Ours(name="Ada").name


def test_what_may_change_changes_and_is_no_key() -> None:
    one = Open()
    one.count += 1
    assert one == Open(1)
    with pytest.raises(TypeError):
        hash(one)


def test_both_judges_of_files_know_it() -> None:
    said = {"name": "Ada", "count": 2, "tags": ["a"]}
    made = Ours(name="Ada", count=2, tags=("a",))
    assert msgspec.convert(said, Ours) == made
    assert pydantic.TypeAdapter(Ours).validate_python(said) == made
    with pytest.raises(FrozenInstanceError):
        msgspec.convert(said, Ours).count = 3  # type: ignore[misc]
