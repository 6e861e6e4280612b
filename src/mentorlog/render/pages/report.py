"""A report: its Markdown as a page, its signs turned into headings and lines; or as it is."""

import re
from collections.abc import Iterator

from mentorlog.insight.reference import ReferenceReport
from mentorlog.insight.report import FileReport
from mentorlog.insight.year import YearReport
from mentorlog.render.parts import Gap, Heading, Item, Page, Paragraph, Part, Prose, Row, text

_LINE = re.compile(r"(?P<indent> *)(?P<sign>#{1,3}|-)? ?(?P<words>.*)")


def filereport(view: FileReport) -> Page:
    """Return the evidence."""
    return _page(view.text, markdown=view.markdown)


def referencereport(view: ReferenceReport) -> Page:
    """Return the facts for whoever writes the letter."""
    return _page(view.text, markdown=view.markdown)


def yearreport(view: YearReport) -> Page:
    """Return the year by quarter."""
    return _page(view.text, markdown=view.markdown)


def _page(written: str, *, markdown: bool) -> Page:
    if markdown:
        return (Prose(written),)
    return tuple(_parts(written))


def _parts(written: str) -> Iterator[Part]:
    for line in written.rstrip("\n").split("\n"):
        found = _LINE.fullmatch(line)
        words = found["words"] if found else line
        sign = found["sign"] if found else None
        if not line.strip():
            yield Gap()
        elif sign == "-":
            yield Item("- ", words, 2 + len(found["indent"]) if found else 2)
        elif sign == "###":
            yield Row(text(words, "strong"))
        elif sign:
            yield Heading(words.upper() if sign == "##" else words)
        else:
            yield Paragraph(line.strip())
