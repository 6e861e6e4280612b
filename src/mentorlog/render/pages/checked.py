"""What ``check`` found."""

from itertools import groupby

from mentorlog.insight.listing import Checked
from mentorlog.model.finding import Finding, Mended
from mentorlog.render.parts import Page, Paragraph, Part, Pasted, Row, Span, joined, text

PROGRAMS = ("mentorlog ", "chmod ", "rm ")
"""What a mend begins with that can be pasted."""


def checked(view: Checked) -> Page:
    """Return the page: what was mended, how much was looked at, and what was found, by file.

    What cannot be read goes beside, on stderr.
    """
    told = [one for one in view.findings if not (view.trial and view.mended and one.fix)]
    files = [list(found) for _, found in groupby(told, key=lambda one: one.path)]
    return joined([_mended(view), _summary(view), *(_of_file(found) for found in files)])


def _summary(view: Checked) -> list[Part]:
    looked = f"{counted(view.records, 'record')} in {counted(view.files, 'file')}"
    places = counted(len(view.problems), "place")
    summary = (
        f"{places} cannot be read as meant; {looked} can."
        if view.problems
        else f"All can be read: {looked}."
    )
    rows: list[Part] = [Row(text(summary))]
    if view.findings:
        rows.append(Row(text(_worth_a_look(view))))
    if view.own_keys:
        count = len(view.own_keys)
        stay = "It stays as it is." if count == 1 else "They stay as they are."
        rows.append(Row(text(f"{counted(count, 'key')} of your own. {stay}")))
    return rows


def _worth_a_look(view: Checked) -> str:
    count, fixable = len(view.findings), sum(one.fix for one in view.findings)
    said = f"{counted(count, 'thing')} {'is' if count == 1 else 'are'} worth a look"
    if not fixable:
        return f"{said}; none is mended without you." if view.mended == () else f"{said}."
    them = "it" if count == 1 else "them all" if count == fixable else f"{fixable} of them"
    return f"{said}; check --fix mends {them}."


def _mended(view: Checked) -> list[Part]:
    if not view.mended:
        return []
    title = "This would be mended; nothing was written:" if view.trial else "Mended:"
    return [Row(text(title)), *(part for one in view.mended for part in _done(one))]


def _done(one: Mended) -> list[Part]:
    return [Row(text(f"{one.path}:{one.line}"), indent=2), Paragraph(one.what, indent=4)]


def _of_file(found: list[Finding]) -> list[Part]:
    return [part for one in found for part in _finding(one)]


def _finding(one: Finding) -> list[Part]:
    place = Row((Span(f"{one.path}:{one.line}", "strong"), Span(f"  {one.rule}", "quiet")))
    typed = one.mend.startswith(PROGRAMS)
    mend: Part = Pasted(one.mend, indent=4) if typed else Paragraph(one.mend, indent=4)
    return [place, Paragraph(one.what, indent=2), mend]


def counted(number: int, noun: str) -> str:
    """Return ``1 file``, ``2 files``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
