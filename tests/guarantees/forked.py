"""Run one command many times, each in a home and an environment of its own: ``forked.py PLAN``.

PLAN is a JSON file: the command, and of each round its home and what is more in its environment.
The first round runs here, so that everything is imported; each other in a fork, which leads a
group of its own as a program in a terminal does. Prints how each ended, as a process would: 9
less than 0 where it was killed.
"""

import json
import os
import random
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from mentorlog.cli.app import run
from mentorlog.cli.context import Context


def here(argv: list[str], home: Path, more: Mapping[str, str]) -> int:
    """Run the command in this process; every round makes the same ids."""
    rng = random.Random("guarantee")  # noqa: S311 - as the comment says
    context = Context.real()
    env = {**context.env, **more}
    with (home.parent / "said.txt").open("w", encoding="utf-8") as said:
        context = replace(context, home=home, cwd=home, rng=rng, env=env, stdout=said, stderr=said)
        return run(argv, context)


def apart(argv: list[str], home: Path, more: Mapping[str, str]) -> int:
    """Run the command in a fork and return how it ended."""
    child = os.fork()
    if not child:
        os.setsid()
        os._exit(here(argv, home, more))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def rounds(argv: list[str], every: list[dict[str, Any]]) -> list[int]:
    """Run all rounds, the first one here."""
    first, *others = [(Path(one["home"]), one["env"]) for one in every]
    return [here(argv, *first), *(apart(argv, *one) for one in others)]


if __name__ == "__main__":
    plan = json.loads(Path(sys.argv[1]).read_text())
    sys.stdout.write(json.dumps(rounds(plan["argv"], plan["rounds"])))
