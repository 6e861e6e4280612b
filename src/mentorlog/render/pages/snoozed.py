"""Which hints rest."""

from mentorlog.insight.snoozed import Snoozed
from mentorlog.model import days
from mentorlog.render.parts import Column, Heading, Page, Row, Span, Table, text

COLUMNS = (Column(), Column(), Column(), Column(keep=1, cut=True))


def snoozed(view: Snoozed) -> Page:
    """Return the page: a line each, with the day it speaks again."""
    if not view.lines:
        return (Row(text("No hint rests."), "mentorlog status --all"),)
    rows = tuple(
        (
            text(one.rule),
            text(one.name),
            text(f"until {days.spoken(one.until, view.today)}" if one.until else "for good"),
            (Span(one.about, "quiet"),),
        )
        for one in view.lines
    )
    return (
        Heading("RESTING HINTS", "mentorlog snooze WHO RULE --until today"),
        Table(COLUMNS, rows, 2),
    )
