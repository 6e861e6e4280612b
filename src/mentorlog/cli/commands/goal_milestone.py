"""``mentorlog goal milestone``: a step on the way, and what becomes of it."""

from dataclasses import replace
from typing import Annotated

import typer

from mentorlog.cli import goal_refs, promises, refs, texts
from mentorlog.cli.command import command
from mentorlog.cli.commands.goal_show import people
from mentorlog.cli.commands.goal_thoughts import thought
from mentorlog.cli.options import Due, On, Why, Words
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.formats.inline import Promise, promise
from mentorlog.insight.goals import owner_of
from mentorlog.insight.said import Changed, Line
from mentorlog.journal.change import Change
from mentorlog.model import days
from mentorlog.model.goal import Goal, Milestone
from mentorlog.model.kept import ME, Kept
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass

GoalOrId = Annotated[
    str, typer.Argument(metavar="GOAL|ID", help="a goal to add to, or a milestone's id")
]
Owner = Annotated[
    str | None, typer.Option("--owner", metavar="me|them|both|NAME", help="whose it is")
]
Done = Annotated[bool, typer.Option("--done", help="it is done; the day with --on")]
Drop = Annotated[bool, typer.Option("--drop", help="it is not needed; it stays on record")]
Reopen = Annotated[bool, typer.Option("--reopen", help="it was done or dropped, and is open again")]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What was told of a milestone, in the words it was told in."""

    text: str
    done: bool
    drop: bool
    reopen: bool
    on: str | None
    due: str | None
    owner: str | None
    why: str | None

    @property
    def becomes(self) -> list[str]:
        """The flags that say what became of a milestone."""
        said = {"--done": self.done, "--drop": self.drop, "--reopen": self.reopen}
        return [flag for flag, given in said.items() if given]


@command(
    'mentorlog goal milestone publish "Outline agreed due:2026-12-15"',
    "mentorlog goal milestone m3c8 --done --on yesterday",
    changes=True,
)
def milestone(
    session: Session,
    ref: GoalOrId,
    words: Words = None,
    done: Done = False,  # noqa: FBT002
    drop: Drop = False,  # noqa: FBT002
    reopen: Reopen = False,  # noqa: FBT002
    on: On = None,
    due: Due = None,
    owner: Owner = None,
    why: Why = None,
) -> Changed:
    """Add a milestone to a goal; or by its ID say that it is done, moved or dropped.

    Words at the end of TEXT: @me, @them, @both or a member, due:DAY. Whoever learns owns it when
    nobody is named. The id may be a start of it, or the goal where one milestone is open.
    """
    told = _Told(text=texts.of_line(words), done=done, drop=drop, reopen=reopen, on=on, due=due,
                 owner=owner, why=why)  # fmt: skip
    session.typed = told.text or why or ""
    _refuse_what_does_not_fit(told, ref)
    return _added(session, ref, told) if told.text else _changed(session, ref, told)


def new(session: Session, change: Change, kept: Kept[Goal], said: Promise) -> Milestone:
    """Return the milestone that was typed. Raises bad-value, bad-owner, unknown-date."""
    if not said.text:
        raise failure(
            "bad-value",
            field="A milestone",
            value="without words",
            why="There is nothing to reach in it.",
            hint='e.g. "outline agreed due:fri"',
        )
    relationship = _other(session, kept)
    return Milestone(
        id=change.new_id(),
        text=said.text,
        due=session.day(said.due, "future") if said.due else None,
        owner=promises.person(said.owner, relationship, session.today)
        if said.owner
        else _learner(kept, relationship),
    )


def _refuse_what_does_not_fit(told: _Told, ref: str) -> None:
    becomes = told.becomes
    what = why = ""
    if len(becomes) > 1:
        what = f"{' and '.join(becomes)} do not go together."
    elif told.text and becomes:
        what, why = f"{becomes[0]} takes no TEXT.", "With TEXT a milestone is added."
    elif told.on and not (told.done or told.drop):
        what, why = "--on goes with --done or --drop.", "For the day it is due there is --due."
    elif told.why and not told.drop:
        what = "--why goes with --drop."
    if what:
        raise failure("usage", what=what, why=why, hint="mentorlog goal milestone --help")
    if not (told.text or becomes or told.due or told.owner):
        raise failure(
            "missing-word",
            missing="TEXT, or what became of it",
            example=f'mentorlog goal milestone {ref} "..."   adds one; ID --done when it is',
        )


def _added(session: Session, ref: str, told: _Told) -> Changed:
    said = promise(told.text, {"owner", "due"})
    said = replace(said, due=told.due or said.due, owner=None if told.owner else said.owner)
    with session.change(f"goal milestone {ref}") as change:
        before: Kept[Goal] = refs.find_goal(session, ref)
        step = _owned(session, before, new(session, change, before, said), told.owner)
        kept = _with(before, step)
        change.save(kept)
    return _said(session, before, kept, step, "")


def _changed(session: Session, ref: str, told: _Told) -> Changed:
    day = session.happened(told.on)
    with session.change(f"goal milestone {ref}") as change:
        before, was = goal_refs.find_milestone(session, ref)
        step = was
        if told.done:
            step = replace(_open(was, "done"), done=day, dropped=None, reason=None)
        elif told.drop:
            step = replace(_open(was, "dropped"), dropped=day, reason=told.why)
        elif told.reopen:
            step = replace(_closed(was), done=None, dropped=None, reason=None)
        if told.due:
            step = replace(step, due=session.day(told.due, "future"))
        step = _owned(session, before, step, told.owner)
        kept = _with(before, step)
        change.save(kept)
    labels = {"--done": "Done", "--drop": "Dropped", "--reopen": "Reopened"}
    label = labels[told.becomes[0]] if told.becomes else ""
    return _said(session, before, kept, step, label)


def _owned(session: Session, kept: Kept[Goal], step: Milestone, word: str | None) -> Milestone:
    """Return the milestone as that of whom --owner names, if it was said."""
    if not word:
        return step
    return replace(step, owner=promises.owner(word, _other(session, kept), session.today))


def _open(step: Milestone, becomes: str) -> Milestone:
    """Return the milestone if it may be done or dropped; what was dropped may yet be done."""
    if step.open or (becomes == "done" and not step.done):
        return step
    what = "done" if step.done else "dropped"
    day = step.done or step.dropped
    raise failure(
        "not-now",
        what=f'{step.id} "{step.text}" was {what}{f" on {days.full(day)}" if day else ""}.',
        why="",
        hint=f"mentorlog goal milestone {step.id} --reopen",
    )


def _closed(step: Milestone) -> Milestone:
    if step.open:
        raise failure(
            "not-now",
            what=f'{step.id} "{step.text}" is open.',
            why="",
            hint=f"mentorlog goal milestone {step.id} --done",
        )
    return step


def _with(kept: Kept[Goal], step: Milestone) -> Kept[Goal]:
    """Return the goal with the milestone in its place, or as its last."""
    steps = kept.record.milestone
    known = any(one.id == step.id for one in steps)
    after = tuple(step if one.id == step.id else one for one in steps) if known else (*steps, step)
    return replace(kept, record=replace(kept.record, milestone=after))


def _other(session: Session, kept: Kept[Goal]) -> Relationship | None:
    """Return the relationship that "them" means in a goal, where it can be one alone."""
    if kept.who != ME:
        return session.person(kept.who).record
    if len(kept.record.with_) != 1:
        return None
    try:
        return session.person(kept.record.with_[0]).record
    except MentorlogError:  # they are gone from the journal, or their file cannot be read
        return None


def _learner(kept: Kept[Goal], relationship: Relationship | None) -> str:
    """Return whose a milestone is when nobody said: it is the mentee's of the two, or mine."""
    if kept.who == ME or relationship is None or relationship.my_role == "mentee":
        return "me"
    return "them" if relationship.my_role == "mentor" else "both"


def _said(
    session: Session, before: Kept[Goal], kept: Kept[Goal], step: Milestone, label: str
) -> Changed:
    goal = kept.record
    lines = [line_of(session, kept, step, label)]
    done = sum(1 for one in goal.steps if one.done)
    far = f"{done} of {len(goal.steps)} done{_moved(before.record, goal)}"
    lines.append(Line(label="Goal", text=f"{goal.title}   {far}"))
    if step.done and goal.open and done == len(goal.steps):
        lines.append(thought(session, "done", f"mentorlog goal reach {kept.ref}"))
    return Changed(lines=tuple(lines), records=(kept,), tried=session.flags.dry_run)


def _moved(before: Goal, after: Goal) -> str:
    """Return what a change of the milestones did to the progress of a goal."""
    was, now = before.progress or 0, after.progress or 0
    if was != now:
        return f", {was} -> {now} %"
    said = any(one.progress is not None for one in after.check_in)
    return f", {now} % as said last" if said else ""


def line_of(session: Session, kept: Kept[Goal], step: Milestone, label: str = "") -> Line:
    """Return the line that says what became of a milestone, or whose it is, and its day."""
    owner = owner_of(step.owner, kept, people(session, [kept.who, *kept.record.with_]))
    whose = {"you": "Yours", "both": "Both", "": "Step"}.get(owner, f"{owner}'s")
    when = days.spoken(step.due, session.today) if step.due else "no date"
    past = " (past)" if step.late(session.today) else ""
    aside = "" if label and not step.open else f"{when}{past}"
    return Line(label=label or whose, text=f"{step.id}  {step.text}", aside=aside)
