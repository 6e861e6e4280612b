"""Actions: mine, soonest first, theirs below."""

from collections.abc import Mapping, Sequence
from datetime import date

from mentorlog.insight.carried import ActionLine
from mentorlog.insight.listing import Actions
from mentorlog.model import days
from mentorlog.render.parts import Cell, Column, Heading, Page, Part, Row, Span, Table, joined, text


def actions(view: Actions) -> Page:
    """Return the page."""
    names = {} if view.who else view.names
    blocks: list[list[Part]] = []
    for title, lines in (("YOURS", view.mine), ("THEIRS", view.theirs)):
        rows = action_rows(lines, view.today, names=names, owners=title == "THEIRS")
        blocks.append([Heading(title), action_table(rows)] if rows else [])
    if not view.mine and not view.theirs:
        command = f'mentorlog action {view.who or "me"} "..."'
        words = "Nothing like this is open." if view.filtered else "Nothing is open."
        blocks.append([Row(text(words), command)])
    return joined(blocks)


def action_rows(
    lines: Sequence[ActionLine],
    today: date,
    *,
    owners: bool = False,
    names: Mapping[str, str] | None = None,
) -> list[tuple[Cell, ...]]:
    """Return a row for each action: mark, id, owner, text, when, whose."""
    rows: list[tuple[Cell, ...]] = []
    for line in lines:
        action = line.kept.record
        rows.append(
            (
                (Span("!" if line.late else "", "late"),),
                text(line.kept.key),
                text(line.owner if owners or line.owner == "both" else ""),
                text(action.text),
                (Span(when(line, today), "late" if line.late else "quiet"),),
                (
                    Span(
                        "private" if line.kept.private and line.kept.who != "me" else "", "private"
                    ),
                ),
                (Span((names or {}).get(line.kept.who, ""), "quiet"),),
            )
        )
    return rows


def when(line: ActionLine, today: date) -> str:
    """Return when an action is due, how late it is, and how often it was carried over."""
    due = line.kept.record.due
    if line.late:
        words = "1 day late" if line.late == 1 else f"{line.late} days late"
    else:
        words = days.spoken(due, today) if due else "no date"
    return ", ".join(filter(None, (words, carried_words(line))))


def carried_words(line: ActionLine) -> str:
    """Return ``2nd meeting`` for what was open over one meeting already."""
    return f"{days.ordinal(line.carried + 1)} meeting" if line.carried else ""


def action_table(rows: Sequence[tuple[Cell, ...]]) -> Table:
    """Return the table of action rows, without the columns nobody fills."""
    columns = (
        Column(),
        Column(),
        Column(),
        Column(cut=True, wrap=True),
        Column(keep=1),
        Column(keep=2),
        Column(keep=3),
    )
    return Table(columns, tuple(rows), 2)
