"""Two versions of one file of the journal become one, record by record."""

from typing import Any

from mentorlog.formats import front
from mentorlog.formats.edit import EditRefused
from mentorlog.formats.merge import Clash, Merged, merge_prose, merge_toml
from mentorlog.formats.three_way import Prefer, preferred
from mentorlog.formats.toml_text import NotTomlError, document
from mentorlog.journal.git import Git
from mentorlog.journal.scratch import scratch
from mentorlog.journal.shelves import shelf_at
from mentorlog.journal.texts import marked_at
from mentorlog.model.value import dataclass

WHOLE = ("file",)
"""Where a clash lies that is about all of a file: nobody can look into it."""


@dataclass(frozen=True, slots=True)
class Joined:
    """What a file becomes, None where it goes, and where both sides changed one thing."""

    data: bytes | None
    clashes: tuple[Clash, ...] = ()


def joined(
    git: Git,
    name: str,
    base: bytes | None,
    ours: bytes | None,
    theirs: bytes | None,
    prefer: Prefer = "ours",
) -> Joined:
    """Return one file of the three; ``prefer`` says whose value stands where they clash.

    What was taken away on one side and changed on the other stays as it was changed.
    """
    if theirs in (ours, base):
        return Joined(ours)
    if ours == base:
        return Joined(theirs)
    if ours is None or theirs is None:
        return Joined(theirs if ours is None else ours)
    try:
        made = _merged(git, name, base or b"", ours, theirs, prefer)
    except (NotTomlError, front.UnclosedError, EditRefused, UnicodeDecodeError, _OpaqueError):
        whole = Clash(at=WHOLE, ours=ours, theirs=theirs)
        return Joined(ours if preferred(prefer, whole) == "ours" else theirs, (whole,))
    return Joined(made.text.encode(), made.clashes)


class _OpaqueError(Exception):
    """The file is nobody's record."""


def _merged(git: Git, name: str, base: bytes, ours: bytes, theirs: bytes, prefer: Prefer) -> Merged:
    shelf = shelf_at(name)
    settings = name == "mentorlog.toml"
    if any(map(marked_at, (base, ours, theirs))):
        raise _OpaqueError
    three = base.decode(), ours.decode(), theirs.decode()

    def lines(mine: str, before: str, other: str) -> str | None:
        return merged_lines(git, mine, before, other)

    if shelf is None and not settings:
        found = lines(three[1], three[0], three[2])
        if found is None:
            raise _OpaqueError
        return Merged(found)
    kind = shelf.kind if shelf else "settings"
    inline = shelf.inline if shelf else frozenset()
    merge = merge_prose if shelf and shelf.form == "prose" else merge_toml
    return merge(*three, kind=kind, inline=inline, lines=lines, prefer=prefer)


def merged_lines(git: Git, ours: str, base: str, theirs: str) -> str | None:
    """Return the merge of lines that git makes, None where lines collide."""
    with scratch(git) as place:
        names = []
        for word, text in (("ours", ours), ("base", base), ("theirs", theirs)):
            path = place(word)
            path.write_bytes(text.encode())
            names.append(str(path))
        found = git.answer("merge-file", "-p", "-q", *names)
    return found.decode() if found is not None else None


def says_the_same(name: str, one: bytes, other: bytes) -> bool:
    """Return whether two versions of a file have the same records, in whatever order."""
    if one == other:
        return True
    try:
        return _said(name, one.decode()) == _said(name, other.decode())
    except (NotTomlError, front.UnclosedError, UnicodeDecodeError):
        return False


def _said(name: str, text: str) -> object:
    if name.endswith(".toml"):
        return _in_order(document(text))
    if not name.endswith(".md"):
        return text
    parts = front.split(text)
    return (_in_order(document(parts.head)) if parts.fronted else None), parts.body


def _in_order(value: Any) -> Any:
    """Return a value with its rows in an order that says nothing."""
    if isinstance(value, dict):
        return {key: _in_order(one) for key, one in value.items()}
    if isinstance(value, list) and all(isinstance(one, dict) for one in value):
        return sorted((_in_order(one) for one in value), key=repr)
    return value
