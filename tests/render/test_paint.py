"""Pages on a terminal: the same words at every width, with and without colour."""

import re

import pytest
from syrupy.assertion import SnapshotAssertion

from mentorlog.render.parts import (
    Bar,
    Column,
    Fitting,
    Heading,
    Paragraph,
    Part,
    Prose,
    Row,
    Span,
    Spark,
    Table,
    text,
)
from mentorlog.render.plain import width
from mentorlog.render.terminal.paint import STYLES, painted
from tests.render.pages_of import EVERYTHING, HARM, PATH, PEOPLE

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
WIDTHS = (40, 80, 200)


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("color", [True, False], ids=["colour", "plain"])
def test_a_whole_page(columns: int, color: bool, snapshot: SnapshotAssertion) -> None:  # noqa: FBT001
    assert painted(EVERYTHING, columns, color=color) == snapshot


@pytest.mark.parametrize("columns", [40, 57, 80, 120, 200])
def test_no_line_is_wider_than_the_screen(columns: int) -> None:
    for line in painted(EVERYTHING, columns, color=False).splitlines():
        assert width(line) <= columns


@pytest.mark.parametrize("columns", WIDTHS)
def test_colour_only_repeats_what_words_and_signs_say(columns: int) -> None:
    colourful = painted(EVERYTHING, columns, color=True)
    bare = painted(EVERYTHING, columns, color=False)
    shown = [line.rstrip() for line in COLOUR.sub("", colourful).splitlines()]
    assert shown == bare.splitlines()
    assert colourful != bare
    assert "\x1b" not in bare


@pytest.mark.parametrize("color", [True, False])
@pytest.mark.parametrize(
    "part",
    [
        Heading(HARM),
        Row(text(HARM, "late")),
        Row(text("x"), HARM),
        Prose(HARM),
        Paragraph(HARM),
        Table((Column(),), ((text(HARM),),)),
    ],
)
def test_markup_in_a_persons_words_stays_literal(part: Part, color: bool) -> None:  # noqa: FBT001
    drawn = COLOUR.sub("", painted((part,), 200, color=color))
    assert "[red]x[/red] :smile: \\x1b[2J\\x07 \\u202egnp.exe\\u2066 \\x9b31m" in drawn
    assert not {"\x1b", "\x07", "\u202e", "\x9b"} & set(drawn)


def test_every_style_can_be_painted() -> None:
    for style in STYLES:
        row = Row((Span("word", style),))  # type: ignore[arg-type]  # its keys are the styles
        assert COLOUR.sub("", painted((row,), 40, color=True)) == "word\n"


def test_the_path_is_readable_without_colour() -> None:
    drawn = painted((Row((PATH,)),), 80, color=False)
    assert drawn == "x initiation > CULTIVATION - separation\n"


def test_a_command_without_room_goes_below_at_the_right_edge() -> None:
    row = Row(text("2 promises wait for an answer"), "mentorlog action ada")
    drawn = painted((row,), 40, color=False).splitlines()
    assert drawn == ["2 promises wait for an answer", "mentorlog action ada".rjust(40)]


def test_on_a_narrow_screen_the_dispensable_columns_go_first() -> None:
    wide = painted((PEOPLE,), 80, color=False)
    assert all(title in wide for title in ("WHO", "SINCE", "NEXT", "RHYTHM"))
    narrow = painted((PEOPLE,), 40, color=False)
    assert "NEXT" not in narrow
    assert "WHO" in narrow
    assert "SINCE" in narrow
    assert "21 d" in narrow


def test_a_column_without_anything_in_it_takes_no_room() -> None:
    table = Table((Column(), Column()), ((text(""), text("a")), (text(""), text("b"))))
    assert painted((table,), 40, color=False) == "a\nb\n"


@pytest.mark.parametrize("percent", [0, 33, 50, 100, None])
def test_a_bar_has_its_number_beside_it(percent: int | None) -> None:
    drawn = painted((Row((Span("Read "), Bar(percent, 6))),), 80, color=False)
    assert (f"{percent} %" in drawn) is (percent is not None)


def test_a_course_is_drawn_as_blocks_beside_its_numbers() -> None:
    course = Row((Spark((0, 50, 100)),))
    assert painted((course,), 80, color=False) == "▁▅█  0 -> 50 -> 100 %\n"
    skill = Row((Spark((1, 3, 5), 1, 5, ""),))
    assert painted((skill,), 80, color=False) == "▁▅█  1 -> 3 -> 5\n"
    mean = Row((Spark((1.0, None, 4.5), 1, 5, ""),))
    assert painted((mean,), 80, color=False) == "▁·▇  1.0 -> - -> 4.5\n"


def test_a_table_with_a_course_counts_its_blocks() -> None:
    course = (Spark((1, 3, 5), 1, 5, ""),)
    page = (Fitting(Table((Column(),), ((course,),)), (Row((Span("below"),)),)),)
    assert painted(page, 16, color=False) == "▁▅█  1 -> 3 -> 5\n"
    assert painted(page, 15, color=False) == "below\n"


def test_of_a_long_course_the_newest_are_drawn() -> None:
    drawn = painted((Row((Spark((0,) * 30 + (100,)),)),), 80, color=False)
    assert drawn.startswith("▁" * 23 + "█  ")


@pytest.mark.parametrize(("columns", "first"), [(11, "WHO"), (10, "Ada: much")])
def test_a_table_that_does_not_fit_the_terminal_is_a_list(columns: int, first: str) -> None:
    table = Table((Column("WHO"), Column()), ((text("Ada"), text("123456")),))
    page = (Fitting(table, (Row(text("Ada: much")),)),)
    assert painted(page, columns, color=False).split("\n")[0].strip() == first


@pytest.mark.parametrize("columns", [20, 40, 80])
def test_a_command_can_be_pasted_however_narrow_the_screen_is(columns: int) -> None:
    command = "mentorlog topic sam --for autonomy --private"
    page = (Row((Span("Sam"),), command, indent=2), Heading("Sam", command))
    shown = [line.strip() for line in painted(page, columns, color=False).splitlines()]
    assert sum(line.endswith(command) for line in shown) == 2
