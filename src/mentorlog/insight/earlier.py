"""A relationship as it was on an earlier day, as far as anybody can know."""

from dataclasses import replace
from datetime import date

from mentorlog.model.relationship import Relationship


def as_of(relationship: Relationship, day: date) -> Relationship | None:
    """Return a relationship as it was on a day, None where it had not begun.

    Its stage and whether it was concluded are those of the day; of anything else nobody keeps
    when it changed.
    """
    firsts = [
        relationship.created,
        relationship.started,
        *(one.on for one in relationship.transition),
    ]
    if min(one for one in firsts if one) > day:
        return None
    moves = tuple(one for one in relationship.transition if one.on <= day)
    known = replace(relationship, transition=moves)
    since = relationship.state_since
    if relationship.state and since and since > day:
        known = replace(known, state=None, state_since=None, paused_until=None, continues=None)
    return known
