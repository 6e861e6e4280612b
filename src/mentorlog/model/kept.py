"""A record together with where it stands in the journal."""

from typing import Generic, TypeVar

from mentorlog.model.value import dataclass

R_co = TypeVar("R_co", covariant=True)

ME = "me"
"""The address of what stands under ``self/``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept(Generic[R_co]):
    """A record and its address.

    ``who`` is a relationship's slug or ``me``; ``key`` the record's id or file stem (empty for
    the one relationship file); ``text`` the prose below a Markdown record's front matter.
    """

    who: str
    key: str
    record: R_co
    private: bool = False
    text: str = ""

    @property
    def ref(self) -> str:
        """What a person can type to name this record's file."""
        return f"{self.who}/{self.key}" if self.key else self.who


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in the journal that cannot be read as meant, with its place and its mend."""

    path: str
    line: int
    reason: str
    mend: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}"
        return f"{place}: {self.reason}"
