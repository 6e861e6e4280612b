"""What was rated with an instrument: scores by domain, what changed, two views side by side."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from mentorlog.insight.called import owner_name
from mentorlog.insight.scores import Comparison, DomainScore
from mentorlog.model.assessment import Assessment
from mentorlog.model.instrument import Instrument
from mentorlog.model.kept import ME, Kept
from mentorlog.model.relationship import Relationship
from mentorlog.model.scale import Scale
from mentorlog.model.value import dataclass
from mentorlog.model.words import Role

Done = Kept[Assessment]

OTHER_ROLE: dict[Role, Role] = {"mentor": "mentee", "mentee": "mentor", "facilitator": "member"}


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentLine:
    """An instrument that fits, and when it was last used, by whom."""

    id: str
    name: str
    version: str
    purpose: str
    items: int
    last: date | None
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruments:
    """The instruments that fit a relationship, or me alone."""

    who: str
    handle: str
    name: str
    instruments: tuple[InstrumentLine, ...]
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessed:
    """One assessment with its scores.

    Where the library has another version of the instrument, or none, ``domains`` is empty and
    ``library`` says which version there is. ``since`` is the day it is compared with;
    ``uncompared`` the last one that has another version. ``early`` and ``advice`` are sentences
    for the beginning and for comparing.
    """

    assessment: Done
    handle: str
    name: str
    title: str
    by: str
    about: str
    answered: int
    items: int
    scale: Scale | None
    domains: tuple[DomainScore, ...]
    library: str | None
    since: date | None
    uncompared: Done | None
    early: str
    compared: Comparison | None
    advice: str
    today: date
    tried: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessedOf:
    """The newest of each kind of assessment with somebody, or of me alone."""

    who: str
    handle: str
    name: str
    assessed: tuple[Assessed, ...]
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentLine:
    """An assessment as listed."""

    assessment: Done
    name: str
    title: str
    by: str
    about: str
    answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessments:
    """Assessments, newest first; ``hidden`` where mine are kept off the screen."""

    assessments: tuple[AssessmentLine, ...]
    handles: Mapping[str, str]
    today: date
    who: str | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Whom assessments are with: a relationship, or None for me alone."""

    who: str
    handle: str
    relationship: Relationship | None

    @property
    def name(self) -> str:
        """What the subject is called at the beginning of a line."""
        return self.relationship.name if self.relationship else "Myself"

    def role(self, rater: str) -> Role | None:
        """Return the role of a rater in this relationship, None for me alone."""
        if self.relationship is None:
            return None
        mine = self.relationship.my_role
        if rater == ME:
            return mine
        member = next((one for one in self.relationship.member if one.id == rater), None)
        if member:
            return "facilitator" if member.role == "facilitator" else "member"
        return OTHER_ROLE.get(mine, mine)

    def by(self, rater: str) -> str:
        """Return what a rater is called."""
        return owner_name(rater, self.relationship) if self.relationship else "you"

    def about(self, rater: str, about: str) -> str:
        """Return what those are called that were rated."""
        if about == "both" and self.relationship:
            return self.relationship.name if self.relationship.group else "both of you"
        if about == rater:
            return "yourself" if rater == ME else "themselves"
        return self.by(about)


def fits(instrument: Instrument, relationship: Relationship | None) -> bool:
    """Whether an instrument can be used in a relationship, or by me alone.

    One about a mentor or a mentee needs a pair in which there are both.
    """
    if relationship is None:
        return instrument.about == "me"
    if instrument.about in {"mentor", "mentee"}:
        return relationship.my_role in {"mentor", "mentee"}
    return instrument.about != "me"


def last_like(record: Assessment, earlier: Sequence[Done]) -> tuple[Done | None, Done | None]:
    """Return the newest earlier one to compare with, and the newest one of another version.

    The second only where it is newer than the first. ``earlier`` is newest first.
    """
    like = [kept for kept in earlier if kept.record.like(record)]
    same = next((kept for kept in like if kept.record.version == record.version), None)
    return same, next((kept for kept in like[:1] if kept is not same), None)


def counterpart(kept: Done, everything: Iterable[Done]) -> Done | None:
    """Return the newest answers of somebody else about the same, with the same version.

    ``everything`` is newest first.
    """
    record = kept.record

    def matches(other: Assessment) -> bool:
        return (other.instrument, other.version, other.about) == (
            record.instrument,
            record.version,
            record.about,
        ) and other.rater != record.rater

    return next((one for one in everything if matches(one.record)), None)


def newest(everything: Iterable[Done]) -> list[Done]:
    """Return the newest of each instrument, rater and subject; ``everything`` is newest first."""
    found: list[Done] = []
    for kept in everything:
        if not any(one.record.like(kept.record) for one in found):
            found.append(kept)
    return found
