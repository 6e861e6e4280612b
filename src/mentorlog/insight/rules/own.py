"""Rules about me: what nobody covers, leaning on one, how many I mentor."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date, timedelta

from mentorlog.insight.rules.case import SPOKEN, Found
from mentorlog.model import days
from mentorlog.model.limits import NORMAL, Limits
from mentorlog.model.own import Myself, Need
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """What the rules about me look at.

    ``gives`` are the kinds of support each of those who support me gives, by their name; ``names``
    those of everybody by their slug.
    ``mentees`` are those I mentor now, with the day each began.
    """

    myself: Myself
    today: date
    limits: Limits = NORMAL
    gives: Mapping[str, frozenset[str]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    mentees: Sequence[date] = ()
    capacity: int | None = None


def uncovered(mine: Mine) -> Found | None:
    """A need that nobody covers, nor was asked for just now; in the first weeks of a quarter."""
    covered = frozenset[str]().union(*mine.gives.values())
    wanted = {need.support: need for need in mine.myself.need if need.open}
    open_ = [
        need
        for need in wanted.values()
        if need.support not in covered and not _asked_lately(need, mine.today)
    ]
    since = _quarterly(mine.today)
    if not open_ or since is None:
        return None
    first = open_[0]
    facts: dict[str, str | int] = {"support": first.support, "count": len(open_)}
    variant = "several" if len(open_) > 1 else ""
    begins = [since, first.since or since]
    if not variant and first.asked:
        last = first.asked[-1]
        facts |= {
            "who": mine.names.get(last.who, last.who),
            "date": days.short(last.on, mine.today),
        }
        variant = "declined" if last.answer == "no" else "waiting" if last.answer is None else ""
        begins.append(last.on + timedelta(days=SPOKEN) if variant == "waiting" else since)
    return Found(
        since=max(begins),
        command="mentorlog network",
        variant=variant,
        facts=facts,
    )


def _asked_lately(need: Need, today: date) -> bool:
    """Whether somebody was asked in the last two weeks and may still answer."""
    return any(one.answer is None and (today - one.on).days < SPOKEN for one in need.asked)


def over_reliance(mine: Mine) -> Found | None:
    """One person covers most of what I need, though there are several; once a quarter."""
    needs = {need.support for need in mine.myself.need if need.open}
    since = _quarterly(mine.today)
    limits = mine.limits
    if (
        since is None
        or len(needs) < limits.reliance_needs
        or len(mine.gives) < limits.reliance_people
    ):
        return None
    most = max(mine.gives, key=lambda name: len(mine.gives[name] & needs))
    count = len(mine.gives[most] & needs)
    if count < limits.reliance_share * len(needs):
        return None
    return Found(
        since=since,
        command="mentorlog network",
        facts={"who": most, "count": count},
    )


def capacity(mine: Mine) -> Found | None:
    """I mentor more people than I meant to."""
    if mine.capacity is None or len(mine.mentees) <= mine.capacity:
        return None
    return Found(
        since=sorted(mine.mentees)[mine.capacity],
        command="mentorlog list",
        facts={"count": len(mine.mentees), "agreed": mine.capacity},
    )


def _quarterly(today: date) -> date | None:
    """Return the first day of this quarter of the year in its first two weeks, else None."""
    first = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
    return first if (today - first).days < SPOKEN else None


RULES = (
    ("capacity", 23, capacity),
    ("need-uncovered", 13, uncovered),
    ("over-reliance", 12, over_reliance),
)
