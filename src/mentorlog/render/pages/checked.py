"""What ``check`` found."""

from mentorlog.insight.listing import Checked
from mentorlog.render.parts import Page, Part, Row, text


def checked(view: Checked) -> Page:
    """Return the page: how much was looked at. The problems themselves go beside, on stderr."""
    looked = f"{counted(view.records, 'record')} in {counted(view.files, 'file')}"
    places = counted(len(view.problems), "place")
    summary = (
        f"{places} cannot be read as meant; {looked} can."
        if view.problems
        else f"All can be read: {looked}."
    )
    rows: list[Part] = [Row(text(summary))]
    if view.leftovers:
        rows.append(Row(text("Left over from an interrupted change, to look into and remove:")))
        rows += [Row(text(name), indent=2) for name in view.leftovers]
    return tuple(rows)


def counted(number: int, noun: str) -> str:
    """Return ``1 file``, ``2 files``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
