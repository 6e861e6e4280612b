"""Whether a word is another one with a slip of the finger.

``near_words`` helps somebody who has just typed something wrong, so it may guess. Where a word may
well be the person's own, as a key of a file, only what differs by a letter counts.
"""

from collections.abc import Iterable

SHORT = 3
"""In a word as short as this one letter for another makes another word: who and why."""

LONG = 8
"""From so many letters on two slips make one."""


def slip_of(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known words that this one is with a slip: a letter too many, or two swapped."""
    said = _bare(word)
    most = 2 if len(said) >= LONG else 1
    return tuple(one for one in known if _slips(said, _bare(one)) <= most)


def _bare(word: str) -> str:
    return word.casefold().replace("-", "").replace("_", "")


def _slips(word: str, other: str) -> int:
    """Return how many letters were left out, added, swapped or taken for another."""
    wrong = 1 if min(len(word), len(other)) > SHORT else 2
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(word, start=1):
        earlier, before, row = before, row, [at]
        for to, meant in enumerate(other, start=1):
            least = min(
                before[to] + 1,
                row[to - 1] + 1,
                before[to - 1] + (0 if letter == meant else wrong),
            )
            if at > 1 and to > 1 and word[at - 2] == meant and letter == other[to - 2]:
                least = min(least, earlier[to - 2] + 1)
            row.append(least)
    return row[-1]
