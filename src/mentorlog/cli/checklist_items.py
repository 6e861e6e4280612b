"""From what a person types to one item of a checklist: its number on the list, or its id."""

from collections.abc import Iterable, Sequence

from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.insight.checklists import Reminder, here, reminders
from mentorlog.insight.path import Ticked, of_stage, ticks
from mentorlog.insight.people import near_words
from mentorlog.model.path import Lifecycle
from mentorlog.model.picture import Picture

Listed = Ticked | Reminder

SHORTEST = 2
"""A start of an id shorter than this is no id."""


def found(session: Session, picture: Picture, word: str) -> Listed:
    """Return the item a word means: the list we are on first, then reminders, then all others.

    Raises ref-not-found with what may have been meant, ambiguous-name.
    """
    said = word.casefold()
    groups = _groups(session, picture)
    if said.isdecimal():
        numbered = {one.number: one for one in (*groups[0], *groups[1])}
        if int(said) in numbered:
            return numbered[int(said)]
        last = max(numbered, default=0)
        raise _missing(picture, word, f"The list has 1 to {last}." if last else "")
    for group in groups:
        if exact := [one for one in group if one.item == said]:
            return exact[0]
    for group in groups if len(said) >= SHORTEST else ():
        begun = {one.item: one for one in group if one.item.startswith(said)}
        if len(begun) == 1:
            return next(iter(begun.values()))
        if begun:
            named = ", ".join(f"{one.item} ({one.text})" for one in begun.values())
            raise failure("ambiguous-name", word=word, candidates=named)
    near = near_words(said, {one.item for group in groups for one in group})
    raise _missing(picture, word, near)


def _groups(session: Session, picture: Picture) -> list[Sequence[Listed]]:
    """Return our list, the reminders, the rest of our path, and the items of other paths."""
    library, relationship = session.library, picture.relationship
    own = session.lifecycle(relationship)
    now = here(picture, own)
    standing = reminders(relationship, library.standing(), len(now.items))
    other = (library.lifecycle(name) for name in library.names() if name != relationship.lifecycle)
    return [
        now.items,
        standing,
        [*_all(picture, [own])],
        [*_all(picture, other)],
    ]


def _all(picture: Picture, paths: Iterable[Lifecycle]) -> Iterable[Ticked]:
    ticked = ticks(picture.relationship)
    for path in paths:
        for stage in path.stage:
            yield from of_stage(picture, path, stage, ticked).items


def _missing(picture: Picture, word: str, near: str) -> MentorlogError:
    hint = f"mentorlog checklist {picture.handle}"
    return failure("ref-not-found", kind="item", ref=word, where="", near=near, hint=hint)
