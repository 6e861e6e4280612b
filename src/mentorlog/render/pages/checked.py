"""What ``check`` found."""

from mentorlog.insight.listing import Checked
from mentorlog.render.parts import Page, Row, text


def checked(view: Checked) -> Page:
    """Return the page: how much was looked at. The problems themselves go beside, on stderr."""
    looked = f"{counted(view.records, 'record')} in {counted(view.files, 'file')}"
    if not view.problems:
        return (Row(text(f"All can be read: {looked}.")),)
    places = counted(len(view.problems), "place")
    return (Row(text(f"{places} cannot be read as meant; {looked} can.")),)


def counted(number: int, noun: str) -> str:
    """Return ``1 file``, ``2 files``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
