"""Goals, and one goal with its milestones and check-ins."""

from collections.abc import Sequence
from datetime import date

from mentorlog.insight.goals import MilestoneLine, OneGoal, Relative
from mentorlog.insight.listing import Goals
from mentorlog.insight.progress import GoalLine
from mentorlog.model import days
from mentorlog.model.action import Action
from mentorlog.model.goal import CheckIn
from mentorlog.model.kept import Kept
from mentorlog.render.parts import (
    Bar,
    Cell,
    Column,
    Heading,
    Page,
    Paragraph,
    Part,
    Row,
    Span,
    Spark,
    Style,
    Table,
    joined,
    text,
)
from mentorlog.render.plain import width


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
    columns = (
        Column(cut=True), Column(), Column(keep=1), Column(keep=2), Column(keep=3), Column(keep=4),
    )  # fmt: skip
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
        (Span("private" if line.private and line.who != "me" else "", "private"),),
    )


def onegoal(view: OneGoal) -> Page:
    """Return the page of one goal."""
    goal = view.kept.record
    mark = "  private" if view.kept.private and view.kept.who != "me" else ""
    blocks: list[list[Part]] = [
        [
            Heading(f"{goal.title}{mark}", view.name),
            Row((Bar(goal.progress, 24),), f"{view.kept.ref}"),
        ],
        [Row((Span(f"{name:<9}", "quiet"), *said), indent=2) for name, said in _facts(view)],
        _milestones(view),
        _actions(view.actions, view.today),
        _check_ins(view),
        _gaps(view),
    ]
    return joined(blocks)


def _facts(view: OneGoal) -> list[tuple[str, Cell]]:
    goal = view.kept.record
    agreed = [f"{name}, {days.short(day)}" for name, day in view.agreed.items()]
    said = (
        ("status", goal.status),
        ("why", goal.why),
        ("measure", goal.measure),
        ("due", days.full(goal.due) if goal.due else None),
        ("with", ", ".join(view.people.values())),
        ("agreed", "; ".join(agreed)),
        ("support", goal.support),
    )
    ended = (
        ("closed", days.full(goal.closed) if goal.closed else None),
        ("reason", goal.reason),
        ("before", _related(view.before)),
        ("now", _related(view.after) or goal.superseded_by),
        ("tags", ", ".join(goal.tags)),
    )
    facts = [(name, text(words)) for name, words in said if words]
    facts += [("skill", skill)] if (skill := _skill(view)) else []
    facts += [("progress", course)] if (course := _course(view)) else []
    return facts + [(name, text(words)) for name, words in ended if words]


def _related(relatives: Sequence[Relative]) -> str:
    return ", ".join(f"{one.title} ({one.ref})" for one in relatives)


def _course(view: OneGoal) -> Cell:
    """Return how progress went, where there is more than one number to tell it by."""
    first, *later = view.course or (None,)
    if first is None or not later:
        return ()
    values = tuple(point.value for point in view.course)
    since = f" since {days.short(first.on, view.today)}" if first.on else ""
    return (Spark(values), Span(since))


def _skill(view: OneGoal) -> Cell:
    """Return the skill with how it went: from the start over the ratings to the end."""
    goal = view.kept.record
    values = tuple(point.value for point in view.levels)
    pieces: list[Span | Spark] = [Span(goal.skill or "")] if goal.skill else []
    if values:
        apart = "  " if pieces else ""
        unit = " of 5" if not goal.target else f", aiming for {goal.target}"
        pieces += [Span(apart), Spark(values, 1, 5, unit)]
    elif goal.target:
        pieces.append(Span(f"{', ' if pieces else ''}aiming for {goal.target} of 5"))
    return tuple(pieces)


def _milestones(view: OneGoal) -> list[Part]:
    if not view.milestones:
        return []
    counted = [one for one in view.milestones if not one.dropped]
    done = sum(1 for one in counted if one.done)
    rows = tuple(
        (
            (
                Span(
                    "-" if one.dropped else milestone_mark(one.late, done=bool(one.done)),
                    _style(one.late),
                ),
            ),
            text(one.id),
            text(one.text),
            text(one.owner),
            (Span(_when(one, view.today), _style(one.late) or "quiet"),),
        )
        for one in view.milestones
    )
    columns = (Column(), Column(), Column(cut=True), Column(keep=1), Column(keep=2))
    return [
        Heading(f"MILESTONES  {done} of {len(counted)} done"),
        Table(columns, rows, 2),
    ]


def milestone_mark(late: int, *, done: bool) -> str:
    """Return the sign of a milestone: done, late, or nothing to say."""
    return "x" if done else "!" if late else ""


def _style(late: int) -> Style:
    return "late" if late else ""


def _when(one: MilestoneLine, today: date) -> str:
    if one.dropped:
        why = f": {one.reason}" if one.reason else ""
        return f"dropped {days.short(one.dropped, today)}{why}"
    if one.done:
        return f"done {days.short(one.done, today)}"
    if one.late:
        return _late(one.late)
    return f"due {days.short(one.due, today)}" if one.due else "no date"


def _late(number: int) -> str:
    return "1 day late" if number == 1 else f"{number} days late"


def _actions(found: Sequence[Kept[Action]], today: date) -> list[Part]:
    if not found:
        return []
    rows = tuple(
        (
            (Span(_mark(one.record, today), _style(one.record.late(today))),),
            text(one.key),
            text(one.record.text),
            (Span(_stands(one.record, today), _style(one.record.late(today)) or "quiet"),),
        )
        for one in sorted(found, key=lambda one: (not one.record.open, one.record.due or date.max))
    )
    columns = (Column(), Column(), Column(cut=True), Column(keep=1))
    return [Heading("ACTIONS"), Table(columns, rows, 2)]


def _mark(action: Action, today: date) -> str:
    return "-" if action.dropped else milestone_mark(action.late(today), done=bool(action.done))


def _stands(action: Action, today: date) -> str:
    if action.done:
        return f"done {days.short(action.done, today)}"
    if action.dropped:
        return f"dropped {days.short(action.dropped, today)}"
    if late := action.late(today):
        return _late(late)
    return f"due {days.short(action.due, today)}" if action.due else "no date"


BESIDE = 42
"""Words of a check-in that stand beside its bar; longer ones stand below."""


def _check_ins(view: OneGoal) -> list[Part]:
    """Return a line for each check-in; nothing of what was said is cut."""
    found = view.kept.record.check_in
    if not found:
        return []
    dates = [days.short(one.on, view.today) for one in found]
    size = max(map(len, dates))
    parts: list[Part] = [Heading("CHECK-INS")]
    for one, day in zip(found, dates, strict=True):
        words = _said(one, view)
        short = width(words) <= BESIDE
        bar = Bar(one.progress) if one.progress is not None else Span(" " * BAR)
        beside = Span(f"  {words}" if short else "")
        parts.append(Row((Span(f"{day:<{size}}  "), bar, beside), indent=2))
        if not short:
            parts.append(Paragraph(words, size + 4))
    return parts


BAR = 20
"""Columns of a bar with its number."""


def _said(one: CheckIn, view: OneGoal) -> str:
    said = (
        one.note,
        f"in the way: {one.blocker}" if one.blocker else "",
        f"skill {one.rating}" if one.rating else "",
        f"confidence {one.confidence}" if one.confidence else "",
        f"with {view.people.get(one.with_, one.with_)}" if one.with_ else "",
    )
    return "; ".join(filter(None, said))


def _gaps(view: OneGoal) -> list[Part]:
    if not view.gaps:
        return []
    rows = [Row(text(one.text, "thought"), one.command, indent=2) for one in view.gaps]
    return [Heading("WORTH A THOUGHT"), *rows]
