"""The page on findings names each of them, says what ``--fix`` does, and each has its story."""

import re
from functools import cache
from pathlib import Path

import pytest

from mentorlog.model.finding import RULES
from tests.stories import transcript

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/check.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `([a-z-]+)` \| .+ \| (yes|no)\b.* \|$", PAGE, re.MULTILINE)
STORIES = sorted((ROOT / "tests/stories").rglob("*.md"))


def test_every_finding_is_described_in_order_with_what_fix_does() -> None:
    assert [(name, fixed == "yes") for name, fixed in ROWS] == list(RULES.items())


@pytest.mark.parametrize("rule", RULES)
def test_every_finding_has_a_story(rule: str) -> None:
    assert any(re.fullmatch(rf"\S.*:\d+  {rule}", line) for line in _printed())


@cache
def _printed() -> frozenset[str]:
    """Return every line that a story prints."""
    return frozenset(
        line for path in STORIES for step in transcript.read(path).steps for line in step.printed
    )
