"""What I know of myself: what I am good at, what I need and of whom I asked it, chances to take.

All of it is private.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from mentorlog.model.checks import filled, unique
from mentorlog.model.value import dataclass
from mentorlog.model.words import OPEN_OPPORTUNITY, Answer, OpportunityStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Of whom a kind of support was asked, and the answer. ``who`` is a slug or a plain name."""

    who: str
    on: date
    answer: Answer | None = None

    def __post_init__(self) -> None:
        filled("who", self.who)


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A kind of support I would like. ``until`` is the day it was met, ``dropped`` given up."""

    support: str
    why: str | None = None
    since: date | None = None
    until: date | None = None
    dropped: date | None = None
    reason: str | None = None
    asked: tuple[Request, ...] = ()

    def __post_init__(self) -> None:
        filled("support", self.support)

    @property
    def open(self) -> bool:
        """Whether it is still wanted."""
        return self.until is None and self.dropped is None

    def answered(self, request: Request) -> "Need":
        """Return the need with the answer of a request, given to the last one of that person.

        Where that was answered for good, or nobody remembers one, the request is a new one.
        """
        places = [at for at, one in enumerate(self.asked) if one.who == request.who]
        if not places or self.asked[places[-1]].answer not in {None, "later"}:
            return replace(self, asked=(*self.asked, request))
        last = places[-1]
        answered = replace(self.asked[last], answer=request.answer)
        return replace(self, asked=(*self.asked[:last], answered, *self.asked[last + 1 :]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Opportunity:
    """A conference, society, venue, role or award worth trying for, perhaps until a day."""

    id: str
    name: str
    kind: str | None = None
    deadline: date | None = None
    suggested_by: str | None = None
    status: OpportunityStatus = "open"
    created: date | None = None
    applied: date | None = None
    closed: date | None = None
    reason: str | None = None
    tags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        filled("id", self.id)
        filled("name", self.name)

    @property
    def open(self) -> bool:
        """Whether something may still come of it: not tried for yet, or applied for."""
        return self.status in OPEN_OPPORTUNITY

    def late(self, today: date) -> int:
        """Return the days its deadline has passed without my having done anything, else 0."""
        if self.status != "open" or self.deadline is None:
            return 0
        return max(0, (today - self.deadline).days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Myself:
    """What stands in ``self.toml``."""

    strengths: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    vision: str | None = None
    need: tuple[Need, ...] = ()
    opportunity: tuple[Opportunity, ...] = ()

    def __post_init__(self) -> None:
        unique("opportunity", [one.id for one in self.opportunity])

    def needed(self, support: str) -> Need | None:
        """Return the open need of a kind of support, or None; the newest wins."""
        found = (one for one in reversed(self.need) if one.support == support and one.open)
        return next(found, None)

    def with_need(self, after: Need, before: Need | None = None) -> "Myself":
        """Return me with one more need, or with one in the place of another."""
        if before is None:
            return replace(self, need=(*self.need, after))
        rows = tuple(after if one is before else one for one in self.need)
        return replace(self, need=rows)


def joined(standing: tuple[str, ...], more: Iterable[str]) -> tuple[str, ...]:
    """Return a list of mine with more in it; what it has already, in any case, is not repeated."""
    result = list(standing)
    for words in filter(None, map(str.strip, more)):
        if words.casefold() not in {one.casefold() for one in result}:
            result.append(words)
    return tuple(result)
