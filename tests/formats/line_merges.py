"""A merge of lines for tests, in the place of the one that is started as another program."""

from difflib import SequenceMatcher
from itertools import pairwise

from mentorlog.formats.statements import split_lines


def colliding(_ours: str, _base: str, _theirs: str) -> str | None:
    """Merge nothing: every line is in the way of every other."""
    return None


def by_lines(ours: str, base: str, theirs: str) -> str | None:
    """Return the text with the changed lines of both, None where they touch each other."""
    was = split_lines(base)
    changes = sorted({*_changes(was, ours), *_changes(was, theirs)})
    for (_, end, _), (start, _, _) in pairwise(changes):
        if start <= end:
            return None
    result, place = [], 0
    for start, end, lines in changes:
        result += [*was[place:start], *lines]
        place = end
    return "".join([*result, *was[place:]])


def _changes(was: list[str], text: str) -> list[tuple[int, int, tuple[str, ...]]]:
    now = split_lines(text)
    blocks = SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
    return [(i, j, tuple(now[k:m])) for tag, i, j, k, m in blocks if tag != "equal"]
