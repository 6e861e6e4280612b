"""Texts that could not be saved."""

from mentorlog.insight.listing import Recovered
from mentorlog.render.parts import Heading, Page, Part, Prose, Row, joined, text


def recovered(view: Recovered) -> Page:
    """Return the page: each text with its file, newest first."""
    if not view.texts:
        return (Row(text("Nothing was kept: every text could be saved.")),)
    blocks: list[list[Part]] = [
        [Heading(kept.path), Prose(kept.text, indent=2)] for kept in view.texts
    ]
    return joined(blocks)
