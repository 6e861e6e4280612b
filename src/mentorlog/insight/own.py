"""What I wrote down about myself, as it is shown: who I am, what I need, chances with their day."""

from collections.abc import Iterable
from datetime import date

from mentorlog.insight.progress import GoalLine
from mentorlog.model.kept import ME, Kept
from mentorlog.model.own import Myself, Need, Opportunity
from mentorlog.model.relationship import Relationship
from mentorlog.model.support import Support, Supports
from mentorlog.model.value import dataclass
from mentorlog.model.words import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Giver:
    """Somebody who gives a kind of support; a prospect may give it one day."""

    who: str
    name: str
    prospect: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedLine:
    """Of whom a kind of support was asked, by name, and the answer."""

    name: str
    on: date
    answer: Answer | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedLine:
    """A need as listed: the name of its kind, who gives that, and of whom it was asked."""

    need: Need
    name: str
    givers: tuple[Giver, ...]
    asked: tuple[AskedLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """Kinds of support I would like; ``hidden`` where they are kept off the screen."""

    needs: tuple[NeedLine, ...]
    today: date
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinds:
    """Every kind of support with its sentence."""

    supports: tuple[Support, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpportunityLine:
    """An opportunity as listed: how many days late, and who suggested it, by name."""

    kept: Kept[Opportunity]
    late: int
    suggested: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Opportunities:
    """Opportunities by deadline, those without one last."""

    opportunities: tuple[OpportunityLine, ...]
    today: date
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsaid:
    """A part of myself that nothing is written about: what it asks, and what to type."""

    part: str
    question: str
    command: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What is mine on one screen: who I am, what I need, what I am after."""

    strengths: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    vision: str | None = None
    unsaid: tuple[Unsaid, ...] = ()
    needs: tuple[NeedLine, ...] = ()
    opportunities: tuple[OpportunityLine, ...] = ()
    goals: tuple[GoalLine, ...] = ()
    reviewed: date | None = None
    next_review: date | None = None
    today: date
    hidden: bool = False

    @property
    def empty(self) -> bool:
        """Whether I wrote nothing down yet; nobody knows where the file cannot be read."""
        said = (self.strengths, self.values, self.interests, self.vision)
        rest = (self.needs, self.opportunities, self.goals, self.reviewed)
        return bool(self.unsaid) and not any((*said, *rest))


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The day of an opportunity I have not tried for. ``days`` until then, below 0 when past."""

    id: str
    name: str
    kind: str | None
    on: date
    days: int


def deadlines(myself: Myself, today: date) -> tuple[Deadline, ...]:
    """Return the days that wait for me, soonest first; what I applied for waits for others."""
    waiting = (one for one in myself.opportunity if one.status == "open")
    found = (
        Deadline(
            id=one.id,
            name=one.name,
            kind=one.kind,
            on=one.deadline,
            days=(one.deadline - today).days,
        )
        for one in waiting
        if one.deadline
    )
    return tuple(sorted(found, key=lambda one: (one.on, one.id)))


def opportunities(
    myself: Myself, people: Iterable[Kept[Relationship]], today: date, *, every: bool = False
) -> tuple[OpportunityLine, ...]:
    """Return the open opportunities, or ``every`` one with what is over last."""
    names = _names(people)
    chosen = (one for one in myself.opportunity if every or one.open)
    ordered = sorted(chosen, key=lambda one: (not one.open, one.deadline or date.max))
    return tuple(
        OpportunityLine(
            kept=opportunity(one),
            late=one.late(today),
            suggested=names.get(one.suggested_by or "", one.suggested_by or ""),
        )
        for one in ordered
    )


def opportunity(record: Opportunity) -> Kept[Opportunity]:
    """Return an opportunity with its address."""
    return Kept(who=ME, key=record.id, record=record, private=True)


def needs(
    myself: Myself,
    people: Iterable[Kept[Relationship]],
    supports: Supports,
    *,
    every: bool = False,
) -> tuple[NeedLine, ...]:
    """Return the open needs in the order they were written down, or ``every`` one."""
    known = tuple(people)
    names = _names(known)
    chosen = (one for one in myself.need if every or one.open)
    return tuple(
        NeedLine(
            need=one,
            name=supports.name(one.support),
            givers=givers(one.support, known),
            asked=tuple(
                AskedLine(name=names.get(asked.who, asked.who), on=asked.on, answer=asked.answer)
                for asked in one.asked
            ),
        )
        for one in sorted(chosen, key=lambda one: not one.open)
    )


def givers(support: str, people: Iterable[Kept[Relationship]]) -> tuple[Giver, ...]:
    """Return who gives me a kind of support; those who perhaps will come last."""
    found = (
        Giver(who=kept.who, name=kept.record.name, prospect=kept.record.prospect)
        for kept in people
        if support in kept.record.gives and supports_me(kept.record)
    )
    return tuple(sorted(found, key=lambda one: (one.prospect, one.name)))


def covering(people: Iterable[Relationship]) -> dict[str, frozenset[str]]:
    """Return the kinds of support that each of those who support me gives, by their name.

    What a prospect may give one day covers nothing yet. Somebody in two relationships is one.
    """
    found: dict[str, frozenset[str]] = {}
    for one in people:
        if one.gives and supports_me(one) and not one.prospect:
            found[one.name] = found.get(one.name, frozenset()) | set(one.gives)
    return found


def supports_me(relationship: Relationship) -> bool:
    """Whether it is me who is supported in a relationship.

    In one in which I am the mentor it is I who gives, and one that is concluded gives no more,
    unless it continues in another form.
    """
    return relationship.my_role != "mentor" and not relationship.ended


def _names(people: Iterable[Kept[Relationship]]) -> dict[str, str]:
    return {kept.who: kept.record.name for kept in people}
