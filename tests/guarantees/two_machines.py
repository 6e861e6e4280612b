"""One journal on two machines, and the bare repository on disk where they meet.

Where it is, is written in relation to each journal: a copy of all three is such three again.
"""

import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.guarantees import two_people
from tests.guarantees.journals import TEMPORARY, TOOLS, Ended, Home

HISTORY = {"MENTORLOG_HISTORY": ""}
STICK = "../../stick.git"
"""The repository, as each journal names it."""

CLASH = 5
MACHINERY = {".git", ".mentorlog"}


def git(folder: Path, *words: str | Path) -> str:
    """Return what the real git says about a folder."""
    who = {f"GIT_{role}_{key}": "somebody@example.org" for role in ("AUTHOR", "COMMITTER")
           for key in ("NAME", "EMAIL")}  # fmt: skip
    ended = subprocess.run(
        ["git", "-C", folder, *words], capture_output=True, check=True, env={**TOOLS, **who}
    )
    return ended.stdout.decode(errors="surrogateescape")


@dataclass(frozen=True)
class Machines:
    """The folder of a desk, a laptop and what is between them."""

    path: Path

    @property
    def stick(self) -> Path:
        """The bare repository."""
        return self.path / "stick.git"

    @property
    def desk(self) -> Home:
        """The machine where the journal began."""
        return Home(self.path / "desk", HISTORY)

    @property
    def laptop(self) -> Home:
        """The other one."""
        return Home(self.path / "laptop", HISTORY)

    @property
    def both(self) -> tuple[Home, Home]:
        """The two of them."""
        return self.desk, self.laptop

    def copy(self, into: Path) -> "Machines":
        """Return three that are like these, at another place."""
        shutil.copytree(self.path, into, symlinks=True)
        return Machines(into)


def machine(home: Home, *, without_private: bool = False) -> Home:
    """Let a home sync with the stick beside it."""
    (home.path / "tmp").mkdir(parents=True, exist_ok=True)
    if not (home.journal / ".git").exists():
        home.call("init", str(home.journal)).ok()
    apart = ("--without-private",) if without_private else ()
    home.call("sync", "setup", str(home.path.parent / "stick.git"), *apart).ok()
    git(home.journal, "config", "remote.origin.url", STICK)
    return home


def machines(folder: Path, *, without_private: bool = False) -> Machines:
    """Return two machines that have the same: two people, with a file of every kind each."""
    both = Machines(folder)
    subprocess.run(["git", "init", "-q", "--bare", both.stick], check=True)
    home = two_people.journal(folder, own_path=False)
    home.path.rename(both.desk.path)
    both.desk.call("config", "set", "defaults.history", "on").ok()
    for one in both.both:
        machine(one, without_private=without_private).call("sync").ok()
    both.desk.call("sync").ok()
    return both


def files(home: Home) -> dict[str, bytes]:
    """Return the files and links of a journal but for the machinery."""
    root = home.journal
    return {
        name: str(path.readlink()).encode() if path.is_symlink() else path.read_bytes()
        for path in sorted(root.rglob("*"))
        if (path.is_file() or path.is_symlink())
        and not MACHINERY & {(name := path.relative_to(root).as_posix()).split("/")[0]}
        and not path.name.startswith(TEMPORARY)
    }


def said(home: Home, words: Iterable[str]) -> set[str]:
    """Return those of the words that stand in any file of a journal."""
    text = b"\n".join(files(home).values()).decode(errors="replace")
    return {word for word in words if word in text}


def synced(home: Home, *keep: str) -> Ended:
    """Let a machine sync; where it has to choose, it keeps that side, its own unless told."""
    ended = home.call("sync")
    if ended.code == CLASH:
        ended = home.call("sync", "resolve", "--keep", *(keep or ("mine",)))
    return ended


def meet(two: Machines, *keep: str) -> dict[str, bytes]:
    """Let the desk send, the laptop bring together and send, the desk take over."""
    for home in (two.desk, two.laptop, two.desk):
        synced(home, *keep).ok()
        git(home.journal, "fsck", "--strict")
    assert files(two.desk) == files(two.laptop)
    return files(two.desk)


def by_hand(home: Home, name: str, old: str, new: str) -> None:
    """Change a word in a file, as an editor does it."""
    text = home.read(name).decode()
    assert old in text
    home.write(name, text.replace(old, new))
