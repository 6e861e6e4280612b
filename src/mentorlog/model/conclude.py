"""What an end makes of a relationship, and what taking it up again makes of one that ended."""

from dataclasses import replace
from datetime import date

from mentorlog.model.closing import Closing
from mentorlog.model.path import Lifecycle, Stage
from mentorlog.model.relationship import Relationship, RhythmChange, Transition


def last_stage(lifecycle: Lifecycle) -> Stage:
    """Return the stage in which a relationship rests when it has ended."""
    return lifecycle.at("redefinition") or lifecycle.stage[-1]


def concluded(
    relationship: Relationship, closing: Closing, lifecycle: Lifecycle, open_items: tuple[str, ...]
) -> Relationship:
    """Return the relationship as it is from the day of its closing on.

    It moves to the last stage, but for a prospect, with whom nothing began. What continues does so
    in its own rhythm: as needed where none was said.
    """
    after = replace(
        relationship,
        state="concluded",
        state_since=closing.on,
        paused_until=None,
        continues=closing.continues,
        pause=tuple(
            replace(one, ended=closing.on) if one.ended is None and one.covers(closing.on) else one
            for one in relationship.pause
        ),
    )
    if closing.continues not in {None, "nothing"}:
        after = with_rhythm(after, closing.rhythm or "as-needed", closing.on)
    stage, now = last_stage(lifecycle), relationship.now
    if now is None or relationship.prospect or now.to == stage.id:
        return after
    move = Transition(
        on=closing.on,
        to=stage.id,
        canonical=stage.canonical,
        by=closing.decided_by or "me",
        open=open_items,
    )
    return replace(after, transition=(*after.transition, move))


def with_rhythm(relationship: Relationship, every: str, on: date) -> Relationship:
    """Return the relationship with another rhythm from this day on; the old one stays on record."""
    before = relationship.rhythm
    if before == every:
        return relationship
    history = relationship.rhythm_change
    if before and not history:
        began = relationship.started or relationship.created
        history = (RhythmChange(on=min(began, on), every=before),)
    changed = RhythmChange(on=on, every=every)
    return replace(relationship, rhythm=every, rhythm_change=(*history, changed))


def taken_up(relationship: Relationship, today: date) -> Relationship:
    """Return a relationship that had ended as it goes on: where it was, as often as it was."""
    since = relationship.state_since
    after = replace(relationship, state=None, state_since=today, continues=None)
    history = relationship.rhythm_change
    changed = relationship.continues not in {None, "nothing"} and len(history) > 1
    if changed and (history[-1].on, history[-1].every) == (since, relationship.rhythm):
        after = with_rhythm(after, history[-2].every, today)
    now = relationship.now
    rest = tuple(one for one in relationship.transition if one is not now)
    before = replace(relationship, transition=rest).now
    if now and before and now.on == since and now.to != before.to:
        back = Transition(on=today, to=before.to, canonical=before.canonical, by="me")
        after = replace(after, transition=(*after.transition, back))
    return after
