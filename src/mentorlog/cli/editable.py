"""From what a person types to the text that is opened for it, also where it cannot be read."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mentorlog.cli import mine, refs, whose
from mentorlog.cli.session import Session
from mentorlog.cli.stems import chosen_of, standing
from mentorlog.errors import MentorlogError, failure
from mentorlog.insight import people
from mentorlog.journal.edits import Place
from mentorlog.journal.shelves import BY_KIND, SHELVES
from mentorlog.model.kept import ME, Kept
from mentorlog.model.own import Opportunity

PRIVATE = "private/"


def place(session: Session, ref: str) -> Place:
    """Return what a reference opens: a person's own file, a record's, or a row of one.

    A file is named without reading it, so that a broken one can be opened and mended; besides
    records WHO/NAME names the other files of somebody: ``ada/actions``, ``ada/private/notes``.
    """
    person, slash, name = ref.partition("/")
    if slash:
        return _of_person(session, ref, _slug(session, person), name)
    if ref.casefold() in whose.MYSELF:
        return _mine(session)
    try:
        return _of_record(refs.anything(session, ref))
    except MentorlogError as wrong:
        if wrong.id != "unreadable":
            raise
        return Place(BY_KIND["relationship"], _broken(session, ref, wrong))


def _mine(session: Session) -> Place:
    if session.discreet:
        raise mine.hidden()
    return Place(BY_KIND["self"], ME)


def _of_person(session: Session, ref: str, slug: str, name: str) -> Place:
    stems = standing(session, slug, refs.FILES)
    files = dict(_files(session, slug))
    if name in files and all(key != name for _, key, _ in stems):
        return files[name]
    chosen = chosen_of(session, slug, stems, name)
    if len(chosen) == 1:
        kind, key, private = chosen[0]
        return Place(BY_KIND[kind], slug, key, private)
    if chosen:
        named = ", ".join(f"{slug}/{key}" for _, key, _ in chosen)
        raise failure("ambiguous-name", word=ref, candidates=named)
    return _of_record(refs.find(session, ref))


def _files(session: Session, slug: str) -> Iterator[tuple[str, Place]]:
    """Yield the files there are one of, by the names they go by: ``actions``, ``private/notes``."""
    for shelf in SHELVES:
        if shelf.form not in {"rows", "file"}:
            continue
        for private in (False, True):
            path = session.journal.layout.path(shelf, slug, "", private=private)
            if path.exists():
                hidden = (private or shelf.private) and slug != ME
                stem = Path(shelf.place).stem
                yield f"{PRIVATE if hidden else ''}{stem}", Place(shelf, slug, private=private)


def _of_record(kept: Kept[Any]) -> Place:
    if isinstance(kept.record, Opportunity):
        return Place(BY_KIND["self"], ME, kept.key, table="opportunity")
    shelf = refs.shelf_of(kept)
    return Place(shelf, kept.who, kept.key, kept.private, shelf.table)


def _slug(session: Session, word: str) -> str:
    try:
        return whose.who(session, word)
    except MentorlogError as wrong:
        if wrong.id != "unreadable":
            raise
        return _broken(session, word, wrong)


def _broken(session: Session, word: str, wrong: MentorlogError) -> str:
    """Return the slug of the one person of whom nothing can be read. Raises ``wrong`` for more."""
    troubles = session.journal.people().troubles
    found = [slug for slug in troubles if people.answers_to(slug, word)]
    exact = [slug for slug in found if slug == people.folded(word.strip())]
    if len(exact or found) != 1:
        raise wrong
    return (exact or found)[0]
