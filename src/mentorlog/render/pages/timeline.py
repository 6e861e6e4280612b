"""Everything of a relationship in order."""

from mentorlog.insight.events import Event
from mentorlog.insight.timeline import Month, Timeline
from mentorlog.model import days
from mentorlog.model.kept import ME
from mentorlog.render.pages.hidden import HIDDEN
from mentorlog.render.parts import (
    Cell,
    Column,
    Heading,
    Page,
    Paragraph,
    Part,
    Row,
    Span,
    Table,
    joined,
    text,
)
from mentorlog.render.plain import aligned, width

BY_DAY = frozenset({"meeting", "review", "agreement"})
"""Kinds of records that a day means."""

COLUMNS = (Column(), Column(), Column(cut=True, wrap=True))


def timeline(view: Timeline) -> Page:
    """Return the page: a block a month, a line for each thing that happened."""
    if view.hidden:
        return HIDDEN
    size = max((width(one.label) for month in view.months for one in month.events), default=0)
    blocks: list[list[Part]] = [_head(view), *(_month(one, view, size) for one in view.months)]
    if not view.months:
        words = "Nothing like this is written down." if view.filtered else "Nothing is on record."
        blocks.append([Paragraph(words)])
    return joined([*blocks, _foot(view)])


def _head(view: Timeline) -> list[Part]:
    span = f"{days.short(view.since)} to {days.short(view.until)}" if view.since else ""
    mine = ", private" if view.who == ME else ""
    return [Heading(f"TIMELINE  {view.name}{mine}", span or f"to {days.short(view.until)}")]


def _month(month: Month, view: Timeline, size: int) -> list[Part]:
    rows = tuple(_row(one, view, size) for one in month.events)
    return [Heading(days.month(month.month)), Table(COLUMNS, rows, 2)]


def _row(one: Event, view: Timeline, size: int) -> tuple[Cell, ...]:
    day = f"{days.weekday(one.on)} {one.on.day:>2}"
    return (
        (Span(day, "quiet"),),
        (Span(aligned(one.label, size, "left"), "strong"),),
        (Span(one.text), *_marks(one, view)),
    )


def _marks(one: Event, view: Timeline) -> tuple[Span, ...]:
    """Return what is private of it; of what is mine alone the heading says so."""
    marks = []
    if one.reason:
        marks += [
            Span(f": {one.reason}" if one.text else one.reason),
            Span(" (private)", "private"),
        ]
    if one.aside:
        marks.append(Span(" (and a private aside)", "private"))
    if view.who != ME and one.private:
        marks.append(Span(" (mine)" if one.who == ME else " (private)", "private"))
    return tuple(marks)


def _ref(met: Event, view: Timeline) -> str:
    """Return what names a meeting: its day, or its file where that day may mean another."""
    stem, day = met.ref.partition("/")[2], str(met.on)
    named = {
        one.ref
        for month in view.months
        for one in month.events
        if one.kind in BY_DAY and one.ref.partition("/")[2].startswith(day)
    }
    clear = named == {met.ref} and not view.shared and not view.filtered
    return f"{view.handle}/{day if clear else stem}"


def _foot(view: Timeline) -> list[Part]:
    """Return how to read one of them, what was left out, and how to see it."""
    rows: list[Part] = []
    found = (one for month in view.months for one in month.events)
    met = next((one for one in found if one.kind == "meeting"), None)
    if met:
        rows.append(Row(text("To read one:"), f"mentorlog show {_ref(met, view)}"))
    if view.since and view.older != 0:
        before = days.short(view.since)
        if view.older is None:
            words = f"Nothing before {before} was looked at."
        else:
            things = "1 entry is" if view.older == 1 else f"{view.older} entries are"
            words = f"{things} older than {before}."
        rows.append(Row(text(words), view.command))
    if view.shared:
        rows.append(Paragraph("What is private is left out."))
    return rows
