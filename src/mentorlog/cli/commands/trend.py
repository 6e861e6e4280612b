"""``mentorlog trend``: how it goes over time, in small charts that say the same in words."""

from typing import Annotated

import typer

from mentorlog.cli import whose
from mentorlog.cli.command import command
from mentorlog.cli.commands.show import only_person
from mentorlog.cli.commands.trend_read import mine, of_person
from mentorlog.cli.options import MaybeWho
from mentorlog.cli.session import Session
from mentorlog.cli.values import one_of
from mentorlog.insight.trend import PARTS, Trend
from mentorlog.model.kept import ME

Of = Annotated[
    str | None, typer.Option("--of", metavar="|".join(PARTS), help="one of them, in full")
]
Since = Annotated[str | None, typer.Option("--since", metavar="DAY", help="from this day on")]


@command("mentorlog trend ada", "mentorlog trend ada --of pulse --since 2026-01-01")
def run(session: Session, who: MaybeWho = None, of: Of = None, since: Since = None) -> Trend:
    """Show how it goes for you over time: pulse, satisfaction, worth, rhythm, goals, balance.

    It is private, and never a score of anybody. Rhythm and balance are told by the meetings of the
    last 12 months unless --since says otherwise; the rest from the beginning. Of me: the goals.
    """
    part = one_of("--of", of, PARTS)
    first = session.happened(since, "--since") if since else None
    slug = whose.who(session, who) if who else only_person(session).who
    if slug == ME:
        return mine(session, part, first)
    return of_person(session, session.person(slug), part, first)
