"""What ``check`` found."""

from mentorlog.insight.listing import Checked
from mentorlog.render.parts import Page, Row, text


def checked(view: Checked) -> Page:
    """Return the page: how much was looked at. The problems themselves go beside, on stderr."""
    looked = f"{view.records} records in {view.files} files"
    if not view.problems:
        return (Row(text(f"All can be read: {looked}.")),)
    count = len(view.problems)
    noun = "place" if count == 1 else "places"
    return (Row(text(f"{count} {noun} cannot be read as meant; {looked} can.")),)
