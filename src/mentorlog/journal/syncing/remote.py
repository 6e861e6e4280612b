"""The repository that two machines reach: where it is, what it has, and sending to it.

It is git's remote of the name ``origin``, and there the branch ``main``. Git's own words say why
it cannot be reached. Passwords within an address are never shown.
"""

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from mentorlog.errors import MentorlogError, failure
from mentorlog.journal.git import Git
from mentorlog.journal.remotes import without_secret

NAME = "origin"
BRANCH = "refs/heads/main"
SEEN = f"refs/remotes/{NAME}/main"
WITHOUT_PRIVATE = "mentorlog.withoutPrivate"
"""Git's setting for whether private files stay here; it is there once somebody decided."""

AGAIN = "nothing is lost; once it can be reached: mentorlog sync"
EMPTY = "git init --bare {place}   makes an empty one there"


class Remote:
    """What a journal is brought together with, as it was when it was first asked about.

    ``asking`` lets git ask for a password.
    """

    def __init__(self, git: Git, *, asking: bool) -> None:
        self._git = git
        self._apart = not asking

    @cached_property
    def address(self) -> str:
        """Where it is, as a person may see it; "" where none is set."""
        return without_secret(self._git.maybe("config", "--get", f"remote.{NAME}.url") or "")

    @cached_property
    def _decided(self) -> str | None:
        return self._git.maybe("config", "--type=bool", "--get", WITHOUT_PRIVATE)

    @property
    def agreed(self) -> bool:
        """Whether somebody said what may go there."""
        return bool(self.address) and self._decided is not None

    @property
    def without_private(self) -> bool:
        """Whether private files stay here."""
        return self._decided == "true"

    def reached(self, address: str) -> None:
        """Raise remote-failed where there is no repository at an address."""
        with _told(without_secret(address), EMPTY if Path(address).is_absolute() else ""):
            self._git.run("ls-remote", "-q", "--", address, apart=self._apart)

    def set(self, address: str, *, without_private: bool) -> None:
        """Keep an address, and what may go there."""
        known = self._git.says("config", "--get", f"remote.{NAME}.url")
        self._git.run("remote", *(("set-url",) if known else ("add",)), "--", NAME, address)
        self._git.run("config", WITHOUT_PRIVATE, "true" if without_private else "false")

    def fetched(self) -> str | None:
        """Return its newest entry, fetched to this machine; None where it has none yet."""
        seen = f"+{BRANCH}:{SEEN}"
        with _told(self.address, AGAIN):
            if not self._git.run("ls-remote", "-q", NAME, BRANCH, apart=self._apart):
                return None
            self._git.run(
                "fetch", "-q", "--no-tags", "--no-write-fetch-head", NAME, seen, apart=self._apart
            )
        return self._git.one("rev-parse", SEEN)

    def send(self, entry: str) -> None:
        """Let it stand at an entry that has all of its own. Raises remote-failed."""
        with _told(self.address, AGAIN):
            self._git.run("push", "-q", NAME, f"{entry}:{BRANCH}", apart=self._apart)


@contextmanager
def _told(address: str, hint: str) -> Iterator[None]:
    """Say of a trouble of git's that it is one with that address. Raises remote-failed."""
    try:
        yield
    except MentorlogError as wrong:
        place = shlex.quote(address)
        raise failure(
            "remote-failed", remote=address, why=wrong.why, hint=hint.format(place=place)
        ) from None


def refuse_within(address: str, root: Path) -> None:
    """Refuse a folder that cannot be what two machines reach. Raises bad-value."""
    place = Path(address)
    if not place.is_dir():
        return
    if place.resolve().is_relative_to(root.resolve()):
        why = "It lies in the journal itself."
    elif (place / ".git").exists():
        why = "Somebody works in that folder; git sends nothing to where somebody works."
    else:
        return
    raise failure(
        "bad-value",
        field="REMOTE",
        value=f'"{address}"',
        why=why,
        hint="git init --bare DIR   makes a repository only to send to",
    )
