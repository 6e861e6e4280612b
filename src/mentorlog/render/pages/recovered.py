"""Texts that could not be saved."""

from mentorlog.insight.listing import KeptText, Recovered
from mentorlog.render.parts import Heading, Page, Part, Pasted, Prose, Row, joined, text

FIRST = 5
"""The lines of a text by which one knows it again."""


def recovered(view: Recovered) -> Page:
    """Return the page: each text with its number, its file and its first lines, newest first."""
    if not view.texts:
        return (Row(text("Nothing was kept: every text could be saved.")),)
    return joined([_block(kept) for kept in view.texts])


def _block(kept: KeptText) -> list[Part]:
    lines = kept.text.rstrip("\n").split("\n")
    shown: list[Part] = [
        Heading(f"{kept.number}  {kept.path}"),
        Prose("\n".join(lines[:FIRST]), indent=3),
    ]
    more = len(lines) - FIRST
    if more > 0:
        said = "1 more line" if more == 1 else f"{more} more lines"
        shown.append(Pasted(f"... {said}: mentorlog recover {kept.number}", indent=3))
    return shown
