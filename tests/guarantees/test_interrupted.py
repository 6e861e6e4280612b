"""Ctrl-C while a change is being written: all of it is there, or nothing is."""

import io
import os
import random
import signal
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from mentorlog.cli.app import run
from mentorlog.cli.context import Context
from mentorlog.journal import files
from tests.cli.world import World

MEET = (
    "meet", "ada", "Outline agreed", "--mine", "send draft", "--insight", "write first",
    "--private", "I dodged it", "--worth", "4",
)  # fmt: skip


def interrupting(at: int) -> Callable[[str, Path], None]:
    """Return what presses Ctrl-C at one step of writing."""
    steps = iter(range(at + 1))

    def press(step: str, path: Path) -> None:
        del step, path
        if next(steps, None) == at:
            os.kill(os.getpid(), signal.SIGINT)

    return press


@pytest.mark.parametrize("at", range(0, 30, 3))
def test_a_change_that_was_begun_is_written_whole(
    at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(tmp_path)
    world.done("new", "mentor", "Ada Lovelace")
    monkeypatch.setattr(files, "on_step", interrupting(at))
    assert world.call(*MEET).code == 0
    monkeypatch.undo()
    home = tmp_path / "mentoring/relationships/ada-lovelace"
    [meeting] = (home / "meetings").iterdir()
    assert meeting.read_text(encoding="utf-8").endswith("Outline agreed\n")
    assert (home / "private/meetings" / meeting.name).is_file()
    for name in ("actions.toml", "notes.toml", "private/ratings.toml"):
        assert meeting.stem in (home / name).read_text(encoding="utf-8")
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


class Impatient(io.StringIO):
    """A screen on which Ctrl-C is pressed as the answer comes."""

    def write(self, words: str, /) -> int:
        raise KeyboardInterrupt(words)


def test_what_was_written_is_not_said_to_be_kept_elsewhere(tmp_path: Path) -> None:
    World(tmp_path).done("new", "mentor", "Ada Lovelace")
    said = io.StringIO()
    context = Context(
        env={"MENTORLOG_HISTORY": "off"},
        cwd=tmp_path,
        home=tmp_path,
        now=datetime(2026, 11, 21, 10, 0),  # noqa: DTZ001 - the clock on the wall
        rng=random.Random(1),  # noqa: S311 - ids
        stdin=io.BytesIO(),
        stdout=Impatient(),
        stderr=said,
        stdin_is_terminal=False,
        stdout_is_terminal=False,
        stderr_is_terminal=False,
    )
    assert run(MEET, context) == 130
    assert "kept" not in said.getvalue()
    assert len(list((tmp_path / "mentoring/relationships/ada-lovelace/meetings").iterdir())) == 1
