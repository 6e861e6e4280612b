"""A usual slot such as ``Tue 09:00``: weekdays and times of day as people write them."""

import re
from datetime import time

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WHOLE = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?")


def clock(words: str) -> time | None:
    """Return a time of day from ``9``, ``9:30``, ``09:00`` or ``9am``; None when it is none."""
    match = _CLOCK.fullmatch(words.strip().casefold())
    if not match:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        if not 1 <= hour <= 12:  # noqa: PLR2004 - a clock face
            return None
        hour = hour % 12 + (12 if match[3] == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None  # noqa: PLR2004


def weekday_of(word: str) -> int | None:
    """Return 0 for Monday to 6 for Sunday from an English weekday name, else None."""
    said = word.strip().casefold().rstrip(".")
    if said[:3] not in _WEEKDAYS:
        return None
    place = _WEEKDAYS.index(said[:3])
    whole = _WHOLE[place]
    return place if said in {said[:3], whole, f"{whole}s", whole[:4], whole[:5]} else None


def slot_parts(slot: str | None) -> tuple[int | None, time | None]:
    """Return the weekday (0 Monday) and the time of a usual slot such as ``Tue 09:00``."""
    day: int | None = None
    at: time | None = None
    for word in (slot or "").replace(",", " ").split():
        if weekday_of(word) is not None:
            day = weekday_of(word)
        elif clock(word) is not None:
            at = clock(word)
    return day, at


def slot(words: str) -> str | None:
    """Return a slot in its written form, ``Tue 09:00``; None where it is neither day nor time."""
    day, at = slot_parts(words)
    parts = []
    if day is not None:
        parts.append(_WEEKDAYS[day].capitalize())
    if at is not None:
        parts.append(at.isoformat("minutes"))
    return " ".join(parts) or None
