"""Feedback: what waits, what to come back to, and the newest of each person."""

from mentorlog.insight.feedback import FeedbackLine, Feedbacks
from mentorlog.model import days
from mentorlog.render.parts import Cell, Column, Heading, Page, Part, Row, Span, Table, joined, text

COLUMNS = (Column(), Column(), Column(), Column(keep=1), Column(cut=True))


def feedbacks(view: Feedbacks) -> Page:
    """Return the page."""
    if view.hidden:
        return (Row(text("Feedback is kept off the screen: defaults.discreet.")),)
    people = dict.fromkeys(one.kept.who for one in view.newest)
    blocks = [_waiting(view), _follow_ups(view), *(_newest(view, who) for who in people)]
    if not any(blocks):
        who = view.handles[view.who] if view.who else "WHO"
        command = f'mentorlog feedback ask {who} "..."'
        blocks.append([Row(text("No feedback is written down."), command)])
    return joined(blocks)


def _waiting(view: Feedbacks) -> list[Part]:
    if not view.waiting:
        return []
    rows = tuple(
        (*_mark(one, _waits(one, view)), *_named(one, view, alone=view.who is not None))
        for one in view.waiting
    )
    first = view.waiting[0].kept
    whom = view.handles[first.who] + (
        f" --with {first.record.member}" if first.record.member else ""
    )
    return [
        Heading("ASKED, NOT ANSWERED", f'mentorlog feedback receive {whom} "..."'),
        Table(COLUMNS, rows, 2),
    ]


def _waits(one: FeedbackLine, view: Feedbacks) -> str:
    again = one.kept.record.follow_up
    waits = "today" if not one.days else "1 day" if one.days == 1 else f"{one.days} days"
    return f"{waits}, ask again {days.short(again, view.today)}" if again else waits


def _follow_ups(view: Feedbacks) -> list[Part]:
    if not view.follow_ups:
        return []
    rows = tuple(
        (*_mark(one, _when(one, view)), *_named(one, view, alone=view.who is not None))
        for one in view.follow_ups
    )
    first = view.follow_ups[0].kept
    return [
        Heading("TO COME BACK TO", f"mentorlog feedback done {_ref(first.who, first.key, view)}"),
        Table(COLUMNS, rows, 2),
    ]


def _when(one: FeedbackLine, view: Feedbacks) -> str:
    if one.late:
        return "1 day late" if one.late == 1 else f"{one.late} days late"
    day = one.kept.record.follow_up
    return days.spoken(day, view.today) if day else ""


def _newest(view: Feedbacks, who: str) -> list[Part]:
    lines = [one for one in view.newest if one.kept.who == who]
    rows = tuple(
        (
            (Span(_side(one), ""),),
            (Span(one.kept.record.kind or "", "quiet"),),
            *_named(one, view, alone=True),
        )
        for one in lines
    )
    more = _on_file(view, who) if view.who else f"mentorlog feedback {view.handles[who]}"
    return [
        Heading(view.names[who], more),
        Table((Column(), Column(keep=2), *COLUMNS[2:]), rows, 2),
    ]


def _on_file(view: Feedbacks, who: str) -> str:
    """Return how many files there are, and how many of them were looked at."""
    looked = len(view.waiting) + len(view.follow_ups) + len(view.newest)
    count = view.on_file[who]
    return f"{count} on file" if looked == count else f"the newest {looked} of {count} on file"


def _side(one: FeedbackLine) -> str:
    record = one.kept.record
    if record.direction != "asked":
        return record.direction
    return "asked, answered" if record.answered_on else "asked, let go"


def _mark(one: FeedbackLine, when: str) -> tuple[Cell, Cell]:
    mark = Span("!" if one.late else "", "late")
    return (mark,), (Span(when, "late" if one.late else "quiet"),)


def _named(one: FeedbackLine, view: Feedbacks, *, alone: bool) -> tuple[Cell, Cell, Cell]:
    """Return the cells of the file's name, of whom it is with, and of what was said."""
    name = "" if alone else view.names[one.kept.who]
    with_whom = f"{name} ({one.member})" if name and one.member else name or one.member
    return text(one.kept.key), (Span(with_whom, "quiet"),), text(one.words)


def _ref(who: str, key: str, view: Feedbacks) -> str:
    return f"{view.handles[who]}/{key}"
