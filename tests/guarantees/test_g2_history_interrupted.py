"""Ctrl-C around a call of git: an entry is there whole or not at all, and git goes on undisturbed.

It is pressed as a terminal does it, for the program and all that belongs to it.
"""

from pathlib import Path

import pytest

from tests.guarantees.histories import CASES, all_noted, begun, said_by_git, texts
from tests.guarantees.journals import Home
from tests.guarantees.test_g2_history_killed import driven

INTERRUPTED = 130
WRITES = ("update-index", "write-tree", "commit-tree", "update-ref")

TRIED = {name: CASES[name] for name in ("meet", "edit --set", "undo")}
ASKING = ("undo", "history")
"""Commands that ask git something while nothing is written: then they may be stopped."""
TRIED |= {"history": ("history",), "check": ("check",)}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return begun(tmp_path_factory.mktemp("begun"))


def sentences(home: Home) -> list[str]:
    return said_by_git(home, "log", "--format=%s").splitlines()


@pytest.mark.parametrize("case", TRIED)
def test_an_entry_is_whole_or_absent(case: str, home: Home, tmp_path: Path) -> None:
    left, codes, whole = driven(home, TRIED[case], tmp_path, "interrupt")
    done = sentences(whole)
    for (place, one), code in zip(left, codes, strict=True):
        if code == INTERRUPTED:
            assert not place.endswith(WRITES), f"{place}: an entry was begun and given up"
            assert texts(one) == texts(home), place
            assert sentences(one) in (sentences(home), done[-len(sentences(home)) - 1 :]), place
            one.call("check").ok()
            all_noted(one)
        else:
            assert code == 0, place
            assert (texts(one), sentences(one)) == (texts(whole), done), place
    assert codes.count(0) > len(WRITES)
    assert (INTERRUPTED in codes) == (case in ASKING), "it was never pressed, or never heard"
