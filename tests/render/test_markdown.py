"""Pages of guidance: set on a terminal, filled elsewhere, and never obeyed."""

import pytest

from mentorlog.render.flow import flowed
from mentorlog.render.parts import Markdown
from mentorlog.render.plain import lines, width
from mentorlog.render.terminal.paint import painted

PAGE = """\
## First a heading

A paragraph that is written on
two lines, and *stressed*.

- one that is long enough to go on below where it began, as it has to at eighty columns
- two
  goes on

1. first
2. second

> said by somebody

| a | b |
|---|---|
| 1 | 2 |

```sh
mentorlog   meet <WHO>
```
"""


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_everything_is_there_at_every_width(columns: int) -> None:
    shown = painted((Markdown(PAGE),), columns, color=False)
    for words in ("First a heading", "stressed", "two goes on", "second", "said by", "<WHO>"):
        assert words in " ".join(shown.split()), words
    assert all(width(line) <= columns for line in shown.splitlines())
    assert "\x1b" not in shown


HOSTILE = (
    "Ring \x07 and \x1b[31mred\x1b[0m, <b>tag</b>, [site](https://example.org), [bold]x[/bold]"
)


def test_a_terminal_is_told_nothing_by_a_page() -> None:
    shown = painted((Markdown(HOSTILE),), 100, color=False)
    assert "\x07" not in shown
    assert "\x1b" not in shown
    for words in ("\\x07", "\\x1b[31mred", "<b>tag</b>", "https://example.org", "[bold]x[/bold]"):
        assert words in shown


def test_with_colour_an_address_is_no_hidden_link() -> None:
    assert "\x1b]8" not in painted((Markdown(HOSTILE),), 100, color=True)


def test_plain_lines_are_filled_and_keep_their_signs() -> None:
    shown = lines((Markdown(PAGE),)).splitlines()
    assert shown[:4] == [
        "## First a heading",
        "",
        "A paragraph that is written on two lines, and *stressed*.",
        "",
    ]
    assert shown[4].startswith("- one that is long enough")
    assert shown[5].startswith("  ")
    assert "- two goes on" in shown
    assert [one for one in shown if one[:1] == "|"] == ["| a | b |", "|---|---|", "| 1 | 2 |"]
    assert "mentorlog   meet <WHO>" in shown
    assert all(width(line) <= 80 for line in shown)


def test_plain_lines_are_inert() -> None:
    assert "\x1b" not in lines((Markdown(HOSTILE),))


def test_a_long_address_is_not_broken() -> None:
    address = "https://example.org/" + "a-b" * 40
    assert flowed(f"See {address} there.", 80) == ["See", address, "there."]
