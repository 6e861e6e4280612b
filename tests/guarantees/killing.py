"""Kill the program at each of its write steps. Run as a program: ``killing.py PLAN``.

PLAN is a JSON file: the folder of a journal to begin with (or null), the command, the folder for
the rounds. Round N is a copy of the home in which the command was killed at its N-th step; the
last one was not killed any more. The command runs in a fork of this process, so that a round costs
no imports. Prints the steps as JSON.
"""

import json
import os
import random
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from mentorlog.cli.app import run
from mentorlog.cli.commands import (
    config,
    edit,
    forget,
    init,
    meet,
    member_verbs,
    move,
    new,
    remove,
    rename,
)
from mentorlog.cli.context import Context
from mentorlog.journal import files

WARM = (config, edit, forget, init, meet, member_verbs, move, new, remove, rename)


def kill_at(last: int, log: Path) -> Callable[[str, Path], None]:
    """Return a hook that writes down each step and kills this process at step ``last``."""
    steps: list[str] = []

    def step(name: str, path: Path) -> None:
        steps.append(f"{name} {path.name}")
        if len(steps) == last:
            log.write_text(steps[-1])
            os.kill(os.getpid(), signal.SIGKILL)

    return step


def one_round(home: Path, argv: list[str], last: int) -> int:
    """Run the command in a fork and return how it ended, as ``os.waitpid`` says it."""
    said = home.parent / "said.txt"
    child = os.fork()
    if not child:
        for number in (1, 2):
            os.dup2(os.open(said, os.O_WRONLY | os.O_CREAT | os.O_APPEND), number)
        rng = random.Random("guarantee")  # noqa: S311 - every round makes the same ids
        context = replace(Context.real(), home=home, cwd=home, rng=rng)
        files.on_step = kill_at(last, home.parent / "step.txt")
        os._exit(run(argv, context))
    return os.waitpid(child, 0)[1]


def rounds(begin: Path | None, argv: list[str], out: Path) -> list[str]:
    """Run round after round until the command gets through; return the steps it was killed at."""
    steps: list[str] = []
    while True:
        number = len(steps) + 1
        home = out / f"{number:03}" / "home"
        home.mkdir(parents=True)
        if begin is not None:
            shutil.copytree(begin, home / "mentoring", symlinks=True)
        status = one_round(home, argv, number)
        if not os.WIFSIGNALED(status):
            assert os.waitstatus_to_exitcode(status) == 0, (home.parent / "said.txt").read_text()
            return steps
        steps.append((home.parent / "step.txt").read_text())


if __name__ == "__main__":
    plan = json.loads(Path(sys.argv[1]).read_text())
    begin = Path(plan["begin"]) if plan["begin"] else None
    sys.stdout.write(json.dumps(rounds(begin, plan["argv"], Path(plan["out"]))))
