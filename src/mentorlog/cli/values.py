"""Words that flags take: one of a list, a time, a slot, a rhythm. Refusals say what would do."""

from datetime import time
from typing import Any

from mentorlog.errors import failure
from mentorlog.insight.people import near_words
from mentorlog.model import rhythm as rhythms
from mentorlog.model.slots import clock, slot


def one_of(flag: str, word: str | None, words: tuple[str, ...]) -> Any:
    """Return ``word`` if it is one of ``words`` (or None for None). Raises bad-value."""
    if word is None or word in words:
        return word
    raise failure(
        "bad-value",
        field=flag,
        value=f'"{word}"',
        why=near_words(word, words),
        hint=f"one of {', '.join(words)}",
    )


def time_of_day(words: str | None) -> time | None:
    """Return the time of day that was typed, or None for None. Raises bad-value."""
    if words is None:
        return None
    at = clock(words)
    if at is None:
        raise failure("bad-value", field="--at", value=f'"{words}"', why="", hint="e.g. --at 14:30")
    return at


def slot_of(flag: str, words: str) -> str:
    """Return a usual slot in its written form, ``Tue 09:00``. Raises bad-value."""
    said = slot(words)
    if said is None:
        hint = 'a day, a time, or both: "Tue 09:00"'
        raise failure("bad-value", field=flag, value=f'"{words}"', why="", hint=hint)
    return said


def rhythm_of(flag: str, words: str) -> str:
    """Return a rhythm in its written form, ``2w``. Raises bad-value."""
    try:
        return rhythms.parse(words)
    except ValueError:
        hint = "weekly, fortnightly, monthly, 6w, 10d, as-needed"
        raise failure("bad-value", field=flag, value=f'"{words}"', why="", hint=hint) from None
