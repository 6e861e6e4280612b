"""G2, where git alone has no room: the change stands, it is told, the next one takes it along."""

from pathlib import Path

from tests.guarantees.fake_git import fake_git
from tests.guarantees.journals import Home, made

ACTION = ("action", "ada", "send the draft")


def begun(folder: Path) -> Home:
    """Return a home with somebody in it and a history."""
    home = made(folder).with_env(MENTORLOG_HISTORY="")
    home.call("new", "mentor", "Ada Lovelace").ok()
    return home


def test_a_change_that_git_has_no_room_for_stands_and_is_told(tmp_path: Path) -> None:
    home = begun(tmp_path)
    count = fake_git(tmp_path / "count")
    home.with_env(**count.env).call(*ACTION).ok()
    assert count.calls[-1] == "update-ref"
    full = fake_git(tmp_path / "full", at=len(count.calls), how="fail")
    ended = home.with_env(**full.env).call("action", "ada", "read her talk").ok()
    assert full.calls == count.calls
    assert "not in the history" in ended.err
    assert "No space left on device" in ended.err
    assert b"read her talk" in home.read("relationships/ada-lovelace/actions.toml")
    home.call("action", "ada", "ask Grace").ok()
    newest = home.call("history", "--json").ok().json["data"]["entries"]
    assert [one["kind"] for one in newest[:3]] == ["command", "by-hand", "command"]
