"""Settings as listed."""

from mentorlog.insight.listing import Config
from mentorlog.render.parts import Cell, Column, Page, Row, Span, Table, text


def config(view: Config) -> Page:
    """Return the page: every key with its value, and the file they stand in."""
    rows: list[tuple[Cell, ...]] = []
    for entry in view.entries:
        value = "-" if entry.value is None else _spoken(entry.value)
        rows.append((text(entry.key), text(value), (Span(entry.about, "quiet"),)))
    if len(rows) == 1 and not view.entries[0].about:
        only = view.entries[0].value
        return (Row(text("" if only is None else _spoken(only))),)
    columns = (Column(), Column(cut=True), Column(keep=1))
    return (Table(columns, tuple(rows)), Row((Span(f"in {view.path}", "quiet"),)))


def _spoken(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return str(value)
