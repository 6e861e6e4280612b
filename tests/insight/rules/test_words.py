"""What a rule finds can be said: every place of its sentence is filled in, in every role."""

import re
from typing import Any

import pytest

from mentorlog.insight.attention import hints
from mentorlog.insight.rules.case import Case, Found
from mentorlog.practice.library import Library
from tests.insight.rules.coached import case
from tests.insight.rules.test_edges import EDGES

SENTENCES = Library().hint_wordings()


def spoken(rule: str, found: Found, one: Case | None) -> str:
    """Return the sentence, as the program makes it."""
    wording = SENTENCES[f"{rule}.{found.variant}" if found.variant else rule]
    facts: dict[str, Any] = {key: str(fact) for key, fact in found.facts.items()}
    return wording.said(one.one.my_role if one else "", **{"name": "Ada", **facts})


@pytest.mark.parametrize("rule", EDGES)
def test_a_hint_is_a_whole_sentence(rule: str) -> None:
    day, made = EDGES[rule]
    [told] = [one for one in hints(made(day), spoken) if one.rule == rule]
    assert not re.search(r"[{}]", told.text), told.text
    assert told.command.startswith("mentorlog ")
    assert "{" not in told.command


def test_nothing_is_lost_where_nobody_says_more() -> None:
    assert hints(case(), spoken) == ()
