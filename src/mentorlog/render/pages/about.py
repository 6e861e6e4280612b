"""All that is held about somebody."""

from mentorlog.insight.about import About
from mentorlog.render.parts import Page, Prose


def about(view: About) -> Page:
    """Return the page: the text alone, so that it can go into a file as it is."""
    return (Prose(view.text),)
