"""Names that last: slugs for people, short ids for records, stems for files."""

import re
from collections.abc import Callable, Container
from datetime import date

from mentorlog.journal.dice import Dice

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base32: no i, l, o, u, so that an id can be read out and typed."""

LONGEST = 60
LENGTH = 4

_READ = str.maketrans({"i": "1", "l": "1", "o": "0"})
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")


def new_id(dice: Dice, taken: Callable[[str], bool]) -> str:
    """Return four characters with at least one letter that ``taken`` does not know."""
    while True:
        name = "".join(dice.choices(ALPHABET, k=LENGTH))
        if not name.isdecimal() and not taken(name):
            return name


def read_id(typed: str) -> str:
    """Return an id as it is written, from how it was typed: case folded, i l as 1, o as 0."""
    return typed.casefold().lstrip("^").translate(_READ)


def slug(name: str, reserved: Container[str], fallback: Callable[[], str]) -> str:
    """Return the folder name for a person: transliterated, at most 60 characters, never a path.

    ``fallback`` gives the id used in ``p-xxxx`` where nothing of the name can be a slug.
    """
    from slugify import slugify  # noqa: PLC0415 - only for new names

    made = slugify(name, max_length=LONGEST, word_boundary=True) or slugify(
        name, max_length=LONGEST
    )
    if not made:
        return f"p-{fallback()}"
    if made in reserved or _DEVICES.fullmatch(made):
        return f"{made[: LONGEST - 2]}-1"
    return made


def usable(typed: str, reserved: Container[str]) -> bool:
    """Return whether a slug a person typed themselves can be a folder name."""
    return (
        bool(re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", typed))
        and len(typed) <= LONGEST
        and typed not in reserved
        and not _DEVICES.fullmatch(typed)
    )


def stem(on: date, title: str | None, fresh: Callable[[], str]) -> str:
    """Return ``DATE-titleslug``, or ``DATE-xxxx`` without a title: never words of the text."""
    if title:
        from slugify import slugify  # noqa: PLC0415 - only for new names

        words = slugify(title, max_length=LONGEST, word_boundary=True)
        if words:
            return f"{on.isoformat()}-{words}"
    return f"{on.isoformat()}-{fresh()}"


def numbered(stem: str, taken: Callable[[str], bool]) -> str:
    """Return ``stem``, or ``stem-2``, ``stem-3`` … where the name is taken."""
    name, number = stem, 1
    while taken(name):
        number += 1
        name = f"{stem}-{number}"
    return name
