"""Circles, teams and peers: whose turn it was, who facilitated, who was there, who could be next.

I belong to a group without standing among its members: the word for me is ``me``, everywhere. I
take turns as the others do, unless I lead the group; then I do where a meeting says that I had one.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from mentorlog.insight.called import owner_name
from mentorlog.model.kept import Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Member, Relationship
from mentorlog.model.value import dataclass

FACILITATOR = "facilitator"
LEADS = frozenset({"facilitator", "mentor"})
"""Who is this in a group brings others to speak, and takes no turns."""

Meetings = Sequence[Kept[Meeting]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turns:
    """One person's part in the newest meetings that took place."""

    who: str
    name: str
    turns: int
    last_turn: date | None
    facilitated: int
    last_facilitated: date | None
    absent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """The turns of everybody who takes part, who waited longest first, and who could be next.

    ``meetings`` are those looked at, six at most. ``next_turn`` and ``next_facilitator`` are names,
    None where there is nobody to suggest or it is settled already.
    """

    turns: tuple[Turns, ...]
    meetings: int
    next_turn: str | None
    next_facilitator: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Members:
    """Who belongs to a circle or team, with their part in the newest meetings."""

    who: str
    handle: str
    name: str
    members: tuple[Member, ...]
    balance: Balance
    today: date


def taking_part(relationship: Relationship, on: date, meetings: Meetings = ()) -> tuple[str, ...]:
    """Return the person words of all who take turns on a day: the members who stay, then me."""
    if relationship.kind == "peer":
        return ("them", "me")
    if not relationship.group:
        return ()
    here = tuple(one.id for one in relationship.member if one.stays(on))
    had = any(kept.record.turn == "me" for kept in meetings)
    return (*here, "me") if had or relationship.my_role not in LEADS else here


def turns(meetings: Meetings, relationship: Relationship, on: date) -> tuple[Turns, ...]:
    """Return everybody's part in meetings that took place: who waited longest for a turn first.

    Who never had one comes before all who did.
    """
    people = taking_part(relationship, on, meetings)
    counted = [_counted(word, meetings, relationship) for word in people]
    return tuple(sorted(counted, key=lambda one: (one.last_turn or date.min, one.turns)))


def _counted(word: str, meetings: Meetings, relationship: Relationship) -> Turns:
    had = [kept.record.on for kept in meetings if kept.record.turn == word]
    led = [kept.record.on for kept in meetings if kept.record.roles.get(FACILITATOR) == word]
    return Turns(
        who=word,
        name=owner_name(word, relationship),
        turns=len(had),
        last_turn=max(had, default=None),
        facilitated=len(led),
        last_facilitated=max(led, default=None),
        absent=attendance(meetings, word)[1],
    )


def attendance(meetings: Meetings, word: str) -> tuple[int, int]:
    """Return how many of the meetings somebody was at, and how many they were not."""
    missed = sum(word in kept.record.absent for kept in meetings)
    return len(meetings) - missed, missed


def next_turn(counted: Iterable[Turns], away: Iterable[str] = ()) -> str | None:
    """Return the person word of whoever waited longest for a turn and is not going to be away."""
    return next((one.who for one in counted if one.who not in set(away)), None)


def next_facilitator(
    counted: Iterable[Turns], relationship: Relationship, away: Iterable[str] = ()
) -> str | None:
    """Return the person word of who has not facilitated for longest.

    Nobody where one of the group does it always. Whose turn is next is spared, if others are there.
    """
    if not relationship.group or _settled(relationship):
        return None
    here = [one for one in counted if one.who not in set(away)]
    others = here[1:] or here
    waited = min(
        others,
        key=lambda one: (one.last_facilitated or date.min, one.facilitated),
        default=None,
    )
    return waited.who if waited else None


def _settled(relationship: Relationship) -> bool:
    """Whether somebody facilitates every time."""
    led = (one.role or "" for one in relationship.member if one.left is None)
    return relationship.my_role == FACILITATOR or FACILITATOR in map(str.casefold, led)


def balance(picture: Picture, today: date) -> Balance:
    """Return the turns of a circle, team or peer; what the next meeting says already is settled."""
    relationship = picture.relationship
    counted = turns(picture.held, relationship, today)
    planned = picture.planned_on(today) or picture.next_planned
    coming = planned.record if planned else None
    away = coming.absent if coming else ()
    turn = None if coming and coming.turn else next_turn(counted, away)
    facilitator = next_facilitator(counted, relationship, away)
    if coming and coming.roles.get(FACILITATOR):
        facilitator = None
    return Balance(
        turns=counted,
        meetings=len(picture.held),
        next_turn=_called(turn, relationship),
        next_facilitator=_called(facilitator, relationship),
    )


def counts(relationship: Relationship, meetings: Meetings) -> bool:
    """Whether turns are worth a word: in a group, and between peers once one was named."""
    if relationship.group:
        return any(one.left is None for one in relationship.member)
    return relationship.kind == "peer" and any(kept.record.turn for kept in meetings)


def _called(word: str | None, relationship: Relationship) -> str | None:
    return owner_name(word, relationship) if word else None
