"""Everybody in the journal."""

from datetime import date

from mentorlog.insight.listing import People
from mentorlog.insight.status import Person
from mentorlog.model import days
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


def next_words(person: Person, today: date) -> str:
    """Return when the next meeting is: today, Tue 16, Tue 16 Mar."""
    if person.next is None:
        return "-"
    if abs((person.next - today).days) < 2:  # noqa: PLR2004 - yesterday, today, tomorrow
        words = days.spoken(person.next, today)
    else:
        words = f"{days.weekday(person.next)} {days.short(person.next, today)}"
    return f"{words} {person.next_at.isoformat('minutes')}" if person.next_at else words


def other_words(person: Person, *, short: bool = False) -> str:
    """Return the name; mentors are marked, for whoever mentors others too."""
    name = person.name.split()[0] if short and person.other in {"mentee", "mentor"} else person.name
    return f"{name} (mentor)" if person.other == "mentor" else name
