"""``mentorlog away``: I am there for nobody for a while, and no clock runs."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

import typer

from mentorlog.cli.command import View, command
from mentorlog.cli.options import On
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.formats.encode import encode
from mentorlog.insight.away import away
from mentorlog.insight.said import Changed, Line
from mentorlog.journal import settings as stored
from mentorlog.model import days
from mentorlog.model.time_out import TimeOut

Until = Annotated[str | None, typer.Option("--until", metavar="DAY", help="the first day back")]


@command("mentorlog away", "mentorlog away --until 2027-01-04 --on 2026-12-20", changes=True)
def run(session: Session, until: Until = None, on: On = None) -> View:
    """Show when you are away, or with --until say so: no clock runs then, for anybody.

    resume me ends it sooner.
    """
    if until is None and on is None:
        return away(session.journal.settings.away, session.today)
    if until is None:
        raise failure("missing-word", missing="--until DAY", example="mentorlog away --until 2w")
    begins = session.day(on, "future") if on else session.today
    back = session.day(until, "future")
    if back <= max(begins, session.today):
        raise failure(
            "bad-value",
            field="--until",
            value=back.isoformat(),
            why="The first day back comes after the first day away.",
            hint="e.g. --until 2w",
        )
    _saved(session, "away", lambda before: (*before, TimeOut(on=begins, until=back)))
    lines = (
        Line(label="Away", text=f"{_from(begins, session.today)}until {days.dated(back)}"),
        Line(label="Back", text="sooner, if you like", aside="mentorlog resume me"),
    )
    return Changed(lines=lines, tried=session.flags.dry_run)


def ended(session: Session) -> Changed:
    """End being away today; what was planned and has not begun is taken back."""
    today = session.today

    def back(before: tuple[TimeOut, ...]) -> tuple[TimeOut, ...]:
        if not any(one.back > today for one in before):
            raise failure(
                "not-now", what="You are not away.", why="", hint="mentorlog away --until 2w"
            )
        begun = (one for one in before if one.on < today or one.back <= today)
        return tuple(replace(one, ended=today) if one.covers(today) else one for one in begun)

    _saved(session, "resume me", back)
    line = Line(label="Back", text="every clock runs again from today")
    return Changed(lines=(line,), tried=session.flags.dry_run)


def _from(begins: date, today: date) -> str:
    return "" if begins <= today else f"from {days.dated(begins)} "


def _saved(
    session: Session,
    sentence: str,
    changed: Callable[[tuple[TimeOut, ...]], tuple[TimeOut, ...]],
) -> None:
    from mentorlog.formats.decode import decode  # noqa: PLC0415 - as the settings do
    from mentorlog.model.settings import Settings  # noqa: PLC0415 - as above

    def document(before: dict[str, Any]) -> dict[str, Any]:
        after = [encode(one) for one in changed(decode(Settings, before).away)]
        rest = {key: value for key, value in before.items() if key != "away"}
        return {**rest, "away": after} if after else rest

    stored.rewrite(session.journal, sentence, document, dry_run=session.flags.dry_run)
    session.say_missed()
