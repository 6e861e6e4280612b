"""What is to be forgotten: somebody or a record of the journal, or what only the trash has."""

from pathlib import Path
from typing import Any

from mentorlog.cli import refs, whose
from mentorlog.cli.commands.holdings import along, holdings, named, refuse_part, spoken
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError
from mentorlog.journal import forgetting
from mentorlog.journal.names import read_id
from mentorlog.journal.reading import Reader
from mentorlog.journal.shelves import BY_KIND, Layout
from mentorlog.model.kept import ME, Kept
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass

NOWHERE = frozenset({"who-not-found", "ref-not-found"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What is to be deleted.

    ``typed`` names it; ``words`` are what may still stand somewhere afterwards. ``home`` is the
    slug of a person whose folder goes; ``records`` is what goes of one that stays, the one that was
    meant last; ``copies`` are the files of the machinery that go with either.
    """

    name: str
    typed: str
    words: tuple[str, ...]
    along: tuple[str, ...] = ()
    home: str = ""
    records: tuple[Kept[Any], ...] = ()
    copies: tuple[Path, ...] = ()


def found(session: Session, ref: str) -> Target:
    """Return what a word means. Raises who-not-found or ref-not-found where it is nowhere."""
    try:
        kept = refs.anything(session, ref)
    except MentorlogError as trouble:
        if trouble.id == "unreadable" and ref.casefold() in session.journal.slugs():
            return _somebody(session, ref.casefold(), ())
        gone = _gone(session, ref) if trouble.id in NOWHERE else None
        if gone is None:
            raise
        return gone
    if isinstance(kept.record, Relationship):
        return _somebody(session, kept.who, (kept.record.name, *kept.record.aliases))
    return _record(session, kept)


def unfinished(session: Session, target: Target) -> bool:
    """Whether this was agreed to before, and stopped on the way: only the rest is to be done."""
    places = forgetting.unfinished(session.journal.layout)
    return bool(target.copies) and not target.home and set(target.copies) <= set(places)


def _somebody(session: Session, who: str, names: tuple[str, ...]) -> Target:
    return Target(
        name=names[0] if names else who,
        typed=who,
        words=(who, *names),
        along=holdings(session, who),
        home=who,
        copies=tuple(forgetting.copies_of_home(session.journal.layout, who)),
    )


def _record(session: Session, kept: Kept[Any]) -> Target:
    refuse_part(kept)
    with_it = along(session, kept)
    typed = kept.key if hasattr(kept.record, "id") else kept.ref
    copies = [
        copy
        for one in (*with_it, kept)
        for copy in forgetting.copies_of_record(session.journal.layout, one)
    ]
    return Target(
        name=named(session, kept),
        typed=typed,
        words=(typed,),
        along=tuple(spoken(one) for one in with_it),
        records=(*with_it, kept),
        copies=tuple(dict.fromkeys(copies)),
    )


def _gone(session: Session, ref: str) -> Target | None:
    """Return what is not in the journal any more, but was removed, or not deleted to the end."""
    layout = session.journal.layout
    slug = ref.casefold()
    left = [one for one in forgetting.unfinished(layout) if one.name.rstrip("-") == slug]
    homes = forgetting.trashed_homes(layout, slug)
    if left or homes:
        names = _names(homes, slug)
        copies = dict.fromkeys((*left, *forgetting.copies_of_home(layout, slug)))
        name = names[0] if names else slug
        return Target(name=name, typed=slug, words=(slug, *names), copies=tuple(copies))
    person, slash, key = ref.partition("/")
    who = _slug(session, person) if slash else ""
    found = forgetting.copies_of_key(layout, who, key if slash else read_id(ref))
    if not found:
        return None
    typed = f"{who}/{key}" if slash else read_id(ref)
    return Target(name=typed, typed=typed, words=(typed,), copies=tuple(found))


def _slug(session: Session, word: str) -> str:
    try:
        return whose.who(session, word)
    except MentorlogError:  # removed with all there was of them
        return ME if word in whose.MYSELF else word.casefold()


def _names(homes: list[Path], slug: str) -> tuple[str, ...]:
    """Return the name and the aliases of somebody as they stand in the trash."""
    names: list[str] = []
    for home in homes:
        reader = Reader(Layout(home.parent.parent))
        kept = reader.safely(BY_KIND["relationship"], slug)
        names += (kept.record.name, *kept.record.aliases) if kept else ()
    return tuple(dict.fromkeys(names))
