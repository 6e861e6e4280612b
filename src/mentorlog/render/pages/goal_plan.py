"""The strategic plan: goals and milestones by month."""

from itertools import groupby

from mentorlog.insight.goal_plan import Dated, GoalPlan, Month
from mentorlog.model import days
from mentorlog.render.pages.goals import milestone_mark
from mentorlog.render.parts import Cell, Column, Heading, Page, Part, Row, Span, Table, joined, text
from mentorlog.render.plain import aligned, width


def goalplan(view: GoalPlan) -> Page:
    """Return the page: a block a month, done ones ticked, late ones marked."""
    lines = [line for month in view.months for line in month.lines]
    if not lines:
        command = f'mentorlog goal {view.who or "me"} "..."'
        return (Row(text("There is no goal to plan yet."), command),)
    head: list[Part] = [Heading(f"PLAN  {view.name}", days.full(view.today))]
    size = max(width(line.named) for line in lines)
    many = len({(line.who, line.goal) for line in lines}) > 1
    return joined([head, *(_month(month, size, many=many) for month in view.months)])


def _month(month: Month, size: int, *, many: bool) -> list[Part]:
    """Return a month's block; where there are several goals, each above its milestones."""
    parts: list[Part] = [Heading(days.month(month.month) if month.month else "NO DATE")]
    firsts = list(dict.fromkeys(map(_goal, month.lines)))
    together = sorted(month.lines, key=lambda line: firsts.index(_goal(line)))
    columns = (
        Column(), Column(align="right"), Column(), Column(), Column(cut=True), Column(keep=1),
    )  # fmt: skip
    for _, lines in groupby(together, _goal) if many else [("", iter(together))]:
        group = list(lines)
        if many and any(line.kind == "milestone" for line in group):
            parts.append(Row(text(group[0].title, "quiet"), indent=2))
        parts.append(Table(columns, tuple(_line(one, size) for one in group), 2))
    return parts


def _goal(line: Dated) -> tuple[str, str]:
    return line.who, line.goal


def _line(one: Dated, size: int) -> tuple[Cell, ...]:
    mark = milestone_mark(one.late, done=bool(one.done))
    goal = one.kind == "goal"
    return (
        (Span(mark or " ", "late" if one.late else "good"),),
        text(f"{one.day.day:>2}" if one.day else "  "),
        text("goal" if goal else one.id or ""),
        text(aligned(one.named, size, "left")),
        text(one.text, "strong" if goal else ""),
        (Span(_aside(one), "thought"),),
    )


def _aside(one: Dated) -> str:
    status = one.status if one.status in {"proposed", "paused", "at-risk"} else ""
    private = "private" if one.private and one.who != "me" else ""
    return ", ".join(filter(None, (status, private)))
