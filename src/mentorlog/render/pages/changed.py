"""What a changing command did, line by line."""

from mentorlog.insight.said import Changed
from mentorlog.render.parts import Page, Part, Row, Span

LABEL = 9


def changed(view: Changed) -> Page:
    """Return the page."""
    rows: list[Part] = [labelled(line.label, line.text, line.aside) for line in view.lines]
    return (*rows, *tried(view.tried))


def labelled(label: str, words: str, right: str = "") -> Row:
    """Return a line with its label in the margin."""
    return Row((Span(f"{label:<{LABEL}}", "strong"), Span(words)), right)


def tried(dry: bool) -> tuple[Part, ...]:  # noqa: FBT001 - a fact of the view
    """Return the line that says that nothing was written, after a dry run."""
    return (labelled("Dry run", "nothing was written"),) if dry else ()
