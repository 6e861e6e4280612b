"""A report, made of what may be told, and what is said beside it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from mentorlog.cli.commands.goal_show import people
from mentorlog.cli.commands.letters import closed, filled_in
from mentorlog.cli.commands.report_read import Found, of_all, of_one
from mentorlog.cli.commands.report_words import worded
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.exchange.allowed import MINE, WayOut, allowed, level
from mentorlog.insight.material import Span, past_year
from mentorlog.insight.reference import ReferenceReport, reference
from mentorlog.insight.report import CONVERSATION, FileReport, file
from mentorlog.insight.year import YearReport, year
from mentorlog.model.kept import ME, Kept
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass

Report = FileReport | ReferenceReport | YearReport

WAYS: dict[str, WayOut] = {"file": "file", "letter": "reference", "year": "year"}
"""What a report is for, and the list of keys that says what may be in it."""

OPEN = "..."
"""Stands in a report for what no record knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was asked for. ``slug`` may be ``me``."""

    kind: str
    slug: str
    since: str | None
    until: str | None
    names: bool
    markdown: bool


def made(session: Session, wanted: Wanted) -> Report:
    """Return the report, and say beside it what stayed. Raises bad-value, not-now, unreadable."""
    span = _span(session, wanted)
    person = None if wanted.slug == ME else session.person(wanted.slug)
    _refuse(session, wanted, person)
    way = WAYS[wanted.kind]
    found = of_one(session, person, way, span) if person else of_all(session, way, span)
    view = _view(session, wanted, found)
    owner = allowed(way, Kept(who=ME, key="", record=session.journal.settings.owner)) or {}
    text = filled_in(session, "report", wanted.kind, worded(view, me=owner.get("name") or ""))
    view = replace(view, text=text, markdown=wanted.markdown, left_out=found.left_out)
    _say_beside(session, wanted, view, found)
    return view


def _view(session: Session, wanted: Wanted, found: Found) -> Report:
    """Return the facts, without a word of the text."""
    span, one = found.span, found.materials[0] if found.materials else None
    if wanted.kind == "letter" and one and one.relationship:
        return reference(one, one.relationship, span, session.today)
    if wanted.kind == "year":
        known = people(session, _named(found))
        names = {slug: record.name for slug, record in known.items()}
        return year(found.materials, names, span, None if wanted.slug == ME else wanted.slug)
    whole = wanted.slug == ME
    return file(
        found.materials,
        session.library.supports(),
        span,
        today=session.today,
        whole=whole,
        named=wanted.names or not whole,
    )


def _named(found: Found) -> Iterator[str]:
    """Yield whom a report names: those it is about, and those with whom a goal was worked on."""
    for part in found.materials:
        yield part.who
        for kept in part.goals:
            yield from kept.record.with_


def _span(session: Session, wanted: Wanted) -> Span:
    """Return the days it is about: as said, else a year back; for a letter, from the beginning."""
    until = session.day(wanted.until, "past") if wanted.until else session.today
    if until > session.today:
        why = "That day is still to come."
        raise _bad_day("--until", until, why, "leave it out: then it is today")
    if wanted.since:
        since = session.day(wanted.since, "past")
    else:
        since = date.min if wanted.kind == "letter" else past_year(until)
    if since > until:
        why = f"That is after {until.isoformat()}, the last day of it."
        raise _bad_day("--since", since, why, "leave one of the two out")
    return Span(since=since, until=until)


def _bad_day(flag: str, day: date, why: str, hint: str) -> MentorlogError:
    return failure("bad-value", field=flag, value=day.isoformat(), why=why, hint=hint)


def _refuse(session: Session, wanted: Wanted, person: Kept[Relationship] | None) -> None:
    """Raise not-now where there is no such report to make."""
    if person is None:
        if wanted.kind == "letter":
            raise _about_nobody("A reference letter is about one person.", "WHO", "letter")
        return
    handle = session.journal.handle(person.who)
    if WAYS[wanted.kind] in MINE:
        return
    if person.record.prospect:
        raise failure(
            "not-now",
            what=f"There is nothing to report of {person.record.name}.",
            why="Nothing has begun yet.",
            hint=f"mentorlog letter {handle}",
        )
    if level(person.record) == "nothing":
        raise closed(person)
    if wanted.kind == "letter" and person.record.group:
        what = f"A reference letter is about one person; {person.record.name} is several."
        raise _about_nobody(what, handle, "file")


def _about_nobody(what: str, who: str, kind: str) -> MentorlogError:
    return failure("not-now", what=what, why="", hint=f"mentorlog report {who} --for {kind}")


def _say_beside(session: Session, wanted: Wanted, view: Report, found: Found) -> None:
    """Say what stayed, and what to think of before it goes."""
    if view.left_out:
        session.say(f"--- left out: {', '.join(view.left_out)}.")
    for person in found.closed:
        opens = f"mentorlog edit {session.journal.handle(person.who)} --set sharing=essentials"
        session.say(f"--- {person.record.name} shares nothing; if it may: {opens}")
    wordings = session.library.wordings(CONVERSATION)
    said = []
    if OPEN in view.text and wanted.kind == "letter":
        said.append(wordings["fill"].text)
    if isinstance(view, FileReport) and not view.named and view.roles:
        said.append(wordings["names"].text)
    if isinstance(view, YearReport) and view.quarters:
        said.append(wordings["eyes"].text)
    if said:
        session.say("--- " + " ".join(said))
