"""What shows an item done: how one began, what was asked for and put forward, how one let go.

Each fact gives the words that say so, or nothing. The plainer ones stand in ``path.py``.
"""

from collections.abc import Callable
from datetime import date

from mentorlog.model import days, rhythm
from mentorlog.model.kept import ME
from mentorlog.model.picture import Picture

LATE = frozenset({"separation", "redefinition"})
"""The stages in which one lets go of each other."""


def parting(picture: Picture) -> date | None:
    """Return the day since which one lets go of each other; None where one does not."""
    since: date | None = None
    for move in sorted(picture.relationship.transition, key=lambda one: one.on):
        since = (since or move.on) if move.canonical in LATE else None
    return since


def _at_the_end(day: date | None, picture: Picture) -> bool:
    since = parting(picture)
    return bool(since and day and day >= since)


def _asked(picture: Picture) -> str:
    asked = picture.relationship.asked_on
    return f"asked {days.short(asked)}" if asked else ""


def _decided(picture: Picture) -> str:
    relationship = picture.relationship
    began = [one.on for one in relationship.transition if one.canonical != "prepare"]
    if began:
        return f"began {days.short(min(began))}"
    return "they said no" if relationship.answer == "no" else ""


def _known(picture: Picture) -> str:
    me = picture.myself
    return "in your notes on yourself" if me and me.strengths and (me.values or me.vision) else ""


def _needs(picture: Picture) -> str:
    found = [one for one in picture.myself.need if one.open] if picture.myself else []
    return f"{len(found)} named" if found else ""


def _opportunities(picture: Picture) -> str:
    found = picture.myself.opportunity if picture.myself else ()
    return f"{len(found)} written down" if found else ""


def _heard(picture: Picture) -> str:
    return f"asked or heard {days.short(picture.heard)}" if picture.heard else ""


def _heard_at_the_end(picture: Picture) -> str:
    return _heard(picture) if _at_the_end(picture.heard, picture) else ""


def _actions(picture: Picture) -> str:
    return f"{len(picture.actions)} written down" if picture.actions else ""


def _advocacy(way: str | None = None) -> Callable[[Picture], str]:
    def shown(picture: Picture) -> str:
        notes = (kept.record for kept in picture.notes if kept.record.as_ == "advocacy")
        found = [one for one in notes if way in {None, one.way}]
        return f"{len(found)} written down" if found else ""

    return shown


def _contact(picture: Picture) -> str:
    found = [kept.record.on for kept in picture.notes if kept.record.as_ == "contact"]
    return f"in touch {days.short(max(found))}" if found else ""


def _alone(picture: Picture) -> str:
    wins = (kept.record for kept in picture.notes if kept.record.as_ == "win")
    found = [one for one in wins if "alone" in one.tags]
    return f"{len(found)} written down" if found else ""


def _readiness(picture: Picture) -> str:
    talks = [kept.record.on for kept in picture.held if kept.record.purpose == "autonomy"]
    topics = (kept.record for kept in picture.topics)
    said = [_dated(one.raised or "") for one in topics if one.for_ == "autonomy"]
    found = [*talks, *(one for one in said if one)]
    return f"talked about {days.short(max(found))}" if found else ""


def _slower(picture: Picture) -> str:
    every = [one.every for one in picture.relationship.rhythm_change]
    if len(every) < 2:  # noqa: PLR2004 - one before and one now
        return ""
    before, now = rhythm.days(every[-2]), rhythm.days(every[-1])
    wider = before is not None and (now is None or now > before)
    return f"{rhythm.spoken(every[-1])}, before it {rhythm.spoken(every[-2])}" if wider else ""


def _thanked(picture: Picture) -> str:
    notes = (kept.record for kept in picture.notes if kept.record.as_ == "thanks")
    found = [one.on for one in notes if one.said and _at_the_end(one.on, picture)]
    return f"said {days.short(max(found))}" if found else ""


def _learned(picture: Picture) -> str:
    notes = (kept.record for kept in picture.notes if kept.record.as_ == "insight")
    found = [one for one in notes if _at_the_end(one.on, picture)]
    return f"{len(found)} written down" if found else ""


def _looked_back(picture: Picture) -> str:
    relationship = picture.relationship
    if relationship.state == "concluded" and relationship.state_since:
        return f"concluded {days.short(relationship.state_since)}"
    return _newest(picture.reviews, picture)


def _myself_again(picture: Picture) -> str:
    return _newest(picture.self_reviews, picture)


def _newest(stems: tuple[str, ...], picture: Picture) -> str:
    found = [on for on in map(_dated, stems) if on and _at_the_end(on, picture)]
    return f"looked back {days.short(max(found))}" if found else ""


def _dated(stem: str) -> date | None:
    """Return the day a file is named for; None where somebody named it otherwise."""
    try:
        return date.fromisoformat(stem[:10])
    except ValueError:
        return None


def _continues(picture: Picture) -> str:
    return picture.relationship.continues or ""


def _contact_agreed(picture: Picture) -> str:
    relationship = picture.relationship
    if not relationship.continues:
        return ""
    if relationship.continues == "nothing":
        return "nothing is planned"
    return rhythm.spoken(relationship.rhythm)


def _settled(picture: Picture) -> str:
    mine = [kept.record for kept in picture.actions if kept.record.owner in {ME, "both"}]
    return "nothing of yours is open" if mine and not any(one.open for one in mine) else ""


MORE: dict[str, Callable[[Picture], str]] = {
    "talk-asked": _asked,
    "beginning-decided": _decided,
    "self-known": _known,
    "needs>=1": _needs,
    "opportunities>=1": _opportunities,
    "help-known": lambda picture: ", ".join(picture.help),
    "feedback-heard": _heard,
    "actions>=1": _actions,
    "advocacy>=1": _advocacy(),
    "ask-for-it": _advocacy("ask-for-it"),
    "become-known": _advocacy("become-known"),
    "show-honest-work": _advocacy("show-honest-work"),
    "practise-first-words": _advocacy("practise-first-words"),
    "back-a-new-mentor": _advocacy("back-a-new-mentor"),
    "see-them-across": _advocacy("see-them-across"),
    "in-touch": _contact,
    "readiness-discussed": _readiness,
    "rhythm-widened": _slower,
    "wins-alone>=1": _alone,
    "thanks-at-the-end": _thanked,
    "learned-at-the-end": _learned,
    "reviewed-at-the-end": _looked_back,
    "feedback-at-the-end": _heard_at_the_end,
    "self-reviewed-at-the-end": _myself_again,
    "continues-known": _continues,
    "contact-agreed": _contact_agreed,
    "nothing-owed": _settled,
}
"""More of what in the records shows an item done: to the words that say so, or nothing."""
