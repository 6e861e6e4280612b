"""``mentorlog goal show``: one goal with all that belongs to it."""

from collections.abc import Iterable
from typing import Annotated

import typer

from mentorlog.cli import refs
from mentorlog.cli.command import command
from mentorlog.cli.commands.goal_thoughts import gaps
from mentorlog.cli.session import Session
from mentorlog.insight.goals import OneGoal, one
from mentorlog.model.action import Action
from mentorlog.model.goal import Goal
from mentorlog.model.kept import ME, Kept
from mentorlog.model.relationship import Relationship

GoalName = Annotated[
    str, typer.Argument(metavar="GOAL", help="its name or the start of it; WHO if they have one")
]


@command("mentorlog goal show publish-my-first-paper", "mentorlog goal show publish --json")
def show(session: Session, ref: GoalName) -> OneGoal:
    """Show one goal: its milestones, its actions, and how it went so far."""
    kept: Kept[Goal] = refs.find_goal(session, ref)
    near = [kept.who, *kept.record.with_] if kept.who == ME else [kept.who]
    actions = _actions(session, near)
    return one(
        kept,
        siblings=session.journal.goals(kept.who),
        actions=actions,
        people=people(session, near),
        gaps=gaps(session, kept, actions),
        today=session.today,
    )


def people(session: Session, slugs: Iterable[str]) -> dict[str, Relationship]:
    """Return the relationships of these slugs; of one that is gone only its slug is known."""
    known = set(session.journal.slugs())
    found = (session.journal.relationship(slug) for slug in dict.fromkeys(slugs) if slug in known)
    return {kept.who: kept.record for kept in found if kept}


def _actions(session: Session, slugs: list[str]) -> list[Kept[Action]]:
    """Return the actions with these people; on a screen that others may see no private ones."""
    known = {*session.journal.slugs(), ME}
    found = [kept for slug in slugs if slug in known for kept in session.journal.actions(slug)]
    return [kept for kept in found if not (kept.private and session.discreet and kept.who != ME)]
