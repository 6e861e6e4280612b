"""The whole picture of one relationship, for ``show`` and ``status WHO``."""

from dataclasses import replace
from datetime import date, time

from mentorlog.insight import progress
from mentorlog.insight.attention import Hint
from mentorlog.insight.carried import ActionLine, action_line
from mentorlog.insight.circle import Balance, balance, counts
from mentorlog.insight.path import Checklist, Step, checklist, current, steps
from mentorlog.insight.progress import GoalLine
from mentorlog.insight.prospect import Asking
from mentorlog.insight.rhythm import days_since
from mentorlog.model import rhythm
from mentorlog.model.agreement import Agreement
from mentorlog.model.kept import Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.path import Lifecycle
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship
from mentorlog.model.topic import Topic
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A meeting in a list: its day, what became of it, its first words."""

    ref: str
    stem: str
    on: date
    at: time | None
    status: str
    title: str
    private: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """Everything one wants to see of one relationship on one screen."""

    who: str
    handle: str
    relationship: Relationship
    today: date
    path: tuple[Step, ...]
    stage: str
    step: str
    since: date | None
    checklist: Checklist
    rhythm: str
    last: date | None
    quiet: int | None
    next: date | None
    next_at: time | None
    goals: tuple[GoalLine, ...]
    actions: tuple[ActionLine, ...]
    topics: tuple[Kept[Topic], ...]
    meetings: tuple[Excerpt, ...]
    on_file: int
    hints: tuple[Hint, ...]
    reviews: int
    agreement: Kept[Agreement] | None = None
    agreement_again: date | None = None
    balance: Balance | None = None
    asking: Asking | None = None


def whole(
    picture: Picture,
    lifecycle: Lifecycle,
    today: date,
    asking: Asking | None = None,
    hints: tuple[Hint, ...] = (),
) -> Whole:
    """Return the whole picture. ``asking`` is how it stands with a prospect."""
    relationship = picture.relationship
    planned = None if relationship.ended else picture.planned_on(today) or picture.next_planned
    items = checklist(picture, lifecycle)
    if picture.unsafe or relationship.ended:  # nothing is asked for any more
        items = replace(items, items=())
    last = picture.last_held
    coming = tuple(excerpt(kept) for kept in reversed(picture.coming))
    return Whole(
        who=picture.who,
        handle=picture.handle,
        relationship=relationship,
        today=today,
        path=steps(relationship, lifecycle),
        stage=current(relationship, lifecycle).name,
        step=lifecycle.step,
        since=relationship.now.on if relationship.now else None,
        checklist=items,
        rhythm=rhythm.spoken(relationship.rhythm),
        last=last.record.on if last else None,
        quiet=days_since(picture, today),
        next=planned.record.on if planned else None,
        next_at=planned.record.at if planned else None,
        goals=tuple(progress.line(kept) for kept in picture.goals),
        actions=tuple(action_line(kept, picture, today) for kept in picture.open_actions),
        topics=picture.open_topics,
        meetings=(*coming, *(excerpt(kept) for kept in picture.past)),
        on_file=picture.on_file,
        hints=hints,
        reviews=len(picture.reviews),
        agreement=picture.agreement,
        agreement_again=picture.agreement_again,
        balance=balance(picture, today) if counts(relationship, picture.held) else None,
        asking=asking,
    )


def excerpt(kept: Kept[Meeting]) -> Excerpt:
    """Return a meeting's line: its title, else the first words that are no heading."""
    lines = [line.strip() for line in kept.text.splitlines()]
    said = (line.strip("-*> ") for line in lines if not line.startswith("#"))
    headings = (line.strip("# ") for line in lines)
    first = next(filter(None, said), "") or next(filter(None, headings), "")
    return Excerpt(
        ref=kept.ref,
        stem=kept.key,
        on=kept.record.on,
        at=kept.record.at,
        status=kept.record.status,
        title=kept.record.title or first,
        private=kept.private,
    )
