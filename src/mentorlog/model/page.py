"""Pages of guidance: a subject on less than a screen, with one thing to try."""

from mentorlog.model.checks import filled
from mentorlog.model.value import dataclass
from mentorlog.model.words import Canonical, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHead:
    """What stands above the text of a page.

    ``also`` are other words it is found by, ``rules`` the hints it explains, ``see`` the pages
    beside it. No stages or roles fit all.
    """

    id: str
    title: str
    about: str
    also: tuple[str, ...] = ()
    stages: tuple[Canonical, ...] = ()
    roles: tuple[Role, ...] = ()
    topics: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for field in ("id", "title", "about"):
            filled(field, getattr(self, field))


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidePage(PageHead):
    """A page with its text, which is Markdown."""

    text: str

    def __post_init__(self) -> None:
        PageHead.__post_init__(self)
        filled("text", self.text)
