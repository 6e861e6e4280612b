"""Each part of a trend in a line: what the screen of all of them shows."""

from collections.abc import Sequence
from datetime import date

from mentorlog.insight.trend import GoalCourse, Trend
from mentorlog.insight.trend_balance import Shares
from mentorlog.insight.trend_rated import Course
from mentorlog.insight.trend_rhythm import Rhythm, RhythmTrend
from mentorlog.model import days, rhythm
from mentorlog.model.kept import ME
from mentorlog.render.parts import Bar, Cell, Piece, Span, Spark, text

OF_FIVE = " of 5"
GOALS = 5
"""Goals on the screen of everything; the others are one command away."""


def lines(view: Trend, part: str) -> list[Cell]:
    """Return the lines of a part, none where nothing is known of it."""
    return {
        "pulse": _pulse,
        "satisfaction": _satisfaction,
        "worth": _worth,
        "rhythm": _rhythm,
        "goals": _goals,
        "balance": _balance,
    }[part](view)


def _pulse(view: Trend) -> list[Cell]:
    found = view.pulse
    return [(*mean(found.mean), Span(f", {looks(len(found.days))}"))] if found else []


def _satisfaction(view: Trend) -> list[Cell]:
    found = view.satisfaction
    if not found:
        return []
    areas = "1 area" if len(found.areas) == 1 else f"{len(found.areas)} areas by weight"
    return [(*mean(found.mean), Span(f", {areas}"))]


def _worth(view: Trend) -> list[Cell]:
    found = view.worth
    if not found:
        return []
    values = tuple(point.value for point in found.points)
    per = " by quarter" if found.per == "quarter" else ""
    return [(Spark(values, 1, 5, OF_FIVE), Span(f"{per}, {rated(found.rated)}"))]


def _rhythm(view: Trend) -> list[Cell]:
    found = view.rhythm
    if not found:
        return []
    rhythms = f" ({agreed(found.agreed, view.today)})" if found.agreed else ""
    return [(*share(found), Span(f"{rhythms}, {since(found.since, view.today)}"))]


def _goals(view: Trend) -> list[Cell]:
    shown: list[Cell] = [(Span(f"{one.title}  "), *progress(one)) for one in view.goals[:GOALS]]
    more = len(view.goals) - GOALS
    return [*shown, text(f"and {more} more", "quiet")] if more > 0 else shown


def _balance(view: Trend) -> list[Cell]:
    found = view.balance
    if not found:
        return []
    told = (
        (support(found.support), found.support),
        (people("topics raised", found.topics), found.topics),
        (people("actions", found.actions), found.actions),
    )
    return [text(words) for words, shares in told if shares.total]


def mean(course: Course) -> tuple[Piece, ...]:
    """Return how a mean went; words where no look had enough answers for one."""
    if all(value is None for value in course.values):
        return (Span("too few answers for a mean"),)
    return (Spark(course.values, 1, 5, OF_FIVE),)


def looks(count: int) -> str:
    """Return ``3 looks back``."""
    return "1 look so far; two make a line" if count == 1 else f"{count} looks"


def rated(count: int) -> str:
    """Return ``4 meetings rated``."""
    return "1 meeting rated" if count == 1 else f"{count} meetings rated"


def since(day: date, today: date) -> str:
    """Return ``since 9 Mar 2026``."""
    return f"since {days.short(day, today)}"


def share(found: RhythmTrend) -> tuple[Piece, ...]:
    """Return how many gaps were in rhythm."""
    if not found.counted:
        count = len(found.gaps)
        return (Span(f"{count} {'gap' if count == 1 else 'gaps'}, no rhythm was agreed"),)
    percent = round(100 * found.kept / found.counted)
    gaps = "gap" if found.counted == 1 else "gaps"
    words = f"  {found.kept} of {found.counted} {gaps} in rhythm"
    return (Bar(percent, number=False), Span(words))


def agreed(rhythms: Sequence[Rhythm], today: date) -> str:
    """Return ``every 2 weeks, monthly from 1 Mar``."""
    first, *later = rhythms
    words = [rhythm.spoken(first.every)]
    for one in later:
        on = days.short(one.since, today) if one.since else ""
        words.append(f"{rhythm.spoken(one.every)} from {on}")
    return ", ".join(words)


def progress(one: GoalCourse) -> tuple[Piece, ...]:
    """Return how far a goal is, or how its skill went where nobody said how far."""
    mark = "" if one.status == "active" else f"  {one.status.replace('-', ' ')}"
    private = " (private)" if one.private and one.who != ME else ""
    if one.course:
        values = tuple(point.value for point in one.course)
        return (Spark(values), Span(mark, "thought"), Span(private, "private"))
    values = tuple(point.value for point in one.levels)
    return (Spark(values, 1, 5, OF_FIVE), Span(mark, "thought"), Span(private, "private"))


def support(found: Shares) -> str:
    """Return which support the meetings gave, or that too few of them say."""
    if not found.enough:
        return f"support: said of {found.known} of {_meetings(found.total)}, too few to tell"
    named = ", ".join(f"{one.name} in {one.count}" for one in found.parts)
    return f"support: {named} of {found.known} meetings that say so"


def _meetings(count: int) -> str:
    return "1 meeting" if count == 1 else f"{count} meetings"


def people(things: str, found: Shares) -> str:
    """Return who stands beside how many of these things, or that too few of them tell."""
    if not found.enough:
        return f"{things}: {found.known}, too few to tell"
    named = ", ".join(f"{one.name} {one.count}" for one in found.parts)
    return f"{things}: {named}"
