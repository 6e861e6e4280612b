"""``mentorlog network``: who gives me which support, and what nobody covers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from mentorlog.cli.command import command
from mentorlog.cli.session import Session
from mentorlog.insight.earlier import as_of
from mentorlog.insight.network import Network, network
from mentorlog.insight.path import current
from mentorlog.model.own import Myself
from mentorlog.model.picture import Picture

At = Annotated[
    str | None,
    typer.Option("--at", metavar="DAY", help="as it was on that day; today when not said"),
]


@command("mentorlog network", "mentorlog network --at 2026-01-01")
def run(session: Session, at: At = None) -> Network:
    """Show what I need and nobody covers, who gives what, and with whom I am losing touch.

    What people give is read from their relationships, and from what was written of the newest six
    meetings with each. It is about what I need; nobody is scored.
    """
    day = session.happened(at, "--at")
    myself = Myself() if session.discreet else session.journal.myself().record
    return network(
        tuple(_pictures(session, day)),
        lambda one: current(one, session.lifecycle(one)).name,
        myself,
        session.library.supports(),
        day,
        today=session.today,
        hidden=session.discreet,
    )


def _pictures(session: Session, day: date) -> Iterator[Picture]:
    """Yield the relationships that existed on a day, as they were then."""
    for person in session.journal.relationships():
        known = as_of(person.record, day)
        if known is not None:
            picture = session.journal.picture(replace(person, record=known), day)
            yield picture.discreet() if session.discreet else picture
