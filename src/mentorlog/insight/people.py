"""Whom a word means: a slug, an alias, or any unambiguous beginning of a slug or name."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence

from mentorlog.errors import MentorlogError, failure
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Relationship

Person = Kept[Relationship]


def folded(word: str) -> str:
    """Return a word without case and accents, for comparing."""
    parts = unicodedata.normalize("NFKD", word)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


def find(word: str, people: Sequence[Person]) -> Person:
    """Return the one person ``word`` means: exact before prefix, active before concluded.

    Raises who-not-found with near names, ambiguous-name with the candidates.
    """
    said = folded(word.strip())
    for meant in (_exactly, _beginning):
        found = [person for person in people if said and meant(person, said)]
        going = [person for person in found if person.record.state != "concluded"]
        chosen = going or found
        if len(chosen) == 1:
            return chosen[0]
        if chosen:
            named = ", ".join(f"{one.who} ({described(one)})" for one in chosen)
            raise failure("ambiguous-name", word=word, candidates=named)
    raise _nobody(word, people)


def answers_to(slug: str, word: str) -> bool:
    """Whether a word may mean the person of this slug, of whom nothing else can be read."""
    said = folded(word.strip())
    return bool(said) and (slug == said or any(part.startswith(said) for part in slug.split("-")))


def described(person: Person) -> str:
    """Return ``Lena Brandt, mentee``."""
    return f"{person.record.name}, {person.record.other}"


def _exactly(person: Person, said: str) -> bool:
    record = person.record
    return said in {
        folded(person.who),
        folded(record.name),
        *(folded(alias) for alias in record.aliases),
    }


def _beginning(person: Person, said: str) -> bool:
    words = (folded(person.who), *folded(person.record.name).split(), folded(person.record.name))
    return any(word.startswith(said) for word in words)


def _nobody(word: str, people: Sequence[Person]) -> MentorlogError:
    near = nearest(word, people, lambda person: (person.who, *person.record.name.split()))
    named = ", ".join(f"{one.who} ({described(one)})" for one in near)
    return failure(
        "who-not-found",
        word=word,
        state="" if any(one.record.state == "concluded" for one in people) else "active ",
        near=f"Near: {named}." if named else "",
    )


def nearest(
    word: str, among: Iterable[Person], words: Callable[[Person], Iterable[str]]
) -> list[Person]:
    """Return up to three people whose names look like ``word``."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - only on the way to a message

    said = folded(word)

    def likeness(person: Person) -> float:
        return max(SequenceMatcher(None, said, folded(one)).ratio() for one in words(person))

    scored = sorted(((likeness(one), one.who, one) for one in among), reverse=True, key=_first_two)
    return [one for score, _, one in scored[:3] if score >= _NEAR]


_NEAR = 0.6
"""How alike two words must be to be worth suggesting; difflib's own default."""


def _first_two(scored: tuple[float, str, Person]) -> tuple[float, str]:
    return scored[:2]


def near_words(word: str, among: Iterable[str]) -> str:
    """Return ``Did you mean a or b?`` for words that look like ``word``, else nothing."""
    from difflib import get_close_matches  # noqa: PLC0415 - only on the way to a message

    close = get_close_matches(word, list(among), n=3)
    return f"Did you mean {' or '.join(close)}?" if close else ""
