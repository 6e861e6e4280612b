"""``mentorlog snooze``: a hint about somebody is not to be shown for a while."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Annotated

import typer

from mentorlog.cli.command import View, command
from mentorlog.cli.options import MaybeWho
from mentorlog.cli.session import Session
from mentorlog.cli.whose import MYSELF
from mentorlog.errors import MentorlogError, failure
from mentorlog.insight.attention import ABOUT_ME, IDS
from mentorlog.insight.people import near_words
from mentorlog.insight.said import Changed, Line
from mentorlog.insight.snoozed import Snoozed, snoozed
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import PrivateRelationship, Relationship, Snooze

MaybeRule = Annotated[str | None, typer.Argument(metavar="[RULE]", help="the id of a hint")]
Until = Annotated[
    str | None,
    typer.Option("--until", metavar="DAY", help="the day it may speak again; never: for good"),
]
MONTH = timedelta(days=30)
"""A hint rests for so long where nobody says how long."""

TWICE = 2
"""Silenced so often, it is perhaps what was agreed that no longer fits."""

NEVER = "never"


@command("mentorlog snooze ada drifting --until 2w", "mentorlog snooze", changes=True)
def run(
    session: Session, who: MaybeWho = None, rule: MaybeRule = None, until: Until = None
) -> View:
    """Let a hint about somebody rest: for a month, until a day, or for good.

    Without RULE it shows which hints rest. mentorlog guide RULE says what one looks at.
    """
    if who is None or rule is None:
        return _listed(session, who, until)
    _known(rule, who)
    person = session.person(who)
    day = None if until == NEVER else _until(session, until)
    with session.change(f"snooze {person.who} {rule}") as change:
        kept = _silenced(session, person.who, Snooze(rule=rule, until=day))
        change.save(kept)
    return _said(session, person, kept, rule, day)


def _silenced(session: Session, who: str, snooze: Snooze) -> Kept[PrivateRelationship]:
    private = session.journal.private(who)
    after = replace(private, snooze=(*private.snooze, snooze))
    return Kept(who=who, key="", record=after, private=True)


def _listed(session: Session, who: str | None, until: str | None) -> Snoozed:
    if until is not None:
        raise failure(
            "missing-word", missing="WHO and RULE", example="mentorlog snooze ada drifting"
        )
    journal = session.journal
    people = [session.person(who)] if who else journal.relationships()
    names = {one.id: one.name for one in session.library.rules()}
    found = ((one, journal.private(one.who), journal.handle(one.who)) for one in people)
    return snoozed(found, names, session.today)


def _said(
    session: Session,
    person: Kept[Relationship],
    kept: Kept[PrivateRelationship],
    rule: str,
    until: date | None,
) -> Changed:
    handle = session.journal.handle(person.who)
    rests = f"until {days.spoken(until, session.today)}" if until else "for good"
    if until and until <= session.today:
        rests = "speaks again"
    again = f"mentorlog snooze {handle} {rule} --until today"
    text = f"{rule}, {person.record.name}: {rests}"
    lines = [
        Line(label="Rests", text=text, aside=again if not until or until > session.today else "")
    ]
    often = sum(one.rule == rule for one in kept.record.snooze)
    if often >= TWICE and until != session.today:
        wording = session.library.wordings("snooze")["twice"]
        agreed = session.journal.agreement(person.who)
        command_ = f"mentorlog agree {'renew ' if agreed else ''}{handle}"
        lines.append(Line(label="Perhaps", text=wording.text, aside=command_))
    return Changed(lines=tuple(lines), records=(kept,), tried=session.flags.dry_run)


def _until(session: Session, words: str | None) -> date:
    if words is None:
        return session.today + MONTH
    day = session.day(words, "future")
    if day < session.today:
        raise failure(
            "bad-value",
            field="--until",
            value=f'"{words}"',
            why="That day is over.",
            hint="--until today lets it speak again",
        )
    return day


def _known(rule: str, who: str) -> None:
    if rule in ABOUT_ME or who.casefold() in MYSELF:
        raise _about_me(rule)
    if rule not in IDS:
        raise failure(
            "ref-not-found",
            kind="hint",
            ref=rule,
            where="",
            near=near_words(rule, IDS),
            hint="mentorlog status --all   shows the hints there are",
        )


def _about_me(rule: str) -> MentorlogError:
    return failure(
        "bad-value",
        field="WHO",
        value="me",
        why="Hints about you are switched off for the whole journal.",
        hint=f"mentorlog config set attention.{rule if rule in ABOUT_ME else ABOUT_ME[0]} off",
    )
