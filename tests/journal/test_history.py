"""What is in the history, and what never is."""

import shutil
import subprocess
from pathlib import Path

from tests.cli.world import World
from tests.guarantees.histories import all_noted, said_by_git
from tests.guarantees.journals import made


def noted(root: Path) -> set[str]:
    """Return the names of the files in the newest entry."""
    words = ["git", "-C", str(root), "ls-tree", "-r", "--name-only", "HEAD"]
    return {*subprocess.check_output(words, text=True).split()}


def hand_made(folder: Path) -> tuple[World, Path]:
    """Return a journal that nobody made by command, with a leftover in it."""
    root = folder / "mentoring"
    root.mkdir()
    (root / "mentorlog.toml").write_text("format = 1\n")
    (root / ".mentorlog-tmp-1a2b").write_text("half of so")
    return World(folder, env={"MENTORLOG_HISTORY": ""}), root


def test_a_history_begun_later_leaves_the_machinery_out_for_every_git(tmp_path: Path) -> None:
    world, root = hand_made(tmp_path)
    world.done("config", "set", "defaults.history", "on")
    world.done("new", "mentor", "Ada Lovelace")
    profile = "relationships/ada-lovelace/relationship.toml"
    assert noted(root) == {".gitattributes", ".gitignore", "mentorlog.toml", profile}
    status = subprocess.check_output(["git", "-C", root, "status", "--porcelain"])
    assert status == b""


def test_the_machinery_stays_out_whatever_is_to_be_ignored(tmp_path: Path) -> None:
    world, root = hand_made(tmp_path)
    (root / ".gitignore").write_text("*.bak\n")
    world.done("config", "set", "defaults.history", "on")
    world.done("new", "mentor", "Ada Lovelace")
    (root / "mine.txt").write_text("MINE\n")
    world.done("history")
    assert "mine.txt" in noted(root)
    assert not {name for name in noted(root) if name.startswith(".mentorlog")}


def test_a_history_that_was_stopped_as_it_was_made_is_made_when_asked(tmp_path: Path) -> None:
    home = made(tmp_path).with_env(MENTORLOG_HISTORY="")
    home.call("init").ok()
    shutil.rmtree(home.journal / ".git/refs")
    (home.journal / ".git/HEAD").unlink()
    assert "not in the history" in home.call("new", "mentor", "Ada Lovelace").ok().err
    home.call("config", "set", "defaults.history", "on").ok()
    home.call("action", "ada", "ask Kim").ok()
    all_noted(home)
    assert said_by_git(home, "log", "--format=%s").splitlines() == [
        "action ada-lovelace: ask Kim",
        "the history begins",
    ]
