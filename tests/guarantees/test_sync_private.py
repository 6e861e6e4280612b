"""G8, what goes to another machine: with --without-private not a private word, in no entry of it.

Every object that the repository has is looked into, those that no entry names any more among them.
"""

import subprocess
from pathlib import Path

import pytest

from mentorlog.journal.syncing.apart import is_private
from tests.guarantees.journals import Home
from tests.guarantees.two_machines import Machines, files, git, machine, machines

ADA = "relationships/ada"
DONE = """
meet ada OPEN01 --title Kick --private SECRET01 --worth 4 --insight OPEN02
meet bo SECRET02 --all-private --mine SECRET03
note ada SECRET04 --private
topic add ada SECRET05 --private
goal ada SECRET06 --private
goal me SECRET07
self --strength SECRET08
concern ada SECRET09
feedback give ada SECRET10
action add ada OPEN03
action add me SECRET11
remove ak3f
topic add bo OPEN04
need coaching SECRET12
"""
"""What somebody does; what they write says whether it is shared."""


def everything(stick: Path) -> bytes:
    """Return all that was ever sent, and the names of all files in it."""
    words = ["git", "-C", str(stick), "cat-file", "--batch-all-objects", "--batch", "--unordered"]
    return subprocess.run(words, capture_output=True, check=True).stdout


def busy(home: Home, lines: str = DONE, more: str = "") -> None:
    """Do all of it, each word with something behind it, and take it along by hand, too."""
    for line in lines.strip().splitlines():
        filled = line.replace("SECRET", f"SECRET{more}").replace("OPEN", f"OPEN{more}")
        home.call(*filled.split()).ok()


def of_mine(home: Home) -> set[bytes]:
    """Return the lines that stand in private files alone."""
    lines: dict[bool, set[bytes]] = {True: set(), False: set()}
    for name, data in files(home).items():
        lines[is_private(name)] |= set(data.splitlines())
    return {line for line in lines[True] - lines[False] if len(line) > 8}


def private(home: Home) -> dict[str, bytes]:
    """Return the private files of a machine."""
    return {name: data for name, data in files(home).items() if is_private(name)}


def shared(home: Home) -> dict[str, bytes]:
    """Return the others."""
    return {name: data for name, data in files(home).items() if not is_private(name)}


def round_trip(two: Machines) -> None:
    """Let each sync until it has what the other sent."""
    for home in (two.desk, two.laptop, two.desk):
        home.call("sync").ok()


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Machines:
    return machines(tmp_path_factory.mktemp("begun") / "all", without_private=True)


@pytest.fixture
def two(begun: Machines, tmp_path: Path) -> Machines:
    return begun.copy(tmp_path / "all")


def test_nothing_private_is_in_any_object_that_was_ever_sent(two: Machines) -> None:
    for home, word in zip(two.both, ("D", "L"), strict=True):
        busy(home, more=word)
        home.write("self/by-hand.txt", "SECRET by hand\n")
        home.write(f"{ADA}/private/by-hand.txt", "SECRET by hand\n")
    before = [private(home) for home in two.both]
    assert len(of_mine(two.desk)) > 40
    round_trip(two)
    two.laptop.call("undo").ok()
    round_trip(two)
    sent = everything(two.stick)
    for secret in {b"private/", b"private\0", b"self/", b"self\0"} | of_mine(two.desk):
        assert secret not in sent, secret
    assert b"SECRET" not in sent
    assert shared(two.desk) == shared(two.laptop)
    for number in (1, 2, 3, 4):
        assert f"OPEND0{number}".encode() in sent
    assert private(two.desk) == before[0]
    assert {*private(two.laptop)} <= {*before[1]}


def test_what_is_sent_says_nothing_of_what_was_done(two: Machines) -> None:
    busy(two.desk)
    round_trip(two)
    said = {line for line in git(two.stick, "log", "--all", "--format=%B").splitlines() if line}
    assert said == {"what is shared"}


def test_private_files_of_the_other_machine_stay_there_and_in_between(tmp_path: Path) -> None:
    two = machines(tmp_path / "all")
    machine(two.laptop, without_private=True)
    busy(two.desk, more="D")
    two.desk.call("sync").ok()
    mine, theirs = private(two.laptop), private(two.desk)
    assert mine != theirs
    busy(two.laptop, "note ada SECRET01 --private\naction add ada OPEN01\n", more="L")
    mine = private(two.laptop)
    for _ in range(2):
        round_trip(two)
    assert private(two.laptop) == mine
    assert private(two.desk) == theirs
    assert shared(two.laptop) == shared(two.desk)
    names = git(two.stick, "ls-tree", "-r", "--name-only", "main").splitlines()
    assert {name for name in names if is_private(name)} == {*theirs}
    assert b"SECRETL" not in everything(two.stick)


def test_whoever_decides_to_send_it_after_all_sends_all_of_it(two: Machines) -> None:
    busy(two.desk)
    round_trip(two)
    for home in two.both:
        machine(home)
    round_trip(two)
    assert files(two.desk) == files(two.laptop)
    assert b"SECRET04" in everything(two.stick)


def test_whoever_decides_to_keep_it_sends_nothing_private_from_then_on(tmp_path: Path) -> None:
    two = machines(tmp_path / "all")
    for home in two.both:
        machine(home, without_private=True)
        busy(home, more="L" if home == two.laptop else "D")
    before = private(two.desk)
    for _ in range(2):
        round_trip(two)
    sent = everything(two.stick)
    assert b"SECRET" not in sent
    assert private(two.desk) == before
    assert shared(two.desk) == shared(two.laptop)


def test_a_choice_is_never_made_from_what_is_private(two: Machines) -> None:
    for home, word in zip(two.both, ("D", "L"), strict=True):
        home.write(f"{ADA}/private/relationship.toml", f'fit = "{word}"\n')
    round_trip(two)
    assert two.desk.read(f"{ADA}/private/relationship.toml") == b'fit = "D"\n'
