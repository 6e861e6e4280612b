"""Days as people type them. ISO and the everyday words need no import; the rest is dateparser's.

Never guessed: ``03/04/2026`` and its kin, bare numbers, a bare month. Sources: the complaints of
journal users about days that were silently misread (see docs/decisions).
"""

import re
from datetime import date, datetime, time, timedelta
from typing import Literal

from mentorlog.errors import failure, sentence
from mentorlog.model.slots import weekday_of

Leaning = Literal["past", "future"]

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_SPAN = re.compile(r"(-?\d{1,4})([dwm])")
_LENGTHS = {"d": 1, "w": 7, "m": 30}
_NEAR = {"today": 0, "yesterday": -1, "tomorrow": 1}
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec"
_MONTH = re.compile(rf"(?:{_MONTHS})[a-z]*\.?(?:\s+\d{{4}})?|\d{{4}}-\d{{1,2}}", re.IGNORECASE)
_NUMBERS = re.compile(r"(?<![\d:])\d{1,4}(?:\s*[/.,\-]\s*|\s+)\d{1,2}(?![\d:])")


def day(words: str, today: date, leaning: Leaning) -> date:
    """Return the day that ``words`` mean, seen from ``today``.

    ``leaning`` says where an open word points: ``past`` for what happened, ``future`` for what is
    planned. A weekday that is today means today for the past and a week ahead for plans. Raises
    the errors unknown-date and ambiguous-date.
    """
    said = " ".join(words.strip().casefold().split())
    if _ISO.fullmatch(said):
        return _iso(said, words)
    if said in _NEAR:
        return today + timedelta(days=_NEAR[said])
    if span := _SPAN.fullmatch(said):
        length = int(span[1]) * _LENGTHS[span[2]]
        return today + timedelta(days=-length if leaning == "past" else length)
    wanted = weekday_of(said)
    if wanted is not None:
        return _weekday(wanted, today, leaning)
    _refuse_guesses(said, words, today)
    return _parsed(said, words, today, leaning)


def since(words: str, today: date) -> date:
    """Return the day something began; here a bare year is allowed and means its first day."""
    said = words.strip()
    if re.fullmatch(r"(?:19|20)\d{2}", said):
        began = date(int(said), 1, 1)
    else:
        began = day(words, today, "past")
    if began > today:
        raise failure("unknown-date", word=words, why="It is a beginning, and still to come.")
    return began


def _weekday(wanted: int, today: date, leaning: Leaning) -> date:
    if leaning == "past":
        return today - timedelta(days=(today.weekday() - wanted) % 7)
    return today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)


def _iso(said: str, words: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError as wrong:
        raise failure("unknown-date", word=words, why=sentence(wrong)) from None


def _refuse_guesses(said: str, words: str, today: date) -> None:
    example = today.isoformat()
    if re.fullmatch(r"\d+\s*[a-z]", said):
        raise failure("unknown-date", word=words, why="Lengths are like 3d, 2w, 1m.")
    if said.isdecimal():
        raise failure("ambiguous-date", word=words, why="A bare number is no day.", example=example)
    if _MONTH.fullmatch(said):
        raise failure("ambiguous-date", word=words, why="A month has many days.", example=example)
    if _NUMBERS.search(_ISO.sub("", said)):
        why = "Some people put the day first, some the month."
        raise failure("ambiguous-date", word=words, why=why, example=example)


def _parsed(said: str, words: str, today: date, leaning: Leaning) -> date:
    import dateparser  # noqa: PLC0415 - a tenth of a second, and rarely needed

    def read(**more: object) -> datetime | None:
        settings = {
            "PREFER_DATES_FROM": leaning,
            "RELATIVE_BASE": datetime.combine(today, time(12)),
            "RETURN_AS_TIMEZONE_AWARE": False,
        }
        found: datetime | None = dateparser.parse(said, settings={**settings, **more})
        return found

    found = read(REQUIRE_PARTS=["day", "month"])
    if found is None:  # a weekday, or a month in a language that is not in _MONTHS
        found = read(PREFER_DAY_OF_MONTH="first")
        if found != read(PREFER_DAY_OF_MONTH="last"):
            why, example = "A month has many days.", today.isoformat()
            raise failure("ambiguous-date", word=words, why=why, example=example)
    if found is None:
        raise failure("unknown-date", word=words, why="")
    resolved: date = found.date()
    return resolved
