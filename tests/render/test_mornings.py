"""The morning's screen, from nobody to sixty, on narrow and wide terminals."""

import pytest
from syrupy.assertion import SnapshotAssertion

from mentorlog.render.pages.status import status
from mentorlog.render.parts import Page
from mentorlog.render.plain import lines, width
from mentorlog.render.terminal.paint import painted
from tests.render.mornings import morning

SIZES = {"none": 0, "one": 1, "mentee of two": 2, "mentor of fifteen": 15, "sixty": 60}
PAGES: dict[str, Page] = {
    name: status(morning(size, "mentee" if "mentee" in name else "mentor"))
    for name, size in SIZES.items()
}
WIDTHS = (40, 80, 200)
A_SCREEN = 28
"""Lines that are seen at once, with up to fifteen relationships."""


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("size", PAGES)
def test_a_morning(size: str, columns: int, snapshot: SnapshotAssertion) -> None:
    assert painted(PAGES[size], columns, color=False) == snapshot


@pytest.mark.parametrize("size", PAGES)
def test_a_morning_read_aloud(size: str, snapshot: SnapshotAssertion) -> None:
    assert lines(PAGES[size]) == snapshot


@pytest.mark.parametrize("size", [size for size, count in SIZES.items() if count <= 15])
@pytest.mark.parametrize("columns", [80, 200])
def test_up_to_fifteen_are_one_screen(size: str, columns: int) -> None:
    assert len(painted(PAGES[size], columns, color=False).splitlines()) <= A_SCREEN


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("size", PAGES)
def test_only_a_command_may_be_wider_than_the_screen(size: str, columns: int) -> None:
    for line in painted(PAGES[size], columns, color=False).splitlines():
        assert width(line) <= columns or line.startswith("mentorlog "), line
