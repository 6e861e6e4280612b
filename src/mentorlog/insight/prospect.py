"""How it stands with somebody I would like to ask, in kind words, and what could come next."""

from collections.abc import Mapping
from datetime import date

from mentorlog.insight.said import Line
from mentorlog.model import days
from mentorlog.model.path import Lifecycle
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass
from mentorlog.model.wording import Wording
from mentorlog.model.words import Answer

CONVERSATION = "prospect"
"""The wordings of the practice library that speak of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Whom I know them through, when I asked, what they said; ``said`` is that in sentences.

    ``next`` are commands that fit now, each with what it is for.
    """

    via: str | None
    asked_on: date | None
    answer: Answer | None
    said: tuple[str, ...]
    next: tuple[Line, ...]


def asking(
    relationship: Relationship,
    lifecycle: Lifecycle,
    wordings: Mapping[str, Wording],
    *,
    handle: str,
    today: date,
) -> Asking | None:
    """Return how it stands; None once something has begun."""
    if not relationship.prospect:
        return None
    state = relationship.answer or ("asked" if relationship.asked_on else "before")
    facts = {
        "name": relationship.first_name,
        "via": relationship.via or "",
        "day": days.short(relationship.asked_on, today) if relationship.asked_on else "",
    }
    said = [wordings[state].said("", **facts), wordings[state].why]
    if relationship.via and state == "before":
        said.append(wordings["via"].said("", **facts))
    return Asking(
        via=relationship.via,
        asked_on=relationship.asked_on,
        answer=relationship.answer,
        said=tuple(filter(None, said)),
        next=_next(state, relationship, lifecycle, handle),
    )


def _next(
    state: str, relationship: Relationship, lifecycle: Lifecycle, handle: str
) -> tuple[Line, ...]:
    stage = f"mentorlog stage {handle}"
    begin = Line(label="", text="begin", aside=f"{stage} --to {lifecycle.first.id}")
    letter = f"mentorlog letter {handle}"
    write = Line(label="Next", text="a letter to ask them", aside=f"{letter} asking")
    asked = Line(label="", text="when you have asked", aside=f"{stage} --asked")
    answered = Line(label="Next", text="when they answer", aside=f"{stage} --answer yes")
    thanks = Line(label="Next", text="thank them", aside=f"{letter} thank-you")
    again = Line(label="Next", text="when you ask again", aside=f"{letter} asking")
    invite = Line(label="Next", text="invite them to a first meeting", aside=f"{letter} invitation")
    known = f'mentorlog new prospect "NAME" --via {relationship.first_name}'
    whom = Line(label="", text="whom would they ask?", aside=known)
    return {
        "before": (write, asked),
        "asked": (answered,),
        "yes": (invite, begin),
        "later": (again, asked),
        "no": (thanks, whom),
    }[state]
