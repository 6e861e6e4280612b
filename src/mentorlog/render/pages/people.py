"""Everybody in the journal."""

from mentorlog.insight.listing import People
from mentorlog.model import days
from mentorlog.render.pages.naming import next_words
from mentorlog.render.parts import Cell, Column, Page, Row, Span, Table, text


def people(view: People) -> Page:
    """Return the page: a line for each relationship."""
    if not view.people:
        words = "Nobody matches." if view.filtered else "Nobody is here yet."
        return (Row(text(words), "" if view.filtered else 'mentorlog new mentor "Their Name"'),)
    rows: list[tuple[Cell, ...]] = []
    for person in view.people:
        last = days.short(person.last, view.today) if person.last else "-"
        state = "" if person.state == "active" else person.state
        rows.append(
            (
                text(person.who),
                text(person.name),
                text(person.other),
                text(person.stage.lower()),
                text(last),
                text(next_words(person, view.today)),
                (Span(state, "quiet"),),
            )
        )
    columns = (
        Column("slug"),
        Column("name", cut=True, keep=1),
        Column("is my"),
        Column("stage", keep=2),
        Column("last met", keep=3),
        Column("next", keep=3),
        Column(keep=4),
    )
    return (Table(columns, tuple(rows)),)
