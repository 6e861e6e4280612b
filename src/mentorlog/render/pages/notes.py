"""Notes by kind."""

from mentorlog.insight.notes import Notes, NotesOfKind
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.note import Note
from mentorlog.render.parts import Cell, Column, Heading, Page, Part, Row, Span, Table, joined, text

PLURALS = {
    "note": "NOTES", "insight": "INSIGHTS", "advice": "ADVICE", "win": "WINS",
    "hurdle": "HURDLES", "thanks": "THANKS", "advocacy": "ADVOCACY", "contact": "CONTACT",
}  # fmt: skip


def notes(view: Notes) -> Page:
    """Return the page: a block for each kind, newest first."""
    blocks: list[list[Part]] = [[_heading(one, view), _table(one, view)] for one in view.kinds]
    if not blocks:
        words = "No note like this." if view.filtered else "No note yet."
        blocks.append([Row(text(words), f'mentorlog note {view.who or "WHO"} "..."')])
    return joined(blocks)


def _heading(one: NotesOfKind, view: Notes) -> Heading:
    who = f" {view.who}" if view.who else ""
    more = f"{one.more} more: mentorlog note{who} --as {one.kind}" if one.more else ""
    return Heading(PLURALS[one.kind], more)


def _table(one: NotesOfKind, view: Notes) -> Table:
    rows = tuple(_row(kept, view) for kept in one.notes)
    day, words = Column(align="right"), Column(cut=True, wrap=True)
    columns = (Column(), day, words, Column(keep=1), Column(keep=2), Column())
    return Table(columns, rows, 2)


def _row(kept: Kept[Note], view: Notes) -> tuple[Cell, ...]:
    note = kept.record
    name = "" if view.who else view.names.get(kept.who, "")
    private = "private" if kept.private and kept.who != "me" else ""
    return (
        text(kept.key),
        (Span(days.short(note.on, view.today), "quiet"),),
        text(note.text),
        (Span(state(note), "thought" if note.open else "quiet"),),
        (Span(name, "quiet"),),
        (Span(private, "private"),),
    )


def state(note: Note) -> str:
    """Return how the loop of a note stands: tried, told, still to say, what came of it."""
    if note.as_ == "thanks":
        return "still to say" if note.open else ""
    if note.as_ == "advocacy":
        return (note.way or "").replace("-", " ")
    told = "" if note.as_ != "advice" else "told" if note.said else "not told yet"
    if note.outcome:
        return ", ".join(filter(None, (note.outcome, told if note.open else "")))
    if note.tried:
        return ", ".join(filter(None, ("tried" if note.as_ == "advice" else "taken", told)))
    return "not tried yet" if note.as_ == "advice" and note.open else told
