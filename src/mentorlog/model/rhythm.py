"""How often two people mean to meet: ``2w``, ``10d``, ``1m`` (30 days) or ``as-needed``."""

import re

_UNITS = {"d": 1, "w": 7, "m": 30}
_WORDS = {
    "daily": "1d",
    "weekly": "1w",
    "fortnightly": "2w",
    "biweekly": "2w",
    "every two weeks": "2w",
    "monthly": "1m",
    "every month": "1m",
    "quarterly": "3m",
    "yearly": "12m",
    "as needed": "as-needed",
    "as-needed": "as-needed",
}
_FORM = re.compile(r"([1-9]\d{0,2})\s*([dwm])")
_SPOKEN = re.compile(r"(?:every\s+)?([1-9]\d{0,2})\s*(days?|weeks?|months?)")


def parse(words: str) -> str:
    """Return the written form of a rhythm a person typed.

    Raises ValueError, with examples, when the words are not understood.
    """
    said = " ".join(words.casefold().split())
    if said in _WORDS:
        return _WORDS[said]
    match = _FORM.fullmatch(said)
    if match:
        return match[1] + match[2]
    match = _SPOKEN.fullmatch(said)
    if match:
        return match[1] + match[2][0]
    raise ValueError(f'rhythm "{words}" is not known: weekly, fortnightly, 6w, 1m, as-needed')


def days(rhythm: str | None) -> int | None:
    """Return the days between two meetings, or None where no rhythm holds."""
    match = _FORM.fullmatch(rhythm or "")
    return int(match[1]) * _UNITS[match[2]] if match else None


def spoken(rhythm: str | None) -> str:
    """Return the rhythm in words: ``every 2 weeks``, ``monthly``, ``as needed``."""
    match = _FORM.fullmatch(rhythm or "")
    if not match:
        return "as needed" if rhythm == "as-needed" else "no rhythm set"
    once = {"1d": "daily", "1w": "weekly", "1m": "monthly", "3m": "quarterly"}
    name = {"d": "days", "w": "weeks", "m": "months"}[match[2]]
    return once.get(match[0], f"every {match[1]} {name}")
