"""What is mine on one screen: who I am, what I need, what I am after."""

from collections.abc import Mapping

from mentorlog.insight.own import Own, Unsaid
from mentorlog.model import days
from mentorlog.render.pages.goals import goal_table
from mentorlog.render.pages.hidden import HIDDEN
from mentorlog.render.pages.needs import need_rows
from mentorlog.render.pages.opportunities import opportunity_table
from mentorlog.render.parts import Heading, Page, Paragraph, Part, Row, Span, joined, text
from mentorlog.render.plain import WIDTH, width

MARGIN = 13
"""Columns before the words of a part; what does not fit beside them goes below."""


def own(view: Own) -> Page:
    """Return the page; while nothing is written down, the questions to begin with."""
    if view.hidden:
        return HIDDEN
    if view.empty:
        return _beginning(view)
    return joined([_parts(view), _needs(view), _opportunities(view), _goals(view), _looked(view)])


def _beginning(view: Own) -> Page:
    rows: list[Part] = [
        Row(text("Nothing is written down about you yet. All of it stays private.")),
        Row(text("One line is enough to begin with:")),
    ]
    rows += [Row(text(one.question), one.command, 2) for one in view.unsaid]
    return (*rows, Row(text("Or question by question:"), "mentorlog self review"))


def _parts(view: Own) -> list[Part]:
    said = {
        "strengths": ", ".join(view.strengths),
        "values": ", ".join(view.values),
        "interests": ", ".join(view.interests),
        "vision": view.vision or "",
    }
    unsaid = {one.part: one for one in view.unsaid}
    rows: list[Part] = [Heading("Myself", days.full(view.today))]
    return rows + [row for name, words in said.items() for row in _part(name, words, unsaid)]


def _part(name: str, words: str, unsaid: Mapping[str, Unsaid]) -> list[Part]:
    label = Span(f"{name:<10} ", "quiet")
    if width(words) > WIDTH - MARGIN:
        return [Row((label,), indent=2), Paragraph(words, 4)]
    if name in unsaid:
        return [Row((label, Span("-")), unsaid[name].command, 2)]
    return [Row((label, Span(words)), indent=2)] if words else []


def _needs(view: Own) -> list[Part]:
    rows = need_rows(view.needs, view.today)
    return [Heading("I NEED", "mentorlog need"), *rows] if rows else []


def _opportunities(view: Own) -> list[Part]:
    table = opportunity_table(view.opportunities, view.today)
    return [Heading("OPPORTUNITIES", "mentorlog opportunity"), table] if table else []


def _goals(view: Own) -> list[Part]:
    table = goal_table(view.goals, view.today, own=False)
    return [Heading("MY GOALS", "mentorlog goal me"), table] if table else []


def _looked(view: Own) -> list[Part]:
    if view.reviewed is None:
        words = "You have not looked back at yourself yet."
    else:
        words = f"Last looked at on {days.short(view.reviewed, view.today)}"
        words += _next(view)
    return [Row(text(words), "mentorlog self review")]


def _next(view: Own) -> str:
    if view.next_review is None:
        return "."
    when = days.spoken(view.next_review, view.today)
    return (
        f"; the next look was to be {when}."
        if view.next_review < view.today
        else (f"; the next look is {when}.")
    )
