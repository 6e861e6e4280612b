"""The entries of a history, as they are read back from git."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from mentorlog.journal.git import Git
from mentorlog.journal.history import BEGUN, BY_HAND, FORGOTTEN, SYNCED, UNDOES
from mentorlog.model.past import Entry, EntryKind, FileChange

_BEGINS, _PART = "\x1e", "\x1f"
_FORMAT = f"--format={_BEGINS}%H{_PART}%P{_PART}%aI{_PART}%B{_PART}"
"""An entry, its parents, its day, what it says; after it the names of its files."""

_WHAT = {"A": "made", "D": "taken away"}
EMPTY = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
"""git's name for nothing at all: what stood before the first entry."""


def entries(git: Git, most: int | None = None, below: Iterable[str] = ()) -> list[Entry]:
    """Return the newest entries, at most ``most``, only those about files ``below``, newest first.

    ``n`` counts from the newest of all, 1. Merges of two machines stand there without their files.
    """
    below = [*below]
    few = [f"--max-count={most}"] if most is not None else []
    said = _read(git, "log", "-z", _FORMAT, "--name-only", "--no-renames", *few, "--", *below)
    read = [_entry(one) for one in said]
    if not below:
        return [_numbered(one, n) for n, one in enumerate(read, start=1)]
    all_ = git.run("rev-list", "HEAD").decode().split() if read else []
    places = {name: n for n, name in enumerate(all_, start=1)}
    return [_numbered(one, places[one.id]) for one in read]


def undone(git: Git) -> frozenset[str]:
    """Return the entries that were taken back, and whose taking back was not taken back itself."""
    said = _read(git, "log", f"--grep=^{UNDOES}", f"--format={_BEGINS}%H{_PART}%B")
    steps = [one.split(_PART, 1) for one in said]
    gone: set[str] = set()
    for name, words in steps:  # the newest first: what is gone itself takes nothing back
        if name not in gone:
            gone |= {_after(words, UNDOES)}
    return frozenset(gone)


def _read(git: Git, *words: str) -> list[str]:
    """Return what is said of each entry, nothing where there is none yet."""
    said = git.answer(*words) or b""
    return said.decode(errors="replace").split(_BEGINS)[1:]


def _entry(said: str) -> Entry:
    name, parents, at, words, files = said.split(_PART, 4)
    sentence = words.split("\n", 1)[0].strip()
    above = tuple(parents.split())
    return Entry(
        n=0,
        id=name,
        at=datetime.fromisoformat(at),
        sentence=sentence,
        kind=_kind(sentence, above, words),
        files=tuple(one for one in files.strip("\0\n").split("\0") if one),
        above=above,
        undoes=_after(words, UNDOES) or None,
    )


def _kind(sentence: str, above: tuple[str, ...], words: str) -> EntryKind:
    if sentence == BEGUN:
        return "beginning"
    if len(above) > 1 or _after(words, SYNCED):
        return "sync"
    if UNDOES in words:
        return "undo"
    if sentence == FORGOTTEN:
        return "forget"
    return "by-hand" if sentence.startswith(BY_HAND) else "command"


def _after(words: str, sign: str) -> str:
    """Return what stands after a sign at the beginning of a line."""
    lines = (line for line in words.splitlines() if line.startswith(sign))
    return next((line.removeprefix(sign).strip() for line in lines), "")


def _numbered(entry: Entry, n: int) -> Entry:
    return replace(entry, n=n)


def count(git: Git, below: Iterable[str] = ()) -> int:
    """Return how many entries there are, or how many are about files ``below``."""
    return int(git.maybe("rev-list", "--count", "HEAD", "--", *below) or 0)


def changes(git: Git, entry: Entry) -> Iterator[FileChange]:
    """Yield what an entry did to each file, with the lines that came and went."""
    above = entry.above[0] if entry.above else EMPTY
    said = git.lines("diff-tree", "-r", "-z", "--no-renames", "--name-status", above, entry.id)
    for letter, name in zip(said[::2], said[1::2], strict=True):
        words = git.run(
            "diff-tree", "-p", "--no-renames", "--no-ext-diff", "--no-textconv", "--unified=0",
            above, entry.id, "--", name,
        )  # fmt: skip
        lines = words.decode(errors="replace").split("\n")
        body = lines[next((n for n, one in enumerate(lines) if one.startswith("@@")), len(lines)) :]
        yield FileChange(
            path=name,
            what=_WHAT.get(letter, "changed"),
            lines=tuple(one for one in body if one[:1] in {"+", "-"}),
        )
