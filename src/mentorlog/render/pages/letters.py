"""A text for the other, to the letter."""

from mentorlog.insight.letters import Letter
from mentorlog.render.parts import Page, Prose


def letter(view: Letter) -> Page:
    """Return the page: the text alone, so that it can be piped into a mail."""
    return (Prose(view.text),)
