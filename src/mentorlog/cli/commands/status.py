"""``mentorlog`` and ``mentorlog status``: what needs me."""

from typing import Annotated

import typer

from mentorlog.cli import coach
from mentorlog.cli.command import View, command
from mentorlog.cli.options import MaybeWho
from mentorlog.cli.session import Session
from mentorlog.insight import attention
from mentorlog.insight.status import Status, status
from mentorlog.model.kept import ME

All = Annotated[bool, typer.Option("--all", help="everybody, unfolded, with every hint")]
PrivateToo = Annotated[
    bool, typer.Option("--private", help="hints that rest on private records, too")
]


@command("mentorlog", "mentorlog status ada")
def run(
    session: Session,
    who: MaybeWho = None,
    everything: All = False,  # noqa: FBT002
    private: PrivateToo = False,  # noqa: FBT002
) -> View:
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
    return _morning(session, everything=everything, private=private)


def _morning(session: Session, *, everything: bool, private: bool) -> Status:
    journal = session.journal
    brief = not everything  # rules that look more closely need more than the newest two meetings
    pictures = [session.picture(person, brief=brief) for person in journal.relationships()]
    lifecycles = {one.who: session.lifecycle(one.relationship) for one in pictures}
    found = coach.of_all(session, pictures, deep=everything)
    every = [hint for hints in found.values() for hint in hints]
    every += coach.about_me(session, pictures)
    if not everything:  # what I owe stands above already
        every = [one for one in every if one.rule != "actions-overdue" or not one.dated]
    worth = attention.worth(every, session.today, private=private, everything=everything)
    default = session.context.home / "mentoring"
    return status(
        pictures,
        [] if session.discreet else journal.actions(ME),
        lifecycles,
        session.today,
        worth=worth,
        journal=None if journal.root == default else session.shown(journal.root),
        unfold=everything,
    )
