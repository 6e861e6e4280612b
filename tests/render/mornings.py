"""The morning's screen for journals of several sizes, with the sentences that are really said."""

from datetime import time
from typing import Any

from mentorlog.insight.attention import hints
from mentorlog.insight.attention import worth as worth_of
from mentorlog.insight.rules.case import Case, Found
from mentorlog.insight.status import Status, status
from mentorlog.model.picture import Picture
from mentorlog.practice.library import Library
from tests.builders import (
    TODAY,
    action,
    ago,
    ahead,
    goal,
    lifecycle,
    meeting,
    picture,
    planned,
    relationship,
    topic,
)
from tests.insight.rules.coached import HELD, case

FIRST = (
    "Sam", "Lena", "Tariq", "Priya", "Ben", "Chiara", "Dov", "Elif", "Femi", "Goran", "Hana",
    "Inés", "Jun", "Kofi", "Lucía", "Mara", "Nils", "Oyelaran", "Paula", "Quentin",
)  # fmt: skip
LAST = ("Okafor", "de la Vega y Fernández-Montenegro", "Li")
WORDINGS = Library(None).hint_wordings()


def morning(size: int, my_role: str) -> Status:
    """Return the screen of somebody with so many relationships, each in its own state."""
    pictures = [_picture(number, my_role) for number in range(size)]
    found = [
        hint
        for one in pictures
        for hint in hints(case(one, deep=False), _said)
        if hint.rule != "actions-overdue" or not hint.dated  # what I owe stands above already
    ]
    return status(
        pictures,
        (),
        {one.who: lifecycle() for one in pictures},
        TODAY,
        worth=worth_of(found, TODAY),
    )


def _picture(number: int, my_role: str) -> Picture:
    name = f"{FIRST[number % len(FIRST)]} {LAST[number // len(FIRST) % len(LAST)]}"
    who = name.split(maxsplit=1)[0].casefold() + (f"-{number}" if number >= len(FIRST) else "")
    facts: dict[str, Any] = {
        "meetings": [meeting(ago(3 + number % 5)), meeting(ago(17))],
        "reviews": (f"{ago(14)}-x4k2",),
        "agreement": HELD,
        **_state(number),
    }
    return picture(relationship(name=name, my_role=my_role), who=who, **facts)


def _state(number: int) -> dict[str, Any]:
    """Return what is particular: one in three has nothing to ask for."""
    states: tuple[dict[str, Any], ...] = (
        {"actions": [action("Read the fellowship draft", owner="me", due=ago(3))]},
        {"meetings": [meeting(ago(40))]},
        {},
        {"meetings": [meeting(ago(12)), planned(TODAY, at=time(14, 0))], "topics": [topic()]},
        {"goals": [goal("Win the fellowship", due=ahead(60))]},
        {},
        {"actions": [action("Find a second reader", owner="them", due=ago(20))]},
    )
    return states[number % len(states)]


def _said(rule: str, found: Found, about: Case | None) -> str:
    wording = WORDINGS.get(f"{rule}.{found.variant}") or WORDINGS[rule]
    facts = {key: str(fact) for key, fact in found.facts.items()}
    role = about.one.my_role if about else ""
    name = about.one.first_name if about else ""
    return wording.said(role, **{"name": name, **facts})  # type: ignore[arg-type]
