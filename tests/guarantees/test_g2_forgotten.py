"""G2, where something is deleted for good: killed at any step, all of it is seen or nothing.

What is typed again then finishes it, and no word of it is left in any file.
"""

from pathlib import Path

import pytest

from tests.guarantees.journals import Home, tree
from tests.guarantees.test_g2_killed import driven, everything_parses
from tests.guarantees.test_g2_moved import MEETING, standing

NOT_FOUND = 3
LEAST = 2

CASES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "an action": (("forget", "bk3f", "--yes"), ("Bo Ek sends the draft",)),
    "a goal": (("forget", "bo/run-a-study", "--yes"), ("Run a study with Bo",)),
    "a meeting": (("forget", MEETING, "--yes"), ("Kick-off with Bo", "THE ASIDE to Bo")),
    "a person": (("forget", "bo", "--yes"), ("Bo Ek", "BOS GOAL", "THE DRAFT", "bk3f")),
    "a removed person": (("forget", "gone", "--yes"), ("Gone Ek",)),
}


def begun(folder: Path) -> Home:
    """Return a home with copies of much in the trash."""
    home = standing(folder)
    profile = home.read("relationships/bo/relationship.toml").decode()
    home.write("relationships/gone/relationship.toml", profile.replace("Bo Ek", "Gone Ek"))
    home.call("remove", "gone", "--yes").ok()
    for name, text in (
        ("actions-bk3f.toml", "Bo Ek sends the draft"),
        ("goals/run-a-study.toml", "Run a study with Bo"),
        ("meetings/2026-11-21-kick-off.md", "Kick-off with Bo"),
    ):
        home.write(f".mentorlog/trash/2026-12-01T100000-abcd/relationships/bo/{name}", text)
    return home


def texts(home: Home) -> str:
    """Return all that stands in the journal, the machinery included."""
    files = (path for path in home.journal.rglob("*") if path.is_file() and path.name != "lock")
    return "\n".join(path.read_text() for path in files)


@pytest.mark.parametrize("case", CASES)
def test_killed_at_any_step_nobody_sees_half_and_it_can_be_finished(
    case: str, tmp_path: Path
) -> None:
    argv, words = CASES[case]
    home = begun(tmp_path / "begin")
    before = tree(home.journal)
    steps, killed, whole = driven(home, argv, tmp_path)
    assert len(steps) >= LEAST, "the command was hardly ever killed"
    after = tree(whole.journal)
    for word in words:
        assert word in texts(home)
        assert word not in texts(whole), word
    for step, one in zip(steps, killed, strict=True):
        try:
            everything_parses(one)
            one.call("status", "--json").ok()
            one.call("check").ok()
            now = tree(one.journal)
            theirs = {name for name in before if name.startswith("relationships/bo/")}
            if case == "a person":
                assert theirs & now.keys() in (theirs, set()), "half a person is seen"
            again = one.call(*argv)
            assert again.code in {0, NOT_FOUND}, again.said
            assert tree(one.journal) == after, "typed again, it is not what it should be"
            assert not [word for word in words if word in texts(one)], "something is left"
            assert ".mentorlog/forgotten" not in one.call("check").ok().out
        except AssertionError as broken:
            message = f"killed at: {step}\n{broken}"
            raise AssertionError(message) from None
