"""A hint on a screen: its sentence, and the command that helps at the right edge or below."""

from mentorlog.insight.attention import Hint
from mentorlog.render.parts import Item, Part, Row, Span

ROOM = 76
"""Letters that fit into a line of the usual width; a longer sentence is broken."""


def hint_rows(hint: Hint, label: str = "", indent: int = 2) -> list[Part]:
    """Return the lines of one hint, with a label before it; what is private is marked so."""
    mark = "  private" if hint.private else ""
    if len(label) + len(hint.text) + len(mark) + indent > ROOM:
        return [Item(label, f"{hint.text}{mark}", indent), Row((), hint.command, indent)]
    left = (Span(label, "strong"), Span(hint.text), Span(mark, "private"))
    return [Row(left, hint.command, indent)]
