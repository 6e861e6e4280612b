"""A slip of the finger is told from a word of one's own."""

import pytest

from mentorlog.insight.slips import slip_of

KNOWN = ("due", "text", "why", "goal", "created", "follow_up", "continues", "member", "title")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("deu", "due"),
        ("dues", "due"),
        ("Due", "due"),
        ("texd", "text"),
        ("tetx", "text"),
        ("goals", "goal"),
        ("creatd", "created"),
        ("followup", "follow_up"),
        ("follow-up", "follow_up"),
        ("contineus", "continues"),
        ("continnuess", "continues"),
    ],
)
def test_a_letter_is_a_slip(typed: str, meant: str) -> None:
    assert slip_of(typed, KNOWN) == (meant,)


@pytest.mark.parametrize(
    "own", ["mood", "who", "context", "number", "time", "status", "kind", "x", ""]
)
def test_a_word_of_ones_own_is_none(own: str) -> None:
    assert slip_of(own, KNOWN) == ()
