"""A review: one look back at a relationship. Private."""

from dataclasses import fields
from datetime import date

from mentorlog.model.checks import filled, within
from mentorlog.model.value import dataclass
from mentorlog.model.words import AgreementView, StageView, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulse:
    """Five things about the relationship, each from 1 (hardly) to 5 (very much) or not said.

    Own wording; the five areas follow what pairs are asked in practice (see the guide on pulse).
    """

    worth: int | None = None
    trust: int | None = None
    movement: int | None = None
    support: int | None = None
    rhythm: int | None = None

    def __post_init__(self) -> None:
        for name, value in self.items():
            within(name, value, 1, 5)

    def items(self) -> tuple[tuple[str, int | None], ...]:
        """Return the five names with what was said, in the order asked."""
        return tuple((spot.name, getattr(self, spot.name)) for spot in fields(self))

    @property
    def mean(self) -> float | None:
        """The mean of what was answered; None when fewer than three were."""
        said = [value for _, value in self.items() if value is not None]
        return sum(said) / len(said) if len(said) >= PULSE_ENOUGH else None


PULSE_ENOUGH = 3
"""Fewer answers than this make no mean worth comparing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """An area the person named: how much it matters (1-5) and how satisfied they are (1-5)."""

    name: str
    weight: int
    satisfaction: int

    def __post_init__(self) -> None:
        filled("name", self.name)
        within("weight", self.weight, 1, 5)
        within("satisfaction", self.satisfaction, 1, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalVerdict:
    """What the review found of one goal; its progress and note stand with the goal."""

    goal: str
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The answers of one review. It changes no agreement and no rhythm by itself."""

    on: date
    summary: str | None = None
    more_of: str | None = None
    less_of: str | None = None
    agreement: AgreementView | None = None
    stage: StageView | None = None
    next_review: date | None = None
    together: bool = False
    tags: tuple[str, ...] = ()
    pulse: Pulse | None = None
    goal: tuple[GoalVerdict, ...] = ()
    area: tuple[Area, ...] = ()
