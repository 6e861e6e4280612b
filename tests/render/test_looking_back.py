"""Pages that look back, and hints: the same words at every width, read aloud, without colour."""

import re
from collections import Counter

import pytest
from syrupy.assertion import SnapshotAssertion

from mentorlog.render.plain import lines, width
from mentorlog.render.terminal.paint import painted
from tests.render.views_of import PAGES

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
COMMAND = re.compile(r" *mentorlog .*")
DRAWN = re.compile(r"[▁▂▃▄▅▆▇█·]+ *|\[[━─#-]+\]")
"""A course as blocks, or a bar; its numbers stand beside it."""

WRITTEN = "李雷"
"""What a person wrote that is not in letters a keyboard here has."""

WIDTHS = (40, 80, 200)
DISPENSABLE = {"trend-rhythm": "agreed: 14"}
"""A column that a narrow screen leaves out; the line above it says the same."""


def words(shown: str) -> Counter[str]:
    """Return the words of a page, however its lines were broken."""
    return Counter(DRAWN.sub("", shown).split())


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("page", PAGES)
def test_on_a_terminal(page: str, columns: int, snapshot: SnapshotAssertion) -> None:
    assert painted(PAGES[page], columns, color=False) == snapshot


@pytest.mark.parametrize("page", PAGES)
def test_read_aloud(page: str, snapshot: SnapshotAssertion) -> None:
    assert lines(PAGES[page]) == snapshot


@pytest.mark.parametrize("page", PAGES)
def test_no_sign_is_read_aloud_that_a_keyboard_does_not_have(page: str) -> None:
    assert set(re.findall(r"[^\n -~]", lines(PAGES[page]))) <= set(WRITTEN)


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("page", PAGES)
def test_every_word_that_is_read_aloud_stands_on_the_terminal(page: str, columns: int) -> None:
    gone = DISPENSABLE.get(page, "") if columns < min(WIDTHS[1:]) else ""
    shown = words(painted(PAGES[page], columns, color=False))
    assert shown + words(gone) == words(lines(PAGES[page]))


@pytest.mark.parametrize("columns", [*WIDTHS, 57, 120])
@pytest.mark.parametrize("page", PAGES)
def test_only_a_command_may_be_wider_than_the_screen(page: str, columns: int) -> None:
    for line in painted(PAGES[page], columns, color=False).splitlines():
        assert width(line) <= columns or COMMAND.fullmatch(line), line


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("page", PAGES)
def test_colour_adds_no_word_and_takes_none_away(page: str, columns: int) -> None:
    colourful = COLOUR.sub("", painted(PAGES[page], columns, color=True))
    bare = painted(PAGES[page], columns, color=False)
    assert [line.rstrip() for line in colourful.splitlines()] == bare.splitlines()
    assert "\x1b" not in bare
