"""G15: a conflict from another machine is seen, and never read as text.

That git's markers are named in each kind of file is a part of G5. Here it is the second files that
cloud folders, other programs and ``edit`` leave beside the first.
"""

from pathlib import Path

import pytest

from tests.guarantees.journals import Home, tree
from tests.guarantees.test_g5_broken_file import KINDS, UNREADABLE
from tests.guarantees.two_people import journal

SIGNS = (
    " (Maria's conflicted copy 2026-11-30)",
    ".sync-conflict-20261130-101500-ABCDEFG",
    ".conflict-2026-11-30T101500",
)
PLACES = {name: kind.place for name, kind in KINDS.items() if name != "lifecycle"}
each_sign = pytest.mark.parametrize("sign", SIGNS, ids=["cloud", "syncthing", "edit"])


def second(home: Home, place: str, sign: str) -> str:
    """Put a second version beside a file, with other words, and return its place."""
    first = Path(place)
    copy = str(first.with_name(f"{first.stem}{sign}{first.suffix}"))
    home.write(copy, home.read(place).replace(b"Ada", b"TWICE").replace(b"Maria", b"TWICE"))
    return copy


@each_sign
@pytest.mark.parametrize("kind", PLACES)
def test_a_second_version_is_named_and_never_read(kind: str, sign: str, tmp_path: Path) -> None:
    home = journal(tmp_path)
    copy = second(home, PLACES[kind], sign)
    before = tree(home.journal)
    checked = home.call("check")
    assert checked.code == UNREADABLE, checked
    assert f"{copy}:1: a second version, kept after a conflict" in checked.err
    for argv in (("status",), ("show", "ada"), ("timeline", "ada"), ("report", "ada"),
                 ("list",), ("due",), ("action",), ("topic",), ("note",)):  # fmt: skip
        said = home.call(*argv)
        assert said.code in {0, UNREADABLE, 10}, said
        assert "TWICE" not in said.out
    assert tree(home.journal) == before
