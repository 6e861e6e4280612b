"""Opportunities by their deadline."""

from collections.abc import Sequence
from datetime import date

from mentorlog.insight.own import Opportunities, OpportunityLine
from mentorlog.model import days
from mentorlog.render.pages.hidden import HIDDEN
from mentorlog.render.parts import Cell, Column, Heading, Page, Row, Span, Table, text


def opportunities(view: Opportunities) -> Page:
    """Return the page: soonest first, those without a day last."""
    if view.hidden:
        return HIDDEN
    table = opportunity_table(view.opportunities, view.today)
    if table is None:
        command = 'mentorlog opportunity "..." --deadline DAY'
        return (Row(text("No opportunity is open."), command),)
    late = next((one.kept.key for one in view.opportunities if one.late), None)
    over = (Row(text("Too late for it?"), f"mentorlog opportunity missed {late}"),) if late else ()
    return (Heading("OPPORTUNITIES"), table, *over)


def opportunity_table(lines: Sequence[OpportunityLine], today: date) -> Table | None:
    """Return a row for each: mark, id, name, kind, when, what became of it, from whom; or None."""
    columns = (
        Column(),
        Column(),
        Column(cut=True),
        Column(keep=2),
        Column(),
        Column(keep=1),
        Column(keep=3),
    )
    return Table(columns, tuple(_row(line, today) for line in lines), 2) if lines else None


def _row(line: OpportunityLine, today: date) -> tuple[Cell, ...]:
    record = line.kept.record
    status = "" if record.status == "open" else record.status
    return (
        (Span("!" if line.late else "", "late"),),
        text(line.kept.key),
        text(record.name),
        (Span(record.kind or "", "quiet"),),
        (Span(_when(line, today), "late" if line.late else "quiet"),),
        (Span(f"{status}: {record.reason}" if record.reason else status, "thought"),),
        (Span(f"from {line.suggested}" if line.suggested else "", "quiet"),),
    )


def _when(line: OpportunityLine, today: date) -> str:
    if line.late:
        return "1 day late" if line.late == 1 else f"{line.late} days late"
    deadline = line.kept.record.deadline
    return days.spoken(deadline, today) if deadline else "no date"
