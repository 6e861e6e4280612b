"""What a journal holds once the work of two machines is brought together. It writes nothing."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeAlias

from mentorlog.formats.clash import Clash
from mentorlog.formats.three_way import Side
from mentorlog.journal.git import Git
from mentorlog.journal.merging import WHOLE, joined
from mentorlog.journal.syncing.same_names import other_names, referring, renamed, told
from mentorlog.journal.syncing.trees import (
    Leaf,
    Tree,
    contents,
    follow,
    home_of,
    moved_homes,
    profile,
    tree,
)
from mentorlog.model.value import dataclass


class File(NamedTuple):
    """What a file holds; of a link where it leads to."""

    data: bytes
    link: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """What a file holds, and what it is to hold; None where it is not there."""

    name: str
    now: File | None
    then: File | None


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that both sides changed in two ways, and the file it stands in."""

    name: str
    clash: Clash


Choices: TypeAlias = Mapping[tuple[str, tuple[str | int, ...]], Side]
"""Whose value stands, by the file and where in it."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps; what nobody decided yet; and what a person should hear of.

    ``both`` are names under which each side made a file of its own, with the name that theirs has
    now. ``others`` are the texts that lose where somebody decided. ``back`` are the folders of
    people whom one side removed while the other wrote about them.
    """

    steps: tuple[Step, ...]
    open: tuple[Difference, ...] = ()
    both: tuple[tuple[str, str], ...] = ()
    others: tuple[tuple[str, bytes], ...] = ()
    back: tuple[str, ...] = ()


def together(
    git: Git,
    base: str | None,
    ours: str,
    theirs: str,
    chosen: Choices,
    shown: Callable[[str], bool],
) -> Plan:
    """Return what brings another machine's work into this journal.

    Three entries: what both began from, None where nothing is, and the newest of each. Only files
    whose names are ``shown`` are looked at.
    """
    was, mine, others = (
        {name: leaf for name, leaf in tree(git, at).items() if shown(name)}
        for at in (base, ours, theirs)
    )
    here, there = (moved_homes(git, base, side) for side in (ours, theirs))
    # Where both gave a folder another name, ours is the one that stays.
    twice = {there[old]: new for old, new in here.items() if old in there}
    there = {old: new for old, new in there.items() if here.get(old, new) == new}
    was, others = _moved(was, {**there, **here}), _moved(others, {**here, **twice})
    return _Work(git, was, mine, others, there).plan(chosen)


def _moved(files: Tree, moved: Mapping[str, str]) -> dict[str, Leaf]:
    """Return files under the new names of folders; what stands there already wins."""
    found = {follow(name, moved): leaf for name, leaf in files.items()}
    return found | {name: leaf for name, leaf in files.items() if home_of(name) not in moved}


class _Work:
    def __init__(
        self, git: Git, was: Tree, standing: Tree, theirs: Tree, moved: Mapping[str, str]
    ) -> None:
        """``standing`` is as it is; ``moved`` are the folders that theirs gave another name."""
        self._git = git
        self._was = was
        self._standing = standing
        self._mine = _moved(standing, moved)
        self._held = contents(
            git,
            (leaf for name in {*was, *self._mine, *theirs} for leaf in self._three(name, theirs)),
        )
        self._theirs = theirs
        self._stems = other_names(was, self._mine, theirs, self._read)
        self._others = {renamed(self._stems, name): leaf for name, leaf in theirs.items()}
        self._clashes: list[Difference] = []
        self._lost: list[tuple[str, bytes]] = []

    def _three(self, name: str, theirs: Tree) -> tuple[Leaf | None, ...]:
        """Return what stands at a name on the three sides, where anything is to be done."""
        was, mine, other = (one.get(name) for one in (self._was, self._mine, theirs))
        moved = name not in self._standing or self._standing[name] != mine
        return (was, mine, other) if other not in (was, mine) or moved else ()

    def plan(self, chosen: Choices) -> Plan:
        names = {*self._was, *self._others}
        made = {
            name: self._one(name, chosen)
            for name in sorted(names)
            if self._others.get(name) != self._was.get(name) or self._referring(name)
        }
        back = self._with_homes(made)
        for name in {*self._mine} - made.keys():
            if self._standing.get(name) != self._mine[name]:
                made[name] = self._file(self._mine[name])
        for name in {*self._standing} - self._mine.keys():
            made.setdefault(name, None)
        now = {name: self._file(self._standing.get(name)) for name in made}
        return Plan(
            steps=tuple(
                Step(one, now[one], then) for one, then in made.items() if now[one] != then
            ),
            open=tuple(self._clashes),
            both=tuple(told(self._stems, self._theirs)),
            others=tuple(self._lost),
            back=tuple(back),
        )

    def _referring(self, name: str) -> bool:
        """Whether a file of theirs names what has another name now."""
        leaf = self._others.get(name)
        if leaf is None or leaf.link or leaf.id not in self._held:
            return False
        return referring(self._stems, name, self._held[leaf.id]) != self._held[leaf.id]

    def _one(self, name: str, chosen: Choices) -> File | None:
        """Return what becomes of a file that theirs changed."""
        was, mine = self._file(self._was.get(name)), self._file(self._mine.get(name))
        other = self._file(self._others.get(name))
        if other and not other.link:
            other = File(referring(self._stems, name, other.data))
        if other in (mine, was):
            return mine
        if mine == was:
            return other
        if mine is None or other is None:
            return mine or other
        return self._both(name, (was, mine, other), chosen)

    def _both(
        self, name: str, three: tuple[File | None, File, File], chosen: Choices
    ) -> File | None:
        """Return the file of both sides, and note where they differ and what is lost by it."""
        was, mine, other = three

        def side(clash: Clash) -> Side:
            return chosen.get((name, clash.at), "ours")

        if any(one and one.link for one in three):
            clashes: tuple[Clash, ...] = (Clash(WHOLE, _words(mine), _words(other)),)
            found = mine if side(clashes[0]) == "ours" else other
        else:
            old = was.data if was else None
            made = joined(self._git, name, old, mine.data, other.data, prefer=side)
            clashes, found = made.clashes, File(made.data or b"")
        self._clashes += [Difference(name, one) for one in clashes if (name, one.at) not in chosen]
        lost = {"theirs" if side(one) == "ours" else "ours" for one in clashes}
        texts = (("theirs", other), ("ours", mine))
        self._lost += [(name, text.data) for word, text in texts if word in lost and not text.link]
        return found

    def _with_homes(self, made: dict[str, File | None]) -> list[str]:
        """Give files that stay a relationship to belong to, as it was; return those homes."""
        stay = {name for name in {*self._mine, *made} if made.get(name, self._mine.get(name))}
        homes = {home_of(name) for name in stay} - {""}
        back = [
            home
            for home in sorted(homes)
            if profile(home) not in stay and profile(home) in self._was
        ]
        for name, leaf in self._was.items():
            if home_of(name) in back and name not in stay:
                made[name] = self._file(self._mine.get(name) or self._others.get(name) or leaf)
        return back

    def _file(self, leaf: Leaf | None) -> File | None:
        return File(self._read(leaf), leaf.link) if leaf else None

    def _read(self, leaf: Leaf) -> bytes:
        if leaf.id not in self._held:
            self._held |= contents(self._git, (leaf,))
        return self._held[leaf.id]


def _words(file: File) -> str:
    target = file.data.decode(errors="replace")
    return f"a link to {target}" if file.link else "a file"
