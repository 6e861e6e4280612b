"""What a timeline is made of: small files whole, dated files by their names and those of the range.

A meeting, a look back, feedback, an assessment or a closing is opened only where its name says that
it is of the time that is looked at.
"""

from collections.abc import Iterator
from typing import Any

from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight import events, events_mine
from mentorlog.insight.assessed import Subject
from mentorlog.insight.events import Event, of_agreement, of_concern
from mentorlog.insight.moves import Move, moves
from mentorlog.insight.timeline import Timeline, Wanted, months, older
from mentorlog.journal.reading import DATED
from mentorlog.journal.shelves import BY_KIND
from mentorlog.model.kept import ME, Kept
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import PrivateRelationship, Relationship


class Range:
    """Reads the files of one person that are dated within a range, and counts the older ones."""

    def __init__(self, session: Session, who: str, wanted: Wanted) -> None:
        self._session = session
        self._who = who
        self._wanted = wanted
        self.unopened = 0

    def meetings(self, one: Relationship) -> Iterator[Event]:
        """Yield the meetings of the range."""
        wanted = self._wanted
        if not wanted.wants("meeting"):
            return
        found = self._session.journal.meetings(self._who)
        stems = found.within(wanted.since, wanted.until, shared=wanted.shared)
        upto = found.within(None, wanted.until, shared=wanted.shared)
        self.unopened += len(upto) - len(stems)
        for stem in stems:
            if kept := found.open(stem):
                aside = stem in found.asides and not kept.private and not wanted.shared
                yield events.of_meeting(kept, one, aside=aside)

    def files(self, kind: str, *, private: bool = False) -> Iterator[Kept[Any]]:
        """Yield the records of a kind whose name lies within the range, or has no day."""
        shelf, wanted = BY_KIND[kind], self._wanted
        apart = private or shelf.private or self._who == ME
        if not wanted.wants(kind) or (wanted.shared and apart):
            return
        reader = self._session.journal.reader
        first = wanted.since.isoformat() if wanted.since else ""
        for key in reader.keys(shelf, self._who, private=private):
            dated = DATED.fullmatch(key)
            if dated and dated[1] < first:
                self.unopened += 1
            elif not dated or dated[1] <= wanted.until.isoformat():
                kept = reader.safely(shelf, self._who, key, private=private)
                if kept is not None:
                    yield kept


def of_person(session: Session, slug: str, wanted: Wanted) -> Timeline:
    """Return the timeline of a relationship."""
    person = session.person(slug)
    within = Range(session, slug, wanted)
    found = [*_of_person(session, person, wanted, within)]
    handle = session.journal.handle(slug)
    return _timeline(session, (slug, handle, person.record.name), found, within, wanted)


def of_me(session: Session, wanted: Wanted) -> Timeline:
    """Return what is mine in order. All of it is private."""
    if session.discreet:
        return _hidden(session, wanted)
    if wanted.shared:
        raise failure(
            "usage",
            what="What is yours alone is private, all of it.",
            why="--shared would leave nothing.",
            hint="mentorlog timeline me",
        )
    within = Range(session, ME, wanted)
    found = [*_of_me(session, within)]
    return _timeline(session, (ME, ME, "Mine"), found, within, wanted)


def _of_person(
    session: Session, person: Kept[Relationship], wanted: Wanted, within: Range
) -> Iterator[Event]:
    journal, slug, one = session.journal, person.who, person.record
    private = journal.private(slug)
    yield from within.meetings(one)
    for move in _moves(session, person, private):
        yield events.of_move(move, slug)
    reasons = {why.on: why.text for why in private.reason if why.of == "pause"}
    yield from events.of_relationship(person, reasons)
    yield from events_mine.of_goals(journal.goals_with(slug), slug, one)
    yield from (found for kept in journal.agreements(slug) for found in of_agreement(kept, one))
    yield from _rows(session, slug, one)
    if not wanted.shared:
        yield from (found for kept in journal.concerns(slug) for found in of_concern(kept, one))
    yield from (events.of_feedback(kept, one) for kept in within.files("feedback"))
    yield from (events.of_review(kept) for kept in within.files("review"))
    yield from (events.of_closing(kept) for kept in within.files("closing"))
    yield from _assessments(
        session, Subject(who=slug, handle=journal.handle(slug), relationship=one), within
    )


def _rows(session: Session, who: str, one: Relationship | None) -> Iterator[Event]:
    journal = session.journal
    yield from (found for kept in journal.actions(who) for found in events.of_action(kept, one))
    yield from (found for kept in journal.notes(who) for found in events.of_note(kept, one))


def _moves(
    session: Session, person: Kept[Relationship], private: PrivateRelationship
) -> tuple[Move, ...]:
    library = session.library
    paths = {name: library.lifecycle(name) for name in library.names()}
    lifecycle = session.lifecycle(person.record)
    picture = Picture(who=person.who, relationship=person.record, private=private)
    return moves(picture, lifecycle, paths, session.today).moves


def _assessments(session: Session, subject: Subject, within: Range) -> Iterator[Event]:
    for private in (False, True) if subject.relationship else (False,):
        for kept in within.files("assessment", private=private):
            instrument = session.library.instrument(kept.record.instrument)
            title = instrument.name if instrument else kept.record.instrument
            yield events.of_assessment(kept, title, subject)


def _of_me(session: Session, within: Range) -> Iterator[Event]:
    journal = session.journal
    myself = journal.myself()
    yield from (events.of_review(kept) for kept in within.files("review"))
    yield from events_mine.of_goals(journal.goals(ME), ME)
    yield from _rows(session, ME, None)
    yield from events_mine.of_myself(myself, session.library.supports())
    for out in journal.settings.away:
        yield from events.of_time_out(myself, out, "away")
    yield from _assessments(session, Subject(who=ME, handle=ME, relationship=None), within)


def _timeline(
    session: Session, named: tuple[str, str, str], found: list[Event], within: Range, wanted: Wanted
) -> Timeline:
    who, handle, name = named
    kinds = "".join(f" --kind {one}" for one in wanted.kinds)
    tags = "".join(f" --tag {one}" for one in wanted.tags)
    return Timeline(
        who=who,
        handle=handle,
        name=name,
        today=session.today,
        since=wanted.since,
        until=wanted.until,
        months=months(found, wanted),
        older=older(found, wanted, within.unopened),
        command=f"mentorlog timeline {handle}{kinds}{tags} --all",
        oldest_first=wanted.oldest_first,
        shared=wanted.shared,
        filtered=wanted.filtered,
    )


def _hidden(session: Session, wanted: Wanted) -> Timeline:
    return Timeline(
        who=ME,
        handle=ME,
        name="Mine",
        today=session.today,
        since=wanted.since,
        until=wanted.until,
        months=(),
        older=None,
        command="mentorlog timeline me",
        hidden=True,
    )
