"""G14: without a terminal nothing hangs, and nothing ends without saying why."""

import json
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from mentorlog.cli.table import SYNONYMS, TABLE
from mentorlog.errors import DUE
from tests.guarantees.journals import GUARD, PROGRAM, Ended, Home, made
from tests.guarantees.two_people import journal
from tests.guarantees.warm import Stdin, Warm, warm

BUG = 1
KNOWN = {0, 2, 3, 4, 5, 6, 7, 8, 10}

WORDS: list[tuple[str, ...]] = [
    *((name,) for name in TABLE),
    *((name, verb) for name, entry in TABLE.items() for verb in entry.verbs),
]


ARGUMENTS: dict[Stdin, tuple[str, ...]] = {
    "closed": ("ada", "--json"),
    "pipe": ("ada",),
    "nothing": (),
}
WAYS = list(ARGUMENTS)


@pytest.fixture(scope="module")
def forking() -> Iterator[Warm]:
    with warm() as process:
        yield process


def closed(home: Home, argv: Sequence[str]) -> Ended:
    """Run a new process with no standard input at all."""
    return home.program(["/bin/sh", "-c", 'exec "$@" <&-', "sh", *PROGRAM, *argv])


def silent_pipe(home: Home, argv: Sequence[str]) -> Ended:
    """Run a new process with a pipe that nobody writes to or closes."""
    out, err = home.path / "tmp/out", home.path / "tmp/err"
    with out.open("wb") as stdout, err.open("wb") as stderr:
        words = [*PROGRAM, *argv]
        process = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=stdout, stderr=stderr, env=home.env, cwd=home.path
        )
        try:
            code = process.wait(GUARD)
        finally:
            process.kill()
            process.communicate()
    return Ended(code, out.read_text(), err.read_text())


each_word = pytest.mark.parametrize("words", WORDS, ids=" ".join)
each_way = pytest.mark.parametrize("way", WAYS)


def _ends_well(ended: Ended, argv: Sequence[str]) -> None:
    assert ended.code != BUG, (argv, ended)
    assert ended.code in KNOWN, (argv, ended)
    assert "Traceback" not in ended.said, (argv, ended)
    assert "mistake of its own" not in ended.said
    if ended.code in {0, DUE}:
        assert ended.said.strip(), f"{argv} said nothing at all"
    elif "--json" in argv:
        assert json.loads(ended.out)["error"]["message"].strip()
    else:
        assert ended.err.strip(), f"{argv} failed and said nothing"
    if "--json" in argv:
        assert isinstance(json.loads(ended.out), dict)


@each_way
@each_word
def test_every_command_ends_and_says_why(
    way: Stdin, words: tuple[str, ...], tmp_path: Path, forking: Warm
) -> None:
    argv = (*words, *ARGUMENTS[way])
    _ends_well(forking.run(journal(tmp_path), argv, way), argv)


@pytest.mark.parametrize("word", SYNONYMS)
def test_every_synonym_ends_and_says_why(word: str, tmp_path: Path) -> None:
    _ends_well(closed(journal(tmp_path), (word, "ada")), (word,))


@pytest.mark.parametrize("words", [one for one in WORDS if len(one) == 1], ids=" ".join)
def test_every_command_ends_in_an_empty_home(
    words: tuple[str, ...], tmp_path: Path, forking: Warm
) -> None:
    _ends_well(forking.run(made(tmp_path), words, "nothing"), words)


def test_what_cannot_be_asked_is_named_with_an_example(tmp_path: Path) -> None:
    home = journal(tmp_path)
    for way in (closed, silent_pipe):
        for argv, missing in ((("meet", "ada"), "what you talked about"), (("meet",), "WHO"),
                              (("new",), "name"), (("new", "mentor"), "name")):  # fmt: skip
            ended = way(home, argv)
            assert ended.code == 2
            assert missing in ended.err
            assert "mentorlog " in ended.err


def test_output_that_nobody_reads_is_no_mistake(tmp_path: Path) -> None:
    home = journal(tmp_path)
    ended = home.program(["/bin/sh", "-c", '"$@" >&- ; echo "$?"', "sh", *PROGRAM, "status"])
    assert ended.out.strip() == "0", ended
    assert "Traceback" not in ended.err
    piped = home.program(["/bin/sh", "-c", '{ "$@"; echo "$?" >&2; } | true', "sh", *PROGRAM,
                          "show", "ada"])  # fmt: skip
    assert piped.err.strip() == "0", piped
