"""Whatever is done on two machines: after syncing both have the same, and no word is lost.

Each machine does a random number of things, by command and by hand; some go wrong, since what they
are about is gone. Then they sync, in either order, and keep either side where both changed one.
"""

import tempfile
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.guarantees.journals import Home
from tests.guarantees.two_machines import Machines, files, git, machines, said, synced

Doing: TypeAlias = tuple[str, str, int, str]
"""A line of the two lists below, and what is filled in: a person, a day, a name."""

STEM = "2026-11-21-kick-off"
COMMANDS = """
action add {who} {word}
action done {id}k3f
action drop {id}k3f --why {word}
action done {id}m2x
edit {id}k3f --set due=2027-01-{day}
edit {id}m2x --set text={word}
topic add {who} {word}
topic raise {id}t2x
topic done {id}t2x
note add {who} {word}
meet {who} {word} --on 2026-11-{day}
meet {who} {word} --on 2026-11-{day} --title {title} --private {word}x --mine {word}y
meet {who} {word} --on 2026-12-04 --title {title} --worth 3
plan {who} 2026-12-{day} 10:00
edit {who}/{stem} --set title={word}
edit {who}/{stem} --set minutes={day}
goal check-in {who}/run-a-study {day} {word}
goal milestone {who}/run-a-study {word}
goal pause {who}/run-a-study
goal drop {who}/run-a-study --why {word}
goal add {who} {title}
edit {who} --set minutes={day}
edit {who} --set preferences.style={word}
stage {who} --to cultivation --on 2026-11-{day} --why {word}
pause {who} --until 2027-01-{day}
concern step {who} {word}
feedback give {who} {word}
agree {who} {word}
rename {who} {title}-{who}
rename {who} {title} --slug {title}
remove {id}k3f
remove {id}t2x
remove {who}/{stem}
remove {who}/run-a-study
remove {who} --yes
move {id}k3f --to {other}
move {who}/{stem} --to {other}
new peer {title}
config set owner.name {word}
checklist add {who} {word}
self --strength {word}
undo
undo 2
"""


def _comment(home: Home, name: str, word: str) -> None:
    path = home.journal / name
    if path.is_file():
        path.write_bytes(b"# " + word.encode() + b"\n" + path.read_bytes())


def _paragraph(home: Home, name: str, word: str) -> None:
    path = home.journal / name
    if path.is_file():
        path.write_bytes(path.read_bytes() + b"\n" + word.encode() + b"\n")


def _first_line(home: Home, name: str, word: str) -> None:
    path = home.journal / name
    if path.is_file():
        path.write_text(path.read_text().replace(" and I spoke", f" and I {word} spoke"))


HAND: dict[str, Callable[[Home, str, str], None]] = {
    "relationships/{who}/actions.toml": _comment,
    "relationships/{who}/relationship.toml": _comment,
    "relationships/{who}/goals/run-a-study.toml": _comment,
    "relationships/{who}/meetings/{stem}.md": _paragraph,
    "relationships/{who}/private/concerns/2026-11-28-c4w8.md": _first_line,
}

WHO = st.sampled_from(["ada", "bo"])
CHOICES = st.tuples(
    st.sampled_from([*COMMANDS.strip().splitlines(), *HAND, *HAND]),
    WHO,
    st.integers(10, 21),
    st.sampled_from(["Karl", "Lena"]),
)
DOINGS = st.lists(CHOICES, max_size=6)
NOTHING_TO_DO = "both have the same"


class Words:
    """Unique words, and what became of them on the machines where they were typed."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self.typed: set[str] = set()
        self.gone: set[str] = set()

    def new(self) -> str:
        """Return a word that stands nowhere yet."""
        return f"word{next(self._numbers):03}q"

    def do(self, home: Home, doings: list[Doing]) -> None:
        """Do one thing after the other, and see which words came and which went by each."""
        for doing in doings:
            self._do(home, *doing)

    def _do(self, home: Home, line: str, who: str, day: int, title: str) -> None:
        word = self.new()
        other = "bo" if who == "ada" else "ada"
        before = said(home, self.typed)
        filled = line.format(
            who=who, id=who[0], other=other, day=day, title=title, stem=STEM, word=word
        )
        if line in HAND:
            HAND[line](home, filled, word)
        else:
            home.call(*filled.split())
        self.typed |= said(home, {word})
        self.gone |= before - said(home, self.typed)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Machines:
    return machines(tmp_path_factory.mktemp("begun") / "all")


@given(
    desk=DOINGS,
    laptop=DOINGS,
    later=DOINGS,
    turn=st.sampled_from([1, -1]),
    keep=st.sampled_from(["mine", "theirs"]),
)
@settings(max_examples=12, phases=[phase for phase in Phase if phase is not Phase.shrink])
def test_both_have_the_same_and_every_word(
    begun: Machines,
    desk: list[Doing],
    laptop: list[Doing],
    later: list[Doing],
    turn: int,
    keep: str,
) -> None:
    words = Words()
    with tempfile.TemporaryDirectory() as folder:
        these = begun.copy(Path(folder) / "all")
        for home, doings in zip(these.both, (desk, laptop), strict=True):
            words.do(home, doings)
        first, second = these.both[::turn]
        synced(first, keep).ok()
        synced(second, keep).ok()
        words.do(first, later)
        synced(first, keep).ok()
        synced(second, keep).ok()
        assert files(first) == files(second)
        assert not words.typed - words.gone - said(first, words.typed)
        for home in these.both:
            whole(home)


def whole(home: Home) -> None:
    """Insist that all is in the history, and that nothing is wrong but what has to be looked at."""
    assert NOTHING_TO_DO in home.call("sync").ok().out
    assert not git(home.journal, "status", "--porcelain")
    found = home.call("check", "--json").json
    assert [one for one in found["problems"] if ".conflict-" not in one["path"]] == []
