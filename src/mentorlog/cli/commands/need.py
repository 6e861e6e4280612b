"""``mentorlog need``: kinds of support I would like."""

from dataclasses import replace
from typing import Annotated

import typer

from mentorlog.cli import mine
from mentorlog.cli.command import View, command
from mentorlog.cli.session import Session
from mentorlog.cli.table import TABLE
from mentorlog.errors import failure
from mentorlog.insight import own
from mentorlog.insight.own import Kinds, Needs
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.own import Need
from mentorlog.model.support import Support

SupportAndWhy = Annotated[
    list[str] | None,
    typer.Argument(metavar="[SUPPORT] [WHY]...", help="a kind of support, and what it is for"),
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DAY", help="since when; today when not said")
]
KindsFlag = Annotated[bool, typer.Option("--kinds", help="every kind of support, explained")]
Every = Annotated[bool, typer.Option("--all", help="those that were met or dropped, too")]


@command("mentorlog need", "mentorlog need coaching to write for a wider field", changes=True)
def run(
    session: Session,
    words: SupportAndWhy = None,
    since: Since = None,
    kinds: KindsFlag = False,  # noqa: FBT002
    every: Every = False,  # noqa: FBT002
) -> View:
    """Show what support I would like, who gives it and of whom I asked it; or add a kind.

    SUPPORT is a kind by its id or name; --kinds lists them. All of it is private.
    """
    if kinds:
        return Kinds(supports=session.library.supports().support)
    if words:
        return _added(session, words, since)
    if since:
        raise failure("missing-word", missing="SUPPORT", example='mentorlog need coaching "..."')
    return _listed(session, every=every)


@command("mentorlog need add coaching to write for a wider field", "mentorlog need add friendship",
         changes=True)  # fmt: skip
def add(session: Session, words: SupportAndWhy = None, since: Since = None) -> Changed:
    """Add a kind of support that I would like: mentorlog need SUPPORT says the same."""
    if not words:
        raise failure("missing-word", missing="SUPPORT", example='mentorlog need coaching "..."')
    return _added(session, words, since)


@command("mentorlog need list", "mentorlog need list --all")
def list_(session: Session, every: Every = False) -> Needs:  # noqa: FBT002
    """Show what support I would like, who gives it and of whom I asked it."""
    return _listed(session, every=every)


def _listed(session: Session, *, every: bool) -> Needs:
    journal = session.journal
    if session.discreet:
        return Needs(needs=(), today=session.today, hidden=True)
    record = journal.myself().record
    people = journal.relationships() if record.need else []
    lines = own.needs(record, people, session.library.supports(), every=every)
    return Needs(needs=lines, today=session.today)


def _added(session: Session, words: list[str], since: str | None) -> Changed:
    session.typed = " ".join(words[1:])
    kind, why = mine.support(session, words, TABLE["need"].verbs)
    day = session.happened(since, "--since")
    with session.change(f"need {kind.id}") as change:
        kept = mine.standing(session)
        before = kept.record.needed(kind.id)
        if before and not why:
            raise _there(kind, before)
        need = replace(before, why=why) if before else Need(support=kind.id, why=why or None,
                                                            since=day)  # fmt: skip
        kept = replace(kept, record=kept.record.with_need(need, before))
        change.save(kept)
    was = f"was: {before.why}" if before and before.why else ""
    lines = [Line(label="Need", text=said(kind.name, need), aside=was), *_next(session, kind, need)]
    return Changed(lines=tuple(lines), records=(kept,), tried=session.flags.dry_run)


def _there(kind: Support, need: Need) -> Exception:
    since = f"You wrote it down on {days.full(need.since)}." if need.since else ""
    return failure(
        "exists",
        what=f'The need "{said(kind.name, need)}"',
        why=since,
        hint=f'mentorlog need {kind.id} "..."   says why; mentorlog need met {kind.id}   ends it',
    )


def said(name: str, need: Need) -> str:
    """Return a need in a few words: the name of its kind, and why."""
    return f"{name}: {need.why}" if need.why else name


def _next(session: Session, kind: Support, need: Need) -> list[Line]:
    """Return who gives it, or how to write down of whom it was asked."""
    given = [
        one for one in own.givers(kind.id, session.journal.relationships()) if not one.prospect
    ]
    if given:
        names = " and ".join(one.name for one in given)
        return [Line(label="Given", text=f"by {names}")]
    if need.asked:
        return []
    command = f"mentorlog need asked {kind.id} WHO"
    return [Line(label="Thought", text="whom could you ask for it?", aside=command)]
