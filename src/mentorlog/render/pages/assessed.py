"""Instruments, scores by domain, two views side by side, and what was rated so far."""

from collections.abc import Sequence

from mentorlog.insight.assessed import (
    Assessed,
    AssessedOf,
    AssessmentLine,
    Assessments,
    Instruments,
)
from mentorlog.insight.scores import DomainScore, Pair
from mentorlog.model import days
from mentorlog.model.scale import Scale
from mentorlog.render.pages.changed import labelled, tried
from mentorlog.render.pages.hidden import HIDDEN
from mentorlog.render.parts import (
    Bar,
    Cell,
    Column,
    Gap,
    Heading,
    Item,
    Page,
    Paragraph,
    Part,
    Row,
    Span,
    Table,
    joined,
    text,
)

MARGIN = 10


def instruments(view: Instruments) -> Page:
    """Return the page: what there is to rate with, and when it was used."""
    if not view.instruments:
        return (Row(text("No instrument fits."), "mentorlog assess me"),)
    rows: list[Part] = [
        Heading(f"{view.name}: to rate with", f"mentorlog assess list {view.handle}")
    ]
    for one in view.instruments:
        said = f"  {one.name}, {_sentences(one.items)}"
        rows.append(Row((Span(one.id, "strong"), Span(said)), indent=2))
        rows += [Paragraph(one.purpose, 4)] if one.purpose else []
        if one.last:
            when = f"last {days.short(one.last, view.today)}, by {one.by}"
            rows.append(Row((Span(when, "quiet"),), indent=4))
    first = f"mentorlog assess {view.handle} {view.instruments[0].id}"
    return (*rows, Row(text("To begin:"), first))


def _sentences(count: int) -> str:
    return "1 sentence" if count == 1 else f"{count} sentences"


def assessed(view: Assessed) -> Page:
    """Return the page: domains as bars, the change, and the other's answers where there are."""
    record = view.assessment.record
    private = ", private" if view.assessment.private else ""
    count = f"{view.answered} of {view.items}" if view.items else str(view.answered)
    rows: list[Part] = [
        labelled("Assessed", f"{view.title}, {count} answered{private}", "", MARGIN),
        labelled("", f"{_people(view)}, {days.full(record.on)}", "", MARGIN),
        *_scores(view),
    ]
    if view.early:
        rows.append(Item(f"{'Early':<{MARGIN}}", view.early))
    rows.append(_file(view))
    return (*rows, *_together(view), *tried(view.tried))


def _people(view: Assessed) -> str:
    with_whom = "" if view.name == "Myself" else f"{view.name}: "
    return f"{with_whom}by {view.by}, about {view.about}"


def _file(view: Assessed) -> Row:
    key = view.assessment.key
    return labelled("File", key, f"mentorlog show {view.handle}/{key}", MARGIN)


def _scores(view: Assessed) -> list[Part]:
    """Return the bars, and with what they are compared."""
    version = view.assessment.record.version
    if view.scale is None:
        there = (
            f"the library has version {view.library} now"
            if view.library
            else "the library has this instrument no more"
        )
        return [
            Item(
                f"{'Scores':<{MARGIN}}",
                f"none: these answers are to version {version}, and {there}.",
            )
        ]
    scale = view.scale
    rows: list[Part] = [bars(view.domains, scale)]
    if scale.least or scale.most:
        ends = f"{scale.low} {scale.least or ''} ... {scale.high} {scale.most or ''}".rstrip()
        rows.append(labelled("Scale", ends, "", MARGIN))
    if view.since:
        when = f"{days.full(view.since)}, version {version} as now"
        rows.append(labelled("Since", when, "", MARGIN))
    if view.uncompared:
        other = view.uncompared.record
        words = (
            f"{days.full(other.on)}, not compared: that was version {other.version}, "
            f"and this is version {version}."
        )
        rows.append(Item(f"{'Before':<{MARGIN}}", words))
    return rows


def bars(domains: Sequence[DomainScore], scale: Scale) -> Table:
    """Return a bar for each domain, and the same in numbers."""
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            text(one.name),
            (Bar(_percent(one, scale), number=False),),
            text("-" if one.mean is None else f"{one.mean:.1f} of {scale.high}"),
            (Span(f"{one.answered} of {one.items}", "quiet"),),
            (Span(_change(one), "good" if (one.change or 0) > 0 else ""),),
        )
        for one in domains
    )
    columns = (
        Column(cut=True, wrap=True),
        Column(keep=1),
        Column(align="right"),
        Column(),
        Column(),
    )
    return Table(columns, rows, 2)


def _percent(one: DomainScore, scale: Scale) -> int | None:
    if one.mean is None:
        return None
    return round(100 * (one.mean - scale.low) / (scale.high - scale.low))


def _change(one: DomainScore) -> str:
    if one.mean is None:
        return "too few"
    if one.change is None:
        return ""
    said = f"{one.change:+.1f}"
    return "=" if said in {"+0.0", "-0.0"} else said


def _together(view: Assessed) -> Page:
    """Return two people's answers side by side, those far apart first."""
    found = view.compared
    if found is None:
        return ()
    one, other = (days.short(day, view.today) for day in found.days)
    title = f"{found.names[0]} ({one}) and {found.names[1]} ({other})"
    rows: list[Part] = [Gap(), Heading(f"SIDE BY SIDE: {title}")]
    pairs = tuple(_pair(one, far=one in found.far) for one in (*found.far, *found.near))
    if pairs:
        first, second = found.names
        columns = (
            Column(wrap=True, cut=True),
            Column(first, "right"),
            Column(second, "right"),
            Column(),
        )
        rows.append(Table(columns, pairs, 2))
    if found.single:
        only = f"{_sentences(found.single)} answered by one of you only"
        rows.append(Row((Span(only, "quiet"),), indent=2))
    if found.far:
        rows.append(Paragraph(view.advice, 2))
    return tuple(rows)


def _pair(one: Pair, *, far: bool) -> tuple[Cell, ...]:
    mark = Span("far apart" if far else "", "thought")
    return text(one.text), text(str(one.first)), text(str(one.second)), (mark,)


def assessedof(view: AssessedOf) -> Page:
    """Return the page: the newest of each kind, and views side by side once each."""
    if view.hidden:
        return HIDDEN
    if not view.assessed:
        return _nothing(view.handle)
    blocks: list[list[Part]] = []
    shown: set[tuple[str, ...]] = set()
    for one in view.assessed:
        record = one.assessment.record
        private = "  private" if one.assessment.private else ""
        block: list[Part] = [
            Heading(
                f"{one.title}{private}", f"mentorlog assess show {one.handle}/{one.assessment.key}"
            ),
            Row(
                (Span(f"{_people(one)}, {days.full(record.on)}", "quiet"),),
                indent=2,
            ),
            *_scores(one),
        ]
        about = (record.instrument, record.version, record.about)
        if about not in shown:
            block += _together(one)
            shown.add(about)
        blocks.append(block)
    return joined(blocks)


def _nothing(handle: str) -> Page:
    return (Row(text("Nothing is rated yet."), f"mentorlog assess {handle}"),)


def assessments(view: Assessments) -> Page:
    """Return the page: a line for each, newest first."""
    if view.hidden:
        return HIDDEN
    if not view.assessments:
        return _nothing(view.handles[view.who] if view.who else "WHO")
    rows = tuple(_line(one, view) for one in view.assessments)
    newest = view.assessments[0].assessment
    command = f"mentorlog assess show {view.handles[newest.who]}/{newest.key}"
    columns = (
        Column(),
        Column(cut=True),
        Column(cut=True),
        Column(cut=True, keep=2),
        Column(keep=1),
    )
    return (Heading("RATED", command), Table(columns, rows, 2))


def _line(one: AssessmentLine, view: Assessments) -> tuple[Cell, ...]:
    done = one.assessment
    private = (Span("private", "private"),) if done.private else text("")
    return (
        (Span(days.short(done.record.on, view.today), "quiet"),),
        text("" if view.who else one.name),
        text(one.title),
        (Span(f"by {one.by}, about {one.about}", "quiet"),),
        private,
    )
