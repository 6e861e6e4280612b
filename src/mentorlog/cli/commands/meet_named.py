"""Which open topic or promise a word means that is typed beside a meeting."""

import re
from collections.abc import Iterable
from typing import TypeVar

from mentorlog.errors import MentorlogError, failure
from mentorlog.insight.people import near_words
from mentorlog.journal.names import read_id
from mentorlog.model.action import Action
from mentorlog.model.kept import Kept
from mentorlog.model.picture import Picture
from mentorlog.model.topic import Topic

R = TypeVar("R", Action, Topic)

SHORTEST = 2
"""So many characters of an id will do where they are clear."""

_MIXED = re.compile(r"(?=.*\d)(?=.*[a-z])[0-9a-z]{4}", re.IGNORECASE)


def meant(word: str, waiting: Iterable[Kept[R]]) -> Kept[R] | None:
    """Return the record of this id, or the only one whose id begins like this."""
    said = read_id(word)
    among = {kept.key: kept for kept in waiting}
    begun = [kept for key, kept in among.items() if key.startswith(said)]
    if said in among:
        return among[said]
    return begun[0] if len(begun) == 1 and len(said) >= SHORTEST else None


def looks_like_id(word: str, waiting: Iterable[Kept[R]]) -> bool:
    """Whether one word is an id mistyped rather than the words of a topic."""
    near = near_words(read_id(word), [kept.key for kept in waiting])
    return bool(_MIXED.fullmatch(word)) or (" " not in word and bool(near))


def missing(kind: str, word: str, waiting: Iterable[Kept[R]], picture: Picture) -> MentorlogError:
    """Return the failure for an id that nothing open has: kind is action or topic."""
    return failure(
        "ref-not-found",
        kind=f"open {kind}",
        ref=word,
        where=f" with {picture.relationship.name}",
        near=near_words(read_id(word), [kept.key for kept in waiting]),
        hint=f"mentorlog {kind} {picture.handle}",
    )
