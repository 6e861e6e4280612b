"""Who gives me which support: needs that nobody covers first, then people against kinds."""

from collections.abc import Iterable, Sequence

from mentorlog.insight.given import Gives, Kind
from mentorlog.insight.network import Gap as Uncovered
from mentorlog.insight.network import Network, Node, Quiet, Supported, Tie
from mentorlog.model import days
from mentorlog.render.pages.needs import asked_words
from mentorlog.render.parts import (
    Cell,
    Column,
    Drawn,
    Fitting,
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

WEEKS_FROM = 21
"""So many days are said as days, more of them as weeks."""


def network(view: Network) -> Page:
    """Return the page."""
    title = Heading("MY NETWORK", days.full(view.on))
    past = "As it was then. What each gives, and what they are called, is as you know it today."
    lead: list[Part] = [title, *([Paragraph(past)] if view.past else [])]
    if not view.people:
        words = "Nobody was there then." if view.past else "Nobody is in it yet."
        lead.append(Row(text(words), "" if view.past else 'mentorlog new mentor "Their Name"'))
    return joined(
        [lead, _uncovered(view), _kinds(view), _people(view), _quiet(view.quiet), _supported(view)]
    )


def _uncovered(view: Network) -> list[Part]:
    if view.hidden:
        return [Row(text("What you need is kept off the screen: defaults.discreet is on."))]
    rows: list[Part] = [row for one in view.uncovered for row in _gap(one, view)]
    if rows:
        return [Heading("NOBODY COVERS"), *rows]
    needed = [one for one in view.kinds if one.needed]
    if needed:
        return [Row(text("Somebody gives everything that you say you need."))]
    if not view.people or view.past or not (view.kinds or view.unsaid):
        return []
    return [Row(text("You have not said what you need."), "mentorlog need --kinds")]


def _gap(one: Uncovered, view: Network) -> Iterable[Part]:
    why = f": {one.why}" if one.why else ""
    yield Row((Span(one.name, "strong"), Span(why)), one.command, 2)
    if one.perhaps:
        yield Row((Span(f"perhaps {' or '.join(one.perhaps)}", "quiet"),), indent=4)
    for asked in one.asked:
        yield Row((Span(asked_words(asked, view.on), "quiet"),), indent=4)


def _kinds(view: Network) -> list[Part]:
    given = [one for one in view.kinds if one.gives]
    unsaid = [one.handle for one in view.unsaid]
    rows: list[Part] = []
    if given:
        shorts = dict.fromkeys(by.short for node in view.people for one in given for by in one.gives
                               if by.short == node.short)  # fmt: skip
        rows += [
            Heading("WHO GIVES WHAT"),
            Fitting(
                _table(given, tuple(shorts)), tuple(part for one in given for part in _lines(one))
            ),
            Paragraph(_legend(given), 2),
        ]
    if unsaid:
        names = ", ".join(node.name for node in view.people if _among(node, unsaid))
        command = f"mentorlog edit {unsaid[0]} --set gives=coaching"
        rows.append(Row(text(f"Not said what they give: {names}"), command))
    if given and view.unused and not view.past:
        count = len(view.unused)
        words = f"{count} more kind{'s are' if count > 1 else ' is'} neither needed nor given."
        rows.append(Row((Span(words, "quiet"),), "mentorlog need --kinds"))
    return rows


def _among(node: Node, handles: Sequence[str]) -> bool:
    return any(tie.handle in handles for tie in node.ties)


def _table(kinds: Sequence[Kind], shorts: tuple[str, ...]) -> Table:
    needed = any(one.needed for one in kinds)
    columns = (Column(), Column("I need" if needed else ""), *(Column(one) for one in shorts))
    return Table(columns, tuple(_row(one, shorts) for one in kinds), 2)


def _row(kind: Kind, shorts: tuple[str, ...]) -> tuple[Cell, ...]:
    by = {one.short: one for one in kind.gives}
    return (
        text(kind.name),
        (Span("yes" if kind.needed else "", "thought"),),
        *((_how(by[short]) if short in by else text("")) for short in shorts),
    )


def _how(one: Gives) -> Cell:
    if one.perhaps:
        return (Span("perhaps", "quiet"),)
    return text(_how_words(one))


def _how_words(one: Gives) -> str:
    if one.perhaps:
        return "perhaps"
    seen = f"seen {one.seen}" if one.seen else ""
    return ", ".join(filter(None, ("said" if one.said else "", seen)))


def _lines(kind: Kind) -> tuple[Drawn, ...]:
    """Return a kind as the list has it: its name, and below it who gives it."""
    by = ", ".join(f"{one.short} ({_how_words(one)})" for one in kind.gives)
    needed = ", which I need" if kind.needed else ""
    return Row((Span(kind.name, "strong"), Span(needed)), indent=2), Paragraph(by, 4)


def _legend(kinds: Sequence[Kind]) -> str:
    ways = [by for one in kinds for by in one.gives]
    parts = (
        ("said: you wrote it down", any(one.said for one in ways)),
        ("seen: so many of the newest six meetings", any(one.seen for one in ways)),
        ("perhaps: nothing has begun with them", any(one.perhaps for one in ways)),
    )
    return "; ".join(words for words, there in parts if there)


def _people(view: Network) -> list[Part]:
    """Return those who support me, with what they are to me and the stage of that day."""
    rows = tuple(
        (text(node.name), (Span("; ".join(map(_tie, node.ties)), "quiet"),))
        for node in view.people
        if node.supports_me
    )
    if not rows:
        return []
    return [
        Heading("PEOPLE", "mentorlog list"),
        Table((Column(), Column(cut=True, wrap=True)), rows, 2),
    ]


def _tie(one: Tie) -> str:
    return one.other if one.other == "prospect" else f"{one.other}, {one.stage.lower()}"


def _quiet(quiet: Sequence[Quiet]) -> list[Part]:
    if not quiet:
        return []
    longest = sorted(quiet, key=lambda one: -(one.days or 0))
    said = ", ".join(f"{one.name}{_since(one)}" for one in longest)
    return [Row((Span("Losing touch: ", "strong"), Span(said)), longest[0].command)]


def _since(one: Quiet) -> str:
    if one.days is None:
        return ""
    return f" ({one.days} days)" if one.days < WEEKS_FROM else f" ({one.days // 7} weeks)"


def _supported(view: Network) -> list[Part]:
    if not view.supported:
        return []
    return [Heading("WHOM I SUPPORT"), *(row for one in view.supported for row in _support(one))]


def _support(one: Supported) -> Iterable[Part]:
    command = "" if one.gives else f"mentorlog edit {one.handle} --set gives=coaching"
    yield Row((Span(one.name, "strong"), Span(f", {one.stage.lower()}", "quiet")), command, 2)
    said = ", ".join(f"{kind.name} ({_how_words(by)})" for kind in one.gives for by in kind.gives)
    yield Paragraph(said or "not said with what", 4)
