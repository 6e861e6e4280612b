"""Measure the everyday commands against a bare program, on journals of known sizes.

    python bench/bench.py                  # the journals of the table in docs/speed.md
    python bench/bench.py --runs 3 --meetings 100

Each command is a process of its own. What is printed is the shortest of several runs, which other
work on the machine disturbs least, and its ratio to the shortest run of what it is held against.
Nothing is judged here: machines differ, and a clock in a test fails on a busy one.
"""

import argparse
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

NOW = "2026-11-21T10:00:00+00:00"
TODAY = date(2026, 11, 21)
PYTHON = (sys.executable, "-c")
BARE = "import typer, rich.console, rich.table"
PROGRAM = (sys.executable, "-m", "mentorlog")
KIB = 1024
GOALS = ("Publish a study", "Lead a piece of work", "Speak at a workshop")
READS = ("status", "list", "show person-3", "due", "action", "goal", "prep person-3")
WRITES = ("meet person-3 Outline",)
PEERS = {"rg": "rg --count-matches talk {journal}"}
"""Other programs over the same files, where they are installed."""


class Cost(NamedTuple):
    """The shortest run in milliseconds, and the most memory of one in MiB."""

    ms: float
    mib: float


def spent(argv: tuple[str, ...], env: dict[str, str]) -> Cost:
    """Run a program once, its output thrown away."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        argv,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    taken = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 10}:
        raise SystemExit(f"{shlex.join(argv)} ended with {process.returncode}")
    return Cost(taken * 1000, used.ru_maxrss / KIB)


def least(argv: tuple[str, ...], env: dict[str, str], runs: int) -> Cost:
    """Return the least of several runs, after one that does not count."""
    spent(argv, env)
    costs = [spent(argv, env) for _ in range(runs)]
    return Cost(min(cost.ms for cost in costs), max(cost.mib for cost in costs))


def say(home: Path, *argv: str) -> None:
    """Give a command to the program, as a person would."""
    subprocess.run([*PROGRAM, *argv], env=around(home), check=True, capture_output=True)


def around(home: Path) -> dict[str, str]:
    """Return the environment of a run: a home of its own, and a day that does not move."""
    return {"HOME": str(home), "MENTORLOG_NOW": NOW, "PATH": os.environ["PATH"]}


def journal(home: Path, people: int, meetings: int) -> Path:
    """Make a journal of so many relationships that share so many meetings. Always the same one."""
    home.mkdir()
    kinds = ("mentee", "mentor", "peer")
    for number in range(people):
        who = f"person-{number}"
        say(
            home,
            "new",
            kinds[number % 3],
            who,
            "--since",
            "2010-01-04",
            "--rhythm",
            "2w",
            "--quiet",
        )
        say(home, "goal", who, GOALS[number % 3], "--due", "2027-03-01", "--quiet")
        say(home, "action", who, "send the draft due:2026-12-01", "--quiet")
    for number in range(meetings):
        who = f"person-{number % people}"
        on = TODAY - timedelta(days=7 + 3 * (number // people))
        folder = home / "mentoring/relationships" / who / "meetings"
        folder.mkdir(exist_ok=True)
        told = f'+++\non = {on}\nstatus = "held"\nminutes = 45\n+++\nA talk about the draft.\n'
        (folder / f"{on}-talk.md").write_text(told, encoding="utf-8")
    return home


def rows(home: Path, runs: int, bare: Cost) -> Iterator[tuple[str, Cost, float]]:
    """Measure every command in a journal."""
    env = around(home)
    for words in (*READS, *WRITES):
        cost = least((*PROGRAM, *words.split()), env, runs)
        yield f"mentorlog {words}", cost, cost.ms / bare.ms
    for peer, words in PEERS.items():
        if shutil.which(peer):
            cost = least(tuple(shlex.split(words.format(journal=home / "mentoring"))), env, runs)
            yield words.format(journal="JOURNAL"), cost, cost.ms / bare.ms


def main() -> None:
    """Make the journals, measure, print."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("--runs", type=int, default=7, help="runs that count, of each command")
    asked.add_argument("--meetings", type=int, nargs="+", default=[1000, 20_000])
    asked.add_argument("--people", type=int, nargs="+", default=[20, 60])
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty"
        empty.mkdir()
        nothing = least((*PYTHON, "pass"), around(empty), given.runs)
        bare = least((*PYTHON, BARE), around(empty), given.runs)
        version = least((*PROGRAM, "--version"), around(empty), given.runs)
        print(f"{'python -c pass':34}{nothing.ms:8.0f} ms")
        print(f"{'bare: ' + BARE:34.33} {bare.ms:7.0f} ms")
        print(
            f"{'mentorlog --version':34}{version.ms:8.0f} ms  {version.ms / nothing.ms:5.2f} x pass"
        )
        for people in given.people:
            for meetings in given.meetings:
                print(f"\n{people} relationships, {meetings} meetings")
                made = journal(Path(folder) / f"{people}-{meetings}", people, meetings)
                for words, cost, ratio in rows(made, given.runs, bare):
                    took = f"{cost.ms:8.0f} ms  {ratio:5.2f} x bare{cost.mib:7.0f} MiB"
                    print(f"{words:34}{took}")


if __name__ == "__main__":
    main()
