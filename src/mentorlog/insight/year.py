"""My own year: what I learned and from whom, what came of advice, what I reached, what I gave."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from mentorlog.insight.hours import Hours, hours, total, with_me
from mentorlog.insight.material import GIVEN, Material, Span
from mentorlog.model.goal import Goal
from mentorlog.model.kept import ME, Kept
from mentorlog.model.note import Note
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass

QUARTER = 3
"""Months."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A line of mine: the day, the words, and the person it is about or from.

    ``name`` is None where it is mine alone, ``outcome`` what came of it; ``private`` says that it
    stands in ``self/``.
    """

    on: date
    text: str
    name: str | None = None
    outcome: str | None = None
    private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalReached:
    """A goal that was reached, with whoever worked on it with me."""

    on: date
    title: str
    names: tuple[str, ...]
    private: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Gave:
    """What I gave: time as a mentor, advice (counted), promises kept (counted), a word for them."""

    meetings: int
    hours: Hours
    advice: int
    promises: int
    advocacy: tuple[Told, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing of it."""
        return not (self.meetings or self.advice or self.promises or self.advocacy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarter:
    """Three months of the calendar, as far as they belong to that time."""

    begins: date
    ends: date
    learned: tuple[Told, ...]
    advice: tuple[Told, ...]
    goals: tuple[GoalReached, ...]
    wins: tuple[Told, ...]
    thanked: tuple[Told, ...]
    gave: Gave

    @property
    def empty(self) -> bool:
        """Whether nothing of it is written down."""
        lists = (self.learned, self.advice, self.goals, self.wins, self.thanked)
        return self.gave.empty and not any(lists)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearReport:
    """What a time was to me, by quarter, earliest first; for my own eyes.

    ``who`` is None for all of it. Quarters of which nothing is written down are left out.
    """

    who: str | None
    name: str | None
    since: date
    until: date
    quarters: tuple[Quarter, ...]
    text: str = ""
    markdown: bool = False
    left_out: tuple[str, ...] = ()

    @property
    def private(self) -> bool:
        """Whether something of ``self/`` is in it."""
        return any(
            any(goal.private for goal in part.goals)
            or any(
                line.private for line in (*part.learned, *part.advice, *part.wins, *part.thanked)
            )
            for part in self.quarters
        )


def year(
    materials: Sequence[Material], names: Mapping[str, str], span: Span, only: str | None = None
) -> YearReport:
    """Return that time by quarter; ``only`` is the relationship it is about, if it is about one.

    ``names`` say what people are called, by their slugs.
    """
    every = [_quarter(materials, names, part) for part in quarters(span)]
    return YearReport(
        who=only,
        name=names.get(only) if only else None,
        since=span.since,
        until=span.until,
        quarters=tuple(one for one in every if not one.empty),
    )


def quarters(span: Span) -> Iterator[Span]:
    """Yield the quarters of the calendar that a time touches, cut at its ends."""
    begins = span.since
    while begins <= span.until:
        after = begins.month - (begins.month - 1) % QUARTER + QUARTER
        beyond = begins.year + (after > 12)  # noqa: PLR2004 - months
        last = date.fromordinal(date(beyond, (after - 1) % 12 + 1, 1).toordinal() - 1)
        yield Span(since=begins, until=min(last, span.until))
        begins = date.fromordinal(last.toordinal() + 1)


def _quarter(materials: Sequence[Material], names: Mapping[str, str], span: Span) -> Quarter:
    return Quarter(
        begins=span.since,
        ends=span.until,
        learned=_notes(materials, "insight", span),
        advice=_tried(materials, span),
        goals=tuple(_reached(materials, names, span)),
        wins=_notes(materials, "win", span),
        thanked=tuple(_thanked(materials, span)),
        gave=_gave(materials, span),
    )


def _each(materials: Iterable[Material], kind: str) -> Iterator[tuple[Material, Kept[Note]]]:
    return ((one, kept) for one in materials for kept in one.notes if kept.record.as_ == kind)


def _notes(materials: Sequence[Material], kind: str, span: Span) -> tuple[Told, ...]:
    found = [_told(one, kept) for one, kept in _each(materials, kind) if span.has(kept.record.on)]
    return tuple(sorted(found, key=lambda told: told.on))


def _told(one: Material, kept: Kept[Note], on: date | None = None) -> Told:
    note = kept.record
    return Told(
        on=on or note.on,
        text=note.text,
        name=_from(note, one.relationship),
        outcome=note.outcome,
        private=kept.who == ME,
    )


def _from(note: Note, relationship: Relationship | None) -> str | None:
    """Return whose words it is or with whom it was: the member, else the relationship's name."""
    if relationship is None:
        return None
    said = (member.name for member in relationship.member if member.id == note.by)
    return next(said, relationship.name)


def _tried(materials: Sequence[Material], span: Span) -> tuple[Told, ...]:
    """Return advice I was given that I tried in that time; what came of it may not be known."""
    found = [
        _told(one, kept, kept.record.tried)
        for one, kept in _each(materials, "advice")
        if kept.record.by != ME and span.has(kept.record.tried)
    ]
    return tuple(sorted(found, key=lambda told: told.on))


def _thanked(materials: Sequence[Material], span: Span) -> list[Told]:
    """Return whom I thanked; thanks that wait to be said are none yet."""
    found = [
        _told(one, kept)
        for one, kept in _each(materials, "thanks")
        if kept.record.said is not False and kept.record.by in {None, ME, "both"}
        if span.has(kept.record.on)
    ]
    return sorted(found, key=lambda told: told.on)


def _reached(
    materials: Sequence[Material], names: Mapping[str, str], span: Span
) -> list[GoalReached]:
    """Return each goal that was reached, once, whoever is part of it."""
    goals: dict[tuple[str, str], Kept[Goal]] = {
        (kept.who, kept.key): kept for one in materials for kept in one.goals
    }
    found = [
        GoalReached(
            on=kept.record.closed,
            title=kept.record.title,
            names=_with(kept, names),
            private=kept.who == ME,
        )
        for kept in goals.values()
        if kept.record.status == "achieved" and kept.record.closed and span.has(kept.record.closed)
    ]
    return sorted(found, key=lambda goal: goal.on)


def _with(kept: Kept[Goal], names: Mapping[str, str]) -> tuple[str, ...]:
    slugs = kept.record.with_ if kept.who == ME else (kept.who,)
    return tuple(names.get(slug, slug) for slug in slugs)


def _gave(materials: Sequence[Material], span: Span) -> Gave:
    giving = [one for one in materials if one.relationship and one.relationship.my_role in GIVEN]
    promised = [kept.record for one in materials for kept in one.actions if kept.who != ME]
    return Gave(
        meetings=sum(with_me(one) for material in giving for one in material.of(span)),
        hours=total(
            hours(one.of(span), one.relationship.minutes) for one in giving if one.relationship
        ),
        advice=sum(
            kept.record.by == ME and span.has(kept.record.on)
            for _, kept in _each(materials, "advice")
        ),
        promises=sum(one.owner in {ME, "both"} and span.has(one.done) for one in promised),
        advocacy=tuple(
            sorted(
                (
                    _told(one, kept)
                    for one, kept in _each(materials, "advocacy")
                    if span.has(kept.record.on) and _for_them(kept.record, one.relationship)
                ),
                key=lambda told: told.on,
            )
        ),
    )


def _for_them(note: Note, relationship: Relationship | None) -> bool:
    """Whether it is I who spoke for somebody: said so, or so by my part in it."""
    if relationship is None:
        return False
    return note.by == ME if note.by else relationship.my_role != "mentee"
