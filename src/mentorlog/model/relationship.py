"""A relationship: who, in which roles, on which path, and where on it."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from mentorlog.model import rhythm
from mentorlog.model.checks import filled, unique, within
from mentorlog.model.time_out import TimeOut
from mentorlog.model.value import dataclass
from mentorlog.model.words import (
    Answer,
    Canonical,
    Channel,
    Continues,
    Fit,
    Kind,
    Role,
    Sharing,
    State,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """How one side likes to be reached and spoken to."""

    reply_within: str | None = None
    availability: str | None = None
    style: str | None = None
    off_limits: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One person of a circle or team."""

    id: str
    name: str
    role: str | None = None
    joined: date | None = None
    left: date | None = None
    contact: str | None = None
    zone: str | None = None

    def __post_init__(self) -> None:
        filled("name", self.name)

    def stays(self, on: date) -> bool:
        """Whether they are still with the group after this day."""
        return self.left is None or self.left > on


@dataclass(frozen=True, slots=True, kw_only=True)
class RhythmChange:
    """From this day on, this rhythm."""

    on: date
    every: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """A move to a stage: when, by whom, what was open. The reason is private unless shared.

    ``lifecycle`` names the path where the move was one to another path.
    """

    on: date
    to: str
    canonical: Canonical
    lifecycle: str | None = None
    by: str | None = None
    why: str | None = None
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A checklist item that the person ticked, or a standing one they last thought of."""

    item: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnItem:
    """A checklist item the person added."""

    id: str
    stage: str
    text: str
    dropped: date | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question of the bank that was asked of this person."""

    question: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """One mentoring relationship, from prospect to occasional contact years later."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: Kind
    my_role: Role
    lifecycle: str
    created: date
    started: date | None = None
    state: State | None = None
    state_since: date | None = None
    paused_until: date | None = None
    continues: Continues | None = None
    reverse: bool = False
    assigned: bool = False
    hope: str | None = None
    gives: tuple[str, ...] = ()
    expertise: tuple[str, ...] = ()
    channel: Channel | None = None
    zone: str | None = None
    contact: str | None = None
    rhythm: str | None = None
    slot: str | None = None
    minutes: int | None = None
    ends: date | None = None
    ends_when: tuple[str, ...] = ()
    third_party: str | None = None
    sharing: Sharing | None = None
    via: str | None = None
    asked_on: date | None = None
    answer: Answer | None = None
    tags: tuple[str, ...] = ()
    preferences: Preferences | None = None
    preferences_mine: Preferences | None = None
    member: tuple[Member, ...] = ()
    rhythm_change: tuple[RhythmChange, ...] = ()
    pause: tuple[TimeOut, ...] = ()
    transition: tuple[Transition, ...] = ()
    tick: tuple[Tick, ...] = ()
    item: tuple[OwnItem, ...] = ()
    asked: tuple[Asked, ...] = ()

    def __post_init__(self) -> None:
        filled("name", self.name)
        within("minutes", self.minutes, 1, 1440)
        if self.rhythm is not None and self.rhythm != "as-needed" and not rhythm.days(self.rhythm):
            raise ValueError(f'rhythm must be like 2w, 10d, 1m or as-needed, not "{self.rhythm}"')
        unique("member", [member.id for member in self.member])

    @property
    def now(self) -> Transition | None:
        """Where we are: the transition with the greatest day; later in the file wins ties."""
        latest: Transition | None = None
        for move in self.transition:
            if latest is None or move.on >= latest.on:
                latest = move
        return latest

    @property
    def canonical(self) -> Canonical:
        """The canonical stage; a relationship without a transition is being prepared."""
        return self.now.canonical if self.now else "prepare"

    @property
    def prospect(self) -> bool:
        """Whether nothing has begun yet."""
        return self.canonical == "prepare"

    @property
    def active(self) -> bool:
        """Whether meetings are to be expected: neither paused nor concluded."""
        return self.state in {None, "active"}

    @property
    def ended(self) -> bool:
        """Whether it was concluded and nothing of it continues."""
        return self.state == "concluded" and self.continues in {None, "nothing"}

    @property
    def group(self) -> bool:
        """Whether there are members rather than one other person."""
        return self.kind in {"circle", "team"}

    @property
    def other(self) -> str:
        """What the other is to me, for lists: mentor, mentee, peer, circle, team, prospect."""
        if self.prospect:
            return "prospect"
        if self.kind in {"peer", "circle", "team"}:
            return self.kind
        return "mentor" if self.my_role == "mentee" else "mentee"

    @property
    def first_name(self) -> str:
        """The first word of the name, for sentences; a group keeps its whole name."""
        return self.name if self.group else self.name.split()[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why something was done: a transition, a pause. Private."""

    of: str
    on: date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Snooze:
    """A hint that is not to be shown, for a while or (without a day) for good."""

    rule: str
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateRelationship:
    """What only I know of a relationship: the fit, reasons, silenced hints.

    ``attention`` are thresholds of the coach for this one, over those of the journal.
    """

    fit: Fit | None = None
    reason: tuple[Reason, ...] = ()
    attention: Mapping[str, str | int | bool | float] = field(default_factory=dict)
    snooze: tuple[Snooze, ...] = field(default=())
