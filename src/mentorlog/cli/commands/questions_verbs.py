"""Verbs of ``mentorlog questions``: asked, unasked."""

from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from mentorlog.cli.command import command
from mentorlog.cli.options import MaybeWho, On
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.people import near_words
from mentorlog.insight.question_list import last_asked
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.question import Question
from mentorlog.model.relationship import Asked, Relationship

Id = Annotated[str | None, typer.Argument(metavar="ID", help="a question's id, or the start of it")]

SHORTEST = 2
"""A start of an id shorter than this is no id."""


@command("mentorlog questions asked without-you ada",
         "mentorlog questions asked without-you ada --on yesterday", changes=True)  # fmt: skip
def asked(session: Session, question: Id = None, who: MaybeWho = None, on: On = None) -> Changed:
    """Write down that I asked somebody a question; it is not offered again."""
    _refuse_missing(question, who, "asked")
    day = session.happened(on)
    with session.change(f"questions asked {question} {who}") as change:
        one = _question(session, question or "")
        kept = session.fresh(session.person(who or "").who)
        before = _before(session, kept, one, day)
        rows = (*kept.record.asked, Asked(question=one.id, on=day))
        kept = replace(kept, record=replace(kept.record, asked=rows))
        change.save(kept)
    again = f"before on {days.full(before)}" if before else ""
    return _said(session, kept, Line(label="Asked", text=one.text, aside=again))


@command("mentorlog questions unasked without-you ada",
         "mentorlog questions unasked without-you ada --dry-run", changes=True)  # fmt: skip
def unasked(session: Session, question: Id = None, who: MaybeWho = None) -> Changed:
    """Say that I did not ask somebody a question after all; it may be offered again."""
    _refuse_missing(question, who, "unasked")
    with session.change(f"questions unasked {question} {who}") as change:
        kept = session.fresh(session.person(who or "").who)
        name = _asked_of(session, kept, question or "")
        rows = tuple(row for row in kept.record.asked if row.question != name)
        kept = replace(kept, record=replace(kept.record, asked=rows))
        change.save(kept)
    known = {one.id: one.text for one in session.library.questions()}
    return _said(session, kept, Line(label="Unasked", text=known.get(name, name)))


def _refuse_missing(question: str | None, who: str | None, verb: str) -> None:
    if not question or not who:
        example = f"mentorlog questions {verb} without-you ada"
        raise failure("missing-word", missing="ID and WHO", example=example)


def _question(session: Session, word: str) -> Question:
    """Return the question an id means. Raises ref-not-found, ambiguous-name."""
    bank = {one.id: one for one in session.library.questions()}
    return bank[_meant(word, {one.id: one.text for one in bank.values()}, "mentorlog questions")]


def _asked_of(session: Session, person: Kept[Relationship], word: str) -> str:
    """Return the id of a question that was asked of somebody. Raises ref-not-found."""
    known = {one.id: one.text for one in session.library.questions()}
    rows = {row.question: known.get(row.question, "") for row in person.record.asked}
    hint = f"mentorlog questions {session.journal.handle(person.who)} --all"
    where = f" that you asked {person.record.first_name}"
    return _meant(word, rows, hint, where)


def _meant(word: str, known: dict[str, str], hint: str, where: str = "") -> str:
    said = word.casefold()
    if said in known:
        return said
    begun = [one for one in known if len(said) >= SHORTEST and one.startswith(said)]
    if len(begun) == 1:
        return begun[0]
    if begun:
        named = ", ".join(f"{one} ({known[one]})" for one in begun)
        raise failure("ambiguous-name", word=word, candidates=named)
    near = near_words(said, known)
    raise failure("ref-not-found", kind="question", ref=word, where=where, near=near, hint=hint)


def _before(session: Session, kept: Kept[Relationship], one: Question, day: date) -> date | None:
    """Return when it was asked before. Raises not-now where that is this very day."""
    before = last_asked(kept.record).get(one.id)
    if before != day:
        return before
    handle = session.journal.handle(kept.who)
    raise failure(
        "not-now",
        what=f"{one.id} is written down for that day already.",
        why="",
        hint=f"mentorlog questions unasked {one.id} {handle}",
    )


def _said(session: Session, kept: Kept[Relationship], line: Line) -> Changed:
    handle = session.journal.handle(kept.who)
    more = Line(label="Next", text="others", aside=f"mentorlog questions {handle}")
    return Changed(lines=(line, more), records=(kept,), tried=session.flags.dry_run)
