"""How a relationship begins: the word says what they are to me; it sets kind, role and path."""

from dataclasses import replace
from datetime import date, timedelta

from mentorlog.model.path import Stage
from mentorlog.model.relationship import Relationship, Transition
from mentorlog.model.value import dataclass
from mentorlog.model.words import Kind, Role

LONG = timedelta(days=365)
"""Who has met for so long is taken to be past the beginning."""


@dataclass(frozen=True, slots=True)
class Word:
    """What a word of ``new`` sets."""

    kind: Kind
    my_role: Role
    lifecycle: str


WORDS: dict[str, Word] = {
    "mentor": Word("one-to-one", "mentee", "four-stage"),
    "mentee": Word("one-to-one", "mentor", "four-stage"),
    "peer": Word("peer", "peer", "four-stage"),
    "circle": Word("circle", "member", "circle"),
    "team": Word("team", "member", "circle"),
    "prospect": Word("one-to-one", "mentee", "four-stage"),
}


def begun(relationship: Relationship, stage: Stage, on: date, by: str = "me") -> Relationship:
    """Return the relationship moved to ``stage``; leaving prepare writes when it started."""
    move = Transition(on=on, to=stage.id, canonical=stage.canonical, by=by)
    started = relationship.started
    if started is None and stage.canonical != "prepare":
        started = on
    return replace(relationship, started=started, transition=(*relationship.transition, move))


def met_long(since: date | None, today: date) -> bool:
    """Whether they have met for so long that the beginning is behind them."""
    return since is not None and today - since >= LONG


def earlier(relationship: Relationship, on: date) -> Relationship | None:
    """Return the relationship with ``started`` moved back to ``on``, or None where it is not."""
    if relationship.started is None or on >= relationship.started:
        return None
    return replace(relationship, started=on)
