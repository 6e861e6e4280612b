"""The comments of TOML text, and how one text takes over those that another has more."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from mentorlog.formats.statements import (
    Statement,
    comment_behind,
    inner_comments,
    scan,
    split_lines,
)
from mentorlog.formats.toml_text import BOM, KeyPath


class Comment(NamedTuple):
    """What somebody wrote beside the data, with its ``#``, and the path of what it is about.

    That is the statement in, behind or above which it stands; () at the end of the text.
    """

    about: KeyPath
    words: str


def comments(text: str) -> list[Comment]:
    """Return the comments of a text, in the order in which they stand."""
    body = text.removeprefix(BOM)
    lines = split_lines(body)
    found: list[Comment] = []
    above: list[str] = []
    for statement in scan(body):
        above += _of(lines, statement)
        if statement.path:
            found += [Comment(statement.path, words) for words in above]
            above = []
    return [*found, *(Comment((), words) for words in above)]


def with_comments(text: str, base: str, theirs: str) -> str:
    """Return ``text`` with the comments that ``theirs`` has and neither it nor ``base`` has.

    Each gets a line of its own above what it is about, or at the end where there is no such thing.
    """
    there = comments(theirs)
    missing = _words(there) - (_words(comments(base)) | _words(comments(text)))
    if not missing:
        return text
    body = text.removeprefix(BOM)
    lines = split_lines(body)
    places = {one.path: one.start for one in reversed(scan(body)) if one.path}
    above: defaultdict[int, list[str]] = defaultdict(list)
    for about, words in reversed(there):
        if missing[words]:
            missing[words] -= 1
            above[places.get(about, len(lines))].insert(0, words)
    return f"{text[: len(text) - len(body)]}{_put(lines, above)}"


def _words(found: Iterable[Comment]) -> Counter[str]:
    return Counter(words for _, words in found)


def _of(lines: Sequence[str], statement: Statement) -> Iterator[str]:
    source = "".join(lines[statement.start : statement.end])
    if statement.kind == "comment":
        yield source.strip()
    if statement.kind == "key":
        yield from inner_comments(source)
    if statement.path:
        yield from comment_behind(source, statement.kind)


def _put(lines: Sequence[str], above: Mapping[int, list[str]]) -> str:
    end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    result = ""
    for number, line in enumerate([*lines, ""]):
        if number in above and result and not result.endswith("\n"):
            result += end
        result += "".join(f"{words}{end}" for words in above.get(number, ()))
        result += line
    return result
