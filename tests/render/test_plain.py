"""Plain lines: nothing is cut, everything is aligned, and nothing a person wrote can do harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from mentorlog.render.parts import (
    Bar,
    Column,
    Fitting,
    Gap,
    Heading,
    Paragraph,
    Part,
    Prose,
    Row,
    Spark,
    Table,
    joined,
    text,
)
from mentorlog.render.plain import (
    aligned,
    bar,
    edged,
    inert,
    inline,
    inline_kept,
    lines,
    width,
)
from tests.render.pages_of import EVERYTHING, HARM

STEERING = [*map(chr, [*range(9), 0xB, 0xC, *range(0xE, 0x20), *range(0x7F, 0xA0)])]
LOST = [*map(chr, (0xD800, 0xDFFF, 0xD))]
TURNING = [*map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x61C])]


@pytest.mark.parametrize("sign", [*STEERING, *TURNING, *LOST], ids=ascii)
def test_signs_that_steer_a_terminal_are_shown_and_do_nothing(sign: str) -> None:
    shown = inert(f"a{sign}b")
    assert sign not in shown
    assert shown.startswith("a\\")
    assert f"{ord(sign):02x}" in shown
    assert sign not in inline_kept(f"a{sign}b")


@pytest.mark.parametrize(
    "words", ["Øyvind 李雷 🌱", "a\tb\nc\r\nd", "e\u0301", "[red]x[/red]", "👩‍🔬"]
)
def test_what_is_harmless_stays_as_it_was_written(words: str) -> None:
    assert inert(words) == words


@given(st.text())
def test_a_cell_is_always_one_line(words: str) -> None:
    assert not {"\n", "\r", "\t"} & set(inline_kept(words))
    assert "\n" not in inline(words)
    assert inert(inline_kept(words)) == inline_kept(words)


def test_spacing_is_kept_or_closed_up() -> None:
    assert inline_kept("a \n  b") == "a    b"
    assert inline(" a \n  b ") == "a b"


@pytest.mark.parametrize(
    ("words", "columns"),
    [("abc", 3), ("", 0), ("李雷", 4), ("é", 1), ("e\u0301", 1), ("Ünal", 4), ("한글", 4)],
)
def test_a_text_is_as_wide_as_its_signs(words: str, columns: int) -> None:
    assert width(words) == columns


@pytest.mark.parametrize("words", ["ab", "李", "e\u0301x", "é", ""])
def test_what_is_padded_takes_the_columns_asked_for(words: str) -> None:
    for align in ("left", "right"):
        assert width(aligned(words, 6, align)) == 6
    assert aligned(words, 6, "left").startswith(words)
    assert aligned(words, 6, "right").endswith(words)


def test_nothing_is_cut_to_fit() -> None:
    assert aligned("abcdef", 3, "left") == "abcdef"


def test_a_command_stands_at_the_right_edge() -> None:
    [line] = edged("Ada", "mentorlog show ada")
    assert len(line) == 80
    assert line.endswith("  mentorlog show ada")
    [line] = edged("李雷", "x")
    assert width(line) == 80
    assert edged("Ada", "") == ["Ada"]


def test_a_command_without_room_stands_below() -> None:
    right = "mentorlog show ada"
    assert len(edged("x" * 60, right)) == 1
    assert edged("x" * 61, right) == ["x" * 61, " " * 62 + right]
    assert edged("x", "y" * 90) == ["x", "y" * 90]


@pytest.mark.parametrize(
    ("piece", "drawn"),
    [
        (Bar(0, 4), "[----]   0 %"),
        (Bar(50, 4), "[##--]  50 %"),
        (Bar(100, 4), "[####] 100 %"),
        (Bar(50, 4, number=False), "[##--]"),
        (Bar(None, 4), "      "),
    ],
)
def test_a_bar_says_the_same_in_signs_and_number(piece: Bar, drawn: str) -> None:
    assert bar(piece, "#", "-") == drawn


def test_columns_are_aligned_whatever_is_in_them() -> None:
    columns = (Column("WHO"), Column("DAYS", align="right"), Column("NEXT"))
    names = ("Ada", "李雷", "Rene\u0301e")
    table = Table(columns, tuple((text(name), text("3"), text("x")) for name in names), 2)
    drawn = lines((table,)).splitlines()
    assert {width(line[: line.rindex("x")]) for line in drawn[1:]} == {15}
    assert drawn[0] == "  WHO    DAYS  NEXT"


def test_a_table_without_rows_or_titles_draws_nothing() -> None:
    assert lines((Table((Column(),), ()),)) == ""
    assert lines((Table((Column("WHO"),), ()),)) == "WHO\n"
    assert lines((Table((), ()),)) == ""


@pytest.mark.parametrize(
    "part",
    [
        Heading(HARM, HARM),
        Row(text(HARM), HARM),
        Prose(HARM),
        Paragraph(HARM),
        Table((Column(),), ((text(HARM),),)),
    ],
)
def test_what_a_person_wrote_is_shown_to_the_letter_and_does_nothing(part: Part) -> None:
    drawn = lines((part,))
    assert "[red]x[/red] :smile: \\x1b[2J\\x07 \\u202egnp.exe\\u2066" in drawn
    assert inert(drawn) == drawn


def test_prose_keeps_its_lines_and_the_page_no_trailing_spaces() -> None:
    page = (Prose("a  \r\n\n  b\n\n", indent=2), Gap(), Row(text("c   ")))
    assert lines(page) == "  a\n\n    b\n\nc\n"


def test_blocks_stand_one_blank_line_apart_and_empty_ones_leave_no_trace() -> None:
    page = joined([[], [Row(text("a"))], [], [Row(text("b")), Row(text("c"))], []])
    assert lines(page) == "a\n\nb\nc\n"
    assert joined([]) == ()


def test_a_whole_page(snapshot: SnapshotAssertion) -> None:
    assert lines(EVERYTHING) == snapshot


@pytest.mark.parametrize(
    ("values", "drawn"),
    [
        ((40,), "40 %"),
        ((20, 35, 55), "20 -> 35 -> 55 %"),
        (tuple(range(12)), "0 -> ... -> 4 -> 5 -> 6 -> 7 -> 8 -> 9 -> 10 -> 11 %"),
    ],
)
def test_a_course_is_said_in_numbers(values: tuple[int, ...], drawn: str) -> None:
    assert lines((Row((Spark(values),)),)) == f"{drawn}\n"


def test_a_course_is_said_in_its_own_unit() -> None:
    assert lines((Row((Spark((2, 3), 1, 5, " of 5"),)),)) == "2 -> 3 of 5\n"


def test_a_mean_has_one_place_and_what_nobody_said_is_a_dash() -> None:
    assert lines((Row((Spark((2.5, None, 4.0), 1, 5, ""),)),)) == "2.5 -> - -> 4.0\n"


def test_a_table_that_does_not_fit_is_a_list() -> None:
    columns = (Column("WHO"), Column("GIVES"))
    wide = Table(columns, ((text("Ada"), text("x" * 80)),))
    short = Table(columns, ((text("Ada"), text("x")),))
    otherwise = (Row(text("Ada: much")),)
    assert lines((Fitting(wide, otherwise),)) == "Ada: much\n"
    assert lines((Fitting(short, otherwise),)) == lines((short,))
