"""How a person and their next meeting are named in lists."""

from datetime import date

from mentorlog.insight.status import Person
from mentorlog.model import days

NEAR = 21
"""Days within which a weekday and a number say enough."""


def next_words(person: Person, today: date) -> str:
    """Return when the next meeting is: today, Tue 16, Tue 16 Mar."""
    if person.next is None:
        return "-"
    if abs((person.next - today).days) < 2:  # noqa: PLR2004 - yesterday, today, tomorrow
        words = days.spoken(person.next, today)
    else:
        near = (person.next - today).days < NEAR
        day = str(person.next.day) if near else days.short(person.next, today)
        words = f"{days.weekday(person.next)} {day}"
    return f"{words} {person.next_at.isoformat('minutes')}" if person.next_at else words


def other_words(person: Person, *, short: bool = False) -> str:
    """Return the name; mentors are marked, for whoever mentors others too."""
    first, *rest = person.name.split()
    if short and person.other in {"mentee", "mentor"}:
        name = first
    elif person.other == "mentor" and rest:
        name = f"{first} {rest[-1][0]}."
    else:
        name = person.name
    return f"{name} (mentor)" if person.other == "mentor" else name
