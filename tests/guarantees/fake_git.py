"""A ``git`` that does harm at one of its calls, for tests of what the history does then.

It stands first on the path, writes down each call, and hands it to the real one: but for one call,
before or after which the program that started it is killed or interrupted, or which fails. What
it is to be is written into it, so several can be at work at once, each in a folder of its own.
"""

import shlex
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tests.guarantees.journals import TOOLS

When = Literal["before", "after"]
"""Whether the real git has done its work when the harm comes."""
How = Literal["kill", "interrupt", "fail"]
"""``kill`` ends the program, and git with it; ``interrupt`` is Ctrl-C, and git goes on."""

FULL = "fatal: sha1 file '.git/index.lock' write error: No space left on device"
"""What git says where the disk is full."""

HARM: Mapping[How, str] = {
    "kill": "kill -9 $PPID; exit 1",
    # To all the group that the program leads, as a terminal does: git is hit if it is in it.
    "interrupt": "kill -s INT -- -$PPID || exit 70",
    "fail": f'echo "{FULL}" >&2; exit 128',
}

SCRIPT = """\
#!/bin/sh
for word; do
    if [ -n "$value" ]; then value=; elif [ "$word" = -c ]; then value=1; else break; fi
done
echo "$word" >>{calls}
number=0
while read -r _; do number=$((number + 1)); done <{calls}
[ $number -eq {at} ] || exec {git} "$@"
"""

BEFORE = """\
{harm}
exec {git} "$@"
"""
AFTER = """\
{git} "$@"
ended=$?
{harm}
exit $ended
"""


@dataclass(frozen=True)
class FakeGit:
    """A ``git`` in a folder: the environment in which it is found, and how it was called."""

    folder: Path

    @property
    def env(self) -> dict[str, str]:
        """Return what is to be in the environment of the program, for ``Home.with_env``."""
        return {"PATH": f"{self.folder}:{TOOLS['PATH']}"}

    @property
    def calls(self) -> list[str]:
        """Return the first word of each call so far; the harm comes at number ``at``."""
        return (self.folder / "calls").read_text().split()


def fake_git(folder: Path, *, at: int = 0, when: When = "before", how: How = "kill") -> FakeGit:
    """Make a git in a new folder that does harm at call ``at``, 1 the first; 0 does none.

    For ``interrupt`` the program has to lead a group of its own (``start_new_session``).
    """
    real = shutil.which("git", path=TOOLS["PATH"])
    assert real, "these tests need git"
    folder.mkdir(parents=True)
    calls = folder / "calls"
    calls.touch()
    script = folder / "git"
    script.write_text(
        (SCRIPT + (BEFORE if when == "before" else AFTER)).format(
            calls=shlex.quote(str(calls)), git=shlex.quote(real), at=at, harm=HARM[how]
        )
    )
    script.chmod(0o700)
    return FakeGit(folder)
