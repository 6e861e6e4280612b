"""Verbs of ``mentorlog goal``: how it goes, and how it ends."""

import re
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

import typer

from mentorlog.cli import refs, texts, whose
from mentorlog.cli.command import command
from mentorlog.cli.commands.goal_show import GoalName
from mentorlog.cli.commands.goal_thoughts import thought
from mentorlog.cli.options import On, Why, Words
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight import goals
from mentorlog.insight.said import Changed, Line
from mentorlog.model.goal import CheckIn, Goal
from mentorlog.model.kept import Kept
from mentorlog.model.words import GoalStatus

Progress = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PROGRESS] [TEXT]...", help="percent, and a line on how it goes"),
]
Blocker = Annotated[
    str | None, typer.Option("--blocker", metavar="TEXT", help="what is in the way")
]
Level = Annotated[
    int | None, typer.Option(min=1, max=5, metavar="1-5", help="the skill, from 1 to 5")
]
Confidence = Annotated[
    int | None, typer.Option("--confidence", min=1, max=5, metavar="1-5", help="that it will work")
]
WithWhom = Annotated[str | None, typer.Option("--with", metavar="WHO", help="looked at with")]
_PERCENT = re.compile(r"(\d{1,3})\s*%?")


@command(
    "mentorlog goal check-in publish 40 two sections drafted",
    'mentorlog goal check-in publish --blocker "waiting for data" --confidence 3',
    changes=True,
)
def check_in(
    session: Session,
    ref: GoalName,
    words: Progress = None,
    on: On = None,
    blocker: Blocker = None,
    rating: Level = None,
    confidence: Confidence = None,
    with_: WithWhom = None,
) -> Changed:
    """Say how a goal goes: percent, a line, what is in the way. Check-ins are never changed."""
    percent, note = _split(words or [])
    session.typed = " ".join(filter(None, (note, blocker)))
    if not any((percent is not None, note, blocker, rating, confidence)):
        raise failure(
            "missing-word",
            missing="PROGRESS or TEXT",
            example=f"mentorlog goal check-in {ref} 40 two sections drafted",
        )
    entry = _check_in(
        on=session.happened(on),
        progress=percent,
        note=note or None,
        blocker=blocker,
        rating=rating,
        confidence=confidence,
        with_=whose.who(session, with_) if with_ else None,
    )
    with session.change(f"goal check-in {ref}") as change:
        before = refs.find_goal(session, ref)
        goal = replace(before.record, check_in=(*before.record.check_in, entry))
        kept = replace(before, record=goal)
        change.save(kept)
    return _said(session, "Check-in", kept, _how(before.record, kept.record, entry))


def _check_in(**said: Any) -> CheckIn:
    try:
        return CheckIn(**said)
    except ValueError as wrong:
        raise failure(
            "bad-value", field="A check-in", value="like this", why=f"{wrong}.", hint=""
        ) from None


def _how(before: Goal, after: Goal, entry: CheckIn) -> str:
    """Return the goal with how far it came and the line that was said."""
    came = f"{before.progress} -> " if before.progress is not None else ""
    percent = f"{came}{after.progress} %" if entry.progress is not None else ""
    levels = [level.value for level in goals.levels(before)]
    said = [
        percent,
        entry.note or "",
        f"in the way: {entry.blocker}" if entry.blocker else "",
        f"skill {' -> '.join(map(str, [*levels[-1:], entry.rating]))}" if entry.rating else "",
        f"confidence {entry.confidence}" if entry.confidence else "",
    ]
    return "   ".join([after.title, ", ".join(filter(None, said))]).rstrip()


@command(
    "mentorlog goal reach publish", "mentorlog goal reach publish --on yesterday", changes=True
)
def reach(session: Session, ref: GoalName, on: On = None, final: Level = None) -> Changed:
    """Mark a goal as reached. Tell those who helped."""
    kept = _ended(session, ref, "achieved", on, final=final)
    lines = [Line(label="Reached", text=kept.record.title)]
    if kept.record.with_ or kept.who != "me":
        helper = kept.record.with_[0] if kept.record.with_ else kept.who
        if not session.journal.unsafe(helper):
            command_ = f'mentorlog action {helper} "tell them it worked"'
            lines.append(thought(session, "tell", command_))
    return Changed(lines=tuple(lines), records=(kept,), tried=session.flags.dry_run)


@command("mentorlog goal done publish", "mentorlog goal reach publish", changes=True)
def done(session: Session, ref: GoalName, on: On = None) -> Changed:
    """Mark a goal as reached: another word for reach."""
    return reach.function(session, ref, on)  # type: ignore[no-any-return]


@command('mentorlog goal change publish "Publish a review article"',
         "mentorlog goal change publish Submit to the workshop first", changes=True)  # fmt: skip
def change(session: Session, ref: GoalName, words: Words = None, why: Why = None) -> Changed:
    """Replace a goal by another that grew out of it; the old one stays with its successor."""
    title = session.typed = _title(words, ref)
    with session.change(f"goal change {ref}") as changing:
        before = refs.find_goal(session, ref)
        key = changing.new_goal_key(before.who, title)
        successor = replace(before, key=key, record=before.record.successor(title, session.today))
        kept = replace(before, record=_replaced(before.record, key, why, session.today))
        changing.save(successor)
        changing.save(kept)
    line = Line(label="Changed", text=f"{before.record.title}, now: {title}")
    return Changed(lines=(line,), records=(kept, successor), tried=session.flags.dry_run)


def _title(words: list[str] | None, ref: str) -> str:
    title = texts.of_line(words)
    if not title:
        raise failure(
            "missing-word",
            missing="the new title",
            example=f'mentorlog goal change {ref} "the goal as it is now"',
        )
    return title


def _replaced(goal: Goal, by: str, why: str | None, today: date) -> Goal:
    return replace(goal, status="changed", closed=today, superseded_by=by, reason=why)


@command("mentorlog goal pause publish", 'mentorlog goal pause publish --why "until the data come"',
         changes=True)  # fmt: skip
def pause(session: Session, ref: GoalName, why: Why = None) -> Changed:
    """Let a goal rest; reopen takes it up again."""
    kept = _moved(session, ref, "paused", why)
    return _said(session, "Paused", kept, kept.record.title)


@command('mentorlog goal risk publish --why "no abstract yet"', "mentorlog goal risk publish",
         changes=True)  # fmt: skip
def risk(session: Session, ref: GoalName, why: Why = None) -> Changed:
    """Say that a goal is at risk; reopen says that it is on its way again."""
    kept = _moved(session, ref, "at-risk", why)
    return _said(session, "At risk", kept, kept.record.title)


@command('mentorlog goal drop publish --why "the field moved on"', "mentorlog goal drop publish",
         changes=True)  # fmt: skip
def drop(session: Session, ref: GoalName, why: Why = None, on: On = None) -> Changed:
    """Drop a goal; it stays on record with its day and reason."""
    kept = _ended(session, ref, "dropped", on, why=why)
    return _said(session, "Dropped", kept, kept.record.title)


@command("mentorlog goal reopen publish", "mentorlog goal reopen publish --json", changes=True)
def reopen(session: Session, ref: GoalName) -> Changed:
    """Take a goal up again that was reached, dropped, changed or paused, or was at risk."""
    kept = _moved(session, ref, "active", None)
    return _said(session, "Reopened", kept, kept.record.title)


def _split(words: list[str]) -> tuple[int | None, str]:
    match = _PERCENT.fullmatch(words[0]) if words else None
    if not match:
        return None, " ".join(words)
    rest = words[1:]
    if rest[:1] == ["%"]:
        rest = rest[1:]
    return int(match[1]), " ".join(rest)


def _ended(
    session: Session,
    ref: str,
    status: GoalStatus,
    on: str | None,
    *,
    why: str | None = None,
    final: int | None = None,
) -> Kept[Goal]:
    session.typed = why or ""
    day = session.happened(on)
    with session.change(f"goal {status} {ref}") as changing:
        kept = refs.find_goal(session, ref)
        _refuse_same(kept, status)
        record = replace(kept.record, status=status, closed=day, reason=why)
        if final is not None:
            record = replace(record, final=final)
        kept = replace(kept, record=record)
        changing.save(kept)
    return kept


def _moved(session: Session, ref: str, status: GoalStatus, why: str | None) -> Kept[Goal]:
    session.typed = why or ""
    with session.change(f"goal {status} {ref}") as changing:
        kept = refs.find_goal(session, ref)
        _refuse_same(kept, status)
        if status != "active":
            _refuse_closed(kept)
        record = replace(kept.record, status=status, closed=None, reason=why, superseded_by=None)
        kept = replace(kept, record=record)
        changing.save(kept)
    return kept


def _refuse_same(kept: Kept[Any], status: str) -> None:
    if kept.record.status == status:
        raise failure(
            "not-now",
            what=f'"{kept.record.title}" is {status} already.',
            why="",
            hint=f"mentorlog goal show {kept.key}",
        )


def _refuse_closed(kept: Kept[Goal]) -> None:
    goal = kept.record
    if goal.open or goal.status == "paused":
        return
    raise failure(
        "not-now",
        what=f'"{goal.title}" is {goal.status}.',
        why="",
        hint=f"mentorlog goal reopen {kept.ref}",
    )


def _said(session: Session, label: str, kept: Kept[Goal], text: str) -> Changed:
    return Changed(
        lines=(Line(label=label, text=text),), records=(kept,), tried=session.flags.dry_run
    )
