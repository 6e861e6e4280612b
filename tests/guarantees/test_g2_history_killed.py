"""G2 with a history: killed while it writes or around a call of git, nothing that stood is lost.

Each file is the old one or the new one, and the next commands take along what git was not told.
"""

import json
import signal
import sys
from pathlib import Path

import pytest

from tests.guarantees import forked, test_g2_killed
from tests.guarantees.fake_git import How, When, fake_git
from tests.guarantees.histories import CASES, all_noted, begun, by_hand, copied, kept, texts
from tests.guarantees.journals import Home

NOT_NOW = 6
LEAST = 6
"""Calls of git for one entry."""

WRITTEN = ("meet", "rename")
"""Commands that are killed while they write, too."""

OLD_OR_NEW = ("write ", "flush-folder ", "take-away ")
"""Steps before and after which a folder is not the same: the others are tried without a history."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return begun(tmp_path_factory.mktemp("begun"))


def driven(
    home: Home, argv: tuple[str, ...], folder: Path, how: How
) -> tuple[list[tuple[str, Home]], list[int], Home]:
    """Run a command with harm before each call of git, and after the last.

    Return the places of the harm with the homes left, how each command ended, and a home in which
    it was done without any.
    """
    count = fake_git(folder / "count")
    copied(home, folder / "counted").with_env(**count.env).call(*argv).ok()
    assert len(count.calls) >= LEAST
    last = len(count.calls)
    places: list[tuple[When, int]] = [("before", at) for at in range(1, last + 1)]
    places.append(("after", last))
    gits = [fake_git(folder / f"git-{n}", at=at, when=when, how=how)
            for n, (when, at) in enumerate(places)]  # fmt: skip
    whole, *homes = [copied(home, folder / f"round-{n}") for n in range(len(places) + 1)]
    envs = [count.env, *(git.env for git in gits)]
    every = [{"home": str(one.path), "env": env}
             for one, env in zip([whole, *homes], envs, strict=True)]  # fmt: skip
    plan = folder / "plan.json"
    plan.write_text(json.dumps({"argv": argv, "rounds": every}))
    first, *codes = json.loads(home.program([sys.executable, forked.__file__, str(plan)]).ok().out)
    assert first == 0, (whole.path.parent / "said.txt").read_text()
    for (_, at), git in zip(places, gits, strict=True):
        assert len(git.calls) >= at, "the harm never came"
    names = [f"{when} call {at}, {count.calls[at - 1]}" for when, at in places]
    return [*zip(names, homes, strict=True)], codes, whole


def _old_or_new(now: dict[str, bytes], before: dict[str, bytes], after: dict[str, bytes]) -> None:
    held = {*before.values(), *after.values()}
    for name, data in now.items():
        assert data in held, f"{name} is neither the old one nor the new"
    assert before.keys() - now.keys() <= before.keys() - after.keys(), "something has vanished"


def _all_go_on(left: list[tuple[str, Home]], before: Home, whole: Home) -> None:
    """Insist that the next commands work wherever it was killed, and that nothing is lost."""
    for number, (place, one) in enumerate(left):
        try:
            _old_or_new(texts(one), texts(before), texts(whole))
            _goes_on(one, texts(before), another=bool(number % 2))
        except AssertionError as broken:
            message = f"killed at: {place}\n{broken}"
            raise AssertionError(message) from None


def _goes_on(home: Home, before: dict[str, bytes], *, another: bool) -> None:
    if another:
        assert "not in the history" not in home.call("action", "cy", "ask Kim").ok().err
        _taking_back_takes_nothing_else(home)
    home.call("check", "--fix").ok()
    all_noted(home)
    assert kept(home, before), "what stood there before is in no entry"


def _taking_back_takes_nothing_else(home: Home) -> None:
    stands, typed = texts(home), by_hand(home)
    assert home.call("undo").code in {0, NOT_NOW}
    assert kept(home, stands), "taking back loses what stood there"
    assert by_hand(home) == typed, "it took back what was typed by hand, too"


@pytest.mark.parametrize("case", CASES)
def test_killed_around_git_all_is_there_and_is_noted(case: str, home: Home, tmp_path: Path) -> None:
    left, codes, whole = driven(home, CASES[case], tmp_path, "kill")
    assert set(codes) == {-signal.SIGKILL}
    _all_go_on(left, home, whole)


@pytest.mark.parametrize("case", WRITTEN)
def test_killed_while_writing_all_is_there_and_is_noted(
    case: str, home: Home, tmp_path: Path
) -> None:
    steps, homes, whole = test_g2_killed.driven(home, CASES[case], tmp_path)
    whole = whole.with_env(**home.more)
    tried = [(step, one.with_env(**home.more)) for step, one in zip(steps, homes, strict=True)
             if step.startswith(OLD_OR_NEW)]  # fmt: skip
    assert tried
    _all_go_on(tried, home, whole)
