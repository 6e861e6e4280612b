"""The scale that the items of an instrument are rated on."""

from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Whole numbers from ``low`` to ``high``, both included, and what the ends mean."""

    low: int = 1
    high: int = 5
    least: str | None = None
    most: str | None = None

    def __post_init__(self) -> None:
        if self.low >= self.high:
            raise ValueError(f"low must be less than high, not {self.low} and {self.high}")
