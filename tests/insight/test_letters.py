"""What letters are about: what there is to thank for, and when a letter is not one to write."""

from typing import Any

import pytest

from mentorlog.insight.letters import (
    about,
    command_of,
    did,
    sent_by,
    thanks,
    told,
    unfit,
)
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Relationship
from tests.builders import ADA, TODAY, action, ago, note, prospect, relationship


def kept(record: Any) -> Kept[Any]:
    return Kept(who=ADA, key=record.id, record=record)


def texts(found: list[Kept[Any]]) -> list[str]:
    return [one.record.text for one in found]


@pytest.mark.parametrize(("days", "there"), [(0, True), (90, True), (91, False)])
def test_what_they_did_is_thanked_for_for_ninety_days(days: int, there: bool) -> None:  # noqa: FBT001
    done = kept(action("Write to Kim", owner="them", done=ago(days)))
    assert texts(did([done], TODAY)) == (["Write to Kim"] if there else [])


@pytest.mark.parametrize("owner", ["me", "both"])
def test_nobody_is_thanked_for_what_i_did(owner: str) -> None:
    assert did([kept(action(owner=owner, done=TODAY))], TODAY) == []


def test_what_is_open_or_was_dropped_was_not_done() -> None:
    records = [action(owner="them"), action(owner="k7m2", dropped=TODAY)]
    assert did(map(kept, records), TODAY) == []


def test_thanks_are_those_not_said_yet_the_oldest_first() -> None:
    records = [
        note("thanks", "new", said=False, on=ago(1)),
        note("thanks", "said", said=True),
        note("thanks", "at a meeting", said=None),
        note("thanks", "old", said=False, on=ago(9)),
        note("win", "no thanks"),
    ]
    assert texts(thanks(map(kept, records))) == ["old", "new"]


def test_advice_is_told_of_where_something_came_of_it_and_they_do_not_know() -> None:
    records = [
        note("advice", "tried", tried=ago(2), outcome="It works", by="them"),
        note("advice", "nothing came yet", tried=ago(2), by="them"),
        note("advice", "told", tried=ago(2), outcome="It works", said=True, by="them"),
        note("advice", "mine", tried=ago(2), outcome="It works", by="me"),
        note("hurdle", "no advice", tried=ago(2), outcome="Taken"),
    ]
    assert texts(told(map(kept, records))) == ["tried"]


@pytest.mark.parametrize(
    ("kind", "one", "met", "why"),
    [
        ("asking", prospect(), False, None),
        ("asking", prospect(), True, None),
        ("asking", relationship(), False, "begun"),
        ("asking", prospect(my_role="mentor"), False, "mentor"),
        ("invitation", prospect(), False, None),
        ("invitation", relationship(), False, None),
        ("invitation", relationship(), True, "met"),
        ("thank-you", prospect(), False, None),
        ("thank-you", relationship(), True, None),
        ("of-my-own", relationship(), True, None),
    ],
)
def test_some_letters_have_their_time(
    kind: str,
    one: Relationship,
    met: bool,  # noqa: FBT001
    why: str | None,
) -> None:
    assert unfit(kind, one, met=met) == why


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{# For a farewell. #}\nDear", "For a farewell."),
        ("\n{#- For\n a farewell. -#}Dear", "For a farewell."),
        ("Dear {# no #}", ""),
        ("", ""),
    ],
)
def test_a_template_says_what_it_is_for_at_its_beginning(template: str, said: str) -> None:
    assert about(template) == said


def test_commands_can_be_pasted() -> None:
    assert command_of("recap", "ada") == "mentorlog recap ada"
    assert sent_by("prep", "ada") == ""
    assert sent_by("year end", "ada") == "mentorlog letter ada 'year end' --sent"
