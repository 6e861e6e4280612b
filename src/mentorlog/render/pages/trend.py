"""How it goes over time: all of it in a line each, or one of it in full."""

from collections.abc import Callable

from mentorlog.insight.trend import PARTS, Missing, Trend
from mentorlog.model import days
from mentorlog.model.kept import ME
from mentorlog.render.pages import trend_lines, trend_parts
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

COLUMNS = (Column(), Column(cut=True, wrap=True))

FULL: dict[str, Callable[[Trend], list[Part]]] = {
    "pulse": trend_parts.pulse,
    "satisfaction": trend_parts.satisfaction,
    "worth": trend_parts.worth,
    "rhythm": trend_parts.rhythm,
    "goals": trend_parts.goals,
    "balance": trend_parts.balance,
}


def trend(view: Trend) -> Page:
    """Return the page."""
    if view.hidden:
        return HIDDEN
    if view.of:
        body = FULL[view.of](view) if getattr(view, view.of) else []
        return joined([_head(view), body, _missing(view)])
    rows = tuple(
        (_label(part if not number else ""), line)
        for part in PARTS
        for number, line in enumerate(trend_lines.lines(view, part))
    )
    lines: list[Part] = [Table(COLUMNS, rows, 2)] if rows else []
    return joined([_head(view), lines, [*_missing(view), *_more(view)]])


def _label(part: str) -> Cell:
    return (Span(part, "strong"),)


def _head(view: Trend) -> list[Part]:
    title = f"{view.of.upper()}  {view.name}" if view.of else f"TREND  {view.name}"
    since = f"since {days.short(view.since)}" if view.since else days.full(view.today)
    return [Heading(f"{title}, private", since)]


def _missing(view: Trend) -> list[Part]:
    """Return what nothing is known of, in a sentence, with what would tell."""
    if not view.missing:
        return []
    if view.of:
        only = view.missing[0]
        return [Row(text(f"Nothing is on record{_since(only)}."), only.command)]
    alike: dict[tuple[str, str], list[str]] = {}
    for one in view.missing:
        since = "" if one.since == view.since else _since(one)
        alike.setdefault((since, one.command), []).append(one.part)
    named = [
        f"{' and '.join(parts)}{since} ({command})" for (since, command), parts in alike.items()
    ]
    return [Paragraph(f"Nothing on record: {', '.join(named)}.")]


def _since(one: Missing) -> str:
    return f" since {days.short(one.since)}" if one.since else ""


def _more(view: Trend) -> list[Part]:
    first = next((part for part in PARTS if getattr(view, part)), None)
    if first is None or view.who == ME:
        return []
    return [Row(text("One of them in full:"), f"mentorlog trend {view.handle} --of {first}")]
