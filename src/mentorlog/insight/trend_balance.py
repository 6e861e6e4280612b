"""Balance: which support meetings gave, who raised topics, who owns what was promised."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from mentorlog.insight.called import owner_name
from mentorlog.model.action import Action
from mentorlog.model.kept import Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.relationship import Relationship
from mentorlog.model.support import Supports
from mentorlog.model.topic import Topic
from mentorlog.model.value import dataclass

ENOUGH = 6
"""Fewer than this, or fewer than half, say nothing of the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A part of a whole: a kind of support, or what somebody's name stands beside."""

    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """Parts of ``known`` things, of which there are ``total``; one may count for several parts.

    ``enough`` says whether so much is known that the parts say something.
    """

    parts: tuple[Share, ...]
    known: int
    total: int
    enough: bool


def shares(parts: Iterable[Share], known: int, total: int) -> Shares:
    """Return the parts of a whole, with whether so much is known that they say something."""
    enough = known >= ENOUGH and 2 * known >= total
    return Shares(parts=tuple(parts), known=known, total=total, enough=enough)


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceTrend:
    """Support by its side over the meetings, topics by who raised them, actions by their owner.

    ``said`` is what there is to say of it.
    """

    since: date
    support: Shares
    topics: Shares
    actions: Shares
    said: str = ""


def balance(
    met: Sequence[Kept[Meeting]],
    topics: Iterable[Kept[Topic]],
    actions: Iterable[Kept[Action]],
    relationship: Relationship,
    supports: Supports,
    since: date,
) -> BalanceTrend | None:
    """Return the balance since a day, or None where there is nothing it could be told by."""
    stems = {kept.key for kept in met}
    raised = [kept.record.by for kept in topics if kept.record.raised in stems]
    owners = [kept.record.owner for kept in actions if kept.record.created >= since]
    support = sides(met, supports)
    if not (support.known or raised or owners):
        return None
    return BalanceTrend(
        since=since,
        support=support,
        topics=_of_people(raised, relationship),
        actions=_of_people(owners, relationship),
    )


def sides(met: Sequence[Kept[Meeting]], supports: Supports) -> Shares:
    """Return how many meetings gave support for the work, and how many for the person."""
    side = {one.id: one.side for one in supports.support}
    tagged = [
        {side.get(id_, id_) for id_ in kept.record.support} for kept in met if kept.record.support
    ]
    parts = [
        Share(name=name, count=sum(1 for one in tagged if name in one))
        for name in ("career", "personal")
    ]
    return shares(parts, len(tagged), len(met))


def _of_people(words: Sequence[str | None], relationship: Relationship) -> Shares:
    """Return how often each person word stands, you first, then the most."""
    said = [owner_name(word, relationship) for word in words if word]
    counts = Counter(said)
    names = sorted(counts, key=lambda name: (name != "you", -counts[name], name))
    if not relationship.group and counts:
        names = list(dict.fromkeys(("you", owner_name("them", relationship), *names)))
    parts = [Share(name=name, count=counts[name]) for name in names]
    return shares(parts, len(said), len(words))
