"""An assessment: what somebody answered to the sentences of an instrument, on one day."""

from datetime import date

from mentorlog.model.checks import filled, unique
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAnswer:
    """One sentence, by its id, and the number it was given."""

    item: str
    value: int

    def __post_init__(self) -> None:
        filled("item", self.item)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Answers to one version of an instrument; what is absent was skipped or not applicable.

    ``rater`` is a person word: me, them, or a member's id. ``about`` is one too, and ``both``
    where it is what is between us that was rated.
    """

    instrument: str
    version: str
    on: date
    rater: str
    about: str
    answer: tuple[ItemAnswer, ...] = ()
    tags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for field in ("instrument", "version", "rater", "about"):
            filled(field, getattr(self, field))
        unique("answer", [one.item for one in self.answer])

    @property
    def values(self) -> dict[str, int]:
        """The numbers by the id of their sentence."""
        return {one.item: one.value for one in self.answer}

    def like(self, other: "Assessment") -> bool:
        """Whether both are by the same person, about the same, with the same instrument.

        Whether it is the same version is another question.
        """
        return (self.instrument, self.rater, self.about) == (
            other.instrument,
            other.rater,
            other.about,
        )
