"""A report's facts in words, by the names that its template knows them by."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from mentorlog.insight.hours import Hours, Met
from mentorlog.insight.reference import ReferenceReport
from mentorlog.insight.report import FileReport
from mentorlog.insight.year import YearReport
from mentorlog.model import days, rhythm

HOUR = 60
OURS = frozenset({"text", "markdown", "left_out", "who"})
"""Fields of a view that are of no use within its text."""


def worded(view: FileReport | ReferenceReport | YearReport, me: str) -> dict[str, Any]:
    """Return the facts: days as people say them, hours in words, every text on one line."""
    facts = {name: said for name, said in _said(view).items() if name not in OURS}
    if isinstance(view, FileReport):
        roles = facts["roles"]
        facts["one"] = roles[0]["relationships"][0] if view.who and roles else None
    if isinstance(view, ReferenceReport):
        facts["first_name"] = view.name.split()[0]
        facts["rhythm"] = rhythm.spoken(view.rhythm) if view.rhythm else ""
    if isinstance(view, YearReport):
        facts["private"] = view.private
        for quarter, told in zip(view.quarters, facts["quarters"], strict=True):
            told["months"] = _months(quarter.begins, quarter.ends)
    return {**facts, "me": me}


def _said(value: Any) -> Any:
    """Return a value in words, at every depth."""
    if isinstance(value, Hours):
        return _hours(value)
    if isinstance(value, Met):
        return _met(value)
    if is_dataclass(value):
        return {spot.name: _said(getattr(value, spot.name)) for spot in fields(value)}
    if isinstance(value, Mapping):
        return {key: _said(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [_said(one) for one in value]
    if isinstance(value, date):
        return days.short(value)
    return " ".join(value.split()) if isinstance(value, str) else value


def _hours(hours: Hours) -> dict[str, Any]:
    return {
        "total": spelt(hours.minutes),
        "assumed": spelt(hours.assumed),
        "each": list(hours.each),
        "unknown": hours.unknown,
    }


def _met(met: Met) -> dict[str, Any]:
    return {
        "held": len(met.held),
        "days": dated(met.held),
        "cancelled": met.cancelled,
        "missed": met.missed,
        "unsaid": met.unsaid,
        "without_me": met.without_me,
    }


def spelt(minutes: int) -> str:
    """Return a time in words: ``14 h 30 min``, nothing for none."""
    whole, rest = divmod(minutes, HOUR)
    return " ".join(filter(None, (f"{whole} h" if whole else "", f"{rest} min" if rest else "")))


def dated(every: Iterable[date]) -> str:
    """Return days in a row, each year said once, after its last day: ``4 May, 2 Jun 2026``."""
    row = list(every)
    last = [one.year != after.year for one, after in pairwise(row)] + [True]
    return ", ".join(
        days.short(day, None if ends else day) for day, ends in zip(row, last, strict=False)
    )


def _months(begins: date, ends: date) -> str:
    """Return the months a quarter has in that time: ``January to March 2027``."""
    first, last = days.month(begins).capitalize(), days.month(ends).capitalize()
    return last if first == last else f"{first.split()[0]} to {last}"
