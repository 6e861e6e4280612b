"""What I rated over time: the pulse, the areas I named, what meetings were worth to me."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import Literal

from mentorlog.insight.earlier import as_of
from mentorlog.insight.reviewed import LOW_TRUST
from mentorlog.model.assessment import Assessment
from mentorlog.model.kept import ME
from mentorlog.model.meeting import Rating
from mentorlog.model.relationship import Relationship
from mentorlog.model.review import Area, Pulse, Review
from mentorlog.model.value import dataclass

PULSE = ("pulse", "1")
"""The instrument, and its version, that asks what the pulse of a review asks."""

MANY = 12
"""More rated meetings than this are told by quarters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One number over time; None where nobody said it. ``change`` is the last less the first."""

    name: str
    values: tuple[float | None, ...]
    change: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PulseTrend:
    """The five answers and their mean, look by look; ``early`` were at the beginning.

    ``said`` is what there is to say of early ones.
    """

    days: tuple[date, ...]
    items: tuple[Course, ...]
    mean: Course
    early: tuple[date, ...]
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaCourse:
    """An area over time. ``came`` and ``gone`` are the looks at which it was first and last rated.

    They are None where that was the first, or the last, of all. ``weight_before`` is said where
    it once was another.
    """

    course: Course
    weight: int
    weight_before: int | None
    came: date | None
    gone: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SatisfactionTrend:
    """Satisfaction with the areas I named; the mean counts each by its weight.

    ``changed`` are the looks that rated other areas, or by other weights, than the one before.
    """

    days: tuple[date, ...]
    areas: tuple[AreaCourse, ...]
    mean: Course
    changed: tuple[date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorthPoint:
    """What a meeting was worth, or the mean of ``count`` meetings of the quarter that begins."""

    on: date
    value: float
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WorthTrend:
    """What meetings were worth to me, 1 to 5, one by one or by quarters."""

    per: Literal["meeting", "quarter"]
    points: tuple[WorthPoint, ...]
    rated: int
    mean: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One look at the pulse, in a review or by itself: the same five sentences."""

    on: date
    pulse: Pulse


def course(name: str, values: Sequence[float | None]) -> Course:
    """Return a course with its change from the first to the last that was said."""
    said = [value for value in values if value is not None]
    change = round(said[-1] - said[0], 2) if len(said) > 1 else None
    return Course(name=name, values=tuple(values), change=change)


def looks(reviews: Iterable[Review], assessments: Iterable[Assessment] = ()) -> tuple[Look, ...]:
    """Return every look at the pulse, oldest first.

    The instrument of that name asks the same; another version of it would be another scale.
    """
    found = [Look(on=one.on, pulse=one.pulse) for one in reviews if one.pulse]
    for rated in assessments:
        values = {name: rated.values.get(name) for name, _ in Pulse().items()}
        if (rated.instrument, rated.version) == PULSE and rated.rater == ME:
            on_scale = all(value is None or 1 <= value <= 5 for value in values.values())  # noqa: PLR2004
            found += [Look(on=rated.on, pulse=Pulse(**values))] if on_scale else []
    answered = [one for one in found if any(value is not None for _, value in one.pulse.items())]
    return tuple(sorted(answered, key=lambda one: one.on))


def pulse(found: Sequence[Look], relationship: Relationship) -> PulseTrend | None:
    """Return the pulse over time, or None where it was never felt."""
    if not found:
        return None
    names = [name for name, _ in found[0].pulse.items()]
    rows = {name: [dict(one.pulse.items())[name] for one in found] for name in names}
    means = [None if one.pulse.mean is None else round(one.pulse.mean, 2) for one in found]
    return PulseTrend(
        days=tuple(one.on for one in found),
        items=tuple(course(name, values) for name, values in rows.items()),
        mean=course("mean", means),
        early=tuple(one.on for one in found if early(relationship, one.on)),
    )


def early(relationship: Relationship, on: date) -> bool:
    """Whether a day was in the initiation stage; a move of that very day came after the look."""
    before = as_of(relationship, on - timedelta(days=1))
    then = before if before and before.now else as_of(relationship, on)
    return then is not None and then.canonical == "initiation"


def early_fits(found: Iterable[Look], days: Iterable[date], fit: str | None) -> bool:
    """Whether to say that low numbers are common early on: never with poor fit or low trust."""
    then = set(days)
    trust = [one.pulse.trust for one in found if one.on in then]
    return bool(then) and fit != "poor" and all(one is None or one > LOW_TRUST for one in trust)


def satisfaction(reviews: Iterable[Review]) -> SatisfactionTrend | None:
    """Return satisfaction over time, area by area, or None where no area was ever rated."""
    rated = sorted((one for one in reviews if one.area), key=lambda one: one.on)
    if not rated:
        return None
    rows = [{_key(area): area for area in one.area} for one in rated]
    days = tuple(one.on for one in rated)
    keys = dict.fromkeys(key for row in rows for key in row)
    return SatisfactionTrend(
        days=days,
        areas=tuple(_area(key, rows, days) for key in keys),
        mean=course("by weight", [_by_weight(row.values()) for row in rows]),
        changed=tuple(
            day
            for day, (before, after) in zip(days[1:], pairwise(rows), strict=True)
            if _weights(before) != _weights(after)
        ),
    )


def _key(area: Area) -> str:
    return area.name.strip().casefold()


def _weights(row: Mapping[str, Area]) -> dict[str, int]:
    return {key: area.weight for key, area in row.items()}


def _by_weight(areas: Iterable[Area]) -> float:
    """Return the mean satisfaction, each area counted by its weight."""
    found = list(areas)
    weights = sum(area.weight for area in found)
    return round(sum(area.weight * area.satisfaction for area in found) / weights, 2)


def _area(key: str, rows: Sequence[Mapping[str, Area]], days: Sequence[date]) -> AreaCourse:
    at = [number for number, row in enumerate(rows) if key in row]
    first, last = rows[at[0]][key], rows[at[-1]][key]
    values = [row[key].satisfaction if key in row else None for row in rows]
    return AreaCourse(
        course=course(last.name, values),
        weight=last.weight,
        weight_before=first.weight if first.weight != last.weight else None,
        came=days[at[0]] if at[0] else None,
        gone=days[at[-1]] if at[-1] < len(rows) - 1 else None,
    )


def worth(ratings: Iterable[Rating], day: Callable[[str], date | None]) -> WorthTrend | None:
    """Return what meetings were worth over time; ``day`` tells the day of a meeting's name."""
    found = [(on, one.worth) for one in ratings if (on := day(one.meeting))]
    found.sort(key=lambda pair: pair[0])
    if not found:
        return None
    return WorthTrend(
        per="quarter" if len(found) > MANY else "meeting",
        points=tuple(_quarters(found) if len(found) > MANY else _meetings(found)),
        rated=len(found),
        mean=round(sum(value for _, value in found) / len(found), 2),
    )


def _meetings(found: Iterable[tuple[date, int]]) -> Iterable[WorthPoint]:
    return (WorthPoint(on=on, value=value, count=1) for on, value in found)


def _quarters(found: Iterable[tuple[date, int]]) -> Iterable[WorthPoint]:
    for begins, group in groupby(found, lambda pair: _quarter(pair[0])):
        values = [value for _, value in group]
        mean = round(sum(values) / len(values), 2)
        yield WorthPoint(on=begins, value=mean, count=len(values))


def _quarter(day: date) -> date:
    return date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
