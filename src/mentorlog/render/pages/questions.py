"""The empty answers file of a conversation."""

from mentorlog.insight.listing import Questions
from mentorlog.render.parts import Page, Prose


def questions(view: Questions) -> Page:
    """Return the page: the file's own text."""
    return (Prose(view.text),)
