"""What is to be raised, by the person it is to be raised with."""

from collections.abc import Sequence
from datetime import date

from mentorlog.insight.topics import TopicLine, Topics
from mentorlog.model import days
from mentorlog.render.parts import Cell, Column, Heading, Page, Part, Row, Span, Table, joined, text


def topics(view: Topics) -> Page:
    """Return the page: what waits by person, then what was raised where that was asked for."""
    blocks: list[list[Part]] = []
    for who in dict.fromkeys(line.kept.who for line in view.waiting):
        lines = [line for line in view.waiting if line.kept.who == who]
        heading = Heading(view.names[who], f"mentorlog prep {view.handles[who]}")
        blocks.append([heading, topic_table(lines)])
    if not view.waiting:
        command = f'mentorlog topic {view.who or "WHO"} "..."'
        blocks.append([Row(text("Nothing waits to be raised."), command)])
    if view.raised:
        rows = tuple(_gone(line, view) for line in view.raised)
        columns = (Column(), Column(cut=True, wrap=True), Column(keep=1), Column(keep=2))
        blocks.append([Heading("RAISED OR DROPPED"), Table(columns, rows, 2)])
    return joined(blocks)


def topic_table(lines: Sequence[TopicLine]) -> Table:
    """Return the table of topics that wait: id, text, who brings it, how often it was carried."""
    rows = tuple(
        (
            text(line.kept.key),
            text(line.kept.record.text),
            (Span(facts(line), "quiet"),),
            (Span(carried(line), "thought"),),
            (Span("private" if line.kept.private else "", "private"),),
        )
        for line in lines
    )
    columns = (Column(), Column(cut=True, wrap=True), Column(keep=2), Column(keep=1), Column())
    return Table(columns, rows, 2)


def carried(line: TopicLine) -> str:
    """Return ``2nd time`` for what was carried forward once already."""
    return f"{days.ordinal(line.carried + 1)} time" if line.carried else ""


def facts(line: TopicLine) -> str:
    """Return who brings it where it is not me, its kind, and the conversation it is for."""
    topic = line.kept.record
    by = line.by if topic.by not in {None, "me"} else ""
    purpose = f"for {topic.for_}" if topic.for_ else ""
    return ", ".join(filter(None, (by, topic.kind or "", purpose)))


def _gone(line: TopicLine, view: Topics) -> tuple[Cell, ...]:
    topic = line.kept.record
    dropped = f"dropped {days.short(topic.dropped, view.today)}" if topic.dropped else ""
    when = dropped or _raised(topic.raised, view.today)
    name = "" if view.who else view.names[line.kept.who]
    return (
        text(line.kept.key),
        text(topic.text),
        (Span(" ".join(filter(None, (when, topic.reason or ""))), "quiet"),),
        (Span(name, "quiet"),),
    )


def _raised(stem: str | None, today: date) -> str:
    try:
        return f"raised {days.short(date.fromisoformat((stem or '')[:10]), today)}"
    except ValueError:  # a name that was given by hand
        return f"raised in {stem}"
