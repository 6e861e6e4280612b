"""Somebody I would like to ask: how it stands, and what could come next."""

import pytest

from mentorlog.insight.prospect import CONVERSATION, asking
from mentorlog.model.relationship import Relationship
from mentorlog.practice.library import Library
from tests.builders import TODAY, ago, lifecycle, prospect, relationship

WORDINGS = Library().wordings(CONVERSATION)


def told(one: Relationship) -> tuple[tuple[str, ...], list[str]]:
    found = asking(one, lifecycle(), WORDINGS, handle="ada", today=TODAY)
    assert found
    return found.said, [line.aside for line in found.next]


def test_nothing_is_said_once_it_has_begun() -> None:
    assert asking(relationship(), lifecycle(), WORDINGS, handle="ada", today=TODAY) is None


@pytest.mark.parametrize(
    ("facts", "words", "command"),
    [
        ({}, "Nothing has been asked yet", "mentorlog stage ada --asked"),
        ({}, "Nothing has been asked yet", "mentorlog letter ada asking"),
        ({"via": "Kim"}, "Kim could introduce you.", "mentorlog stage ada --asked"),
        ({"asked_on": ago(3)}, "You asked on 6 Mar", "mentorlog stage ada --answer yes"),
        ({"answer": "yes"}, "Ada said yes.", "mentorlog stage ada --to initiation"),
        ({"answer": "yes"}, "Ada said yes.", "mentorlog letter ada invitation"),
        ({"answer": "later"}, "Ada said later.", "mentorlog stage ada --asked"),
        ({"answer": "later"}, "Ada said later.", "mentorlog letter ada asking"),
        ({"answer": "no"}, "says nothing about you", "mentorlog letter ada thank-you"),
    ],
)
def test_each_state_has_kind_words_and_a_next_step(
    facts: dict[str, object], words: str, command: str
) -> None:
    said, commands = told(prospect(**facts))
    assert words in " ".join(said)
    assert command in commands
    assert all(len(one) <= 71 for one in said), "a line of a screen"


def test_whoever_answered_is_not_introduced_any_more() -> None:
    said, _ = told(prospect(via="Kim", answer="later"))
    assert "Kim" not in " ".join(said)
