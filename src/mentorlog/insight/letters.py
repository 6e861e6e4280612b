"""A text for the other, and what of the journal stayed out of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A text to send: by which way out it was made, for whom, and what was left out, in words."""

    way: str
    who: str
    name: str
    contact: str | None
    text: str
    left_out: tuple[str, ...]
