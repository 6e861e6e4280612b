"""``mentorlog demo``: a journal of four years to look at, made by real commands."""

from typing import Annotated

import typer

from mentorlog.cli.command import command
from mentorlog.cli.commands.demo_played import Player, place
from mentorlog.cli.commands.demo_toured import asked_to_keep, toured
from mentorlog.cli.progress import each
from mentorlog.cli.session import Session
from mentorlog.insight.played import Played
from mentorlog.practice.demo import demo

Keep = Annotated[bool, typer.Option("--keep", help="keep the journal, and say where it is")]


@command("mentorlog demo", "mentorlog demo --keep")
def run(session: Session, keep: Keep = False) -> Played:  # noqa: FBT002
    """Look around in a journal of four years that the commands themselves make, in seconds.

    On a terminal its screens come one by one; elsewhere all at once. It is removed at the end,
    unless you keep it. Your own journal is not touched.
    """
    whole = demo()
    guided = session.interactive and session.context.stdout_is_terminal
    with place(session, keep=keep) as found:
        player = Player(session, found)
        steps = each(session, whole.step, player.played, "Playing four years")
        if guided:
            toured(session, player, whole.tour)
            found.kept = keep or asked_to_keep(session)
        screens = () if guided else tuple(map(player.captured, whole.tour.screen))
        return Played(
            opening=whole.tour.opening,
            steps=steps,
            screens=screens,
            journal=str(found.journal) if found.kept else None,
        )
