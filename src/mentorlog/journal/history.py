"""The journal's memory of its own changes: one entry each, in a git repository in its folder.

What a file held before a command changes it is always in the history: what was edited by hand is
taken along first, as an entry of its own. Nothing here decides whether a change succeeds: where
git cannot take note of it, the files stand all the same and ``trouble`` says why.
"""

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path

from mentorlog.errors import MentorlogError, failure
from mentorlog.journal.files import TEMPORARY
from mentorlog.journal.git import NAMELESS, NOWHERE, Author, Git, zeroed
from mentorlog.journal.unbroken import unbroken
from mentorlog.model.settings import Owner

MACHINERY = ".mentorlog"
BY_HAND = "by hand: "
"""How the sentence of an entry begins that holds what was edited without mentorlog."""
UNDOES = "mentorlog-undoes: "
"""The line of an entry that names the one it takes back."""
SYNCED = "mentorlog-synced: "
"""The line of an entry that names where changes came from."""
FORGOTTEN = "forget"
"""The whole sentence of an entry that deletes for good: never whom."""
BEGUN = "the history begins"
LONGEST = 120
"""Characters of a sentence."""
NAMED = 2
"""So many files are named in the sentence of an entry by hand."""

Settings = Callable[[], tuple[bool, Owner]]
"""Whether ``defaults.history`` allows it, and who keeps the journal; asked when something is."""


class History:
    """The history of one journal; nothing is looked for before a change is made or it is asked."""

    def __init__(
        self, root: Path, find: Callable[[Path], Git | None], now: datetime, *, off: bool = False
    ) -> None:
        self.root = root
        self._find = find
        self._now = now
        self.off = off
        self._git: Git | None = None
        self._last: tuple[str, str, list[str]] | None = None
        self.settings: Settings = lambda: (True, Owner())
        self.trouble = ""
        """Why the last change is not in the history, where it should be."""

    @property
    def there(self) -> bool:
        """Whether this folder has a history of its own."""
        return (self.root / ".git").exists()

    @property
    def on(self) -> bool:
        """Whether changes are taken note of."""
        return not self.off and self.there and self.settings()[0] and self.git is not None

    @property
    def git(self) -> Git | None:
        """The program, None where there is none."""
        if self._git is None:
            self._git = self._find(self.root)
        return self._git

    def opened(self) -> Git:
        """Return the program at a journal with a history. Raises no-history with the reason."""
        if self.git is None:
            raise failure("no-history", why="git is not on this machine.", hint="install git")
        if not self.there:
            raise failure(
                "no-history",
                why=self.outer_why() or "It was made without one.",
                hint="" if self.outer() else "mentorlog config set defaults.history on   begins it",
            )
        return self.git

    def outer(self) -> Path | None:
        """Return the repository this folder lies in, if it lies in somebody else's."""
        above = (folder for folder in self.root.parents if (folder / ".git").exists())
        return next(above, None)

    def outer_why(self) -> str:
        """Return the sentence about a repository around this one; nothing where there is none."""
        around = self.outer()
        return f"It lies inside another git repository, {around}." if around else ""

    def author(self) -> Author:
        """Return whom the next entry names."""
        _, owner = self.settings()
        return Author(owner.name or NAMELESS, owner.email or NOWHERE, self._now)

    def begin(self) -> bool:
        """Begin a history where that can be; return whether there is one now.

        Not inside another repository: that one would see a nested one and nothing of it. One that
        was stopped while it was made is made to the end. Raises git-failed.
        """
        whole = os.access(self.root / ".git" / "HEAD", os.F_OK)
        if self.off or whole or (self.outer() and not self.there) or self.git is None:
            return self.there
        with unbroken():
            self.git.run("init", "-q", "--template=", "--initial-branch=main", "--shared=0600")
            if self.head() is None:
                self._commit(BEGUN, [], None, [])
        return True

    def before(self, paths: Sequence[Path]) -> None:
        """Take note of what was edited by hand in files that are going to change.

        What fails here keeps nobody from writing: the trouble is told beside the result.
        """
        self.trouble = ""
        self._noting(lambda: self._by_hand(paths))

    def record(self, sentence: str, paths: Sequence[Path], *, more: str = "") -> None:
        """Take note of one change: what was done, to which files. A run's changes are one entry.

        ``more`` are lines below the sentence, for this program; with them it is an entry even
        where no file differs. What was edited by hand and could not be taken along ``before``
        would be a part of this entry, and go with it when it is taken back: then there is none,
        and the next entry by hand has both.
        """
        if not self.trouble:
            self._noting(lambda: self._recorded(sentence, paths, more))

    def by_hand(self) -> list[str]:
        """Take note of everything that was edited by hand and return the paths. Raises."""
        self.opened()
        with unbroken():  # git would be killed, and its lock stay
            return self._by_hand(())

    def _noting(self, act: Callable[[], object]) -> None:
        if not self.on:
            return
        try:
            act()
        except MentorlogError as wrong:
            self.trouble = f"{wrong.what} {wrong.why}".strip()

    def _by_hand(self, paths: Sequence[Path]) -> list[str]:
        inside = self._inside(paths)
        if paths and not inside:
            return []
        changed = self._changed(inside)
        if changed:
            head = self.head()
            changed += self._left(head, changed)
            self._commit(_by_hand_of(changed), changed, head, [head[0]] if head else [])
        return changed

    def _recorded(self, sentence: str, paths: Sequence[Path], more: str) -> None:
        inside = self._inside(paths)
        if not inside and not more:
            return
        head, files = self.head(), self._files(inside)
        if left := self._left(head, files):
            self._commit(_by_hand_of(left), left, head, [head[0]] if head else [])
            head = self.head()
        if self._last and head and head[0] == self._last[0]:
            _, sentence, parents = self._last
        else:
            parents = [head[0]] if head else []
        made = self._commit(sentence, files, head, parents, more, even=bool(more))
        if made and head:
            self._last = made, sentence, parents

    def _left(self, head: tuple[str, str] | None, files: list[str]) -> list[str]:
        """Return the other files that an entry which was stopped half-way left in git's index.

        They would be in the next entry, whatever that is about, and go with it when it is taken
        back.
        """
        git = self.opened()
        if head is None or git.one("write-tree") == head[1]:
            return []
        said = git.lines("diff-index", "--cached", "-z", "--no-renames", "--name-only", head[0])
        return [one for one in said if one not in files]

    def _inside(self, paths: Iterable[Path]) -> list[str]:
        """Return the paths as git names them; what lies beyond a link is not in the history."""
        found = []
        for path in paths:
            below = path.relative_to(self.root)
            folders = [self.root.joinpath(*below.parts[:n]) for n in range(1, len(below.parts))]
            if below.parts[0] != MACHINERY and not any(one.is_symlink() for one in folders):
                found.append(below.as_posix())
        return found

    def _files(self, names: list[str]) -> list[str]:
        """Return the files of these names: folders with what is and what was in them."""
        files: list[str] = []
        odd = []
        for name in names:
            path = self.root / name
            if path.is_symlink() or path.is_file():
                files.append(name)
            else:
                odd.append(name)
        if odd:
            files += self._changed(odd)
        return files

    def _changed(self, names: Iterable[str]) -> list[str]:
        """Return the files below these names, all where none is given, that differ from HEAD."""
        said = self.opened().lines(
            "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", *names
        )
        return [one[3:] for one in said if not _apart(one[3:])]

    def _commit(
        self,
        sentence: str,
        files: list[str],
        head: tuple[str, str] | None,
        parents: list[str],
        more: str = "",
        *,
        even: bool = False,
    ) -> str:
        """Make an entry of these files as they stand; return its name, "" where nothing differs.

        ``even`` then it is made. The first of all has everything that stands here. A few small
        steps of git instead of one: a third of the time where there are thousands of files.
        """
        if head is None:
            sentence, files = BEGUN, self._changed(())
        tree = self.staged(files)
        if head and head[1] == tree and not even:
            return ""
        return self.entry(tree, sentence, parents, more=more)

    def staged(self, files: list[str]) -> str:
        """Return git's name for the newest entry with these files as they stand now."""
        git = self.opened()
        git.run("update-index", "-z", "--add", "--remove", "--stdin", given=zeroed(files))
        return git.one("write-tree")

    def noted(self, sentence: str, files: list[str], *, more: str = "") -> None:
        """Take note of files, as ``record``, but raise what goes wrong."""
        head = self.head()
        self._commit(sentence, files, head, [head[0]] if head else [], more)

    def head(self) -> tuple[str, str] | None:
        """Return the newest entry and its tree, None where there is none yet. Raises git-failed."""
        said = self.opened().maybe("log", "-1", "--format=%H %T")
        if not said:
            return None
        made, _, tree = said.partition(" ")
        return made, tree

    def entry(self, tree: str, sentence: str, parents: list[str], *, more: str = "") -> str:
        """Make an entry of a tree, let the journal stand at it, and return its name."""
        git = self.opened()
        above = [word for parent in parents for word in ("-p", parent)]
        message = f"{plain(sentence)}\n\n{more}".strip()
        made = git.one("commit-tree", tree, *above, given=message.encode(), author=self.author())
        git.run("update-ref", "HEAD", made)
        return made


def _by_hand_of(files: list[str]) -> str:
    """Return the sentence of an entry of what was written without an entry of its own."""
    more = f" and {len(files) - NAMED} more" if len(files) > NAMED else ""
    return f"{BY_HAND}{', '.join(files[:NAMED])}{more}"


def _apart(name: str) -> bool:
    """Whether a name is never in the history: the machinery, whatever ``.gitignore`` says.

    Somebody's repository inside the journal is named with a slash: it keeps its own history.
    """
    parts = name.split("/")
    return parts[0] == MACHINERY or parts[-1].startswith(TEMPORARY) or not parts[-1]


def plain(sentence: str) -> str:
    """Return a sentence as one line without anything that steers a terminal."""
    shown = "".join(one if one.isprintable() else " " for one in sentence)
    return " ".join(shown.split())[:LONGEST] or "a change"
