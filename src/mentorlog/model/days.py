"""Calendar days: which day it is for somebody who works past midnight, and how far apart."""

from datetime import date, datetime, time, timedelta

DAY_STARTS = time(4, 0)
"""Before this hour, *today* is still yesterday."""


def today(now: datetime, day_starts: str | None = None) -> date:
    """Return the day a person means by "today" at ``now``, local time."""
    starts = time.fromisoformat(day_starts.zfill(5)) if day_starts else DAY_STARTS
    return now.date() - timedelta(days=1) if now.time() < starts else now.date()


def spoken(day: date, today: date) -> str:
    """Return a day as people say it: today, tomorrow, ``Fri 12 March``, with the year if far."""
    away = (day - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if away in near:
        return near[away]
    return dated(day) if day.year == today.year else f"{dated(day)} {day.year}"


_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def dated(day: date) -> str:
    """Return ``Fri 12 March``: the same on every machine, whatever its locale."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


def short(day: date, today: date | None = None) -> str:
    """Return ``12 Mar``, with the year where it is not today's."""
    text = f"{day.day} {_MONTHS[day.month - 1][:3]}"
    return text if today and day.year == today.year else f"{text} {day.year}"


def full(day: date, weekday: str = "short") -> str:
    """Return ``Tue 9 Mar 2027``; with ``weekday="long"`` ``Tue 9 March 2027``."""
    month = _MONTHS[day.month - 1]
    name = month if weekday == "long" else month[:3]
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {name} {day.year}"


def month(day: date) -> str:
    """Return ``MARCH 2027``, as a heading."""
    return f"{_MONTHS[day.month - 1].upper()} {day.year}"


def weekday(day: date) -> str:
    """Return ``Tue``."""
    return _WEEKDAYS[day.weekday()]


def ordinal(number: int) -> str:
    """Return ``1st``, ``2nd``, ``12th``."""
    teen = 10 <= number % 100 <= 20  # noqa: PLR2004
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def of_stem(stem: str) -> date | None:
    """Return the day a file is named for; a name given by hand may have none that exists."""
    try:
        return date.fromisoformat(stem[:10])
    except ValueError:
        return None


def a_year_before(day: date) -> date:
    """Return the same day a year before; of 29 February the day before it."""
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap else day.day)
