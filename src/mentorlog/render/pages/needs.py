"""Kinds of support I would like, who gives them, and of whom I asked for them."""

from collections.abc import Sequence
from datetime import date

from mentorlog.insight.own import AskedLine, Giver, Kinds, NeedLine, Needs
from mentorlog.model import days
from mentorlog.render.pages.hidden import HIDDEN
from mentorlog.render.parts import Heading, Page, Paragraph, Part, Row, Span, joined, text

SIDES = {
    "career": "FOR THE WAY AT WORK",
    "personal": "FOR THE PERSON",
    "network": "FROM SEVERAL PEOPLE",
}


def needs(view: Needs) -> Page:
    """Return the page: what I need, the oldest first."""
    if view.hidden:
        return HIDDEN
    if not view.needs:
        return (
            Row(text("No need is open."), 'mentorlog need coaching "..."'),
            Row(text("Which kinds of support there are:"), "mentorlog need --kinds"),
        )
    return (Heading("I NEED", "mentorlog need --kinds"), *need_rows(view.needs, view.today))


def need_rows(lines: Sequence[NeedLine], today: date) -> list[Part]:
    """Return what is said of each need: why, who gives it, who was asked."""
    return [row for line in lines for row in _need(line, today)]


def _need(line: NeedLine, today: date) -> list[Part]:
    need = line.need
    why = f": {need.why}" if need.why else ""
    words = [_over(line, today)] if not need.open else [_given(line.givers)]
    words += [asked_words(one, today) for one in line.asked]
    rows: list[Part] = [Row((Span(line.name, "strong"), Span(why)), indent=2)]
    rows += [Row((Span(one, "quiet"),), indent=4) for one in words if one]
    if need.open and not line.asked and not any(not one.prospect for one in line.givers):
        who = next((one.who for one in line.givers), "WHO")
        command = f"mentorlog need asked {need.support} {who}"
        rows.append(Row((Span("asked of nobody yet", "thought"),), command, 4))
    return rows


def _over(line: NeedLine, today: date) -> str:
    need = line.need
    if need.until:
        return f"met on {days.short(need.until, today)}"
    reason = f": {need.reason}" if need.reason else ""
    return f"dropped on {days.short(need.dropped, today)}{reason}" if need.dropped else ""


def _given(givers: Sequence[Giver]) -> str:
    sure = " and ".join(one.name for one in givers if not one.prospect)
    perhaps = " or ".join(one.name for one in givers if one.prospect)
    said = [f"{sure} {'give' if ' and ' in sure else 'gives'} it" if sure else "",
            f"perhaps {perhaps}" if perhaps else ""]  # fmt: skip
    return ", ".join(filter(None, said))


def asked_words(asked: AskedLine, today: date) -> str:
    """Return of whom a kind of support was asked, and the answer."""
    answer = f": {asked.answer}" if asked.answer else ", no answer yet"
    return f"asked {asked.name} on {days.short(asked.on, today)}{answer}"


def kinds(view: Kinds) -> Page:
    """Return the page: every kind of support with its sentence, by side."""
    margin = max(len(one.id) for one in view.supports) + 2
    blocks: list[list[Part]] = []
    for side, title in SIDES.items():
        rows: list[Part] = []
        for one in view.supports:
            if one.side == side:
                rows.append(Row((Span(f"{one.id:<{margin}}", "strong"), Span(one.name)), indent=2))
                rows.append(Paragraph(one.about, 6))
        blocks.append([Heading(title), *rows] if rows else [])
    return joined(blocks)
