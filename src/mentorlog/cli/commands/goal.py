"""``mentorlog goal``: goals, theirs, ours and mine."""

from typing import Annotated

import typer

from mentorlog.cli import refs, texts, whose
from mentorlog.cli.command import View, command
from mentorlog.cli.commands.goal_set import Told, made
from mentorlog.cli.options import Due, From, MaybeWho, Private, Tag, Why, Words
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.insight import progress
from mentorlog.insight.listing import Goals
from mentorlog.insight.said import Changed
from mentorlog.model.kept import ME

Measure = Annotated[
    str | None, typer.Option("--measure", metavar="TEXT", help="how you would know it is reached")
]
With = Annotated[
    list[str] | None,
    typer.Option("--with", metavar="WHO", help="for your goals: who helps; repeatable"),
]
Skill = Annotated[str | None, typer.Option("--skill", metavar="TEXT", help="the skill it builds")]
Level = Annotated[int | None, typer.Option(min=1, max=5, metavar="1-5", help="level of the skill")]
SupportText = Annotated[
    str | None, typer.Option("--support", metavar="TEXT", help="what help you would like")
]
Proposed = Annotated[bool, typer.Option("--proposed", help="not settled yet")]


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
    proposed: Proposed = False,  # noqa: FBT002
    private: Private = False,  # noqa: FBT002
    from_: From = None,
    tag: Tag = None,
) -> View:
    """Show goals with their progress, or with TEXT set one. WHO may be me: a goal of yours.

    A title is enough. A measure, a day and a next step make it easier to know how it goes.
    """
    told = Told(
        title=texts.of_line(words), measure=measure, due=due, why=why, with_=tuple(with_ or ()),
        skill=skill, baseline=baseline, target=target, support=support, proposed=proposed,
        private=private, source=from_, tags=tuple(tag or ()),
    )  # fmt: skip
    if not told.words and told.options:
        raise failure("missing-word", missing="TEXT", example=f'mentorlog goal {who or "me"} "..."')
    return made(session, who, told) if told.words else _listed(session, who)


@command('mentorlog goal add ada "Run a study"', "mentorlog goal add me Learn to say no",
         changes=True)  # fmt: skip
def add(
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
    proposed: Proposed = False,  # noqa: FBT002
    private: Private = False,  # noqa: FBT002
    from_: From = None,
    tag: Tag = None,
) -> Changed:
    """Set a goal: mentorlog goal WHO TEXT says the same."""
    told = Told(
        title=texts.of_line(words), measure=measure, due=due, why=why, with_=tuple(with_ or ()),
        skill=skill, baseline=baseline, target=target, support=support, proposed=proposed,
        private=private, source=from_, tags=tuple(tag or ()),
    )  # fmt: skip
    if not (who or from_) or not told.words:
        raise failure(
            "missing-word", missing="WHO and TEXT", example='mentorlog goal ada "Run a study"'
        )
    return made(session, who, told)


@command("mentorlog goal list", "mentorlog goal list me --json")
def list_(session: Session, who: MaybeWho = None) -> Goals:
    """Show goals with their progress."""
    return _listed(session, who)


def _listed(session: Session, who: str | None) -> Goals:
    journal = session.journal
    slug = _whose(session, who) if who else None
    chosen = whose.people(session, slug)
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


def _whose(session: Session, word: str) -> str:
    """Return whose goals a word asks for; where it is a goal's name, the hint shows that goal."""
    try:
        return whose.who(session, word)
    except MentorlogError as nobody:
        if nobody.id == "who-not-found" and _called(session, word):
            nobody.why = "A goal is called like this."
            nobody.hint = f"mentorlog goal show {word}"
        raise


def _called(session: Session, word: str) -> bool:
    try:
        return refs.find_goal(session, word) is not None
    except MentorlogError as missing:
        return missing.id == "ambiguous-name"
