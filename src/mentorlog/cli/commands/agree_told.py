"""What was told of an agreement, and what it begins with."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Any, Literal

from mentorlog.cli.talk import Talk
from mentorlog.insight import agreement as seen
from mentorlog.model.agreement import Agreement
from mentorlog.model.agreement_template import AgreementTemplate, Section
from mentorlog.model.kept import Kept
from mentorlog.model.meant import for_role
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass
from mentorlog.model.wording import Wording

Alone = Literal["", "me", "them"]
BY = ("me", "both")
LEFT_OUT = "-"
"""Typed for a section, it leaves out what was known or agreed before."""


@dataclass(slots=True)
class Told:
    """What was typed."""

    template: str = ""
    full: bool = False
    text: str = ""
    by: str | None = None
    how: str | None = None
    on: str | None = None
    review: str | None = None
    alone: Alone = ""
    verb: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreeing:
    """Whom it is with, what stands, what it is made with, and the conversation about it."""

    person: Kept[Relationship]
    picture: Picture
    versions: tuple[Kept[Agreement], ...]
    template: AgreementTemplate
    before: tuple[Section, ...]
    known: Mapping[str, str]
    flags: Mapping[str, Any]
    told: Told
    on: date
    wordings: Mapping[str, Wording]
    talk: Talk = field(default=Talk((), "", "", ""))

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections that somebody in my role is asked about."""
        return for_role(self.template.section, self.picture.relationship.my_role)

    @property
    def other(self) -> str:
        """What the other side is called in a sentence."""
        relationship = self.picture.relationship
        return "the others" if relationship.group else relationship.first_name

    @property
    def headings(self) -> frozenset[str]:
        """The headings that its own template gave the newest version, or this one will."""
        return frozenset(one.heading for one in (*self.before, *self.template.section))

    @property
    def newest(self) -> Kept[Agreement] | None:
        """The newest version that was written together, agreed on or not."""
        return next(iter(seen.whole(self.versions)), None)
