"""What a changing command did, line by line."""

from mentorlog.insight.said import Changed
from mentorlog.render.parts import Page, Part, Row, Span

LABEL = 9


def changed(view: Changed) -> Page:
    """Return the page."""
    margin = max(LABEL, *(len(line.label) + 2 for line in view.lines))
    rows: list[Part] = [labelled(one.label, one.text, one.aside, margin) for one in view.lines]
    return (*rows, *tried(view.tried))


def labelled(label: str, words: str, right: str = "", margin: int = LABEL) -> Row:
    """Return a line with its label in the margin."""
    return Row((Span(f"{label:<{margin}}", "strong"), Span(words)), right)


def tried(dry: bool) -> tuple[Part, ...]:  # noqa: FBT001 - a fact of the view
    """Return the line that says that nothing was written, after a dry run."""
    return (labelled("Dry run", "nothing was written"),) if dry else ()
