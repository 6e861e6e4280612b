"""Lifecycles: the path a relationship goes, its stages and their checklists."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from mentorlog.model.checks import filled, unique
from mentorlog.model.meant import for_role
from mentorlog.model.value import dataclass
from mentorlog.model.words import Canonical, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A step on a stage's checklist.

    ``fact`` names what in the records shows that it is done; without one only the person can
    tick it. ``covers`` names the points of the two guides that it carries.
    """

    id: str
    text: str
    roles: tuple[Role, ...] = ()
    fact: str | None = None
    command: str | None = None
    why: str | None = None
    covers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        filled("id", self.id)
        filled("text", self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage (or phase) of a lifecycle, with the canonical stage it corresponds to."""

    id: str
    name: str
    canonical: Canonical
    purpose: str | None = None
    usual: Mapping[str, str] = field(default_factory=dict)
    signs: tuple[str, ...] = ()
    pitfalls: tuple[str, ...] = ()
    next: str | None = None
    sources: tuple[str, ...] = ()
    item: tuple[Item, ...] = ()

    def __post_init__(self) -> None:
        filled("id", self.id)
        unique("item", [item.id for item in self.item])

    def items_for(self, role: str) -> tuple[Item, ...]:
        """Return the checklist of somebody in this role."""
        return for_role(self.item, role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifecycle:
    """An ordered path of stages. Without a stage for preparing it has one implicitly."""

    id: str
    name: str
    step: Literal["stage", "phase"] = "stage"
    purpose: str | None = None
    sources: tuple[str, ...] = ()
    stage: tuple[Stage, ...] = ()

    def __post_init__(self) -> None:
        filled("id", self.id)
        if not self.stage:
            raise ValueError("stage must name at least one stage")
        unique("stage", [stage.id for stage in self.stage])

    def find(self, stage: str) -> Stage | None:
        """Return the stage of this id, or None."""
        return next((one for one in self.stage if one.id == stage), None)

    @property
    def first(self) -> Stage:
        """The stage in which a relationship begins: the first that is not preparing."""
        begun = (stage for stage in self.stage if stage.canonical != "prepare")
        return next(begun, self.stage[0])

    def at(self, canonical: str) -> Stage | None:
        """Return the first stage of this canonical stage, or None."""
        return next((one for one in self.stage if one.canonical == canonical), None)
