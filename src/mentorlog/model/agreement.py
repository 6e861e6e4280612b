"""An agreement: how two people or a group work together, version by version."""

from datetime import date

from mentorlog.model.checks import filled
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass
from mentorlog.model.words import AgreementForm

BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """Somebody said yes: a person word, and the day.

    ``noted_by`` says who wrote the word of another down, ``how`` by what way they said it.
    """

    by: str
    on: date
    noted_by: str | None = None
    how: str | None = None

    def __post_init__(self) -> None:
        filled("by", self.by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """One version; what was agreed is the prose beside it, a heading for each section.

    ``draft_by`` marks what one side wrote alone, to be compared: it never holds. ``ends`` is until
    when it is meant to hold, ``review_on`` when to look at it again.
    """

    version: int
    form: AgreementForm | None = None
    template: str | None = None
    draft_by: str | None = None
    review_on: date | None = None
    ends: date | None = None
    tags: tuple[str, ...] = ()
    agreed: tuple[Agreed, ...] = ()

    def __post_init__(self) -> None:
        if self.version < 1:
            raise ValueError(f"version must be 1 or more, not {self.version}")

    @property
    def last_on(self) -> date | None:
        """The day of the last yes."""
        return max((one.on for one in self.agreed), default=None)

    def waits_for(self, relationship: Relationship) -> tuple[str, ...]:
        """Return the person words of those who have not said yes: me, them or member ids."""
        said = {one.by for one in self.agreed}
        if BOTH in said:
            return ()
        mine = () if "me" in said else ("me",)
        if not relationship.group:
            return mine if "them" in said else (*mine, "them")
        here = (
            () if "them" in said else tuple(one.id for one in relationship.member if not one.left)
        )
        return (*mine, *(one for one in here if one not in said))

    @property
    def signed(self) -> bool:
        """Whether it can hold: I have said yes and somebody else has."""
        said = {one.by for one in self.agreed}
        return not self.draft_by and (BOTH in said or ("me" in said and len(said) > 1))
