"""``mentorlog action``: what somebody promised."""

from typing import Annotated

import typer

from mentorlog.cli import texts
from mentorlog.cli.command import View, command
from mentorlog.cli.commands.action_listed import Chosen, listed
from mentorlog.cli.options import Due, From, MaybeWho, Private, Words
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.listing import Actions
from mentorlog.insight.said import Changed

Mine = Annotated[bool, typer.Option("--mine", help="listed: only what you promised")]
Theirs = Annotated[
    bool, typer.Option("--theirs", help="it is for the other to do; listed: only theirs")
]
Owner = Annotated[
    str | None, typer.Option("--owner", metavar="me|them|both|MEMBER", help="whose it is")
]
OfGoal = Annotated[
    str | None, typer.Option("--goal", metavar="GOAL", help="the goal it serves; listed: its own")
]
Overdue = Annotated[bool, typer.Option("--overdue", help="listed: only what is past its day")]
OfWhom = Annotated[
    str | None, typer.Option("--who", metavar="WHO", help="listed: with this person")
]


@command(
    "mentorlog action --theirs --overdue",
    'mentorlog action ada "send the draft due:fri"',
    changes=True,
)
def run(
    session: Session,
    who: MaybeWho = None,
    words: Words = None,
    due: Due = None,
    mine: Mine = False,  # noqa: FBT002
    theirs: Theirs = False,  # noqa: FBT002
    owner: Owner = None,
    goal: OfGoal = None,
    overdue: Overdue = False,  # noqa: FBT002
    with_whom: OfWhom = None,
    private: Private = False,  # noqa: FBT002
    from_: From = None,
) -> View:
    """Show open actions, or with TEXT add one. WHO may be me: an action of yours alone.

    Words at the end of TEXT: @me, @them, @both or a member, due:DAY, goal:NAME.
    """
    text = texts.of_line(words)
    if not text and not from_ and (due or owner or private):
        raise failure(
            "missing-word", missing="TEXT", example=f'mentorlog action {who or "ada"} "..."'
        )
    if not text and not from_:
        chosen = Chosen(mine=mine, theirs=theirs, overdue=overdue, goal=goal)
        return listed(session, who or with_whom, chosen)
    from mentorlog.cli.commands.action_added import Said, added  # noqa: PLC0415 - not to list

    said = Said(due=due, owner=owner, theirs=theirs, goal=goal, private=private, source=from_)
    return added(session, who, text, said)


@command('mentorlog action add ada "send the draft due:fri"', "mentorlog action add me file taxes",
         changes=True)  # fmt: skip
def add(
    session: Session,
    who: MaybeWho = None,
    words: Words = None,
    due: Due = None,
    theirs: Theirs = False,  # noqa: FBT002
    owner: Owner = None,
    goal: OfGoal = None,
    private: Private = False,  # noqa: FBT002
    from_: From = None,
) -> Changed:
    """Add an action: mentorlog action WHO TEXT says the same."""
    text = texts.of_line(words)
    if not (who or from_) or not (text or from_):
        raise failure(
            "missing-word",
            missing="WHO and TEXT" if not who else "TEXT",
            example=f'mentorlog action {who or "ada"} "send the draft due:fri"',
        )
    from mentorlog.cli.commands.action_added import Said, added  # noqa: PLC0415 - not to list

    said = Said(due=due, owner=owner, theirs=theirs, goal=goal, private=private, source=from_)
    return added(session, who, text, said)


@command("mentorlog action list", "mentorlog action list ada --mine --json")
def list_(
    session: Session,
    who: MaybeWho = None,
    mine: Mine = False,  # noqa: FBT002
    theirs: Theirs = False,  # noqa: FBT002
    overdue: Overdue = False,  # noqa: FBT002
    goal: OfGoal = None,
    with_whom: OfWhom = None,
) -> Actions:
    """Show open actions: mine first, soonest due first, theirs below."""
    chosen = Chosen(mine=mine, theirs=theirs, overdue=overdue, goal=goal)
    return listed(session, who or with_whom, chosen)
