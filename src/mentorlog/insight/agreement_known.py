"""What a relationship knows already of what a section of an agreement settles."""

from collections.abc import Callable, Iterable

from mentorlog.model import days, rhythm
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Preferences
from mentorlog.model.support import Supports

Fact = Callable[[Picture, Supports], str]
CHANNELS = {
    "in-person": "in person",
    "video": "by video",
    "phone": "on the phone",
    "async": "in writing",
}


def known(about: Iterable[str], picture: Picture, supports: Supports) -> str:
    """Return the facts in words, to be taken over as an answer; nothing where none is known."""
    found = (FACTS[name](picture, supports) for name in about if name in FACTS)
    return "; ".join(filter(None, found))


def _goals(picture: Picture, supports: Supports) -> str:
    del supports
    shared = (one.record for one in picture.open_goals if not one.private)
    return "; ".join(
        f"{goal.title}, by {days.full(goal.due)}" if goal.due else goal.title for goal in shared
    )


def _measures(picture: Picture, supports: Supports) -> str:
    del supports
    shared = (one.record for one in picture.open_goals if not one.private)
    return "; ".join(f"{goal.title}: {goal.measure}" for goal in shared if goal.measure)


def _rhythm(picture: Picture, supports: Supports) -> str:
    del supports
    every = picture.relationship.rhythm
    return rhythm.spoken(every) if every else ""


def _minutes(picture: Picture, supports: Supports) -> str:
    del supports
    minutes = picture.relationship.minutes
    return f"{minutes} minutes" if minutes else ""


def _channel(picture: Picture, supports: Supports) -> str:
    del supports
    return CHANNELS.get(picture.relationship.channel or "", "")


def _ends(picture: Picture, supports: Supports) -> str:
    del supports
    ends = picture.relationship.ends
    return f"until {days.full(ends)}" if ends else ""


def _gives(picture: Picture, supports: Supports) -> str:
    return ", ".join(supports.name(one) for one in picture.relationship.gives)


def _members(picture: Picture, supports: Supports) -> str:
    del supports
    return ", ".join(one.name for one in picture.relationship.member if not one.left)


def _words(field: str) -> Fact:
    def said(picture: Picture, supports: Supports) -> str:
        del supports
        value = getattr(picture.relationship, field)
        return "; ".join(value) if isinstance(value, tuple) else value or ""

    return said


def _preference(field: str) -> Fact:
    """Return the fact of how each side likes it, with whose it is."""

    def said(picture: Picture, supports: Supports) -> str:
        del supports
        one = picture.relationship
        mine = one.my_role.capitalize()
        both = ((one.first_name, one.preferences), (mine, one.preferences_mine))
        return "; ".join(f"{name}: {words}" for name, side in both if (words := _of(side, field)))

    return said


def _of(side: Preferences | None, field: str) -> str:
    words = getattr(side, field) if side else None
    if not words:
        return ""
    return f"answers within {words}" if field == "reply_within" else str(words)


FACTS: dict[str, Fact] = {
    "hope": _words("hope"),
    "goals": _goals,
    "measures": _measures,
    "rhythm": _rhythm,
    "slot": _words("slot"),
    "minutes": _minutes,
    "channel": _channel,
    "contact": _words("contact"),
    "ends": _ends,
    "ends_when": _words("ends_when"),
    "third_party": _words("third_party"),
    "members": _members,
    "gives": _gives,
    "preferences.reply_within": _preference("reply_within"),
    "preferences.availability": _preference("availability"),
    "preferences.style": _preference("style"),
    "preferences.off_limits": _preference("off_limits"),
}
"""What each fact says. ``sharing`` is a setting of the program's and says nothing to the other."""
