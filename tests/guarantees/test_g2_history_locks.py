"""What a git that was killed leaves: its locks. The change stands, and it is told what to do."""

import os
from pathlib import Path

import pytest

from tests.guarantees.histories import all_noted, begun, by_hand, copied, said_by_git, texts
from tests.guarantees.journals import Home

LOCKS = ("index.lock", "HEAD.lock", "refs/heads/main.lock")
OTHER_PROGRAM = 8


@pytest.fixture(scope="module")
def begins(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return begun(tmp_path_factory.mktemp("begun"))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_that_was_left_is_named_with_what_ends_it(
    name: str, begins: Home, tmp_path: Path
) -> None:
    home = copied(begins, tmp_path)
    lock = home.write(f".git/{name}", "")
    ended = home.call("edit", "bo", "--set", "minutes=50").ok()
    assert "not in the history" in ended.err
    assert "mentorlog check" in ended.err
    assert b"minutes = 50" in home.read("relationships/bo/relationship.toml")
    stands = texts(home)
    refused = home.call("undo")
    assert refused.code == OTHER_PROGRAM
    assert Path(name).name in refused.err
    assert "mentorlog check" in refused.err
    assert texts(home) == stands
    [found] = [one for one in home.call("check", "--fix", "--json").json["data"]["findings"]
               if one["rule"] == "git-lock"]  # fmt: skip
    assert found["path"] == f".git/{name}"
    assert found["mend"].startswith(f"rm {lock} ")
    assert lock.exists(), "a git may be at work"
    lock.unlink()
    home.call("action", "cy", "ask Kim").ok()
    home.call("check").ok()
    all_noted(home)
    assert (texts(home).items() >= stands.items(), by_hand(home)) == (True, by_hand(begins))


def test_who_reads_takes_no_lock_of_git_and_needs_none(begins: Home, tmp_path: Path) -> None:
    home = copied(begins, tmp_path)
    home.call("history").ok()
    for path in (home.journal / "relationships").rglob("*.toml"):
        os.utime(path, (0, 0))  # git would like to write down that nothing else has changed
    index = (home.journal / ".git/index").read_bytes()
    home.write(".git/index.lock", "")
    for line in (("history",), ("history", "show", "1"), ("status",), ("undo", "--dry-run")):
        home.call(*line).ok()
    (home.journal / ".git/index.lock").unlink()
    for line in (("history",), ("history", "show", "1"), ("status",), ("undo", "--dry-run")):
        home.call(*line).ok()
        assert (home.journal / ".git/index").read_bytes() == index, line
    assert said_by_git(home, "log", "-1", "--format=%s").startswith("by hand: ")
