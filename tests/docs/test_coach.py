"""The page on the coach names every threshold, with its default and the hints it is of."""

import re
from pathlib import Path

from mentorlog.insight.attention import THRESHOLDS
from mentorlog.model.limits import NAMES, NORMAL

PAGE = (Path(__file__).parents[2] / "docs/coach.md").read_text(encoding="utf-8")
ROWS = {
    name: (default, set(re.findall(r"`([a-z-]+)`", of)))
    for name, default, of in re.findall(r"^\| `(\w+)` \| ([\d.]+) \| (.+) \|$", PAGE, re.MULTILINE)
}


def test_every_threshold_is_there_with_its_default() -> None:
    defaults = {name: f"{getattr(NORMAL, name):g}" for name in NAMES}
    assert {name: default for name, (default, _) in ROWS.items()} == defaults


def test_every_threshold_names_its_hints() -> None:
    for name, (_, rules) in ROWS.items():
        assert rules == {rule for rule, names in THRESHOLDS.items() if name in names}, name
