"""Every hint of the coach has its story: a look at which it is silent, then one that says it."""

import re
from pathlib import Path

import pytest

from mentorlog.insight.attention import IDS
from mentorlog.practice.library import Library
from tests.stories import transcript

FOLDER = Path(__file__).parent / "36-hints"
SAID = Library().hint_wordings()
PLACE = re.compile(r"\\\{\w+\\\}")
LOOK = re.compile(r"mentorlog(?: status\b.*)?")


def sentences(rule: str) -> re.Pattern[str]:
    """Return what matches any sentence of a rule, whatever is filled in."""
    every = [
        words
        for key, one in SAID.items()
        if key.partition(".")[0] == rule
        for words in (one.text, one.mentor, one.group)
        if words
    ]
    return re.compile("|".join(PLACE.sub(".+", re.escape(words)) for words in every))


def test_every_hint_has_its_story_and_no_other_stands_there() -> None:
    assert {path.stem for path in FOLDER.rglob("*.md")} == set(IDS)


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.md")), ids=lambda path: path.stem)
def test_a_hint_is_silent_and_then_said(path: Path) -> None:
    said = sentences(path.stem)
    sections = [
        [
            bool(said.search(" ".join(" ".join(step.printed).split())))
            for step in steps
            if LOOK.fullmatch(step.command)
        ]
        for steps in transcript.read(path).sections
    ]
    assert any(not looks[0] and any(looks) for looks in sections if looks), sections
