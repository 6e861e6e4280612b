"""What is due, a line each."""

from mentorlog.insight.due import Due, DueCount, DueItem
from mentorlog.model import days
from mentorlog.render.parts import Cell, Column, Page, Row, Span, Table, text


def due(view: Due) -> Page:
    """Return the page; a line of its own where nothing is due."""
    if not view.items:
        ahead = f" within {view.within} days" if view.within else ""
        return (Row(text(f"Nothing is due{ahead}.")),)
    words = Column(cut=True, wrap=True)
    columns = (Column(), Column(), Column(keep=2), words, Column(keep=1), Column(keep=3))
    return (Table(columns, tuple(_row(one, view) for one in view.items)),)


def duecount(view: DueCount) -> Page:
    """Return the number alone."""
    return (Row(text(str(view.count))),)


def _row(one: DueItem, view: Due) -> tuple[Cell, ...]:
    owner = f"{one.owner}: " if one.owner else ""
    return (
        (Span("!" if one.late else "", "late"),),
        (Span(_when(one, view), "late" if one.late else ""),),
        text(one.id if one.kind in {"action", "milestone", "opportunity"} else one.kind),
        text(f"{owner}{one.text}"),
        (Span(one.name, "quiet"),),
        (Span("private" if one.private else "", "private"),),
    )


def _when(one: DueItem, view: Due) -> str:
    if one.late:
        return "1 day late" if one.late == 1 else f"{one.late} days late"
    near = days.spoken(one.on, view.today)
    if " " not in near:
        return near
    return f"{days.weekday(one.on)} {days.short(one.on, view.today)}"
