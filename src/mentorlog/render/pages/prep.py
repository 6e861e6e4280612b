"""The prep sheet."""

from collections.abc import Sequence

from mentorlog.insight.agenda import AgendaLine
from mentorlog.insight.carried import ActionLine
from mentorlog.insight.prep import GoalAhead, LastTime, Sheet, Sheets
from mentorlog.model import days, rhythm
from mentorlog.model.kept import Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.note import Note
from mentorlog.render.pages.actions import carried_words
from mentorlog.render.pages.person import IS
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
    Trail,
    joined,
    text,
)

LINES = 6
"""Lines of the last meeting's text; the rest is a command away."""

MARGIN = 6


def sheets(view: Sheets) -> Page:
    """Return the sheets of a day, one below the other."""
    if not view.sheets:
        return (Row(text("No meeting is planned for today."), "mentorlog plan WHO next"),)
    pages: list[Part] = []
    for one in view.sheets:
        pages += [*([Gap(), Gap()] if pages else []), *sheet(one)]
    return tuple(pages)


def sheet(view: Sheet) -> Page:
    """Return the page; empty parts are left out with their headings."""
    blocks: list[list[Part]] = [
        _header(view),
        _last(view),
        _year_ago(view),
        _circle(view),
        _promised(view),
        _since(view),
        _goals(view),
        _items("BEFORE YOU GO", view.offered.before),
        _items("BRING", view.offered.bring),
        _kit(view),
        _agenda(view),
        _watch(view),
        _questions(view),
        _stage(view),
        _practise(view),
        _private(view),
        _after(view),
    ]
    return joined(blocks)


def _header(view: Sheet) -> list[Part]:
    relationship = view.relationship
    rows: list[Part] = [
        Row(
            (Span("PREP  ", "strong"), Span(f"{relationship.name}, {IS[relationship.other]}")),
            _when(view.meeting, view),
        )
    ]
    number = f"meeting {view.number}" if view.number else ""
    rows.append(Row((Trail(view.path),), number, MARGIN))
    facts = []
    if view.last:
        on = days.short(view.last.meeting.record.on, view.today)
        ago = {0: "today", 1: "yesterday"}.get(view.quiet or 0, f"{on}, {view.quiet} days ago")
        every = f" ({rhythm.spoken(relationship.rhythm)})" if relationship.rhythm else ""
        facts.append(f"last met {ago}{every}")
    theirs = relationship.preferences
    if theirs and theirs.reply_within:
        facts.append(f"answers within {theirs.reply_within}")
    if facts:
        rows.append(Row(text("; ".join(facts)), indent=MARGIN))
    return rows


def _when(meeting: Kept[Meeting] | None, view: Sheet) -> str:
    if meeting is None:
        return view.plan
    facts = meeting.record
    at = facts.at.isoformat("minutes") if facts.at else ""
    length = f"{view.minutes} min" if view.minutes else ""
    channel = facts.channel or view.relationship.channel or ""
    purpose = facts.purpose if facts.purpose not in {None, "regular"} else ""
    return ", ".join(filter(None, (days.full(facts.on, "long"), at, length, channel, purpose)))


def _last(view: Sheet) -> list[Part]:
    if view.last is None:
        return _first(view)
    last: LastTime = view.last
    rows: list[Part] = []
    lines = _prose(last.meeting.text)
    rows += [Paragraph(line, 2) for line in lines[:LINES]]
    if len(lines) > LINES:
        more = f"{len(lines) - LINES} more lines"
        rows.append(Row((Span(more, "quiet"),), f"mentorlog show {view.handle}/last", 2))
    for kept in last.noted:
        rows.append(_labelled(kept.record.as_.capitalize(), kept.record.text))
    rows += [_labelled("Decided", line.kept.record.text) for line in last.decided]
    return [Heading("LAST TIME"), *rows] if rows else []


def _first(view: Sheet) -> list[Part]:
    """Return what stands there before the first meeting: what you hope for."""
    hope = view.relationship.hope
    return [Heading("YOU HOPE"), Paragraph(hope, 2)] if hope else []


def _prose(words: str) -> list[str]:
    """Return the lines of a meeting's text, without its action lines: they are promises below."""
    lines = []
    inside = False
    for line in words.splitlines():
        if line.startswith("#"):
            inside = line.rstrip() == "## Actions"
        if line.strip() and not inside:
            lines.append(line.strip())
    return lines


def _labelled(label: str, words: str) -> Row:
    return Row((Span(f"{label:<9} ", "quiet"), Span(words)), indent=2)


def _year_ago(view: Sheet) -> list[Part]:
    if view.year_ago is None:
        return []
    meeting = view.year_ago
    lines = _prose(meeting.text)
    words = meeting.record.title or (lines[0] if lines else "")
    heading = Heading("A YEAR AGO", f"mentorlog show {meeting.ref}")
    return [heading, Paragraph(f"{days.full(meeting.record.on)}: {words}", 2)] if words else []


def _circle(view: Sheet) -> list[Part]:
    return (
        [Heading("THE CIRCLE"), *(Row(text(line), indent=2) for line in view.circle)]
        if (view.circle)
        else []
    )


def _promised(view: Sheet) -> list[Part]:
    rows = tuple(_promise(line, view) for line in view.promised)
    columns = (Column(), Column(), Column(), Column(cut=True, wrap=True), Column(keep=1))
    return [Heading("PROMISED"), Table(columns, rows, 2)] if rows else []


def _promise(line: ActionLine, view: Sheet) -> tuple[Cell, ...]:
    action = line.kept.record
    if action.done:
        when = f"done {days.spoken(action.done, view.today)}"
    elif line.late:
        when = "1 day late" if line.late == 1 else f"{line.late} days late"
    else:
        when = f"due {days.spoken(action.due, view.today)}" if action.due else ""
    often = carried_words(line) if not action.done else ""
    return (
        text(line.owner),
        (Span("[x]" if action.done else "[ ]", "good" if action.done else ""),),
        text(line.kept.key),
        text(action.text),
        (Span(", ".join(filter(None, (when, often))), "late" if line.late else "quiet"),),
    )


def _since(view: Sheet) -> list[Part]:
    rows = [_news(kept, view, kept.record.text) for kept in view.since]
    for kept in view.loops:
        note = kept.record
        who = view.relationship.first_name
        asked = {
            "advice": f'"{note.text}": did you try it? Tell {who}.',
            "thanks": f"{note.text}: still to say",
            "hurdle": f"{note.text}: still there?",
        }.get(note.as_, note.text)
        if note.as_ == "advice" and note.by == "me":
            asked = f'"{note.text}": what came of it?'
        elif note.as_ == "advice" and note.tried:
            asked = f'"{note.text}": you tried it. Tell {who}.'
        rows.append(_news(kept, view, asked))
    columns = (Column(), Column(align="right"), Column(cut=True, wrap=True))
    return (
        [Heading("SINCE THEN" if view.last else "NOTED"), Table(columns, tuple(rows), 2)]
        if (rows)
        else []
    )


def _news(kept: Kept[Note], view: Sheet, words: str) -> tuple[Cell, ...]:
    note = kept.record
    return (
        (Span(note.as_, "quiet"),),
        (Span(days.short(note.on, view.today), "quiet"),),
        text(words),
    )


def _goals(view: Sheet) -> list[Part]:
    if not view.goals:
        return []
    rows = tuple(_goal(ahead, view) for ahead in view.goals)
    columns = (Column(cut=True, wrap=True), Column(), Column(keep=1), Column(keep=2))
    return [Heading("GOALS"), Table(columns, rows, 2), *_steps(view)]


def _goal(ahead: GoalAhead, view: Sheet) -> tuple[Cell, ...]:
    line = ahead.line
    said = f"said {days.short(line.said, view.today)}" if line.said else ""
    if ahead.silent:
        said = f"silent for {ahead.silent} weeks"
    return (
        text(line.title),
        (Bar(line.progress),) if line.progress is not None else text(""),
        (Span(f"due {days.short(line.due, view.today)}" if line.due else "", "quiet"),),
        (Span(said, "thought" if ahead.silent else "quiet"),),
    )


def _steps(view: Sheet) -> list[Part]:
    rows: list[Part] = []
    for ahead in view.goals:
        if ahead.next:
            due = f", {days.short(ahead.next.due, view.today)}" if ahead.next.due else ""
            of = ahead.line.title if len(view.goals) > 1 else ""
            whose = ": ".join(filter(None, (of, ahead.owner)))
            words = (
                Span("next: ", "quiet"),
                Span(f"{ahead.next.text}{due}"),
                Span(f" ({whose})" if whose else "", "quiet"),
            )
            rows.append(Row(words, indent=5))
    return rows


def _items(title: str, lines: Sequence[str]) -> list[Part]:
    return [Heading(title), *(Item("- ", one, 2) for one in lines)] if lines else []


def _kit(view: Sheet) -> list[Part]:
    """Return the conversation that is laid out in minutes, for a purpose."""
    kit = view.offered
    if not kit.parts:
        return []
    total = sum(one.minutes or 0 for one in kit.parts)
    block: list[Part] = [Heading(f"THE CONVERSATION  {kit.kit}", f"{total} minutes")]
    block += [Item(f"{one.minutes or '':>3}  ", one.text, 2) for one in kit.parts]
    if view.minutes and total > view.minutes:
        block.append(Row((Span(f"You have {view.minutes}: what can wait?", "thought"),), indent=2))
    return block


def _agenda(view: Sheet) -> list[Part]:
    if not view.agenda:
        return []
    timed = any(line.minutes for line in view.agenda)
    rows = tuple(_agenda_row(line) for line in view.agenda)
    columns = (
        Column(), Column(cut=True, wrap=True), Column(keep=1), Column(align="right", keep=2),
    )  # fmt: skip
    block: list[Part] = [Heading("TO RAISE", "minutes" if timed else ""), Table(columns, rows, 2)]
    if view.minutes and view.agenda_minutes and view.agenda_minutes > view.minutes:
        over = f"{view.agenda_minutes} minutes for {view.minutes}: what can wait?"
        block.append(Row((Span(over, "thought"),), indent=2))
    return block


def _agenda_row(line: AgendaLine) -> tuple[Cell, ...]:
    mark = {"topic": line.id, "hurdle": " +"}.get(line.kind, "")
    words = "Close: who does what, next date" if line.kind == "close" else line.text
    often = f"{days.ordinal(line.carried + 1)} time" if line.carried else ""
    facts = "hurdle" if line.kind == "hurdle" else ", ".join(filter(None, (line.facts, often)))
    return (
        text(mark),
        text(words),
        (Span(facts, "quiet"),),
        (Span(str(line.minutes) if line.minutes else "", "quiet"),),
    )


def _watch(view: Sheet) -> list[Part]:
    return (
        [Heading("WATCH"), *(Row(text(line), indent=2) for line in view.watch)]
        if (view.watch)
        else []
    )


def _questions(view: Sheet) -> list[Part]:
    asked = view.offered.questions
    if not asked:
        return []
    title = "TO ASK" if view.offered.kit else "QUESTIONS YOU HAVE NOT ASKED"
    return [
        Heading(title, f"mentorlog questions {view.handle}"),
        *(Paragraph(one, 2) for one in asked),
    ]


def _stage(view: Sheet) -> list[Part]:
    rows: list[Part] = []
    if view.stage_items:
        done = f"THIS STAGE  {view.stage_done} of {view.stage_items} done"
        rows.append(Heading(done, f"mentorlog checklist {view.handle}"))
        if view.stage_open:
            rows.append(Row(text(f"[ ] {view.stage_open}"), indent=2))
    return rows


def _practise(view: Sheet) -> list[Part]:
    habit = view.offered.practise
    return [Heading("PRACTISE"), Paragraph(habit, 2)] if habit else []


def _private(view: Sheet) -> list[Part]:
    aside = view.last.aside if view.last else ""
    words = [*(line for line in aside.splitlines() if line.strip()), *view.private]
    if not words:
        return []
    heading = Heading("PRIVATE  (never in --send; hide with --on-screen)")
    return [heading, *(Row((Span(one, "private"),), indent=2) for one in words)]


def _after(view: Sheet) -> list[Part]:
    rows: list[Part] = []
    if view.sendable:
        rows.append(Row(text("Send ahead"), f"mentorlog prep {view.handle} --send"))
    rows.append(Row(text("Afterwards"), f'mentorlog meet {view.handle} "..."'))
    return rows
