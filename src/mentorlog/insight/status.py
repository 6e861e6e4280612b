"""What needs me today: the day, what I owe, the people by need, and a few hints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Literal

from mentorlog.insight import progress
from mentorlog.insight.path import Step, current, steps
from mentorlog.insight.progress import GoalLine, GoalSum
from mentorlog.insight.rhythm import agreed_days, days_since, drift, plan_command
from mentorlog.model.action import Action
from mentorlog.model.kept import ME, Kept
from mentorlog.model.path import Lifecycle
from mentorlog.model.picture import Picture
from mentorlog.model.value import dataclass

if TYPE_CHECKING:  # lists of people and of promises say nothing of hints
    from mentorlog.insight.attention import Hint, Worth

NEAR = timedelta(days=3)
"""A meeting so near keeps its person unfolded."""

CARDS = 3
"""Up to so many relationships are drawn as cards, with their paths and goals; more as a table."""

OWED = 3
"""What I owe, on the first screen."""

SCREEN = 28
"""Lines that are seen at once. Hints give way to people, but for the heaviest two."""

LEAST = 2
LETTERS = 70
"""A name and a sentence that fit into one line of 80 columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """A meeting today."""

    at: time | None
    who: str
    handle: str
    name: str
    minutes: int | None
    channel: str | None
    purpose: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """An action of mine that waits; ``late`` in days."""

    id: str
    text: str
    due: date | None
    late: int
    who: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One relationship as it stands; ``mark`` is ``!`` late or drifting, ``?`` worth a thought."""

    mark: Literal["!", "?", ""]
    who: str
    handle: str
    name: str
    other: str
    state: str
    paused_until: date | None
    stage: str
    path: tuple[Step, ...]
    last: date | None
    since: int | None
    agreed: int | None
    rhythm: str | None
    next: date | None
    next_at: time | None
    mine: int
    theirs: int
    topics: int
    command: str
    goals: tuple[GoalLine, ...]
    goal_sum: GoalSum | None
    folded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """The morning's view of a whole journal."""

    today: date
    journal: str | None
    counts: Mapping[str, int]
    appointments: tuple[Appointment, ...]
    owed: tuple[Owed, ...]
    owed_total: int
    layout: Literal["cards", "table", "empty"]
    people: tuple[Person, ...]
    hints: tuple[Hint, ...]
    hints_total: int
    hints_private: int
    past: int
    away: date | None = None


def status(
    pictures: Sequence[Picture],
    mine: Sequence[Kept[Action]],
    lifecycles: Mapping[str, Lifecycle],
    today: date,
    *,
    worth: Worth,
    journal: str | None = None,
    unfold: bool = False,
) -> Status:
    """Return the view. ``mine`` are actions of my own; ``unfold`` shows everything.

    ``worth`` are the hints of this screen.
    """
    going = [one for one in pictures if _going(one)]
    owed = _owed(going, mine, today)
    people = [
        person_line(one, lifecycles[one.who], today, drifts=one.who in worth.drifting)
        for one in going
    ]
    table = len(people) > CARDS
    appointments = _appointments(going, today)
    owed_here = tuple(owed if unfold else owed[:OWED])
    hints = worth.shown
    marked = _marked(people, hints)
    blocks = [block for block in (appointments, owed_here) if block]
    above = 1 + sum(2 + len(block) for block in blocks) + 2 + (1 if worth.private else 0)
    while table and not unfold and len(hints) > LEAST and above + _lines(marked, hints) > SCREEN:
        hints = hints[:-1]
        marked = _marked(people, hints)
    if unfold or not table:
        marked = [_unfolded(one) for one in marked]
    return Status(
        today=today,
        journal=journal,
        counts=_counts(going),
        appointments=appointments,
        owed=owed_here,
        owed_total=len(owed),
        layout="empty" if not people else "table" if table else "cards",
        people=tuple(marked),
        hints=hints,
        hints_total=worth.total,
        hints_private=worth.private,
        past=len(pictures) - len(going),
        away=_away(pictures, today),
    )


def _marked(people: Iterable[Person], hints: Iterable[Hint]) -> list[Person]:
    """Return the people by need; whoever a hint is about is worth a thought."""
    hinted = {hint.who for hint in hints}
    marked = (
        replace(one, mark=one.mark or "?", folded=False) if one.who in hinted else one
        for one in people
    )
    return sorted(
        marked, key=lambda one: (("!", "?", "").index(one.mark), one.next or date.max, one.name)
    )


def _lines(people: Sequence[Person], hints: Sequence[Hint]) -> int:
    """Return how many lines people and hints take below each other, on a usual screen."""
    rows = sum(not one.folded for one in people) + any(one.folded for one in people)
    said = sum(2 + (len(one.name) + len(one.text) > LETTERS) for one in hints)
    return rows + 2 + said


def _away(pictures: Sequence[Picture], today: date) -> date | None:
    """Return the first day back where I am away; every picture knows the same times."""
    times = pictures[0].away if pictures else ()
    return max((one.back for one in times if one.covers(today)), default=None)


def _going(picture: Picture) -> bool:
    return not picture.relationship.ended


def person_line(
    picture: Picture,
    lifecycle: Lifecycle,
    today: date,
    *,
    drifts: bool | None = None,
) -> Person:
    """Return one relationship as it stands.

    ``drifts`` is what the coach found; where nobody asked it, the normal thresholds say.
    """
    relationship = picture.relationship
    waiting = picture.open_actions
    late = any(kept.record.mine and kept.record.late(today) for kept in waiting)
    planned = picture.planned_on(today) or picture.next_planned
    expected = relationship.active and not relationship.prospect and not picture.rests(today)
    expected = expected and not picture.unsafe
    if drifts is None:
        drifts = expected and bool(drift(picture, today))
    mark: Literal["!", ""] = "!" if late or (drifts and not planned) else ""
    mine = sum(1 for kept in waiting if kept.record.mine)
    theirs = sum(1 for kept in waiting if kept.record.owner != ME)
    near = planned is not None and planned.record.on <= today + NEAR
    last = picture.last_held
    return Person(
        mark=mark,
        who=picture.who,
        handle=picture.handle,
        name=relationship.name,
        other=relationship.other,
        state=relationship.state or "active",
        paused_until=relationship.paused_until,
        stage=current(relationship, lifecycle).name,
        path=steps(relationship, lifecycle),
        last=last.record.on if last else None,
        since=days_since(picture, today),
        agreed=agreed_days(relationship),
        rhythm=relationship.rhythm,
        next=planned.record.on if planned else None,
        next_at=planned.record.at if planned else None,
        mine=mine,
        theirs=theirs,
        topics=len(picture.open_topics),
        command=_command(picture, today),
        goals=tuple(progress.line(kept) for kept in picture.open_goals),
        goal_sum=progress.total(picture.goals),
        folded=not (mark or mine or theirs or near),
    )


def _command(picture: Picture, today: date) -> str:
    """Return the command that helps most with this person now."""
    if picture.relationship.state == "paused":
        return f"mentorlog resume {picture.handle}"
    if picture.unsafe or picture.relationship.prospect:
        return f"mentorlog show {picture.handle}"
    if picture.planned_on(today) or picture.next_planned:
        return f"mentorlog prep {picture.handle}"
    return plan_command(picture, today)


def _unfolded(person: Person) -> Person:
    return replace(person, folded=False)


def _counts(pictures: Iterable[Picture]) -> Mapping[str, int]:
    order = ("mentee", "mentor", "peer", "circle", "team", "prospect")
    counted = Counter(one.relationship.other for one in pictures)
    return {other: counted[other] for other in order if counted[other]}


def _appointments(pictures: Iterable[Picture], today: date) -> tuple[Appointment, ...]:
    found = [
        Appointment(
            at=planned.record.at,
            who=one.who,
            handle=one.handle,
            name=one.relationship.name,
            minutes=planned.record.minutes or one.relationship.minutes,
            channel=planned.record.channel or one.relationship.channel,
            purpose=planned.record.purpose,
        )
        for one in pictures
        if (planned := one.planned_on(today))
    ]
    return tuple(sorted(found, key=lambda one: (one.at or time.max, one.name)))


def _owed(pictures: Iterable[Picture], mine: Iterable[Kept[Action]], today: date) -> list[Owed]:
    named = [(one.relationship.name, kept) for one in pictures for kept in one.open_actions]
    named += [("", kept) for kept in mine if kept.record.open]
    owed = [
        Owed(
            id=kept.key,
            text=kept.record.text,
            due=kept.record.due,
            late=kept.record.late(today),
            who=kept.who,
            name=name,
        )
        for name, kept in named
        if kept.record.mine
    ]
    return sorted(owed, key=lambda one: one.due or date.max)
