"""What stands in ``self/self.toml``: read to be changed, and the words commands take for it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.insight import own
from mentorlog.insight.people import near_words
from mentorlog.journal.shelves import BY_KIND
from mentorlog.journal.texts import Trouble
from mentorlog.model import days
from mentorlog.model.kept import ME, Kept
from mentorlog.model.note import Note
from mentorlog.model.own import Myself, Opportunity
from mentorlog.model.support import Support

if TYPE_CHECKING:
    from mentorlog.journal.change import Change


def standing(session: Session) -> Kept[Myself]:
    """Return what stands there now, to change it. Raises unreadable."""
    try:
        kept: Kept[Myself] | None = session.journal.reader.one(BY_KIND["self"], ME)
    except Trouble as trouble:
        first = trouble.problems[0]
        raise failure("unreadable", path=first.path, line=first.line, reason=first.reason) from None
    return kept or Kept(who=ME, key="", record=Myself(), private=True)


def hidden() -> MentorlogError:
    """Return the failure for what is mine alone where somebody may look on."""
    return failure(
        "not-now",
        what="What is yours alone is kept off the screen.",
        why="The setting defaults.discreet is on.",
        hint="mentorlog config set defaults.discreet off",
    )


def opportunities(session: Session) -> list[Kept[Any]]:
    """Return every opportunity with its address."""
    return [own.opportunity(one) for one in session.journal.myself().record.opportunity]


def savable(session: Session, kept: Kept[Any]) -> Kept[Any]:
    """Return what is to be written for a record: for an opportunity, the file it stands in."""
    if not isinstance(kept.record, Opportunity):
        return kept
    whole = standing(session)
    rows = tuple(kept.record if one.id == kept.key else one for one in whole.record.opportunity)
    return replace(whole, record=replace(whole.record, opportunity=rows))


def former_vision(change: "Change", vision: str, today: date) -> Kept[Note]:
    """Save the vision that held until today as a note of mine, and return it."""
    note = Note(
        id=change.new_id(),
        on=today,
        as_="note",
        text=f"My vision until {days.full(today)}: {vision}",
        tags=("vision",),
    )
    kept = Kept(who=ME, key=note.id, record=note, private=True)
    change.save(kept)
    return kept


def support(session: Session, words: list[str], verbs: Iterable[str] = ()) -> tuple[Support, str]:
    """Return the kind of support that words begin with, and the rest.

    Raises bad-value with what may have been meant: a kind, or one of the ``verbs``.
    """
    supports = session.library.supports()
    if words and (found := supports.begun(words)):
        kind, count = found
        return kind, " ".join(words[count:])
    said = " ".join(words[:1])
    ids = [one.id for one in supports.support]
    near = near_words(said.casefold(), [*ids, *verbs])
    raise failure(
        "bad-value",
        field="A kind of support",
        value=f'"{said}"',
        why=f"{near} Known are {', '.join(ids)}.",
        hint="mentorlog need --kinds   explains each of them",
    )


def somebody(session: Session, words: str) -> tuple[str, str]:
    """Return how somebody is written down, and their name: a slug if they are in the journal.

    Whoever is not is written down by name, as typed. Raises ambiguous-name.
    """
    try:
        person = session.person(words)
    except MentorlogError as nobody:
        if nobody.id != "who-not-found":
            raise
        return words, words
    return person.who, person.record.name
