"""From the word for a person to the person, to me, or to everybody."""

from datetime import date

from mentorlog.cli.session import Session
from mentorlog.model.kept import ME, Kept
from mentorlog.model.relationship import Relationship

MYSELF = frozenset({"me", "self"})
"""The words for me, where somebody is named."""


def who(session: Session, word: str) -> str:
    """Return the slug of a person word, or ``me``."""
    return ME if word.casefold() in MYSELF else session.person(word).who


def people(session: Session, slug: str | None) -> list[Kept[Relationship]]:
    """Return the one person of a slug, everybody for None, and nobody for ``me``."""
    if slug is None:
        journal = session.journal
        return [journal.relationship(one) or _stand_in(one) for one in journal.slugs()]
    return [] if slug == ME else [session.person(slug)]


def _stand_in(slug: str) -> Kept[Relationship]:
    """Return a relationship for a folder whose own file cannot be read: the rest is still shown."""
    record = Relationship(
        name=slug, kind="one-to-one", my_role="mentee", lifecycle="four-stage", created=date.min
    )
    return Kept(who=slug, key="", record=record)
