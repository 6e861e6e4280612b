"""Names that last."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorlog.journal.names import ALPHABET, new_id, numbered, read_id, slug, stem, usable
from tests.builders import TODAY

RESERVED = frozenset({"me", "list", "all"})


def named(name: str) -> str:
    return slug(name, RESERVED, lambda: "x4k2")


@given(st.integers())
def test_an_id_is_four_signs_with_a_letter_among_them(seed: int) -> None:
    made = new_id(Random(seed), lambda _: False)  # noqa: S311 - no secret
    assert len(made) == 4
    assert set(made) <= set(ALPHABET)
    assert not made.isdecimal()


def test_a_taken_id_is_not_given_again() -> None:
    first = new_id(Random(1), lambda _: False)  # noqa: S311
    assert new_id(Random(1), {first}.__contains__) != first  # noqa: S311


class OnlyDigitsFirst:
    """Dice that draw a bare number before anything else."""

    def __init__(self) -> None:
        self.drawn = iter(["2026", "x4k2"])

    def choices(self, _population: object, *, k: int) -> list[str]:
        return list(next(self.drawn))[:k]


def test_a_bare_number_is_no_id() -> None:
    assert new_id(OnlyDigitsFirst(), lambda _: False) == "x4k2"


@given(st.text(ALPHABET, min_size=4, max_size=4))
def test_an_id_is_read_as_it_was_written_however_it_is_typed(made: str) -> None:
    assert read_id(made) == made
    assert read_id(f"^{made.upper()}") == made
    assert read_id(made.replace("1", "l").replace("0", "O")) == made
    assert read_id(made.replace("1", "I")) == made


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Ada Lovelace", "ada-lovelace"),
        ("Øyvind Strand", "oyvind-strand"),
        ("李雷", "li-lei"),
        ("Renée O'Neil-Ünal", "renee-o-neil-unal"),
        ("🌱🌱", "p-x4k2"),
        ("", "p-x4k2"),
        ("../../etc/passwd", "etc-passwd"),
        (".", "p-x4k2"),
        ("me", "me-1"),
        ("List", "list-1"),
        ("CON", "con-1"),
        ("com1", "com1-1"),
        ("Nul", "nul-1"),
    ],
)
def test_a_name_becomes_a_folder_name(name: str, made: str) -> None:
    assert named(name) == made


@pytest.mark.parametrize("name", ["x" * 300, "Ada " * 75, "長" * 300, "x" * 59 + " " + "y" * 240])
def test_the_longest_name_still_makes_a_folder(name: str) -> None:
    made = named(name)
    assert 0 < len(made) <= 60
    assert not made.endswith("-")


@given(st.text())
def test_whatever_the_name_its_folder_is_safe(name: str) -> None:
    assert usable(named(name), RESERVED)


@pytest.mark.parametrize(
    "typed",
    ["", "Ada", "ada_l", "-ada", "ada-", "a--b", "a/b", "..", "me", "con", "lpt1", "x" * 61],
)
def test_a_slug_of_ones_own_must_be_a_safe_folder_name(typed: str) -> None:
    assert not usable(typed, RESERVED)
    assert usable("ada-2", RESERVED)


def test_a_file_is_named_for_its_day_and_title_or_an_id_never_its_text() -> None:
    assert stem(TODAY, "Kick off!", lambda: "x4k2") == "2027-03-09-kick-off"
    assert stem(TODAY, None, lambda: "x4k2") == "2027-03-09-x4k2"
    assert stem(TODAY, "🌱", lambda: "x4k2") == "2027-03-09-x4k2"
    assert len(stem(TODAY, "word " * 99, lambda: "x4k2")) <= 71


def test_a_taken_name_is_counted_on() -> None:
    assert numbered("a", set[str]().__contains__) == "a"
    assert numbered("a", {"a"}.__contains__) == "a-2"
    assert numbered("a", {"a", "a-2", "a-3"}.__contains__) == "a-4"
