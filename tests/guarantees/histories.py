"""Journals with a history for the guarantees, and what must hold of one whatever happened."""

import shutil
import subprocess
from hashlib import sha1
from pathlib import Path

from tests.guarantees import two_people
from tests.guarantees.journals import Home, made, tree

BO = two_people.BO
PLACES = (
    "relationship.toml",
    "actions.toml",
    "notes.toml",
    "meetings/2026-11-21-kick-off.md",
    "private/ratings.toml",
)
BY_HAND = b"# BY HAND\n"

CASES: dict[str, tuple[str, ...]] = {
    "new": ("new", "mentor", "Zoe Berg"),
    "meet": ("meet", "bo", "We met", "--title=Talk", "--mine=one", "--worth=3", "--private=aside"),
    "action done": ("action", "done", "bk3f"),
    "edit --set": ("edit", "bo", "--set", "minutes=50"),
    "rename": ("rename", "bo", "Bo Ekman", "--slug", "bo-ekman"),
    "move": ("move", "bo/2026-11-21-kick-off", "--to", "cy"),
    "remove": ("remove", "bo", "--yes"),
    "undo": ("undo",),
    "config set": ("config", "set", "owner.name", "Maria Eriksson"),
}
"""Commands that write, take along what was edited by hand, move, take away and take back."""


def begun(folder: Path) -> Home:
    """Return a home with a history, where a command can be taken back, and edits by hand since.

    It is small, for it is copied hundreds of times.
    """
    home = made(folder).with_env(MENTORLOG_HISTORY="")
    home.write("mentorlog.toml", two_people.SETTINGS)
    for place in PLACES:
        home.write(f"{BO}{place}", _filled(two_people.FILES[place], "Bo Ek"))
    home.write("relationships/cy/relationship.toml", _filled(two_people.RELATIONSHIP, "Cy Ahl"))
    home.call("config", "set", "defaults.history", "on").ok()
    home.call("action", "bo", "ask Grace").ok()
    for name in ("mentorlog.toml", f"{BO}relationship.toml", f"{BO}notes.toml"):
        home.write(name, home.read(name) + BY_HAND)
    return home


def _filled(text: str, name: str) -> str:
    usual = {"{name}": name, "{a}": "b", "{lifecycle}": "four-stage", "{stage}": "initiation"}
    for word, said in usual.items():
        text = text.replace(word, said)
    return text


def by_hand(home: Home) -> int:
    """Return how many files have the line that was typed by hand."""
    return sum(BY_HAND in data for data in texts(home).values())


def copied(home: Home, folder: Path) -> Home:
    """Return a copy of a home."""
    shutil.copytree(home.journal, folder / "home/mentoring", symlinks=True)
    (folder / "home/tmp").mkdir()
    return Home(folder / "home", home.more)


def said_by_git(home: Home, *words: str) -> str:
    """Return what the real git says of a journal."""
    ended = subprocess.run(
        ["git", *words], cwd=home.journal, env=home.env, capture_output=True, check=False
    )
    assert ended.returncode == 0, (words, ended.stderr.decode())
    return ended.stdout.decode()


def texts(home: Home) -> dict[str, bytes]:
    """Return the files of a journal that its history is about."""
    every = tree(home.journal).items()
    return {name: data for name, data in every if not name.startswith(".git/")}


def kept(home: Home, files: dict[str, bytes]) -> bool:
    """Whether each of these texts is in the history, to the byte, of whatever entry."""
    lines = said_by_git(home, "rev-list", "--objects", "HEAD").splitlines()
    there = {line.split()[0] for line in lines}
    return {_named(data) for data in files.values()} <= there


def _named(data: bytes) -> str:
    """Return git's name for what a file holds."""
    return sha1(b"blob %d\0" % len(data) + data).hexdigest()  # noqa: S324 - as git does


def all_noted(home: Home) -> None:
    """Insist that the history is sound, has one beginning, and says what stands in the folder."""
    assert not said_by_git(home, "status", "--porcelain", "--untracked-files=all")
    assert not said_by_git(home, "fsck", "--strict", "--no-dangling", "--no-progress")
    assert said_by_git(home, "log", "--format=%s", "--max-parents=0") == "the history begins\n"
    assert not [*(home.journal / ".git").rglob("*.lock")]
