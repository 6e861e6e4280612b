"""A page of guidance: a command that stands alone can be pasted, at every width."""

import pytest

from mentorlog.insight.guidance import GuideText
from mentorlog.render.pages.guide import guidetext
from mentorlog.render.plain import lines
from mentorlog.render.terminal.paint import painted

LONG = 'mentorlog goal WHO "..." --measure "..." --due 3m'
TEXT = f"""\
## Try

Give it a day:

`{LONG}`

Or `mentorlog goal` for all.

```text
first

`mentorlog guide`

last
```
"""


def page(text: str) -> GuideText:
    return GuideText(id="mine", title="Mine", about="It.", text=text, see=(), sources=())


@pytest.mark.parametrize("columns", [40, 80])
def test_a_command_that_stands_alone_is_never_broken(columns: int) -> None:
    shown = painted(guidetext(page(TEXT)), columns, color=False).splitlines()
    assert f"  {LONG}" in shown
    assert any("Or mentorlog goal for all." in line for line in shown)


def test_without_a_terminal_it_has_no_signs() -> None:
    shown = lines(guidetext(page(TEXT))).splitlines()
    assert shown[shown.index(f"  {LONG}") - 1] == ""
    assert "Or `mentorlog goal` for all." in shown


def test_code_stays_in_one_piece() -> None:
    shown = lines(guidetext(page(TEXT)))
    assert "```text\nfirst\n\n`mentorlog guide`\n\nlast\n```" in shown


def test_a_page_may_begin_with_a_command() -> None:
    shown = lines(guidetext(page("`mentorlog guide help-now`\n\nThen read on.\n")))
    assert "It.\n\n  mentorlog guide help-now\n\nThen read on.\n" in shown
