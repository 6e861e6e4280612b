"""Every sentence is our own: no run of eight words is one of the two guides'.

The guides themselves are not here. ``guide_runs.txt`` has a fingerprint of each run of eight words
in them, which tells whether a run is theirs and nothing else of them.
"""

import hashlib
import re
from pathlib import Path

import pytest

from mentorlog.practice.library import DATA

RUN = 8
TEXTS = sorted(path for path in DATA.rglob("*") if path.suffix in {".toml", ".md"})
THEIRS = frozenset((Path(__file__).parent / "guide_runs.txt").read_text().split())


def runs(text: str) -> list[str]:
    """Return the runs of eight words of a text, without case and signs."""
    words = re.findall(r"[a-z0-9]+", text.casefold().replace("'", "").replace("\u2019", ""))
    return [" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]


def fingerprint(run: str) -> str:
    """Return what is kept of a run: ten characters of its digest."""
    return hashlib.sha256(run.encode()).hexdigest()[:10]


def test_there_are_fingerprints_to_compare_with() -> None:
    assert len(THEIRS) > 1000


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(DATA).as_posix())
def test_no_run_of_eight_words_is_from_the_guides(path: Path) -> None:
    shared = [run for run in runs(path.read_text(encoding="utf-8")) if fingerprint(run) in THEIRS]
    assert shared == []
