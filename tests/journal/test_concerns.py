"""Concerns are all read, and one that cannot be read may be one for safety."""

from pathlib import Path

import pytest

from mentorlog.journal import agreed
from mentorlog.journal.journal import Journal

HOME = "relationships/ada-lovelace"


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path)


def put(journal: Journal, name: str, text: str) -> None:
    path = journal.root / HOME / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def concern(journal: Journal, name: str, kind: str, status: str = "open") -> None:
    on = name[:10]
    text = f'+++\non = {on}\ntype = "{kind}"\nstatus = "{status}"\n+++\nSo.\n'
    put(journal, f"private/concerns/{name}.md", text)


def test_they_come_oldest_first_also_of_one_day(journal: Journal) -> None:
    for name in ("2026-11-21-x4k2-10", "2026-11-21-x4k2-2", "2026-11-21-x4k2", "2026-11-02-b"):
        concern(journal, name, "drift")
    assert [one.key for one in journal.concerns("ada-lovelace")] == [
        "2026-11-02-b", "2026-11-21-x4k2", "2026-11-21-x4k2-2", "2026-11-21-x4k2-10",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "status", "unsafe"),
    [
        ("safety", "open", True),
        ("safety", "easing", True),
        ("safety", "settled", False),
        ("conflict", "open", False),
        ("unknown", "open", True),
    ],
)
def test_one_open_for_safety_or_unreadable_is_enough(
    journal: Journal, kind: str, status: str, *, unsafe: bool
) -> None:
    concern(journal, "2026-11-02-b", "drift")
    assert not journal.unsafe("ada-lovelace")
    concern(journal, "2026-11-21-x4k2", kind, status)
    assert journal.unsafe("ada-lovelace") is unsafe


def test_nothing_agreed_says_nothing(journal: Journal) -> None:
    assert agreed.on_disagreement(journal.layout, "ada-lovelace") == ()
    put(journal, "agreements/2026-11-01-a.md", "+++\nversion = 1\n+++\n## Why\n\nTo write.\n")
    put(journal, "agreements/2026-11-02-b.md", "+++\nversion = 2\n")
    assert agreed.on_disagreement(journal.layout, "ada-lovelace") == ()


def test_the_newest_agreement_that_says_it_counts(journal: Journal) -> None:
    for day, whom in (("01", "Kim"), ("05", "Pat")):
        text = f"+++\nversion = 1\n+++\n## When we disagree\n\n- We ask {whom}.\n"
        put(journal, f"agreements/2026-11-{day}-a.md", text)
    put(journal, "agreements/2026-11-09-a.md", "+++\nversion = 3\n+++\nNothing on it.\n")
    assert agreed.on_disagreement(journal.layout, "ada-lovelace") == ("We ask Pat.",)
