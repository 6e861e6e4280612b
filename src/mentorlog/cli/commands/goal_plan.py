"""``mentorlog goal plan``: goals and milestones by month."""

from mentorlog.cli import whose
from mentorlog.cli.command import command
from mentorlog.cli.commands.goal_show import people
from mentorlog.cli.options import MaybeWho
from mentorlog.cli.session import Session
from mentorlog.insight.goal_plan import GoalPlan
from mentorlog.insight.goal_plan import plan as planned
from mentorlog.insight.goals import named
from mentorlog.model.goal import Goal
from mentorlog.model.kept import ME, Kept


@command("mentorlog goal plan ada", "mentorlog goal plan me")
def plan(session: Session, who: MaybeWho = None) -> GoalPlan:
    """Show the strategic plan: all goals and milestones by month, with who owns them.

    WHO may be me: your own goals, whoever works on them with you.
    """
    slug = whose.who(session, who) if who else None
    goals = _goals(session, slug)
    known = people(session, (one for kept in goals for one in (kept.who, *kept.record.with_)))
    names = {None: "everybody", ME: "my goals"}
    return GoalPlan(
        who=slug,
        name=names.get(slug) or named(slug or ME, known or people(session, [slug or ME])),
        today=session.today,
        months=planned(goals, session.today, known),
    )


def _goals(session: Session, slug: str | None) -> list[Kept[Goal]]:
    """Return the goals of one with those of mine they are part of, or everybody's."""
    journal = session.journal
    if slug == ME:
        return journal.goals(ME)
    slugs = (ME, *journal.slugs())
    found = (
        journal.goals_with(slug) if slug else [kept for one in slugs for kept in journal.goals(one)]
    )
    return [kept for kept in found if not (session.discreet and kept.private)]
