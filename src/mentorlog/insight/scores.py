"""Scores: the means of an instrument's domains, what changed, two people's answers side by side."""

from collections.abc import Mapping, Sequence
from datetime import date

from mentorlog.model.assessment import Assessment
from mentorlog.model.instrument import Instrument, InstrumentItem
from mentorlog.model.value import dataclass

FAR = 2
"""Two answers that differ by so much are worth talking about first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainScore:
    """The mean of a domain, None where fewer than half of its sentences were answered.

    ``change`` is that since the last time, None where there is nothing to compare.
    """

    id: str | None
    name: str
    mean: float | None
    answered: int
    items: int
    change: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One sentence with two answers to it."""

    item: str
    text: str
    first: int
    second: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two people's answers about the same: those far apart first, then the others.

    ``names`` and ``days`` are of the first and of the second; ``single`` counts the sentences
    that only one of them answered.
    """

    names: tuple[str, str]
    days: tuple[date, date]
    far: tuple[Pair, ...]
    near: tuple[Pair, ...]
    single: int


def sentences(instrument: Instrument, role: str | None) -> tuple[InstrumentItem, ...]:
    """Return what somebody is asked, in the order of the domains; what is of none comes last."""
    order = {one.id: at for at, one in enumerate(instrument.domain)}
    asked = instrument.items(role or "")
    return tuple(sorted(asked, key=lambda one: order.get(one.domain or "", len(order))))


def values(instrument: Instrument, record: Assessment) -> dict[str, int]:
    """Return the answers that are on the scale; others, written by hand, count for nothing."""
    scale = instrument.scale
    return {
        item: value for item, value in record.values.items() if scale.low <= value <= scale.high
    }


def scores(
    instrument: Instrument,
    role: str | None,
    answers: Mapping[str, int],
    before: Mapping[str, int] | None,
) -> tuple[DomainScore, ...]:
    """Return a score for each domain, and one for what is of none.

    ``before`` are the answers of the last time, None for the first.
    """
    found = []
    for domain in (*instrument.domain, None):
        items = [
            one
            for one in instrument.items(role or "")
            if one.domain == (domain.id if domain else None)
        ]
        if not items:
            continue
        now = _mean(instrument, items, answers)
        then = None if before is None else _mean(instrument, items, before)
        found.append(
            DomainScore(
                id=domain.id if domain else None,
                name=domain.name if domain else "The rest" if instrument.domain else "All of it",
                mean=now,
                answered=sum(one.id in answers for one in items),
                items=len(items),
                change=None if now is None or then is None else round(now - then, 2),
            )
        )
    return tuple(found)


def _mean(
    instrument: Instrument, items: Sequence[InstrumentItem], answers: Mapping[str, int]
) -> float | None:
    """Return the mean of these items; None where fewer than half of them were answered."""
    said = {one.id: answers[one.id] for one in items if one.id in answers}
    if 2 * len(said) < len(items):
        return None
    mean = instrument.mean(said)
    return None if mean is None else round(mean, 2)


def comparison(
    instrument: Instrument,
    role: str | None,
    names: tuple[str, str],
    both: tuple[Assessment, Assessment],
) -> Comparison:
    """Return two people's answers side by side, widest apart first, worded for the first's role."""
    mine, theirs = both
    one, other = values(instrument, mine), values(instrument, theirs)
    pairs = [
        Pair(item=item.id, text=item.said(role or ""), first=one[item.id], second=other[item.id])
        for item in sentences(instrument, role)
        if item.id in one and item.id in other
    ]
    pairs.sort(key=_apart, reverse=True)
    return Comparison(
        names=names,
        days=(mine.on, theirs.on),
        far=tuple(pair for pair in pairs if _apart(pair) >= FAR),
        near=tuple(pair for pair in pairs if _apart(pair) < FAR),
        single=len(one.keys() ^ other.keys()),
    )


def _apart(pair: Pair) -> int:
    return abs(pair.first - pair.second)
