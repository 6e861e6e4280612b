"""The checklists of a path, one or all, in its own words or another path's; and the reminders.

Reminders are no tasks: a tick says when one last thought of it, and nothing counts them.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from mentorlog.insight.path import (
    Checklist,
    Mark,
    Step,
    Ticked,
    current,
    like,
    of_stage,
    steps,
    ticks,
)
from mentorlog.model.path import Lifecycle, Stage
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship
from mentorlog.model.standing import Pair, Standing
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A standing item; ``dont`` is the other half of a pair, ``last`` when it was last ticked."""

    item: str
    text: str
    dont: str
    last: date | None
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StageList:
    """One stage's checklist. ``unasked`` counts a beginner's open items that are left out."""

    stage: str
    name: str
    mark: Mark
    items: tuple[Ticked, ...]
    done: int
    unasked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklists:
    """The checklist of the stage we are in, of another, or of all.

    ``earlier`` counts items still open in stages that are behind us. Numbers name the items of
    the first list of our own path where we are, and the reminders.
    """

    who: str
    handle: str
    name: str
    lifecycle: str
    step: str
    path: tuple[Step, ...]
    lists: tuple[StageList, ...]
    standing: tuple[Reminder, ...]
    earlier: int
    today: date


def entered_late(relationship: Relationship) -> bool:
    """Whether it existed before the journal did and is past its beginning.

    Of such a one nobody asks the steps of a beginner.
    """
    began = relationship.started
    past = relationship.canonical not in {"prepare", "initiation"}
    return bool(began and began < relationship.created and past)


def here(picture: Picture, lifecycle: Lifecycle) -> Checklist:
    """Return the list of the stage we are in, its items numbered from 1."""
    stage = current(picture.relationship, lifecycle)
    found = of_stage(picture, lifecycle, stage, ticks(picture.relationship))
    items = tuple(replace(one, number=at) for at, one in enumerate(found.items, 1))
    return replace(found, items=items)


def reminders(relationship: Relationship, standing: Standing, after: int) -> tuple[Reminder, ...]:
    """Return the standing items for my role, numbered on from ``after``."""
    ticked = ticks(relationship)
    return tuple(
        Reminder(
            item=one.id,
            text=one.do if isinstance(one, Pair) else one.said(relationship.my_role),
            dont=one.dont if isinstance(one, Pair) else "",
            last=ticked.get(one.id),
            number=number,
        )
        for number, one in enumerate(standing, after + 1)
    )


def of_path(
    picture: Picture,
    lifecycle: Lifecycle,
    standing: Standing,
    today: date,
    *,
    stage: Stage | None = None,
    every: bool = False,
    numbered: bool = True,
) -> Checklists:
    """Return the list of the stage we are in, of ``stage``, or of ``every`` stage.

    Only on our own path are the items ``numbered``: a number that is typed means one of those.
    The reminders stand below the list we are on, and below all; they are the same everywhere.
    """
    relationship = picture.relationship
    now = here(picture, lifecycle)
    ticked = ticks(relationship)
    path = steps(relationship, lifecycle)
    marks = {one.stage: one.mark for one in path}
    spare = entered_late(relationship) and not every

    def listed(one: Stage) -> StageList:
        ours = numbered and one.id == now.stage
        found = now if ours else of_stage(picture, lifecycle, one, ticked)
        mark = marks.get(one.id, "done")
        beginners = spare and (mark == "done" or one.canonical in {"prepare", "initiation"})
        items = tuple(item for item in found.items if item.done or item.own or not beginners)
        if picture.unsafe:  # only what I wrote down myself: nothing leads back to them
            items = tuple(item for item in found.items if item.own)
            found = replace(found, items=items)
        return StageList(
            stage=one.id,
            name=one.name,
            mark=mark,
            items=items,
            done=found.done,
            unasked=len(found.items) - len(items),
        )

    whole = numbered and stage is None and not picture.unsafe
    one_stage = (stage or current(relationship, lifecycle),)
    chosen = lifecycle.stage if every and stage is None else one_stage
    behind = [one for one in lifecycle.stage if marks.get(one.id) == "done"]
    been = {move.canonical for move in relationship.transition}
    earlier = [listed(one) for one in behind if one.canonical in been]
    return Checklists(
        who=picture.who,
        handle=picture.handle,
        name=relationship.name,
        lifecycle=lifecycle.name,
        step=lifecycle.step,
        path=path,
        lists=tuple(listed(one) for one in chosen),
        standing=reminders(relationship, standing, len(now.items)) if whole else (),
        earlier=0 if every or stage else sum(len(one.items) - _done(one) for one in earlier),
        today=today,
    )


def _done(one: StageList) -> int:
    return sum(1 for item in one.items if item.done)


def seen_as(picture: Picture, own: Lifecycle, other: Lifecycle) -> Picture:
    """Return the picture as if the relationship were on another path, at the stage like ours.

    Ticks carry over to items of the same id, and to those that carry the same points of the
    guides; own items come along.
    """
    relationship = picture.relationship
    place = current(relationship, own)
    stage = like(other, place.canonical) or place
    moves = tuple(
        replace(one, to=(like(other, one.canonical) or stage).id) for one in relationship.transition
    )
    items = tuple(
        replace(one, stage=(like(other, found.canonical) or stage).id)
        if (found := own.find(one.stage) or own.at(one.stage))
        else replace(one, stage=stage.id)
        for one in relationship.item
    )
    carried = _carried(ticks(relationship), own, other)
    known = {one.item for one in relationship.tick}
    more = tuple(
        replace(tick, item=item)
        for item, origin in carried.items()
        for tick in relationship.tick
        if tick.item == origin and item not in known
    )
    return replace(
        picture,
        relationship=replace(
            relationship,
            lifecycle=other.id,
            transition=moves,
            item=items,
            tick=(*relationship.tick, *more),
        ),
    )


def _carried(ticked: Mapping[str, date], own: Lifecycle, other: Lifecycle) -> dict[str, str]:
    """Return items of another path that carry what a ticked item of ours carries: to its id."""
    known = {item.id for stage in own.stage for item in stage.item}
    points = {
        frozenset(item.covers): item.id
        for stage in own.stage
        for item in stage.item
        if item.covers and item.id in ticked
    }
    return {
        item.id: points[frozenset(item.covers)]
        for stage in other.stage
        for item in stage.item
        if item.id not in known and frozenset(item.covers) in points
    }
