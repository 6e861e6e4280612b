"""Pages of guidance, set by Rich. What stands in them is shown and never obeyed."""

import re
from typing import ClassVar

from rich import markdown as rich
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding

from mentorlog.render.plain import inert

WIDEST = 88
"""Lines longer than this are hard to read."""

_CODE_OR_TAG = re.compile(r"(```.*?```|`[^`\n]*`)|<", re.DOTALL)


class _Heading(rich.Heading):
    """A heading at the left, where the eye is."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        self.text.justify = "left"
        yield self.text


class _Markdown(rich.Markdown):
    elements: ClassVar[dict[str, type[rich.MarkdownElement]]] = {
        **rich.Markdown.elements,
        "heading_open": _Heading,
    }


def markdown(text: str, columns: int) -> RenderableType:
    """Return a text as a terminal of so many columns shows it.

    Control characters are made harmless, addresses are shown in full beside their words, and
    what looks like HTML is shown as it was typed.
    """
    shown = _CODE_OR_TAG.sub(lambda found: found[1] or "\\<", inert(text))
    wide = max(0, columns - WIDEST)
    return Padding(_Markdown(shown, hyperlinks=False, code_theme="ansi_light"), (0, wide, 0, 0))
