"""Concerns: those that are open, and one with help first and a way through it."""

from mentorlog.insight.concern import ConcernLine, Concerns, OneConcern
from mentorlog.model import days
from mentorlog.model.concern import Concern
from mentorlog.render.pages.changed import labelled, tried
from mentorlog.render.parts import (
    Cell,
    Column,
    Heading,
    Item,
    Page,
    Paragraph,
    Part,
    Prose,
    Row,
    Span,
    Table,
    joined,
    text,
)

COLUMNS = (Column(), Column(keep=1), Column(), Column(keep=2), Column(cut=True, wrap=True))


def concerns(view: Concerns) -> Page:
    """Return the page of those that are open, and for one person of those that are settled."""
    if view.hidden:
        return (Row(text("Concerns are kept off the screen: defaults.discreet.")),)
    blocks = [_block(view, "OPEN", view.open), _block(view, "SETTLED", view.settled)]
    if not any(blocks):
        who = view.handles[view.who] if view.who else "WHO"
        row = Row(text("No concern is written down."), f'mentorlog concern {who} "..."')
        blocks.append([row])
    return joined(blocks)


def _block(view: Concerns, title: str, lines: tuple[ConcernLine, ...]) -> list[Part]:
    if not lines:
        return []
    first = lines[0].kept
    right = f"mentorlog concern show {view.handles[first.who]}/{first.key}"
    return [Heading(title, right), Table(COLUMNS, tuple(_row(view, one) for one in lines), 2)]


def _row(view: Concerns, one: ConcernLine) -> tuple[Cell, ...]:
    name = "" if view.who else view.names[one.kept.who]
    whom = f"{name} ({one.member})" if name and one.member else name or one.member
    return (
        (Span("!" if one.late else "", "late"),),
        (Span(_when(one, view), "late" if one.late else "quiet"),),
        text(one.kept.key),
        (Span(whom, "quiet"),),
        text(one.words),
    )


def _when(one: ConcernLine, view: Concerns) -> str:
    record = one.kept.record
    if not record.open:
        return days.short(record.settled, view.today) if record.settled else "settled"
    if one.late:
        return "1 day late" if one.late == 1 else f"{one.late} days late"
    state = "easing" if record.status == "easing" else ""
    again = f"again {days.short(record.look_again, view.today)}" if record.look_again else ""
    return ", ".join(filter(None, (state, again)))


def oneconcern(view: OneConcern) -> Page:
    """Return the page: help first, then what it is, and a way through it."""
    blocks = [_help(view), _what(view), *_way(view), _steps(view), _next(view)]
    return (*joined(blocks), *tried(view.tried))


def _help(view: OneConcern) -> list[Part]:
    rows: list[Part] = [Paragraph(view.help.said)]
    if view.way.apart:
        rows += [Item(f"  {key:<10} ", said) for key, said in view.help.contacts.items()]
    return rows


def _what(view: OneConcern) -> list[Part]:
    record = view.kept.record
    name = f"{view.member} ({view.name})" if view.member else view.name
    label = "Noted" if view.opened else record.status.capitalize()
    words = f"{view.kind}, {name}, {days.full(record.on)}, private"
    rows: list[Part] = [labelled(label, words)]
    if view.opened:
        rows.append(labelled("File", view.kept.key, f"mentorlog show {view.ref}"))
    elif view.kept.text.strip():
        rows.append(Prose(view.kept.text, 9))
    if record.look_again and record.open:
        rows.append(labelled("Again", days.spoken(record.look_again, view.today)))
    return rows


def _way(view: OneConcern) -> list[list[Part]]:
    way = view.way
    said = tuple(f'"{one}"' for one in way.say)
    about = () if view.opened or not view.kept.record.open else (view.about,)
    return [
        _points("AS YOU AGREED", way.agreed),
        _points("HOW IT SHOWS", (*filter(None, about), *way.signs)),
        _points("WHAT YOU CAN DO", way.steps),
        _points("ONE COULD SAY", said),
        _points("WHO CAN HELP", (way.third_party,) if way.third_party else ()),
        _points("WHEN TO END IT", (way.ending,) if way.ending else ()),
        _points("WRITE IT DOWN", way.keep),
    ]


def _points(title: str, lines: tuple[str, ...]) -> list[Part]:
    return [Heading(title), *(Item("  - ", one) for one in lines)] if lines else []


def _steps(view: OneConcern) -> list[Part]:
    record: Concern = view.kept.record
    rows: list[Part] = [
        Item(f"  {days.short(one.on, view.today):<12}", one.what) for one in record.steps
    ]
    if not record.open:
        when = f" on {days.full(record.settled)}" if record.settled else ""
        words = record.outcome or ""
        rows.append(Item("  ", f"Settled{when}{': ' if words else ''}{words}"))
    return [Heading("SO FAR"), *rows] if rows else []


def _next(view: OneConcern) -> list[Part]:
    return [
        labelled("" if number else "Next", one.text, one.command)
        for number, one in enumerate(view.next)
    ]
