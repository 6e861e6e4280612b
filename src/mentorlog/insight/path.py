"""Where a relationship is on its path, and what of the stage's checklist is done."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Literal

from mentorlog.insight.facts import MORE
from mentorlog.model import days
from mentorlog.model.kept import ME
from mentorlog.model.path import Item, Lifecycle, Stage
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import OwnItem, Relationship
from mentorlog.model.value import dataclass
from mentorlog.model.words import CANONICAL

Mark = Literal["done", "now", "ahead"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One stage on the path as drawn: behind us, where we are, or ahead."""

    stage: str
    name: str
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticked:
    """A checklist item with whether it is done and the fact or day that shows it.

    ``number`` is its place on the list of the stage we are in, 0 on other lists; ``ticked`` the
    day somebody ticked it, None where a fact shows it; ``own`` says that the person added it.
    """

    item: str
    text: str
    done: bool
    shown_by: str = ""
    command: str = ""
    number: int = 0
    ticked: date | None = None
    own: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """The stage's checklist for my role."""

    stage: str
    name: str
    items: tuple[Ticked, ...]

    @property
    def done(self) -> int:
        """How many items are done."""
        return sum(1 for item in self.items if item.done)

    @property
    def open(self) -> tuple[str, ...]:
        """The ids of items not done."""
        return tuple(item.item for item in self.items if not item.done)


def current(relationship: Relationship, lifecycle: Lifecycle) -> Stage:
    """Return the stage of the lifecycle that a relationship is in.

    A stage id that the lifecycle does not know (it was changed) is matched by its canonical stage.
    """
    now = relationship.now
    if now is None:
        return lifecycle.at("prepare") or _PREPARING
    implied = _PREPARING if now.canonical == "prepare" else lifecycle.first
    return lifecycle.find(now.to) or like(lifecycle, now.canonical) or implied


def like(lifecycle: Lifecycle, canonical: str) -> Stage | None:
    """Return the stage of this canonical stage, or the last one before it; None before the first.

    Four phases know no separation: there it is the end of maintain.
    """
    place = CANONICAL.index(canonical)
    before = [one for one in lifecycle.stage if CANONICAL.index(one.canonical) <= place]
    begun = [one for one in before if one.canonical != "prepare" or canonical == "prepare"]
    exact = next((one for one in begun if one.canonical == canonical), None)
    return exact or max(begun, key=lambda one: CANONICAL.index(one.canonical), default=None)


_PREPARING = Stage(id="prepare", name="Prepare", canonical="prepare")
"""A lifecycle without a stage for preparing has this one implicitly, for prospects."""


def steps(relationship: Relationship, lifecycle: Lifecycle) -> tuple[Step, ...]:
    """Return the path from the first stage on; preparing is drawn only while it lasts."""
    here = current(relationship, lifecycle)
    drawn = [one for one in lifecycle.stage if one.canonical != "prepare"]
    if here.canonical == "prepare":
        drawn.insert(0, here)
    place = next((at for at, one in enumerate(drawn) if one.id == here.id), 0)
    return tuple(
        Step(
            stage=one.id,
            name=one.name,
            mark="done" if at < place else "now" if at == place else "ahead",
        )
        for at, one in enumerate(drawn)
    )


def checklist(picture: Picture, lifecycle: Lifecycle) -> Checklist:
    """Return the current stage's items for my role, those that facts show ticked."""
    stage = current(picture.relationship, lifecycle)
    return of_stage(picture, lifecycle, stage, ticks(picture.relationship))


def ticks(relationship: Relationship) -> dict[str, date]:
    """Return the items that were ticked, each with the latest day."""
    found: dict[str, date] = {}
    for tick in relationship.tick:
        found[tick.item] = max(tick.on, found.get(tick.item, tick.on))
    return found


def of_stage(
    picture: Picture, lifecycle: Lifecycle, stage: Stage, ticked: Mapping[str, date]
) -> Checklist:
    """Return the checklist of a stage for my role: the lifecycle's items, then my own."""
    relationship = picture.relationship
    own = [
        one
        for one in relationship.item
        if not one.dropped and _home(one, relationship, lifecycle).id == stage.id
    ]
    items = [_ticked(item, picture, ticked) for item in stage.items_for(relationship.my_role)]
    mine = [_ticked(Item(id=one.id, text=one.text), picture, ticked) for one in own]
    return Checklist(
        stage=stage.id,
        name=stage.name,
        items=(*items, *(replace(one, own=True) for one in mine)),
    )


def _home(item: OwnItem, relationship: Relationship, lifecycle: Lifecycle) -> Stage:
    """Return the stage an own item belongs to; where the path has no such one, where we are."""
    return (
        lifecycle.find(item.stage) or lifecycle.at(item.stage) or current(relationship, lifecycle)
    )


def _ticked(item: Item, picture: Picture, ticked: Mapping[str, date]) -> Ticked:
    on = ticked.get(item.id)
    shown = f"ticked {days.short(on)}" if on else shown_by(item, picture)
    return Ticked(
        item=item.id,
        text=item.text,
        done=bool(shown),
        shown_by=shown,
        command=(item.command or "").replace("{who}", picture.handle),
        ticked=on,
        why=item.why or "",
    )


def shown_by(item: Item, picture: Picture) -> str:
    """Return what in the records shows an item done, or nothing."""
    return FACTS[item.fact](picture) if item.fact in FACTS else ""


def _goals(picture: Picture) -> str:
    count = len(picture.goals)
    return f"{count} goal{'s' if count != 1 else ''}" if count else ""


def _agreed(picture: Picture) -> str:
    """Return whether the other has agreed to every goal they are part of."""
    shared = [one for one in picture.open_goals if one.who == ME or not one.private]
    if not shared or any(picture.who not in one.record.agreed for one in shared):
        return ""
    return "it is agreed" if len(shared) == 1 else f"all {len(shared)} are agreed"


def _measured(picture: Picture) -> str:
    going = picture.open_goals
    return "every goal has one" if going and all(one.record.measure for one in going) else ""


def _met(picture: Picture) -> str:
    last = picture.last_held
    return f"met {days.short(last.record.on)}" if last else ""


def times_met(picture: Picture) -> str:
    """Return how many meetings took place, as far as they were looked into."""
    more = " or more" if picture.on_file > len(picture.past) else ""
    return f"{len(picture.held)}{more} meetings"


def _style(picture: Picture) -> str:
    theirs = picture.relationship.preferences
    return (theirs.style or theirs.availability or "") if theirs else ""


def _noted(kind: str) -> Callable[[Picture], str]:
    def shown(picture: Picture) -> str:
        found = [kept for kept in picture.notes if kept.record.as_ == kind]
        return f"{len(found)} written down" if found else ""

    return shown


def _thanked(picture: Picture) -> str:
    thanks = [one for one in picture.notes if one.record.as_ == "thanks" and one.record.said]
    return f"said {days.short(thanks[-1].record.on)}" if thanks else ""


def _support(picture: Picture) -> str:
    kinds = {kind for kept in picture.held for kind in kept.record.support}
    return "both in the last meetings" if {"career", "personal"} <= kinds else ""


def _checked_in(picture: Picture) -> str:
    found = [one for one in picture.goals if one.record.check_in]
    return f"{len(found)} looked at" if found else ""


def _done(picture: Picture) -> str:
    found = [one for one in picture.actions if one.record.done]
    return f"{len(found)} done" if found else ""


def _ends(picture: Picture) -> str:
    relationship = picture.relationship
    if relationship.ends:
        return f"ends {days.short(relationship.ends)}"
    return ", ".join(relationship.ends_when)


def _written(picture: Picture) -> str:
    held = picture.agreement
    if held is None:
        return ""
    day = f", {days.short(held.record.last_on)}" if held.record.last_on else ""
    return f"version {held.record.version}{day}"


FACTS: dict[str, Callable[[Picture], str]] = {
    "first-meeting-held": _met,
    "meetings>=3": lambda picture: times_met(picture) if len(picture.held) > 2 else "",  # noqa: PLR2004
    "goals>=1": _goals,
    "goals-measured": _measured,
    "goals-agreed": _agreed,
    "rhythm-agreed": lambda picture: picture.relationship.rhythm or "",
    "slot-agreed": lambda picture: picture.relationship.slot or "",
    "channel-agreed": lambda picture: picture.relationship.channel or "",
    "style-known": _style,
    "hope-written": lambda picture: "written" if picture.relationship.hope else "",
    "end-agreed": _ends,
    "agreement-signed": _written,
    "topics>=1": lambda picture: f"{len(picture.topics)} listed" if picture.topics else "",
    "actions-done>=1": _done,
    "insights>=1": _noted("insight"),
    "advice>=1": _noted("advice"),
    "wins>=1": _noted("win"),
    "thanks-said": _thanked,
    "check-ins>=1": _checked_in,
    "reviewed>=1": lambda picture: f"{len(picture.reviews)} so far" if picture.reviews else "",
    "support-both": _support,
    **MORE,
}
"""What in the records shows an item done: the fact's name to the words that say so, or nothing."""
