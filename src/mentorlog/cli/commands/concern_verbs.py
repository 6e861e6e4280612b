"""Verbs of ``mentorlog concern``: all that is known of one, a step, its end, and anew."""

from dataclasses import replace
from datetime import date
from typing import Annotated, Any

import typer

from mentorlog.cli import mine, refs, texts
from mentorlog.cli.command import View, command
from mentorlog.cli.commands.concern_opened import seen
from mentorlog.cli.options import On, Words
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.concern import words as first_words
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.concern import Concern, ConcernStep
from mentorlog.model.kept import Kept

ConcernRef = Annotated[
    str, typer.Argument(metavar="REF", help="WHO/RECORD, or WHO where there is one")
]
Easing = Annotated[bool, typer.Option("--easing", help="it is getting easier")]


@command("mentorlog concern show ada", "mentorlog concern show ada/2026-11-21-x4k2")
def show(session: Session, ref: ConcernRef) -> View:
    """Show one concern with all that is known of its kind: signs, steps, words, who can help."""
    if session.discreet:
        raise mine.hidden()
    kept = refs.find_concern(session, ref)
    return seen(session, session.fresh(kept.who).record, kept)


@command(
    'mentorlog concern step ada "Asked for half an hour on Friday"',
    'mentorlog concern step ada "We talked, it helped" --easing --on yesterday',
    changes=True,
)
def step(
    session: Session,
    ref: ConcernRef,
    words: Words = None,
    on: On = None,
    easing: Easing = False,  # noqa: FBT002
) -> Changed:
    """Add a dated line: what you did about it, or what happened. --easing says that it gets better.

    "-" as TEXT reads standard input.
    """
    text = session.typed = _text(session, words)
    day = session.happened(on)
    _refuse_nothing(text, ref, easing=easing)
    with session.change(f"concern step {ref}") as change:
        before = refs.find_concern(session, ref)
        _refuse_settled(before)
        taken = (ConcernStep(on=day, what=text.strip()),) if text.strip() else ()
        status = "easing" if easing else before.record.status
        record = replace(before.record, status=status, step=(*before.record.step, *taken))
        kept = replace(before, record=record)
        change.save(kept)
    return _said(session, kept, _step_lines(session, kept, taken))


@command(
    'mentorlog concern settle ada "We meet in the mornings now"',
    "mentorlog concern settle ada/2026-11-21-x4k2 --on yesterday",
    changes=True,
)
def settle(session: Session, ref: ConcernRef, words: Words = None, on: On = None) -> Changed:
    """Say that it is over, and with TEXT what came of it. It stays on record."""
    text = session.typed = _text(session, words)
    day = session.happened(on)
    with session.change(f"concern settle {ref}") as change:
        before = refs.find_concern(session, ref)
        _refuse_settled(before)
        _refuse_earlier(before, day)
        record = replace(before.record, status="settled", settled=day, outcome=text.strip() or None)
        kept = replace(before, record=record)
        change.save(kept)
    return _said(session, kept, _settled_lines(session, kept))


@command("mentorlog concern reopen ada", "mentorlog concern reopen ada/2026-11-21", changes=True)
def reopen(session: Session, ref: ConcernRef) -> Changed:
    """Take a concern up again that was settled. What came of it then stays as a step."""
    with session.change(f"concern reopen {ref}") as change:
        before = refs.find_concern(session, ref, settled=True)
        _refuse_open(before)
        kept = replace(before, record=_open_again(before.record, session.today))
        change.save(kept)
    line = Line(label="Reopened", text=_named(session, kept))
    return _said(session, kept, (line,))


def _open_again(record: Concern, today: date) -> Concern:
    then = (ConcernStep(on=record.settled or today, what=record.outcome),) if record.outcome else ()
    return replace(record, status="open", settled=None, outcome=None, step=(*record.step, *then))


def _text(session: Session, words: list[str] | None) -> str:
    text = texts.of_line(words)
    return texts.of_file(session, "-") if text == "-" else text


def _named(session: Session, kept: Kept[Concern]) -> str:
    person = session.journal.relationship(kept.who)
    name = person.record.name if person else kept.who
    return f"{first_words(kept)}, {name}"


def _step_lines(
    session: Session, kept: Kept[Concern], taken: tuple[ConcernStep, ...]
) -> tuple[Line, ...]:
    lines = [
        Line(label="Step", text=f"{days.dated(one.on)}: {' '.join(one.what.split())}")
        for one in taken
    ]
    if kept.record.status == "easing":
        lines.append(Line(label="Easing", text=_named(session, kept)))
    if not kept.record.unsafe:
        wording = session.library.wordings("concern")["after.settled"]
        handle = session.journal.handle(kept.who)
        command_ = f'mentorlog concern settle {handle}/{kept.key} "..."'
        lines.append(Line(label="Next", text=wording.text, aside=command_))
    return tuple(lines)


def _settled_lines(session: Session, kept: Kept[Concern]) -> tuple[Line, ...]:
    lines = [Line(label="Settled", text=_named(session, kept))]
    others = [one for one in session.journal.concerns(kept.who) if one.key != kept.key]
    if kept.record.unsafe and not any(one.record.open and one.record.unsafe for one in others):
        person = session.journal.relationship(kept.who)
        name = person.record.first_name if person else kept.who
        wording = session.library.wordings("concern")["after.unsafe_settled"]
        lines.append(Line(label="Note", text=wording.said("", name=name)))
    return tuple(lines)


def _said(session: Session, kept: Kept[Any], lines: tuple[Line, ...]) -> Changed:
    return Changed(lines=lines, records=(kept,), tried=session.flags.dry_run)


def _refuse_nothing(text: str, ref: str, *, easing: bool) -> None:
    if not text.strip() and not easing:
        example = f'mentorlog concern step {ref} "what you did"'
        raise failure("missing-word", missing="TEXT", example=example)


def _refuse_settled(kept: Kept[Concern]) -> None:
    if kept.record.open:
        return
    when = f" on {days.full(kept.record.settled)}" if kept.record.settled else ""
    raise failure(
        "not-now",
        what=f"{kept.ref} was settled{when}.",
        why="",
        hint=f"mentorlog concern reopen {kept.ref}",
    )


def _refuse_open(kept: Kept[Concern]) -> None:
    if kept.record.open:
        raise failure(
            "not-now",
            what=f"{kept.ref} is open.",
            why="",
            hint=f"mentorlog concern show {kept.ref}",
        )


def _refuse_earlier(kept: Kept[Concern], day: date) -> None:
    if day < kept.record.on:
        raise failure(
            "bad-value",
            field="--on",
            value=day.isoformat(),
            why=f"The concern is of {days.full(kept.record.on)}.",
            hint="",
        )
