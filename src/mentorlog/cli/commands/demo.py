"""``mentorlog demo``: a journal of four years to look at, made by real commands."""

from typing import Annotated

import typer

from mentorlog.cli.command import command
from mentorlog.cli.commands.demo_played import Player, place
from mentorlog.cli.commands.demo_toured import asked_to_keep, toured
from mentorlog.cli.progress import counted
from mentorlog.cli.session import Session
from mentorlog.insight.played import Played

Keep = Annotated[bool, typer.Option("--keep", help="keep the journal, and say where it is")]


@command("mentorlog demo", "mentorlog demo --keep")
def run(session: Session, keep: Keep = False) -> Played:  # noqa: FBT002
    """Look around in a journal of four years, made before your eyes by the commands themselves.

    On a terminal its screens come one by one; elsewhere all at once. It is removed at the end,
    unless you keep it. Your own journal is not touched.
    """
    demo = session.library.demo()
    guided = session.interactive and session.context.stdout_is_terminal
    with place(session, keep=keep) as found:
        player = Player(session, found)
        steps = [player.played(one) for one in counted(session, demo.step, "Playing four years")]
        if guided:
            toured(session, player, demo.tour)
            found.kept = keep or asked_to_keep(session)
        screens = () if guided else tuple(map(player.captured, demo.tour.screen))
        return Played(
            opening=demo.tour.opening,
            steps=tuple(steps),
            screens=screens,
            journal=str(found.journal) if found.kept else None,
        )
