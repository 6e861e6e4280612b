"""``mentorlog timeline``: everything of a relationship in order."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from mentorlog.cli import whose
from mentorlog.cli.command import command
from mentorlog.cli.commands.show import only_person
from mentorlog.cli.commands.timeline_read import of_me, of_person
from mentorlog.cli.options import MaybeWho, Tag
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.people import near_words
from mentorlog.insight.timeline import KINDS, LABELS, Timeline, Wanted
from mentorlog.model import days
from mentorlog.model.kept import ME

Since = Annotated[str | None, typer.Option("--since", metavar="DAY", help="from this day on")]
Until = Annotated[str | None, typer.Option("--until", metavar="DAY", help="up to this day")]
Every = Annotated[bool, typer.Option("--all", help="from the beginning, not the last 12 months")]
Kinds = Annotated[
    list[str] | None,
    typer.Option("--kind", metavar="KIND", help="only these: meeting, win, goal, ...; repeatable"),
]
Oldest = Annotated[bool, typer.Option("--oldest-first", help="the oldest month first")]
SharedOnly = Annotated[bool, typer.Option("--shared", help="leave out what is private")]


@command("mentorlog timeline ada", "mentorlog timeline ada --kind win --kind thanks --all")
def run(
    session: Session,
    who: MaybeWho = None,
    since: Since = None,
    until: Until = None,
    every: Every = False,  # noqa: FBT002
    kind: Kinds = None,
    tag: Tag = None,
    oldest_first: Oldest = False,  # noqa: FBT002
    shared: SharedOnly = False,  # noqa: FBT002
) -> Timeline:
    """Show everything of a relationship in order, by month: the last 12 months, newest first.

    WHO may be me: my reviews, goals, notes and opportunities. A meeting is told by its first words.
    """
    slug = whose.who(session, who) if who else only_person(session).who
    first, last = _days(session, since, until, every=every)
    wanted = Wanted(
        since=first,
        until=last,
        kinds=_kinds(kind or ()),
        tags=tuple(tag or ()),
        oldest_first=oldest_first,
        shared=shared or session.discreet,
    )
    if slug == ME:
        return of_me(session, wanted)
    return of_person(session, slug, wanted)


def _kinds(words: Sequence[str]) -> tuple[str, ...]:
    """Return the kinds that were named; a single thing's word will do, too. Raises bad-value."""
    for word in words:
        if word not in {*KINDS, *LABELS}:
            raise failure(
                "bad-value",
                field="--kind",
                value=f'"{word}"',
                why=near_words(word, (*KINDS, *LABELS)),
                hint=f"one of {', '.join(KINDS)}",
            )
    return tuple(words)


def _days(
    session: Session, since: str | None, until: str | None, *, every: bool
) -> tuple[date | None, date]:
    """Return the first and the last day: a year where nothing else was said."""
    if every and since:
        raise failure(
            "usage",
            what="--all begins at the beginning, and --since on a day.",
            why="",
            hint="give one of them",
        )
    last = session.happened(until, "--until")
    if every:
        return None, last
    first = session.happened(since, "--since") if since else days.a_year_before(last)
    if first > last:
        raise failure(
            "bad-value",
            field="--since",
            value=first.isoformat(),
            why=f"That is after {last.isoformat()}, the last day.",
            hint="an earlier day, or --until with a later one",
        )
    return first, last
