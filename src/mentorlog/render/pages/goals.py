"""Goals, and one goal with its check-ins."""

from collections.abc import Sequence
from datetime import date

from mentorlog.insight.listing import Goals, OneGoal
from mentorlog.insight.progress import GoalLine
from mentorlog.model import days
from mentorlog.render.parts import (
    Bar,
    Cell,
    Column,
    Heading,
    Page,
    Part,
    Row,
    Span,
    Table,
    joined,
    text,
)


def goals(view: Goals) -> Page:
    """Return the page: goals by the person they stand with."""
    names = view.names
    blocks: list[list[Part]] = []
    for who in dict.fromkeys(goal.who for goal in view.goals):
        table = goal_table([goal for goal in view.goals if goal.who == who], view.today, own=False)
        if table:
            blocks.append([Heading(names.get(who, "Mine")), table])
    if not blocks:
        command = f'mentorlog goal {view.who or "me"} "..."'
        return (Row(text("No goal is open."), command),)
    return joined(blocks)


def goal_table(lines: Sequence[GoalLine], today: date, *, own: bool = True) -> Table | None:
    """Return a table with a bar for each goal, or None; ``own`` marks those that are mine."""
    rows = tuple(_row(line, today, own=own) for line in lines)
    columns = (Column(cut=True), Column(), Column(keep=1), Column(keep=2), Column(keep=3))
    return Table(columns, rows, 2) if rows else None


def _row(line: GoalLine, today: date, *, own: bool) -> tuple[Cell, ...]:
    due = f"due {days.short(line.due, today)}" if line.due else ""
    said = f"said {days.short(line.said, today)}" if line.said else ""
    status = "" if line.status == "active" else line.status
    return (
        text(line.title),
        (Bar(line.progress),) if line.progress is not None else text(""),
        (Span(due, "quiet"),),
        (Span(said, "quiet"),),
        (
            Span(
                ", ".join(filter(None, (status, "mine" if own and line.who == "me" else ""))),
                "thought",
            ),
        ),
    )


def onegoal(view: OneGoal) -> Page:
    """Return the page of one goal."""
    goal = view.kept.record
    facts = (
        ("status", goal.status),
        ("why", goal.why),
        ("measure", goal.measure),
        ("due", days.full(goal.due) if goal.due else None),
        ("with", ", ".join(goal.with_)),
        ("support", goal.support),
        ("skill", goal.skill),
        ("reason", goal.reason),
        ("now", goal.superseded_by),
    )
    blocks: list[list[Part]] = [
        [Heading(goal.title, view.name), Row((Bar(goal.progress, 24),), f"{view.kept.ref}")],
        [Row((Span(f"{name:<9}", "quiet"), Span(said)), indent=2) for name, said in facts if said],
    ]
    rows = tuple(
        (
            text(days.short(one.on, view.today)),
            (Bar(one.progress),) if one.progress is not None else text(""),
            text(one.note or ""),
            (Span(f"waits for: {one.blocker}" if one.blocker else "", "thought"),),
        )
        for one in goal.check_in
    )
    if rows:
        columns = (Column(), Column(), Column(cut=True), Column(keep=1))
        blocks.append([Heading("CHECK-INS"), Table(columns, rows, 2)])
    return joined(blocks)
