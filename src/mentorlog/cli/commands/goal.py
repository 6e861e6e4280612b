"""``mentorlog goal``: goals, theirs, ours and mine."""

from typing import Annotated

import typer

from mentorlog.cli import refs, texts
from mentorlog.cli.command import View, command
from mentorlog.cli.options import Due, MaybeWho, Private, Tag, Why, Words
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.formats.decode import RefusedError, decode
from mentorlog.insight import progress
from mentorlog.insight.listing import Goals, OneGoal
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.goal import Goal
from mentorlog.model.kept import ME, Kept

Measure = Annotated[
    str | None, typer.Option("--measure", metavar="TEXT", help="how you would know it is reached")
]
With = Annotated[
    list[str] | None, typer.Option("--with", metavar="WHO", help="for your goals: who helps")
]
Skill = Annotated[str | None, typer.Option("--skill", metavar="TEXT", help="the skill it builds")]
Level = Annotated[int | None, typer.Option(min=1, max=5, metavar="1-5", help="level of the skill")]
SupportText = Annotated[
    str | None, typer.Option("--support", metavar="TEXT", help="what help you would like")
]
GoalName = Annotated[
    str, typer.Argument(metavar="GOAL", help="its name or the start of it; WHO if they have one")
]


@command(
    "mentorlog goal ada",
    'mentorlog goal me "Publish my first paper" --with ada --due 2027-05-01',
    changes=True,
)
def run(
    session: Session,
    who: MaybeWho = None,
    words: Words = None,
    measure: Measure = None,
    due: Due = None,
    why: Why = None,
    with_: With = None,
    skill: Skill = None,
    baseline: Level = None,
    target: Level = None,
    support: SupportText = None,
    private: Private = False,  # noqa: FBT002
    tag: Tag = None,
) -> View:
    """Show goals with their progress, or with TEXT set one. WHO may be me: a goal of yours.

    A title is enough. A measure, a day and a next step make it easier to know how it goes.
    """
    title = texts.of_line(words)
    if not title and any((measure, due, why, with_, skill, baseline, target, support, private)):
        raise failure("missing-word", missing="TEXT", example=f'mentorlog goal {who or "me"} "..."')
    if not title:
        return _listed(session, who)
    said: dict[str, object] = {
        "title": title,
        "measure": measure,
        "due": session.day(due, "future") if due else None,
        "why": why,
        "support": support,
        "skill": skill,
        "baseline": baseline,
        "target": target,
        "tags": tag,
        "with": [refs.who(session, one) for one in with_ or []],
    }
    return _set(session, who or ME, said, private=private)


@command('mentorlog goal add ada "Run a study"', "mentorlog goal add me Learn to say no",
         changes=True)  # fmt: skip
def add(session: Session, who: MaybeWho = None, words: Words = None) -> Changed:
    """Set a goal: mentorlog goal WHO TEXT says the same, and takes every option."""
    title = texts.of_line(words)
    if not who or not title:
        raise failure(
            "missing-word", missing="WHO and TEXT", example='mentorlog goal ada "Run a study"'
        )
    return _set(session, who, {"title": title}, private=False)


@command("mentorlog goal list", "mentorlog goal list me --json")
def list_(session: Session, who: MaybeWho = None) -> Goals:
    """Show goals with their progress."""
    return _listed(session, who)


@command("mentorlog goal show publish-my-first-paper", "mentorlog goal show publish --json")
def show(session: Session, ref: GoalName) -> OneGoal:
    """Show one goal with its check-ins."""
    kept = refs.find_goal(session, ref)
    name = "Mine" if kept.who == ME else session.person(kept.who).record.name
    return OneGoal(kept=kept, name=name, today=session.today)


def _listed(session: Session, who: str | None) -> Goals:
    journal = session.journal
    slug = refs.who(session, who) if who else None
    chosen = refs.people(session, slug)
    found = [goal for one in chosen for goal in journal.goals(one.who)]
    mine = journal.goals(ME)
    found += [one for one in mine if slug in {None, ME} or slug in one.record.with_]
    shown = [one for one in found if one.record.open or slug]
    if session.discreet and slug != ME:
        shown = [one for one in shown if not one.private]
    shown.sort(key=lambda one: (one.who != ME, one.who, not one.record.open, one.key))
    return Goals(
        goals=tuple(progress.line(one) for one in shown),
        names={one.who: one.record.name for one in chosen},
        today=session.today,
        who=slug,
    )


def _set(session: Session, who: str, said: dict[str, object], *, private: bool) -> Changed:
    session.typed = str(said["title"])
    slug = refs.who(session, who)
    document = {"status": "active", "created": session.today}
    document |= {key: value for key, value in said.items() if value}
    try:
        goal = decode(Goal, document)
    except RefusedError as refusal:
        raise failure(
            "bad-value", field="A goal", value="like this", why=f"{refusal}.", hint=""
        ) from None
    with session.change(f"goal {slug}") as change:
        key = change.new_goal_key(slug, goal.title)
        kept: Kept[Goal] = Kept(who=slug, key=key, record=goal, private=private and slug != ME)
        change.save(kept)
    due = days.spoken(goal.due, session.today) if goal.due else "no date"
    lines = [Line(label="Goal", text=f"{key}  {goal.title}", aside=due)]
    if not goal.measure:
        lines.append(
            Line(
                label="Thought",
                text="how would you know it is reached?",
                aside=f'mentorlog edit {slug}/{key} --set measure="..."',
            )
        )
    return Changed(lines=tuple(lines), records=(kept,), tried=session.flags.dry_run)
