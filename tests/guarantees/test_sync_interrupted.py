"""G2 and sync: killed at any step of writing, before or after any call of git, nothing is lost.

The same typed again ends it, and then both machines have what they would have had anyhow.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.guarantees import killing_sync
from tests.guarantees.journals import Home
from tests.guarantees.two_machines import Machines, files, git, machine, machines

ADA = "relationships/ada"
ROOT = Path(__file__).parents[2]
LEAST = 8
EVERY = {"write": 11, "after": 3}
"""So far apart are the places: a file is written in five steps, so each of these is among them.

Before a call of git is after the one before it, but for what is written in between.
"""
FEW = {"write": 23, "after": 7}


def do(home: Home, lines: str) -> None:
    """Type one command after the other."""
    for line in lines.strip().splitlines():
        home.call(*line.split()).ok()


def apart_places(two: Machines) -> None:
    """Do things on both that are all to be there, some of them by hand."""
    do(
        two.desk,
        """
        meet ada DESK1 --title Same --mine DESK2 --private DESK3
        action done ak3f
        remove bo/2026-11-28-x4k2
        rename bo Bosse --slug bosse
        sync
    """,
    )
    do(
        two.laptop,
        """
        meet ada LAP1 --title Same --mine LAP2 --private LAP3
        topic add bo LAP4
        remove ada/run-a-study
    """,
    )
    two.laptop.write("by-hand.txt", "LAP5\n")
    (two.laptop.journal / "link").symlink_to("by-hand.txt")


def one_place(two: Machines) -> None:
    """Change one thing on both, and others besides."""
    do(two.desk, "edit ada --set minutes=50\nedit am2x --set text=DESK1\ntopic add bo DESK2\nsync")
    do(two.laptop, "edit ada --set minutes=55\nedit am2x --set text=LAP1\ntopic add bo LAP2")


def to_begin(two: Machines) -> None:
    """Let the laptop have nothing yet but a journal that was just begun."""
    apart_places(two)
    two.laptop.path.rename(two.path / "old")
    machine(two.laptop)


def privately(two: Machines) -> None:
    """Keep what is private on each."""
    for home in two.both:
        machine(home, without_private=True)
    apart_places(two)


CASES: dict[str, tuple[Callable[[Machines], None], str, dict[str, int]]] = {
    "all of both": (apart_places, "sync", EVERY),
    "one side of a clash": (one_place, "sync resolve --keep theirs", FEW),
    "the first time": (to_begin, "sync", FEW),
    "without what is private": (privately, "sync", FEW),
}


def driven(begin: Machines, argv: list[str], every: dict[str, int], out: Path) -> dict[str, str]:
    """Return where the command was killed, by the name of the round; "" where it got through."""
    plan = out / "plan.json"
    facts = {"begin": str(begin.path), "argv": argv, "out": str(out / "rounds"), "every": every}
    plan.write_text(json.dumps(facts))
    program = [sys.executable, "-m", killing_sync.__name__, str(plan)]
    said = subprocess.run(program, capture_output=True, check=False, cwd=ROOT)
    assert said.returncode == 0, said.stderr.decode()
    places = json.loads(said.stdout)
    assert isinstance(places, dict)
    return places


@pytest.mark.parametrize("case", CASES)
def test_killed_anywhere_the_same_again_ends_it(case: str, tmp_path: Path) -> None:
    prepare, line, every = CASES[case]
    argv = line.split()
    begin = machines(tmp_path / "begin")
    prepare(begin)
    before = files(begin.laptop)
    places = driven(begin, argv, every, tmp_path)
    whole = Machines(tmp_path / "rounds" / next(name for name, at in places.items() if not at))
    after, sent = files(whole.laptop), git(whole.stick, "rev-parse", "main^{tree}")
    assert after != before
    assert len(places) > LEAST
    for name, place in places.items():
        two = Machines(tmp_path / "rounds" / name)
        try:
            old_or_new(two.laptop, before, after)
            two.laptop.call(*argv).ok()
            assert files(two.laptop) == after
            assert not git(two.laptop.journal, "status", "--porcelain")
            assert git(two.stick, "rev-parse", "main^{tree}") == sent
            git(two.laptop.journal, "fsck")
        except AssertionError as broken:
            message = f"killed at: {place}\n{broken}"
            raise AssertionError(message) from None


def old_or_new(home: Home, before: dict[str, bytes], after: dict[str, bytes]) -> None:
    """Insist that each file is the old one or the new one, and that all can be read."""
    for name, data in files(home).items():
        assert data in (before.get(name), after.get(name)), name
    for name in before.keys() & after.keys():
        assert name in files(home)
    assert "error" not in home.call("status", "--json").json
