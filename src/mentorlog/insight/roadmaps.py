"""Roadmaps as they are listed, one in full, and when one begins."""

from datetime import date

from mentorlog.model import roadmap
from mentorlog.model.roadmap import Roadmap
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Roadmaps:
    """Every roadmap there is, the person's own included."""

    roadmaps: tuple[Roadmap, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OneRoadmap:
    """One roadmap with its steps."""

    roadmap: Roadmap


def start(of: Roadmap, began: date | None, today: date) -> date:
    """Return the day a roadmap is laid from: when the two began, if none of it is over by then."""
    if began is None:
        return today
    first = min(roadmap.day(began, step.after) for step in of.step)
    return began if first >= today else today
