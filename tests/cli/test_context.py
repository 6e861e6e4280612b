"""The context of a real process: closed streams, a wrong clock, a folder that is gone."""

import os
import random
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mentorlog.cli.context import NARROW, WIDE, Chance, Context
from tests.cli.world import World

GUARD = 60


def shell(home: Path, line: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a line of shell; ``$M`` in it starts the program."""
    return subprocess.run(
        ["/bin/sh", "-c", line.replace("$M", f"{sys.executable} -m mentorlog")],
        env={
            "HOME": str(home),
            "PATH": os.defpath,
            "LC_ALL": "C.UTF-8",
            "MENTORLOG_NOW": "2026-11-21T10:00",
            **env,
        },
        cwd=home,
        capture_output=True,
        text=True,
        timeout=GUARD,
        check=False,
    )


def unread(home: Path, *argv: str) -> tuple[int, str]:
    """Run a command whose reader has gone; return its exit code and what it says beside."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "mentorlog", *argv],
            env={"HOME": str(home), "PATH": os.defpath},
            stdin=subprocess.DEVNULL,
            stdout=writing,
            stderr=subprocess.PIPE,
            text=True,
            timeout=GUARD,
            check=False,
        )
    finally:
        os.close(writing)
    return ended.returncode, ended.stderr


def test_with_stdout_closed_it_still_does_its_work(tmp_path: Path) -> None:
    found = shell(tmp_path, '$M new mentor "Ada Lovelace" >&-')
    assert (found.returncode, found.stdout, found.stderr) == (0, "", "")
    assert (tmp_path / "mentoring/relationships/ada-lovelace/relationship.toml").is_file()


def test_with_stderr_closed_a_failure_keeps_its_code(tmp_path: Path) -> None:
    found = shell(tmp_path, "$M show ada 2>&-")
    assert (found.returncode, found.stdout, found.stderr) == (3, "", "")


def test_with_everything_closed_it_ends_as_usual(tmp_path: Path) -> None:
    found = shell(tmp_path, '$M new mentor "Ada Lovelace" <&- >&- 2>&-')
    assert found.returncode == 0
    assert (tmp_path / "mentoring").is_dir()


def test_with_stdin_closed_a_text_from_it_is_empty(tmp_path: Path) -> None:
    shell(tmp_path, '$M new mentor "Ada Lovelace"')
    found = shell(tmp_path, "$M meet ada - <&-")
    assert found.returncode in {0, 2}
    assert "Traceback" not in found.stderr


@pytest.mark.parametrize("words", ["yesterday", "2026-13-01", "10:00"])
def test_a_clock_that_cannot_be_set_is_wrong_usage(tmp_path: Path, words: str) -> None:
    found = shell(tmp_path, "$M list", MENTORLOG_NOW=words)
    assert found.returncode == 2
    assert found.stdout == ""
    assert found.stderr == (f'MENTORLOG_NOW cannot be "{words}".\n  e.g. 2027-03-09T10:00\n')


def test_in_a_folder_that_was_removed_it_finds_the_journal(tmp_path: Path) -> None:
    shell(tmp_path, '$M new mentor "Ada Lovelace"')
    found = shell(tmp_path, "mkdir gone; cd gone; rmdir ../gone; $M list")
    assert found.returncode == 0
    assert "Ada Lovelace" in found.stdout


def test_in_a_folder_that_was_removed_a_file_is_not_found(tmp_path: Path) -> None:
    shell(tmp_path, '$M new mentor "Ada Lovelace"')
    found = shell(tmp_path, "mkdir gone; cd gone; rmdir ../gone; $M meet ada --file notes.md")
    assert found.returncode == 3
    assert "Traceback" not in found.stderr


def test_a_reader_that_leaves_early_is_no_failure(tmp_path: Path) -> None:
    shell(tmp_path, '$M new mentor "Ada Lovelace"')
    assert unread(tmp_path, "list") == (0, "")


def test_what_the_locale_has_no_letter_for_is_still_printed(tmp_path: Path) -> None:
    found = shell(tmp_path, '$M new mentor "Zoë 李" && $M list', LC_ALL="C")
    assert found.returncode == 0
    assert "Zoë 李" in found.stdout


def test_this_process_has_a_context(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("MENTORLOG_NOW", "2026-11-21T10:00")
    monkeypatch.setenv("MENTORLOG_SEED", "1")
    monkeypatch.chdir(tmp_path)
    with (
        Path(os.devnull).open(encoding="utf-8") as stdin,
        (tmp_path / "out").open("w", encoding="utf-8") as out,
    ):
        monkeypatch.setattr("sys.stdin", stdin)
        monkeypatch.setattr("sys.stdout", out)
        monkeypatch.setattr("sys.stderr", out)
        context = Context.real()
        assert (context.home, context.cwd) == (tmp_path, tmp_path)
        assert context.now == datetime(2026, 11, 21, 10)  # noqa: DTZ001 - as it was set
        assert not context.stdin_is_terminal
        assert not context.stdout_is_terminal
        assert context.stdin.read() == b""
        out.write("\udcff")
    assert (tmp_path / "out").read_text() == "\\udcff"


def test_this_process_may_have_no_streams(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("MENTORLOG_NOW", raising=False)
    monkeypatch.delenv("MENTORLOG_SEED", raising=False)
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    for name in ("sys.stdin", "sys.stdout", "sys.stderr"):
        monkeypatch.setattr(name, None)
    context = Context.real()
    with context.stdout, context.stderr, context.stdin:
        assert context.cwd == Path("/")
        assert context.now.tzinfo is not None
        assert not context.stdin_is_terminal
        assert not context.stdout_is_terminal
        assert context.stdout.write("into nothing")


def test_chance_is_the_same_for_the_same_seed_and_else_not() -> None:
    letters = "abcdefgh"
    drawn = random.Random("7").choices(letters, k=20)  # noqa: S311 - ids
    assert Chance("7").choices(letters, k=20) == drawn
    chance = Chance(None)
    assert chance.choices(letters, k=20) != chance.choices(letters, k=20)


def test_the_width_is_held_within_what_can_be_drawn(tmp_path: Path) -> None:
    context = World(tmp_path).context()
    assert [replace(context, width=one).columns for one in (1, 80, 999)] == [NARROW, 80, WIDE]


@pytest.mark.parametrize(
    ("env", "terminal", "rich", "color"),
    [
        ({}, False, False, False),
        ({}, True, True, True),
        ({"FORCE_COLOR": "1"}, False, True, True),
        ({"NO_COLOR": "1"}, True, True, False),
        ({"TERM": "dumb"}, True, True, False),
        ({"MENTORLOG_ACCESSIBLE": "1"}, True, False, False),
    ],
)
def test_colour_and_more_than_plain_lines(
    tmp_path: Path, env: dict[str, str], *, terminal: bool, rich: bool, color: bool
) -> None:
    context = World(tmp_path).context(env=env, stdout_is_terminal=terminal)
    assert (context.rich, context.color) == (rich, color)


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Europe/Oslo", "Europe/Oslo"),
        (":Europe/Oslo", "Europe/Oslo"),
        ("UTC", "UTC"),
        ("GMT", "GMT"),
    ],
)
def test_the_zone_is_the_one_that_is_set(tmp_path: Path, words: str, zone: str) -> None:
    assert World(tmp_path).context(env={"TZ": words}).zone == zone


@pytest.mark.parametrize(
    ("link", "zone"),
    [("/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"), ("/etc/localtime", None)],
)
@pytest.mark.parametrize("words", ["", ":/etc/localtime", "CET-1CEST"])
def test_else_it_is_the_one_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, link: str, zone: str | None, words: str
) -> None:
    monkeypatch.setattr("os.path.realpath", lambda _: link)
    assert World(tmp_path).context(env={"TZ": words}).zone == zone


def test_a_moment_with_a_zone_may_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MENTORLOG_NOW", "2026-11-21T10:00+00:00")
    assert Context.real().now == datetime(2026, 11, 21, 10, tzinfo=UTC)
