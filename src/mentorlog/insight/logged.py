"""The moment after a meeting was logged: what was written, what carries forward, what is next."""

from collections.abc import Sequence
from datetime import date, time

from mentorlog.insight.attention import Hint
from mentorlog.insight.carried import ActionLine, action_line
from mentorlog.insight.circle import balance, counts
from mentorlog.insight.rhythm import next_usual
from mentorlog.model.action import Action
from mentorlog.model.kept import Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.picture import Picture
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLogged:
    """What ``meet`` wrote and what it means for the next time.

    ``took_over`` is the planned meeting this one completed or replaced; ``began`` says that the
    relationship is now known to have begun earlier; ``kept`` counts notes by kind.
    ``next_turn`` and ``next_facilitator`` are suggestions for a circle, team or peer.
    """

    who: str
    handle: str
    name: str
    other: str
    today: date
    meeting: Kept[Meeting]
    number: int
    took_over: date | None
    took_over_at: time | None
    moved: bool
    mine: tuple[ActionLine, ...]
    theirs: tuple[ActionLine, ...]
    done: tuple[Kept[Action], ...]
    kept: tuple[tuple[str, int], ...]
    aside: bool
    began: date | None
    carried_mine: tuple[ActionLine, ...]
    carried_theirs: int
    topics: int
    next: date | None
    next_at: time | None
    worth: int | None
    next_usual: date | None
    hint: Hint | None
    next_turn: str | None = None
    next_facilitator: str | None = None
    tried: bool = False


def logged(  # noqa: PLR0913 - the facts of one command, named at the call
    *,
    picture: Picture,
    today: date,
    meeting: Kept[Meeting],
    number: int,
    planned: Kept[Meeting] | None,
    moved: bool,
    new_actions: Sequence[Kept[Action]],
    done: Sequence[Kept[Action]],
    notes: Sequence[tuple[str, int]],
    aside: bool,
    began: date | None,
    tried: bool,
    worth: int | None = None,
    hint: Hint | None = None,
) -> MeetingLogged:
    """Return the view; ``picture`` is the relationship after the change."""
    relationship = picture.relationship
    new = {kept.key for kept in new_actions}
    lines = [action_line(kept, picture, today) for kept in picture.open_actions]
    fresh = [line for line in lines if line.kept.key in new]
    carried = [line for line in lines if line.kept.key not in new]
    coming = picture.next_planned
    usual = None if coming else next_usual(relationship, meeting.record.on, today, picture.out)
    turns = balance(picture, today) if counts(relationship, picture.held) else None
    return MeetingLogged(
        who=picture.who,
        handle=picture.handle,
        name=relationship.name,
        other=relationship.first_name,
        today=today,
        meeting=meeting,
        number=number,
        took_over=planned.record.on if planned else None,
        took_over_at=planned.record.at if planned else None,
        moved=moved,
        mine=tuple(line for line in fresh if line.kept.record.mine),
        theirs=tuple(line for line in fresh if not line.kept.record.mine),
        done=tuple(done),
        kept=tuple(notes),
        aside=aside,
        began=began,
        carried_mine=tuple(line for line in carried if line.kept.record.mine),
        carried_theirs=sum(1 for line in carried if not line.kept.record.mine),
        topics=len(picture.open_topics),
        next=coming.record.on if coming else None,
        next_at=coming.record.at if coming else None,
        worth=worth,
        next_usual=usual,
        hint=hint,
        next_turn=turns.next_turn if turns else None,
        next_facilitator=turns.next_facilitator if turns else None,
        tried=tried,
    )
