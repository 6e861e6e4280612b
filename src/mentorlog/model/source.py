"""What the practice library rests on."""

from mentorlog.model.checks import filled
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A book, an article or a page; what is not known for certain is left out."""

    title: str
    author: str | None = None
    publisher: str | None = None
    year: int | None = None
    address: str | None = None

    def __post_init__(self) -> None:
        filled("title", self.title)
