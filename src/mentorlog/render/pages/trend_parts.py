"""Each part of a trend in full: the numbers one by one, with their days."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from mentorlog.insight.trend import GoalCourse, Trend
from mentorlog.insight.trend_balance import Shares
from mentorlog.insight.trend_rated import AreaCourse, Course, WorthPoint
from mentorlog.insight.trend_rhythm import Between
from mentorlog.model import days
from mentorlog.render.pages import trend_lines
from mentorlog.render.pages.trend_lines import OF_FIVE
from mentorlog.render.parts import (
    Bar,
    Cell,
    Column,
    Drawn,
    Fitting,
    Item,
    Paragraph,
    Part,
    Piece,
    Row,
    Span,
    Spark,
    Table,
    text,
)
from mentorlog.render.plain import number

SCALE = "1 hardly ... 5 very much"


def pulse(view: Trend) -> list[Part]:
    """Return the five answers and their mean, and what is to be said of early ones."""
    found = view.pulse
    assert found  # noqa: S101 - the page asks for what there is
    rows = [_course(one) for one in (*found.items, found.mean)]
    parts: list[Part] = [_looks(found.days, view.today), _courses(rows)]
    parts.append(Row(text(SCALE, "quiet"), indent=2))
    if found.early:
        early = _named(found.early, view.today)
        was = "was" if len(found.early) == 1 else "were"
        parts.append(Paragraph(f"{early} {was} in the first stage, initiation. {found.said}", 2))
    if len(found.days) == 1:
        parts.append(Paragraph("One look so far; two make a line.", 2))
    return parts


def _courses(rows: Sequence[tuple[Cell, ...]]) -> Fitting:
    """Return a row for each course; where there is too little room, its numbers stand below."""
    columns = (Column(), Column(), Column(align="right"), Column())
    below: list[Drawn] = []
    for name, drawn, *rest in rows:
        below.append(Row((*name, *_apart(rest)), indent=2))
        below.append(Row(drawn, indent=4))
    return Fitting(Table(columns, tuple(rows), 2), tuple(below))


def _apart(cells: Iterable[Cell]) -> Iterator[Piece]:
    """Yield the pieces of cells with spaces before each of them."""
    for one in cells:
        if any(not isinstance(piece, Span) or piece.text for piece in one):
            yield Span("  ")
            yield from one


def _looks(found: Sequence[date], today: date) -> Part:
    many = f"{len(found)} looks" if len(found) > 1 else "1 look"
    return Item(f"  {many}  ", _named(found, today))


def _named(found: Sequence[date], today: date) -> str:
    return ", ".join(days.short(day, today) for day in found)


def _course(one: Course, aside: str = "") -> tuple[Cell, ...]:
    said = any(value is not None for value in one.values)
    drawn: Cell = (Spark(one.values, 1, 5, ""),) if said else text("not answered", "quiet")
    return (text(one.name), drawn, _change(one.change), text(aside, "quiet"))


def _change(change: float | None) -> Cell:
    if change is None:
        return text("")
    whole = change == round(change) and isinstance(change, int)
    said = f"{change:+d}" if whole else f"{change:+.1f}"
    return text("=" if float(said) == 0 else said, "good" if change > 0 else "")


def satisfaction(view: Trend) -> list[Part]:
    """Return each area, the mean by weight, and which areas came or went."""
    found = view.satisfaction
    assert found  # noqa: S101 - as above
    rows = [_course(one.course, _weight(one)) for one in found.areas]
    parts: list[Part] = [
        _looks(found.days, view.today),
        _courses([*rows, _course(found.mean)]),
        Row(text("1 not at all ... 5 fully satisfied", "quiet"), indent=2),
    ]
    for one in found.areas:
        parts += [Paragraph(words, 2) for words in _moved(one, view.today)]
    if found.changed:
        when = _named(found.changed, view.today)
        words = f"The mean is of other areas, or other weights, than before: {when}."
        parts.append(Paragraph(words, 2))
    return parts


def _weight(one: AreaCourse) -> str:
    before = f", before {one.weight_before}" if one.weight_before else ""
    return f"weight {one.weight}{before}"


def _moved(one: AreaCourse, today: date) -> list[str]:
    found = []
    if one.came:
        found.append(f"{one.course.name} was rated from {days.short(one.came, today)} on.")
    if one.gone:
        found.append(f"{one.course.name} was last rated on {days.short(one.gone, today)}.")
    return found


def worth(view: Trend) -> list[Part]:
    """Return what each meeting was worth, or the mean of each quarter."""
    found = view.worth
    assert found  # noqa: S101 - as above
    by_quarter = found.per == "quarter"
    rows = tuple(_worth(one, view.today, by_quarter=by_quarter) for one in found.points)
    values = tuple(one.value for one in found.points)
    mean = f"{trend_lines.rated(found.rated)}, {number(found.mean)} on average"
    return [
        Row((Spark(values, 1, 5, OF_FIVE),), indent=2),
        Table((Column(), Column(), Column(align="right"), Column()), rows, 2),
        Row(text(mean), indent=2),
        Row(text(SCALE, "quiet"), indent=2),
    ]


def _worth(one: WorthPoint, today: date, *, by_quarter: bool) -> tuple[Cell, ...]:
    when = f"{one.on.year} Q{(one.on.month + 2) // 3}" if by_quarter else days.short(one.on, today)
    count = "1 meeting" if one.count == 1 else f"{one.count} meetings"
    percent = round(100 * (one.value - 1) / 4)
    return (
        text(when),
        (Bar(percent, number=False),),
        text(number(one.value)),
        text(count if by_quarter else "", "quiet"),
    )


def rhythm(view: Trend) -> list[Part]:
    """Return the gaps, how many were in rhythm, and which were not."""
    found = view.rhythm
    assert found  # noqa: S101 - as above
    gaps = tuple(one.days for one in found.gaps)
    parts: list[Part] = [
        Row(trend_lines.share(found), indent=2),
        Row((Spark(gaps, 0, max(*gaps, 1), " days"),), indent=2),
    ]
    usual = "1 day" if found.usual == 1 else f"{found.usual} days"
    agreed = f"; agreed: {trend_lines.agreed(found.agreed, view.today)}" if found.agreed else ""
    parts.append(Paragraph(f"usually {usual} between meetings{agreed}", 2))
    longer = [one for one in found.gaps if one.kept is False]
    rows = tuple(_longer(one, view.today) for one in longer)
    if rows:
        parts += [Row(text("out of rhythm:"), indent=2)]
        parts += [Table((Column(), Column(align="right"), Column(keep=1)), rows, 4)]
    if found.out:
        out = "1 day of it is" if found.out == 1 else f"{found.out} days of it are"
        parts.append(Paragraph(f"{out} not counted: time out.", 2))
    unjudged = len(found.gaps) - found.counted
    if found.counted and unjudged:
        gap = "1 gap is" if unjudged == 1 else f"{unjudged} gaps are"
        parts.append(Paragraph(f"{gap} not counted: no rhythm was agreed then.", 2))
    rule = "In rhythm is a gap less than half as long again as agreed, or less than a week over."
    words = rule if found.counted else ""
    since = trend_lines.since(found.since, view.today)
    parts.append(Paragraph(f"Meetings {since}. {words}".strip(), 2))
    return parts


def _longer(one: Between, today: date) -> tuple[Cell, ...]:
    span = f"{days.short(one.since, today)} to {days.short(one.on, today)}"
    agreed = f"agreed: {one.agreed}" if one.agreed else ""
    return text(span), text(f"{one.days} days"), text(agreed, "quiet")


def goals(view: Trend) -> list[Part]:
    """Return each goal over its check-ins, and its skill."""
    parts: list[Part] = []
    for one in view.goals:
        parts.append(Row((Span(one.title, "strong"),), indent=2))
        if one.course:
            parts.append(Row((*trend_lines.progress(one), *_since(one, view.today)), indent=4))
        if len(one.levels) > 1:
            parts.append(Row(_skill(one), indent=4))
    return parts


def _since(one: GoalCourse, today: date) -> Cell:
    first = one.course[0].on
    if first is None:
        return ()
    word = "since" if len(one.course) > 1 else "said"
    return (Span(f"  {word} {days.short(first, today)}", "quiet"),)


def _skill(one: GoalCourse) -> Cell:
    values = tuple(point.value for point in one.levels)
    aim = f", aiming for {one.target}" if one.target else ""
    return (Span(f"{one.skill or 'skill'}  "), Spark(values, 1, 5, OF_FIVE), Span(aim))


def balance(view: Trend) -> list[Part]:
    """Return the parts of each balance as bars, or that too little is known to tell."""
    found = view.balance
    assert found  # noqa: S101 - as above
    parts: list[Part] = []
    for title, shares, few in (
        ("support in meetings", found.support, trend_lines.support(found.support)),
        ("topics raised, by", found.topics, trend_lines.people("topics raised", found.topics)),
        ("actions, owned by", found.actions, trend_lines.people("actions", found.actions)),
    ):
        if shares.enough:
            parts += [Row((Span(title, "strong"),), indent=2), _shares(shares)]
        elif shares.total:
            parts.append(Paragraph(few, 2))
    if found.support.total and not found.support.enough:
        command = f'mentorlog meet {view.handle} "..." --support career'
        parts.append(Row(text("say it with a meeting:"), command, 2))
    since = days.short(found.since, view.today)
    parts.append(Paragraph(f"Since {since}. {found.said}".strip(), 2))
    return parts


def _shares(found: Shares) -> Table:
    rows = tuple(
        (
            text(one.name),
            (Bar(round(100 * one.count / found.known), number=False),),
            text(f"{one.count} of {found.known}"),
        )
        for one in found.parts
    )
    return Table((Column(cut=True), Column(), Column(align="right")), rows, 4)
