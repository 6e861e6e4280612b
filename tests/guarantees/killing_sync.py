"""Kill ``sync`` at each of its steps. Run as a program: ``-m tests.guarantees.killing_sync PLAN``.

PLAN is a JSON file: the folder of two machines, the command for the laptop, the folder for the
rounds, and how far apart their places are. Each round is a copy of the machines in which the
command was killed at one place: at a step of writing, or before or after a call of git. It runs in
a fork of this process, so that a round costs no imports. Prints the places as JSON, each with the
name of its round.
"""

import json
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from mentorlog.cli.commands import sync, sync_setup
from mentorlog.journal import files
from mentorlog.journal.syncing import apart, bringing
from tests.guarantees.fake_git import fake_git
from tests.guarantees.journals import Home
from tests.guarantees.killing import kill_at
from tests.guarantees.two_machines import Machines

WARM = (sync, sync_setup, apart, bringing)

Kind = Literal["write", "before", "after"]


def one_round(two: Machines, argv: list[str], kind: Kind, number: int) -> tuple[bool, str]:
    """Run the command in a fork; return whether it was killed, and where."""
    log = two.path / "step.txt"
    git = fake_git(two.path / "bin", at=0 if kind == "write" else number,
                   when="before" if kind == "write" else kind)  # fmt: skip
    home = two.laptop.with_env(**git.env)
    child = os.fork()
    if not child:
        if kind == "write":
            files.on_step = kill_at(number, log)
        os._exit(_ended(home, argv, two.path / "said.txt"))
    status = os.waitpid(child, 0)[1]
    killed = os.WIFSIGNALED(status)
    if not killed:
        assert os.waitstatus_to_exitcode(status) == 0, (two.path / "said.txt").read_text()
        return False, ""
    return True, log.read_text() if kind == "write" else f"{kind} git {git.calls[-1]}"


def _ended(home: Home, argv: list[str], said: Path) -> int:
    ended = home.call(*argv)
    said.write_text(ended.said)
    return ended.code


def rounds(
    begin: Machines, argv: list[str], every: Mapping[Kind, int], out: Path
) -> Iterator[tuple[str, str]]:
    """Run round after round of each kind until the command gets through; yield names and places."""
    for kind, steps in every.items():
        number = 1
        killed = True
        while killed:
            two = begin.copy(out / f"{kind}-{number:03}")
            killed, place = one_round(two, argv, kind, number)
            yield two.path.name, place
            number += steps


if __name__ == "__main__":
    plan = json.loads(Path(sys.argv[1]).read_text())
    found = rounds(Machines(Path(plan["begin"])), plan["argv"], plan["every"], Path(plan["out"]))
    sys.stdout.write(json.dumps(dict(found)))
