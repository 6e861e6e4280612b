"""The question bank as listed: what fits, what was asked already, and how much of each topic."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from mentorlog.insight.asking import mixed
from mentorlog.model.question import Question
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass

SHOWN = 12
"""Questions on one screen, unless all are asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionLine:
    """One question; ``asked`` is the day it was last asked of this person."""

    id: str
    text: str
    topics: tuple[str, ...]
    supports: tuple[str, ...]
    asked: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionList:
    """Questions that fit. ``fitting`` counts all of them, ``fresh`` those not asked yet.

    ``topics`` counts what fits by topic. ``questions`` are empty where only an overview was
    asked for.
    """

    who: str | None
    handle: str | None
    name: str | None
    role: str | None
    stage: str | None
    questions: tuple[QuestionLine, ...]
    fitting: int
    fresh: int
    topics: Mapping[str, int]
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What questions are looked for: of a stage, for a role, on a topic, for a kind of support."""

    stage: str | None = None
    role: str | None = None
    topic: str | None = None
    support: str | None = None

    def fits(self, one: Question) -> bool:
        """Return whether a question is of that kind; what is not said fits all."""
        return (
            (self.role is None or not one.roles or self.role in one.roles)
            and (self.stage is None or not one.stages or self.stage in one.stages)
            and (self.topic is None or self.topic in one.topics)
            and (self.support is None or self.support in one.supports)
        )

    @property
    def any(self) -> bool:
        """Whether anything was said."""
        return bool(self.stage or self.role or self.topic or self.support)


def listed(
    bank: Iterable[Question],
    sought: Sought,
    today: date,
    *,
    person: Relationship | None = None,
    every: bool = False,
) -> QuestionList:
    """Return what fits; of a person those not asked yet, a screenful, unless ``every`` is."""
    found = [one for one in bank if sought.fits(one)]
    asked = last_asked(person) if person else {}
    fresh = [one for one in found if one.id not in asked]
    chosen: Sequence[Question] = ()
    if every:
        chosen = found
    elif person or sought.any:
        chosen = mixed(fresh)[:SHOWN]
    lines = (
        QuestionLine(
            id=one.id,
            text=one.text,
            topics=one.topics,
            supports=one.supports,
            asked=asked.get(one.id),
        )
        for one in chosen
    )
    return QuestionList(
        who=None,
        handle=None,
        name=person.name if person else None,
        role=sought.role,
        stage=sought.stage,
        questions=tuple(lines),
        fitting=len(found),
        fresh=len(fresh),
        topics=dict(Counter(topic for one in found for topic in one.topics)),
        today=today,
    )


def last_asked(person: Relationship) -> dict[str, date]:
    """Return the questions that were asked of somebody, each with the latest day."""
    found: dict[str, date] = {}
    for row in person.asked:
        found[row.question] = max(row.on, found.get(row.question, row.on))
    return found
