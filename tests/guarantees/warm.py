"""The real program in processes that need not start: ``-m tests.guarantees.warm`` forks one a job.

A job is a line of JSON on the standard input, its answer a line on the standard output. Everything
is loaded once; what a job changes goes with its process.
"""

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Literal

from mentorlog.__main__ import main
from mentorlog.cli.lazy import load
from mentorlog.cli.table import TABLE
from tests.guarantees.journals import GUARD, Ended, Home

Stdin = Literal["closed", "pipe", "nothing"]
"""Nothing at all; a pipe that nobody writes to or closes; what ends at once."""

ROOT = Path(__file__).parents[2]


class Warm:
    """The process that forks."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
        )

    def run(self, home: Home, argv: Sequence[str], stdin: Stdin) -> Ended:
        """Run the program in a home, in a session of its own; a signal ends one that hangs."""
        place = home.path / "tmp"
        job = {"argv": argv, "stdin": stdin, "env": home.env, "cwd": str(home.path),
               "out": str(place / "out"), "err": str(place / "err")}  # fmt: skip
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(job).encode() + b"\n")
        self._process.stdin.flush()
        code = json.loads(self._process.stdout.readline())
        return Ended(code, (place / "out").read_text(), (place / "err").read_text())

    def end(self) -> None:
        """Let it end."""
        self._process.communicate(timeout=GUARD)


@contextmanager
def warm() -> Iterator[Warm]:
    """Give one for as long as it is needed."""
    process = Warm()
    try:
        yield process
    finally:
        process.end()


def _in_fork(job: dict[str, Any]) -> int:
    """Run a job in a process of its own, and return how that ended."""
    waiting, nobody = os.pipe()
    child = os.fork()
    if not child:
        signal.alarm(GUARD)
        os.setsid()
        os.close(nobody)
        os._exit(_run(job, waiting))
    os.close(waiting)
    status = os.waitpid(child, 0)[1]
    os.close(nobody)
    return os.waitstatus_to_exitcode(status)


def _run(job: dict[str, Any], waiting: int) -> int:
    os.environ.clear()  # noqa: TID251 - it becomes the process of the job
    os.environ.update(job["env"])  # noqa: TID251
    os.chdir(job["cwd"])
    sys.argv = ["mentorlog", *job["argv"]]
    _streams(job, waiting)
    code = 0
    try:
        main()
    except SystemExit as ended:
        code = int(ended.code or 0)
    with suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    return code


def _streams(job: dict[str, Any], waiting: int) -> None:
    """Let the three streams be what a new process would find."""
    os.dup2({"pipe": waiting}.get(job["stdin"]) or os.open(os.devnull, os.O_RDONLY), 0)
    for number, name in ((1, "out"), (2, "err")):
        os.dup2(os.open(job[name], os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
    sys.stdin, sys.stdout, sys.stderr = (io.TextIOWrapper(io.FileIO(n, "r" if not n else "w"))
                                         for n in (0, 1, 2))  # fmt: skip
    if job["stdin"] == "closed":
        os.close(0)
        sys.stdin = None  # what Python has where there is none


def _loaded() -> None:
    """Load what any command needs."""
    for entry in TABLE.values():
        for verb, module in {"run": entry.module, **entry.verbs}.items():
            load(module, verb.replace("-", "_"))


if __name__ == "__main__":
    _loaded()
    answers = os.fdopen(os.dup(1), "w")
    for line in os.fdopen(os.dup(0)):
        answers.write(f"{_in_fork(json.loads(line))}\n")
        answers.flush()
