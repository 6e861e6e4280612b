"""How a question or a hint is worded: data, so that people may word it their own way."""

import re
from collections.abc import Mapping

from mentorlog.model.checks import filled
from mentorlog.model.value import dataclass

_PLACE = re.compile(r"\{(\w+)\}")

PLACES = (
    "name", "days", "weeks", "count", "rhythm", "real", "title", "date", "due", "support",
    "minutes", "agreed", "item", "who",
)  # fmt: skip
"""What may be filled in a hint's sentence."""

OF_GROUPS = frozenset({"member", "facilitator"})
"""Roles that only circles and teams have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A question's text, the text for whoever is the mentor, and why it is asked."""

    text: str
    mentor: str | None = None
    why: str = ""

    def __post_init__(self) -> None:
        filled("text", self.text)

    def said(self, role: str, **facts: str) -> str:
        """Return the text for somebody in this role, with the facts filled in."""
        return _with(self.mentor if role == "mentor" and self.mentor else self.text, facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class HintWording:
    """A hint's sentence, the one for whoever is the mentor, and the one for a circle or team."""

    text: str
    mentor: str | None = None
    group: str | None = None

    def __post_init__(self) -> None:
        filled("text", self.text)

    def said(self, role: str, *, group: bool = False, **facts: str) -> str:
        """Return the sentence for somebody in this role, with the facts filled in.

        ``group`` says that it is a circle or a team, whatever my role in it.
        """
        several = self.group if group or role in OF_GROUPS else None
        mine = self.mentor if role == "mentor" else None
        return _with(several or mine or self.text, facts)

    def unknown(self) -> tuple[tuple[str, str], ...]:
        """Return each place that nothing is filled in for, with the key it stands under."""
        said = {"text": self.text, "mentor": self.mentor or "", "group": self.group or ""}
        return tuple(
            (key, place)
            for key, words in said.items()
            for place in _PLACE.findall(words)
            if place not in PLACES
        )


def _with(text: str, facts: Mapping[str, str]) -> str:
    """Return a text with its places filled in. What a fact says in braces stays as it is."""
    return _PLACE.sub(lambda place: facts.get(place[1], place[0]), text)
