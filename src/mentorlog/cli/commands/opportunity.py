"""``mentorlog opportunity``: conferences, societies, venues, roles and awards worth trying for."""

from dataclasses import replace
from typing import Annotated

import typer

from mentorlog.cli import mine, refs, texts, whose
from mentorlog.cli.command import View, command
from mentorlog.cli.options import Tag
from mentorlog.cli.session import Session
from mentorlog.cli.table import TABLE
from mentorlog.errors import MentorlogError, failure
from mentorlog.insight import own
from mentorlog.insight.own import Opportunities
from mentorlog.insight.people import near_words
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.own import Myself, Opportunity

Name = Annotated[
    list[str] | None, typer.Argument(metavar="[NAME]...", help="what it is called; adds it")
]
DeadlineDay = Annotated[
    str | None, typer.Option("--deadline", metavar="DAY", help="the last day to try for it")
]
KindWord = Annotated[
    str | None,
    typer.Option(
        "--kind", metavar="WORD", help="conference, society, venue, role, award, or your own word"
    ),
]
From = Annotated[
    str | None,
    typer.Option("--from", metavar="WHO|NAME", help="who suggested it; anybody's name will do"),
]
Every = Annotated[bool, typer.Option("--all", help="those that are over, too")]


@command("mentorlog opportunity",
         "mentorlog opportunity EMBO workshop --deadline 2027-02-01 --kind conference --from ada",
         changes=True)  # fmt: skip
def run(
    session: Session,
    name: Name = None,
    deadline: DeadlineDay = None,
    kind: KindWord = None,
    from_: From = None,
    tag: Tag = None,
    every: Every = False,  # noqa: FBT002
) -> View:
    """Show opportunities by their deadline, or with NAME add one. All of it is private."""
    called = texts.of_line(name)
    if called:
        _refuse_misspelt(session, name or [])
        return _added(session, called, deadline, kind, from_, tag)
    if deadline or kind or from_ or tag:
        raise _nameless()
    return _listed(session, every=every)


@command("mentorlog opportunity add EMBO workshop --deadline 2027-02-01",
         'mentorlog opportunity add "Reviewer of papers" --kind role', changes=True)  # fmt: skip
def add(
    session: Session,
    name: Name = None,
    deadline: DeadlineDay = None,
    kind: KindWord = None,
    from_: From = None,
    tag: Tag = None,
) -> Changed:
    """Add an opportunity: mentorlog opportunity NAME says the same."""
    called = texts.of_line(name)
    if not called:
        raise _nameless()
    return _added(session, called, deadline, kind, from_, tag)


@command("mentorlog opportunity list", "mentorlog opportunity list --all")
def list_(session: Session, every: Every = False) -> Opportunities:  # noqa: FBT002
    """Show opportunities by their deadline."""
    return _listed(session, every=every)


def _refuse_misspelt(session: Session, words: list[str]) -> None:
    """Refuse ``aply embo`` where there is an opportunity of that name: it is no new one."""
    first, *rest = words
    near = near_words(first, TABLE["opportunity"].verbs)
    if not near or not rest:
        return
    try:
        refs.find_opportunity(session, " ".join(rest))
    except MentorlogError as missing:
        if missing.id == "ref-not-found":
            return
    raise failure(
        "usage",
        what=f'opportunity has no verb "{first}".',
        why=near,
        hint="to add one of this name, put it in quotes",
    )


def _nameless() -> Exception:
    return failure(
        "missing-word",
        missing="NAME",
        example="mentorlog opportunity EMBO workshop --deadline 2027-02-01",
    )


def _listed(session: Session, *, every: bool) -> Opportunities:
    journal = session.journal
    if session.discreet:
        return Opportunities(opportunities=(), today=session.today, hidden=True)
    record = journal.myself().record
    people = journal.relationships() if record.opportunity else []
    lines = own.opportunities(record, people, session.today, every=every)
    return Opportunities(opportunities=lines, today=session.today)


def _added(
    session: Session,
    name: str,
    deadline: str | None,
    kind: str | None,
    from_: str | None,
    tags: list[str] | None,
) -> Changed:
    session.typed = name
    day = session.day(deadline, "future") if deadline else None
    with session.change(f"opportunity {name}") as change:
        kept = mine.standing(session)
        _refuse_twice(kept.record, name)
        record = Opportunity(
            id=change.new_id(),
            name=name,
            kind=kind,
            deadline=day,
            suggested_by=_suggested(session, from_) if from_ else None,
            created=session.today,
            tags=tuple(tags or ()),
        )
        rows = (*kept.record.opportunity, record)
        change.save(replace(kept, record=replace(kept.record, opportunity=rows)))
    return Changed(
        lines=(said(session, "Added", record),),
        records=(own.opportunity(record),),
        tried=session.flags.dry_run,
    )


def _suggested(session: Session, words: str) -> str | None:
    """Return who suggested it: a slug, a name as typed, nobody where it was me."""
    return None if words.casefold() in whose.MYSELF else mine.somebody(session, words)[0]


def _refuse_twice(record: Myself, name: str) -> None:
    for one in record.opportunity:
        if one.open and one.name.casefold() == name.casefold():
            raise failure(
                "exists",
                what=f'"{one.name}" ({one.id})',
                why="",
                hint=f"mentorlog edit {one.id} --set deadline=DAY   changes it",
            )


def said(session: Session, label: str, record: Opportunity) -> Line:
    """Return the line that says what an opportunity is, and until when."""
    day = record.deadline
    when = days.spoken(day, session.today) if day else "no date"
    past = " (past)" if day and day < session.today else ""
    return Line(label=label, text=f"{record.id}  {record.name}", aside=f"{when}{past}")
