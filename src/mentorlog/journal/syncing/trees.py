"""What stood in a journal at an entry: the names of its files, and what they held."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from mentorlog.journal.git import Git
from mentorlog.journal.history import MACHINERY
from mentorlog.model.value import dataclass

_LINK = "120000"
_FILES = (_LINK, "100644", "100755")


@dataclass(frozen=True, slots=True)
class Leaf:
    """What stands at a name: git's own name for what it holds, or for where a link leads to."""

    id: str
    link: bool = False


Tree: TypeAlias = Mapping[str, Leaf]


def tree(git: Git, at: str | None) -> dict[str, Leaf]:
    """Return the files and links of an entry by their names; of no entry none.

    The machinery is nobody else's, and a repository within is one of its own.
    """
    if at is None:
        return {}
    found = {}
    for said in git.lines("ls-tree", "-r", "-z", "--full-tree", at):
        about, _, name = said.partition("\t")
        mode, _, id_ = about.split()
        if mode in _FILES and name.split("/", 1)[0] != MACHINERY:
            found[name] = Leaf(id_, link=mode == _LINK)
    return found


def contents(git: Git, leaves: Iterable[Leaf | None]) -> dict[str, bytes]:
    """Return what each of these holds, by git's name for it; all are read by one program."""
    ids = {leaf.id: None for leaf in leaves if leaf}
    if not ids:
        return {}
    said = git.run("cat-file", "--batch", given="".join(f"{one}\n" for one in ids).encode())
    found = {}
    at = 0
    for _ in ids:
        ends = said.index(b"\n", at)
        name, _, size = said[at:ends].decode().split()
        at = ends + 1
        found[name] = said[at : at + int(size)]
        at += int(size) + 1
    return found


def home_of(name: str) -> str:
    """Return the folder of the relationship that a file belongs to, "" for any other file."""
    parts = name.split("/")
    return "/".join(parts[:2]) if parts[0] == "relationships" and len(parts) > 2 else ""  # noqa: PLR2004 - the folder, the person, a file


def profile(home: str) -> str:
    """Return the name of a relationship's own file."""
    return f"{home}/relationship.toml"


def moved_homes(git: Git, base: str | None, side: str) -> dict[str, str]:
    """Return the folders that a side gave another name, old to new: people who were renamed."""
    if base is None:
        return {}
    said = git.lines(
        "diff-tree", "-r", "-z", "-M", "--diff-filter=R", "--name-status", base, side,
        "--", "relationships",
    )  # fmt: skip
    pairs = zip(said[1::3], said[2::3], strict=True)
    return {
        home_of(old): home_of(new)
        for old, new in pairs
        if home_of(old) != home_of(new)
        and old == profile(home_of(old))
        and new == profile(home_of(new))
    }


def follow(name: str, moved: Mapping[str, str]) -> str:
    """Return the name of a file after folders were given other names."""
    home = home_of(name)
    return f"{moved[home]}{name.removeprefix(home)}" if home in moved else name
