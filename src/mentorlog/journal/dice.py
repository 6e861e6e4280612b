"""Where ids come from: anything that draws like ``random.Random``."""

from collections.abc import Sequence
from typing import Protocol


class Dice(Protocol):
    """Draws for ids and names of drafts."""

    def choices(self, population: Sequence[str], *, k: int) -> list[str]:
        """Return ``k`` of the population, each drawn afresh."""
