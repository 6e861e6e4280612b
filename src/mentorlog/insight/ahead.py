"""What a stage is like: how long it lasts, what goes wrong easily, what speaks for the next one.

It informs and moves nothing.
"""

from mentorlog.model.path import Lifecycle, Stage
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass

PROGRAMMES = (
    (120, "12-week", "twelve weeks"),
    (270, "6-month", "six months"),
    (450, "12-month", "a year"),
)
"""A relationship of at most so many days is like such a programme; a longer one has no date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What a stage is like. ``speaks`` are the signs of ``following``, the name of the next one."""

    usual: str = ""
    pitfalls: tuple[str, ...] = ()
    following: str = ""
    speaks: tuple[str, ...] = ()


def outlook(relationship: Relationship, lifecycle: Lifecycle, stage: Stage) -> Outlook:
    """Return what the stage is like for somebody who has so much time."""
    after = _after(lifecycle, stage)
    return Outlook(
        usual=usual(relationship, stage),
        pitfalls=stage.pitfalls,
        following=after.name if after else "",
        speaks=after.signs if after else (),
    )


def usual(relationship: Relationship, stage: Stage) -> str:
    """Return how long it usually lasts, by the time from beginning to end where an end is set."""
    began, ends = relationship.started or relationship.created, relationship.ends
    whole = (ends - began).days if ends else 0
    for most, profile, words in PROGRAMMES:
        if 0 < whole <= most and profile in stage.usual:
            return f"Usually {stage.usual[profile]}, where the whole lasts about {words}."
    return f"Usually {stage.usual['classic']}." if "classic" in stage.usual else ""


def _after(lifecycle: Lifecycle, stage: Stage) -> Stage | None:
    ids = [one.id for one in lifecycle.stage]
    if stage.id not in ids:
        return lifecycle.first
    return next(iter(lifecycle.stage[ids.index(stage.id) + 1 :]), None)
