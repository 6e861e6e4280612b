"""Instruments: sentences to rate oneself, somebody else or a relationship by."""

from collections.abc import Iterable, Mapping
from typing import Literal

from mentorlog.model.checks import PlacedError, filled, unique
from mentorlog.model.meant import Line
from mentorlog.model.scale import Scale
from mentorlog.model.value import dataclass
from mentorlog.model.words import InstrumentAbout, Role

Subject = Literal["me", "other", "relationship"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Domain:
    """A part of an instrument that has a score of its own: the mean of what was answered."""

    id: str
    name: str
    about: str | None = None

    def __post_init__(self) -> None:
        filled("id", self.id)
        filled("name", self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentItem:
    """One sentence to rate; ``mentor`` words it for whoever is the mentor.

    A ``reverse`` item counts the other way round in its domain. Where the items are habits, each
    has a ``name``, and each line of ``practise`` is one small thing to do in the next meeting.
    """

    id: str
    name: str | None = None
    text: str
    mentor: str | None = None
    roles: tuple[Role, ...] = ()
    domain: str | None = None
    reverse: bool = False
    sources: tuple[str, ...] = ()
    practise: tuple[Line, ...] = ()

    def __post_init__(self) -> None:
        filled("id", self.id)
        filled("text", self.text)

    def said(self, role: str) -> str:
        """Return the sentence for somebody in this role."""
        return self.mentor if role == "mentor" and self.mentor else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """Items on one scale. Ratings of different versions are never compared.

    ``about`` says who is rated: ``mentor`` and ``mentee`` are rated by both of a pair, themselves
    and by the other. ``na`` says whether an item may be answered with "not applicable".
    """

    id: str
    name: str
    version: str
    purpose: str | None = None
    about: InstrumentAbout
    na: bool = False
    sources: tuple[str, ...] = ()
    scale: Scale
    domain: tuple[Domain, ...] = ()
    item: tuple[InstrumentItem, ...]

    def __post_init__(self) -> None:
        for field in ("id", "name", "version"):
            filled(field, getattr(self, field))
        if not self.item:
            raise ValueError("item must name at least one sentence to rate")
        unique("item", [one.id for one in self.item])
        unique("domain", [one.id for one in self.domain])
        known = {None, *(one.id for one in self.domain)}
        for at, one in enumerate(self.item):
            if one.domain not in known:
                reason = f"{one.id} is of the domain {one.domain}, which is not there"
                raise PlacedError(reason, "item", at, "domain")

    def subject(self, role: str) -> Subject:
        """Return whom somebody in this role rates with it.

        Peers and members rate themselves where it is about a mentee, the other where it is about
        a mentor.
        """
        if self.about in {"mentor", "mentee"}:
            return "me" if (role == "mentor") == (self.about == "mentor") else "other"
        return self.about  # type: ignore[return-value]  # the two others have been answered

    def items(self, role: str, domain: str | None = None) -> tuple[InstrumentItem, ...]:
        """Return what somebody in this role is asked: all of it, or what is of one domain."""
        return tuple(
            one
            for one in self.item
            if (not one.roles or role in one.roles) and domain in {None, one.domain}
        )

    def mean(self, answers: Mapping[str, int], domain: str | None = None) -> float | None:
        """Return the mean of what was answered, of all items or of one domain; None for nothing.

        What is absent was not applicable, and counts neither way.
        """
        said = list(self._counted(answers, domain))
        return sum(said) / len(said) if said else None

    def _counted(self, answers: Mapping[str, int], domain: str | None) -> Iterable[int]:
        for one in self.item:
            if one.id in answers and domain in {None, one.domain}:
                value = answers[one.id]
                yield self.scale.low + self.scale.high - value if one.reverse else value
