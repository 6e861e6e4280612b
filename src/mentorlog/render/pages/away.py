"""When I am away."""

from mentorlog.insight.away import Away
from mentorlog.model import days
from mentorlog.render.parts import Page, Row, text


def away(view: Away) -> Page:
    """Return the page."""
    if not view.away:
        return (Row(text("You are not away."), "mentorlog away --until 2w"),)
    return tuple(
        Row(
            text(f"Away from {days.full(one.on)} until {days.full(one.back)}"),
            "mentorlog resume me",
        )
        for one in view.away
    )
