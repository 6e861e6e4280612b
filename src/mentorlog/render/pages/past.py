"""What was done to the journal, line by line; one entry with its lines; what was taken back."""

from mentorlog.insight.past import Entries, OneEntry, Undone
from mentorlog.model.past import Entry
from mentorlog.render.pages.changed import labelled, tried
from mentorlog.render.parts import Page, Part, Prose, Row, Span, text


def entries(view: Entries) -> Page:
    """Return the page: number, moment, sentence; what was taken back says so."""
    if not view.entries:
        return (Row(text("Nothing was done yet.")),)
    wide = len(str(view.entries[-1].n))
    rows: list[Part] = [
        Row(
            (
                Span(f"{one.n:>{wide}}  ", "quiet"),
                Span(f"{one.at:%Y-%m-%d %H:%M}  ", "quiet"),
                Span(_said(one), "quiet" if one.undone else ""),
            )
        )
        for one in view.entries
    ]
    if view.more:
        whom = f" {view.who}" if view.who else ""
        rows.append(Row(text(f"{view.more} older: mentorlog history{whom} --all")))
    return tuple(rows)


def oneentry(view: OneEntry) -> Page:
    """Return the page: the sentence, then each file with the lines that came and went."""
    one = view.entry
    rows: list[Part] = [
        Row((Span(_said(one), "strong"),)),
        Row((Span(f"{one.n}  {one.at:%Y-%m-%d %H:%M}  {one.id[:10]}", "quiet"),)),
    ]
    for change in view.changes:
        rows += [Row(()), Row((Span(f"{change.path}  "), Span(change.what, "quiet")))]
        if change.lines:
            rows.append(Prose("\n".join(change.lines), indent=2))
    return tuple(rows)


def undone(view: Undone) -> Page:
    """Return the page."""
    rows: list[Part] = [labelled("Undone", _said(view.entry))]
    rows += [labelled("", name) for name in view.files]
    if not view.tried:
        rows.append(labelled("Back", "this takes back the taking back", "mentorlog undo 1"))
    return (*rows, *tried(view.tried))


def _said(entry: Entry) -> str:
    return f"{entry.sentence}   (taken back)" if entry.undone else entry.sentence
