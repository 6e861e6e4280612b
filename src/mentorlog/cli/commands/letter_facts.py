"""The facts of the letters of ``letter``: as far as they may leave, by their names in templates."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from mentorlog.cli.commands.letters import (
    Facts,
    left,
    meeting,
    out,
    promises,
    spoken,
    whom,
)
from mentorlog.cli.commands.update import news
from mentorlog.cli.session import Session
from mentorlog.exchange.allowed import WayOut, allowed, bare
from mentorlog.insight.called import owner_name
from mentorlog.insight.letters import did, thanks, told
from mentorlog.model import days
from mentorlog.model.kept import ME, Kept
from mentorlog.model.picture import Picture

Gathered = tuple[Facts, list[str]]
"""The facts of a letter, and what stayed, in words."""


def asking(session: Session, picture: Picture) -> Gathered:
    """Return who asks whom, why them, who introduces us, and what for."""
    said = _of("asking", picture, picture.relationship)
    facts = {
        **_both(session, "asking", picture),
        "expertise": _listed(said["expertise"]),
        "via": said["via"] or "",
        "hope": _sentence(said["hope"]),
    }
    return facts, []


def invitation(session: Session, picture: Picture) -> Gathered:
    """Return when and where we would meet, what about, and how they like to be reached."""
    said = _of("invitation", picture, picture.relationship)
    alone = bare("invitation", picture.relationship)
    planned = picture.planned_on(session.today) or picture.next_planned
    topics = () if alone else picture.open_topics
    preferences = [] if alone else [said[f"preferences.{key}"] for key in ("availability", "style")]
    facts = {
        **_both(session, "invitation", picture),
        "meeting": _meeting(picture, planned, said, session.today),
        "minutes": said["minutes"] or "",
        "channel": said["channel"] or "",
        "topics": [one["text"] for one in out("invitation", topics)],
        "hope": _sentence(said["hope"]),
        "preferences": [_clause(one) for one in preferences if one],
    }
    stayed = left([planned] if planned else [], picture.open_topics)
    if alone:
        stayed += _not_yet(picture)
    return facts, stayed


def thank_you(session: Session, picture: Picture) -> Gathered:
    """Return what there is to thank for: what I noted, advice that helped, what they did."""
    notes = [*thanks(picture.notes), *told(picture.notes)]
    actions = did(picture.actions, session.today)
    said = out("thank-you", notes)
    facts = {
        **_both(session, "thank-you", picture),
        "thanks": [one["text"] for one in said if one["as"] == "thanks"],
        "advice": [one for one in said if one["as"] == "advice"],
        "did": [_done(one, picture) for one in out("thank-you", actions)],
    }
    return facts, left(notes, actions)


def hand_over(session: Session, picture: Picture) -> Gathered:
    """Return where things stand, for whoever stays: goals, promises, what was still to be said."""
    said = _of("hand-over", picture, picture.relationship)
    began = said["started"]
    facts = {
        **_both(session, "hand-over", picture),
        "since": days.full(began, "long") if began else "",
        "third_party": said["third_party"] or "",
        "goals": [_standing(one, session.today) for one in out("hand-over", picture.open_goals)],
        "topics": [one["text"] for one in out("hand-over", picture.open_topics)],
        **promises("hand-over", picture.open_actions, picture, session.today),
    }
    return facts, left(picture.open_goals, picture.open_actions, picture.open_topics)


def _standing(goal: Facts, today: date) -> Facts:
    due = spoken(goal["due"], today) if goal["due"] else ""
    return {**goal, "measure": goal["measure"] or "", "due": due}


def own(session: Session, picture: Picture) -> Gathered:
    """Return what a kind of the person's own may say: all of an update and of a thank-you."""
    last = picture.last_held
    fresh, stayed = news(session, picture, last.record.on if last else date.min)
    grateful, kept_back = thank_you(session, picture)
    return {**fresh, **grateful}, list(dict.fromkeys([*stayed, *kept_back]))


GATHERED: dict[str, Callable[[Session, Picture], Gathered]] = {
    "asking": asking,
    "invitation": invitation,
    "thank-you": thank_you,
    "hand-over": hand_over,
}
"""Our kinds of letter that have no command of their own."""


def _of(way: WayOut, picture: Picture, record: Any) -> Facts:
    """Return of a record what may leave this way, whatever folder it is from but a private one."""
    return allowed(way, Kept(who=picture.who, key="", record=record)) or {}


def _both(session: Session, way: WayOut, picture: Picture) -> Facts:
    """Return who writes and to whom."""
    owner = allowed(way, Kept(who=ME, key="", record=session.journal.settings.owner)) or {}
    return {**whom(way, picture), "me": owner["name"] or ""}


def _meeting(picture: Picture, planned: Any, said: Facts, today: date) -> Facts | None:
    """Return when and where, the zone only where theirs is another."""
    facts = meeting("invitation", planned, today)
    if facts is None:
        return None
    zone = picture.relationship.zone
    return {
        **facts,
        "minutes": facts["minutes"] or said["minutes"] or "",
        "channel": facts["channel"] or said["channel"] or "",
        "zone": facts["zone"] if zone and facts["zone"] != zone else "",
    }


def _not_yet(picture: Picture) -> list[str]:
    """Return what a first letter leaves out where nothing is shared."""
    topics = len([kept for kept in picture.open_topics if not kept.private])
    preferences = picture.relationship.preferences
    wishes = preferences and (preferences.availability or preferences.style)
    return [
        *([f"{topics} topic{'s' if topics > 1 else ''}"] if topics else []),
        *(["what suits them"] if wishes else []),
    ]


def _done(one: Facts, picture: Picture) -> Facts:
    return {"text": one["text"], "owner": owner_name(one["owner"], picture.relationship)}


def _clause(words: str | None) -> str:
    """Return words that stand in a sentence of the letter, without a full stop of their own."""
    return (words or "").strip().rstrip(".")


def _sentence(words: str | None) -> str:
    """Return words as the end of a sentence, with a full stop where they have no sign."""
    said = (words or "").strip()
    return said if not said or said[-1] in ".?!" else f"{said}."


def _listed(words: Iterable[str]) -> str:
    """Return ``a, b and c``."""
    *first, last = list(words) or [""]
    return f"{', '.join(first)} and {last}" if first else last
