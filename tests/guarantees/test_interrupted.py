"""Ctrl-C while a change is being written: all of it is there, or nothing is."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

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
