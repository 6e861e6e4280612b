"""``mentorlog`` and ``mentorlog status``: what needs me."""

from typing import Annotated

import typer

from mentorlog.cli.command import View, command
from mentorlog.cli.options import MaybeWho
from mentorlog.cli.session import Session
from mentorlog.insight.status import status
from mentorlog.model.kept import ME

All = Annotated[bool, typer.Option("--all", help="everybody, unfolded, with every hint")]


@command("mentorlog", "mentorlog status ada")
def run(session: Session, who: MaybeWho = None, everything: All = False) -> View:  # noqa: FBT002
    """Show what needs me: today, what I owe, people by need, a few hints.

    With WHO it shows the whole picture of one person.
    """
    journal = session.maybe
    if not journal.there and who is None:
        from mentorlog.insight.listing import Beginning  # noqa: PLC0415 - once in a life

        return Beginning(path=session.shown(journal.root))
    if who is not None:
        from mentorlog.cli.commands.show import whole_of  # noqa: PLC0415 - another screen

        return whole_of(session, session.person(who))
    pictures = [session.picture(person, brief=True) for person in journal.relationships()]
    lifecycles = {one.who: session.lifecycle(one.relationship) for one in pictures}
    back = max(
        (one.back for one in journal.settings.away if one.covers(session.today)), default=None
    )
    default = session.context.home / "mentoring"
    return status(
        pictures,
        [] if session.discreet else journal.actions(ME),
        lifecycles,
        session.today,
        journal=None if journal.root == default else session.shown(journal.root),
        away=back,
        unfold=everything,
    )
