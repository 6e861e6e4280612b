"""Runs git in the journal's folder, and nothing else; the only place in this room that starts it.

The person's own settings must not change what is kept: line ends are never converted, no hook
runs, nothing is signed, and no message waits for an answer.
"""

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from mentorlog.errors import MentorlogError, failure
from mentorlog.model.value import dataclass

FIXED = (
    "-c", "core.hooksPath=/dev/null",
    "-c", "core.autocrlf=false",
    "-c", "core.quotePath=false",
    "-c", "core.fsmonitor=false",
    "-c", "commit.gpgSign=false",
    "-c", "gc.autoDetach=false",
    "-c", "advice.detachedHead=false",
)  # fmt: skip
"""What git is told each time, whatever the person's own configuration says."""

FATAL = 128
"""From here on the numbers with which git ends mean that it failed; below them it says no."""

NAMELESS = "mentorlog"
"""Who made an entry where ``[owner] name`` is not set; the address says that it is none."""
NOWHERE = "mentorlog@localhost"


@dataclass(frozen=True, slots=True)
class Author:
    """Whom entries name, and when: git's own configuration is not asked."""

    name: str
    email: str
    at: datetime

    def environment(self) -> dict[str, str]:
        """Return what git reads it from."""
        moment = self.at.isoformat(timespec="seconds")
        return {
            f"GIT_{role}_{key}": value
            for role in ("AUTHOR", "COMMITTER")
            for key, value in (("NAME", self.name), ("EMAIL", self.email), ("DATE", moment))
        }


class Git:
    """The program at one folder."""

    def __init__(self, program: str, root: Path, env: Mapping[str, str]) -> None:
        self._program = program
        self.root = root
        # GIT_DIR and its kin are set where a hook calls us: they would name another repository.
        kept = {name: value for name, value in env.items() if not name.startswith("GIT_")}
        ssh = {name: env[name] for name in ("GIT_SSH", "GIT_SSH_COMMAND") if name in env}
        self._env = {**kept, **ssh, "LC_ALL": "C", "GIT_LITERAL_PATHSPECS": "1",
                     "GIT_OPTIONAL_LOCKS": "0", "GIT_EDITOR": "true"}  # fmt: skip

    def run(
        self,
        *words: str,
        given: bytes | None = None,
        author: Author | None = None,
        index: Path | None = None,
        apart: bool = True,
    ) -> bytes:
        """Return what ``git WORDS`` prints. Raises git-failed with git's own reason.

        ``given`` is its standard input, ``index`` another index than the repository's. ``apart``
        keeps Ctrl-C from it; what waits for a network is not kept apart.
        """
        ended = self._ended(words, given, author, index, apart=apart)
        if ended.returncode != 0:
            raise self._failed(words, ended.stderr)
        return ended.stdout

    def says(self, *words: str) -> bool:
        """Return whether git answers yes to a question. Raises git-failed where it cannot tell."""
        return self.answer(*words) is not None

    def answer(self, *words: str) -> bytes | None:
        """Return what git prints, None where it says no, or that it has no such thing.

        Raises git-failed where it fails for any other reason: nothing is taken for missing then.
        """
        ended = self._ended(words, None, None, None, apart=True)
        if ended.returncode == 0:
            return ended.stdout
        if 0 < ended.returncode < FATAL or any(sign in ended.stderr for sign in _MISSING):
            return None
        raise self._failed(words, ended.stderr)

    def maybe(self, *words: str) -> str | None:
        """Return the line that git prints, None where it has no answer."""
        said = self.answer(*words)
        return said.decode(errors="replace").strip() if said is not None else None

    def lines(self, *words: str) -> list[str]:
        """Return what git lists, of a command that ends each item with a zero byte (``-z``)."""
        said = self.run(*words).decode(errors="surrogateescape")
        return [one for one in said.split("\0") if one]

    def one(self, *words: str, given: bytes | None = None, author: Author | None = None) -> str:
        """Return the one line that git prints."""
        return self.run(*words, given=given, author=author).decode().strip()

    def _ended(
        self,
        words: Sequence[str],
        given: bytes | None,
        author: Author | None,
        index: Path | None,
        *,
        apart: bool,
    ) -> subprocess.CompletedProcess[bytes]:
        more = author.environment() if author else {}
        if index:
            more["GIT_INDEX_FILE"] = str(index)
        try:
            return subprocess.run(  # noqa: S603 - git, found on the person's own path
                [self._program, *FIXED, *words],
                cwd=self.root,
                env={**self._env, **more},
                input=given if given is not None else b"",
                capture_output=True,
                check=False,
                start_new_session=apart,
            )
        except OSError as trouble:
            raise self._failed(words, (trouble.strerror or str(trouble)).encode()) from None

    def _failed(self, words: Sequence[str], said: bytes) -> MentorlogError:
        return failure("git-failed", doing=words[0], why=reason(said), hint="mentorlog check")


_MISSING = (
    b"does not have any commits yet",
    b"fatal: bad revision 'HEAD'",
    b"does not exist in '",
    b"exists on disk, but not in '",
)
"""How git says that there is no entry yet, or no such file in one."""

_UNREAD = "fatal: Could not read from remote repository."
"""What git adds to the reason why it cannot be reached."""


def reason(said: bytes) -> str:
    """Return the sentence in which git says what is wrong: the last that begins like one."""
    lines = [one.strip() for one in said.decode(errors="replace").splitlines() if one.strip()]
    named = [
        one
        for one in lines
        if one.startswith(("fatal: ", "error: ", "remote: ")) and one != _UNREAD
    ]
    last = (named or lines or ["it gave no reason"])[-1]
    for sign in ("fatal: ", "error: "):
        last = last.removeprefix(sign)
    return f"{last.rstrip('.')}."


def zeroed(paths: Iterable[str]) -> bytes:
    """Return paths as git reads them with ``-z --stdin``."""
    return b"".join(path.encode(errors="surrogateescape") + b"\0" for path in paths)


def found(root: Path, env: Mapping[str, str]) -> Git | None:
    """Return git at a folder, None where it is not on the person's path."""
    program = shutil.which("git", path=env.get("PATH", os.defpath))
    return Git(program, root, env) if program else None
