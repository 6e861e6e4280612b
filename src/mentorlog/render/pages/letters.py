"""A text for the other, to the letter; and the kinds of letter there are."""

from collections.abc import Iterator

from mentorlog.insight.letters import Letter, LetterKind, Letters
from mentorlog.render.parts import Heading, Page, Paragraph, Part, Prose, Row, Span

OWN = "A letter of your own."


def letter(view: Letter) -> Page:
    """Return the page: the text alone, so that it can be piped into a mail."""
    return (Prose(view.text),)


def letters(view: Letters) -> Page:
    """Return the kinds of letter: what each is for, and its command or why not now."""
    rows = [row for kind in view.kinds for row in _rows(kind)]
    return (Heading(f"Letters to {view.name}"), *rows)


def _rows(kind: LetterKind) -> Iterator[Part]:
    about = kind.about or (OWN if kind.own else "")
    yield Row((Span(kind.kind, "quiet" if kind.unfit else "strong"),), kind.command, 2)
    yield Paragraph(" ".join(filter(None, (about, kind.unfit))), 4)
