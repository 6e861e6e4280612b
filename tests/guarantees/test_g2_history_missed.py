"""G2, where git alone has no room: the change stands, it is told, the next one takes it along."""

from pathlib import Path

import pytest

from tests.guarantees.fake_git import fake_git
from tests.guarantees.histories import (
    BO,
    CASES,
    all_noted,
    begun,
    by_hand,
    copied,
    kept,
    said_by_git,
    texts,
)
from tests.guarantees.journals import Ended, Home, made

NOT_NOW = 6
OTHER_PROGRAM = 8

TRIED = ("new", "edit --set", "undo", "config set")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return begun(tmp_path_factory.mktemp("begun"))


@pytest.mark.parametrize("case", TRIED)
def test_what_git_has_no_room_for_stands_is_told_and_taken_along_later(
    case: str, home: Home, tmp_path: Path
) -> None:
    unharmed = fake_git(tmp_path / "unharmed")
    whole = copied(home, tmp_path / "whole")
    whole.with_env(**unharmed.env).call(*CASES[case]).ok()
    assert unharmed.calls[-1] == "update-ref"
    for at, call in enumerate(unharmed.calls, start=1):
        full = fake_git(tmp_path / f"git-{at}", at=at, how="fail")
        one = copied(home, tmp_path / f"{at}")
        ended = one.with_env(**full.env).call(*CASES[case])
        assert full.calls[at - 1] == call
        try:
            _stands_and_is_told(case, ended, home, one, whole)
            _taken_along(one)
        except AssertionError as broken:
            message = f"no room at call {at}, {call}\n{broken}"
            raise AssertionError(message) from None


def _stands_and_is_told(case: str, ended: Ended, before: Home, one: Home, whole: Home) -> None:
    assert "No space left on device" in ended.err
    assert "mentorlog check" in ended.err
    if ended.code:
        assert (case, ended.code) == ("undo", OTHER_PROGRAM)
        assert texts(one) == texts(before), "half of it was taken back"
    else:
        assert "not in the history" in ended.err
        assert texts(one).keys() == texts(whole).keys()
    assert by_hand(one) == by_hand(before)


def _taken_along(home: Home) -> None:
    stands, typed = texts(home), by_hand(home)
    assert "not in the history" not in home.call("check").ok().err
    all_noted(home)
    assert texts(home) == stands
    assert home.call("undo").code in {0, NOT_NOW}
    assert kept(home, stands), "taking back loses what stood there"
    assert by_hand(home) == typed, "a command that was taken back took along what was not its own"


def test_what_was_taken_back_and_not_noted_is_not_taken_back_for_ever(
    home: Home, tmp_path: Path
) -> None:
    one = copied(home, tmp_path)
    one.call("action", "bo", "ask Kim").ok()
    count = fake_git(tmp_path / "count")
    copied(one, tmp_path / "other").with_env(**count.env).call("undo").ok()
    full = fake_git(tmp_path / "git", at=len(count.calls), how="fail")
    assert "taken back, but not in the history" in one.with_env(**full.env).call("undo").ok().err
    actions = one.read(f"{BO}actions.toml")
    assert b"ask Kim" not in actions
    one.call("undo").ok()
    assert one.read(f"{BO}actions.toml") == actions
    one.call("undo").ok()
    assert b"ask Grace" not in one.read(f"{BO}actions.toml"), "it went no step further"
    all_noted(one)


def test_a_beginning_that_was_not_made_is_made_by_the_next_command(tmp_path: Path) -> None:
    home = made(tmp_path).with_env(MENTORLOG_HISTORY="")
    count = fake_git(tmp_path / "count")
    home.with_env(**count.env).call("init").ok()
    for at in range(1, len(count.calls) + 1):
        one = made(tmp_path / f"{at}").with_env(MENTORLOG_HISTORY="")
        full = fake_git(tmp_path / f"git-{at}", at=at, how="fail")
        assert "There is no history" in one.with_env(**full.env).call("init").ok().err
        one.call("config", "set", "defaults.history", "on").ok()
        one.call("new", "mentor", "Ada Lovelace").ok()
        all_noted(one)
        assert said_by_git(one, "log", "-1", "--format=%s") == "new mentor Ada Lovelace\n"
