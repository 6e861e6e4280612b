"""From what ``goal WHO TEXT`` was told to a new goal."""

from dataclasses import replace

from mentorlog.cli import whose
from mentorlog.cli.commands.goal_thoughts import gaps
from mentorlog.cli.commands.taken_from import taken_from
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.formats.decode import RefusedError, decode
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.goal import Goal
from mentorlog.model.kept import ME, Kept
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What was told of a new goal, in the words it was told in."""

    title: str
    measure: str | None = None
    due: str | None = None
    why: str | None = None
    with_: tuple[str, ...] = ()
    skill: str | None = None
    baseline: int | None = None
    target: int | None = None
    support: str | None = None
    proposed: bool = False
    private: bool = False
    source: str | None = None
    tags: tuple[str, ...] = ()

    @property
    def words(self) -> str | None:
        """What the title comes from: its own words, or a note's."""
        return self.title or self.source

    @property
    def options(self) -> bool:
        """Whether anything but the title was said."""
        words = (self.measure, self.due, self.why, self.with_, self.skill, self.support, self.tags)
        return any((*words, self.baseline, self.target, self.proposed, self.private))


def made(session: Session, who: str | None, told: Told) -> Changed:
    """Set the goal; say one thing about it that is worth a thought.

    With a source its words are the title, and who it is with is theirs unless said otherwise.
    """
    session.typed = told.title
    source = taken_from(session, told.source)
    told = replace(told, title=told.title or source.text, private=told.private or source.private)
    slug = whose.who(session, who) if who else source.who
    goal = _goal(session, slug, told)
    with session.change(f"goal {slug}") as change:
        key = change.new_goal_key(slug, goal.title)
        kept: Kept[Goal] = Kept(who=slug, key=key, record=goal, private=told.private and slug != ME)
        change.save(kept)
    return Changed(
        lines=(said(session, kept), *first_thought(session, kept)),
        records=(kept,),
        tried=session.flags.dry_run,
    )


def said(session: Session, kept: Kept[Goal]) -> Line:
    """Return the line that names a goal and its day."""
    goal = kept.record
    past = " (past)" if goal.due and goal.due < session.today else ""
    due = f"{days.spoken(goal.due, session.today)}{past}" if goal.due else "no date"
    status = goal.status if goal.status != "active" else ""
    private = "private" if kept.private and kept.who != ME else ""
    aside = ", ".join(filter(None, (due, status, private)))
    return Line(label="Goal", text=f"{kept.key}  {goal.title}", aside=aside)


def first_thought(session: Session, kept: Kept[Goal]) -> tuple[Line, ...]:
    """Return the first thing that a goal lacks, if anything; one at a time is enough."""
    found = gaps(session, kept, [])
    return tuple(Line(label="Thought", text=one.text, aside=one.command) for one in found[:1])


def _goal(session: Session, slug: str, told: Told) -> Goal:
    document: dict[str, object] = {
        "title": told.title,
        "status": "proposed" if told.proposed else "active",
        "created": session.today,
        "measure": told.measure,
        "due": session.day(told.due, "future") if told.due else None,
        "why": told.why,
        "with": _with(session, slug, told.with_),
        "support": told.support,
        "skill": told.skill,
        "baseline": told.baseline,
        "target": told.target,
        "tags": list(told.tags),
    }
    try:
        return decode(Goal, {key: value for key, value in document.items() if value})
    except RefusedError as refusal:
        raise failure(
            "bad-value", field="A goal", value="like this", why=f"{refusal}.", hint=""
        ) from None


def _with(session: Session, slug: str, words: tuple[str, ...]) -> list[str]:
    """Return the slugs of those who work on a goal of mine with me."""
    if words and slug != ME:
        raise failure(
            "bad-value",
            field="--with",
            value=f'"{words[0]}"',
            why="It says who works with you on a goal of yours.",
            hint=f'mentorlog goal me "..." --with {words[0]}',
        )
    found = list(dict.fromkeys(whose.who(session, word) for word in words))
    if ME in found:
        raise failure(
            "bad-value",
            field="--with",
            value='"me"',
            why="A goal of yours is yours without it.",
            hint="name somebody else, or leave it out",
        )
    return found
