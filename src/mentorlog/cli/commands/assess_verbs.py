"""Verbs of ``mentorlog assess``: what was rated, and its scores."""

from typing import Annotated

import typer

from mentorlog.cli import refs, whose
from mentorlog.cli.command import View, command
from mentorlog.cli.commands.assess_kept import seen, shown
from mentorlog.cli.commands.assess_told import all_of_them, subject
from mentorlog.cli.options import MaybeWho
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.assessed import (
    Assessed,
    AssessedOf,
    AssessmentLine,
    Assessments,
    Subject,
    newest,
)
from mentorlog.model.assessment import Assessment
from mentorlog.model.kept import ME, Kept

AssessmentRef = Annotated[
    str, typer.Argument(metavar="WHO|REF", help="somebody (the newest), or WHO/RECORD")
]


@command("mentorlog assess show ada", "mentorlog assess show ada/2026-11-21-six-domains")
def show(session: Session, ref: AssessmentRef) -> View:
    """Show the newest scores with somebody, two views side by side where both exist; or one."""
    if "/" in ref:
        return _one(session, ref)
    found = subject(session, ref)
    if found.who == ME and session.discreet:
        return AssessedOf(who=ME, handle=ME, name=found.name, assessed=(), hidden=True)
    everything = seen(session, found.who)
    views = [shown(session, found, one, everything) for one in newest(everything)]
    return AssessedOf(who=found.who, handle=found.handle, name=found.name, assessed=tuple(views))


def _one(session: Session, ref: str) -> Assessed:
    kept: Kept[object] = refs.find(session, ref)
    if not isinstance(kept.record, Assessment):
        raise failure(
            "ref-not-found",
            kind="assessment",
            ref=ref,
            where="",
            near=f"It is a {refs.kind_of(kept)}.",
            hint=f"mentorlog show {ref}",
        )
    found = subject(session, kept.who)
    done = Kept(who=kept.who, key=kept.key, record=kept.record, private=kept.private)
    return shown(session, found, done, seen(session, kept.who))


@command("mentorlog assess list", "mentorlog assess list ada --json")
def list_(session: Session, who: MaybeWho = None) -> Assessments:
    """Show what was rated, newest first: of everybody and of me, or of one."""
    return listed(session, who)


def listed(session: Session, who: str | None) -> Assessments:
    """Return what was rated, newest first."""
    chosen = [subject(session, who)] if who else [*_everybody(session), subject(session, ME)]
    lines = [line for one in chosen for line in _lines(session, one)]
    lines.sort(key=lambda one: one.assessment.record.on, reverse=True)
    return Assessments(
        assessments=tuple(lines),
        handles={one.who: one.handle for one in chosen},
        today=session.today,
        who=chosen[0].who if who else None,
        hidden=session.discreet and [one.who for one in chosen] == [ME],
    )


def _everybody(session: Session) -> list[Subject]:
    journal = session.journal
    return [
        Subject(who=one.who, handle=journal.handle(one.who), relationship=one.record)
        for one in whose.people(session, None)
    ]


def _lines(session: Session, found: Subject) -> list[AssessmentLine]:
    names = {one.id: one.name for one in all_of_them(session)}
    return [
        AssessmentLine(
            assessment=done,
            name=found.name,
            title=names.get(done.record.instrument, done.record.instrument),
            by=found.by(done.record.rater),
            about=found.about(done.record.rater, done.record.about),
            answered=len(done.record.answer),
        )
        for done in seen(session, found.who)
    ]
