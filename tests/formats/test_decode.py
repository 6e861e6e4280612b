"""What is refused is refused with its place and a reason in plain words."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorlog.formats.decode import Complaint, RefusedError, decode
from mentorlog.journal.shelves import SHELVES
from mentorlog.model.goal import Goal
from mentorlog.model.meeting import Meeting
from mentorlog.model.note import Note
from mentorlog.model.relationship import Relationship
from mentorlog.model.settings import Settings
from mentorlog.model.topic import Topic
from tests.builders import TODAY

NOTE = {"id": "a1", "on": TODAY, "as": "win", "text": "Well done"}


def complaints(cls: type[Any], document: Any) -> tuple[Complaint, ...]:
    with pytest.raises(RefusedError) as caught:
        decode(cls, document)
    found = caught.value.complaints
    assert str(caught.value) == "; ".join(one.reason for one in found)
    return found


def test_a_missing_key_is_named_at_its_place() -> None:
    assert complaints(Note, {"id": "a1", "on": TODAY, "text": "x"})[0] == Complaint(
        ("as",), "as is missing"
    )
    document = {"title": "x", "milestone": [{"id": "m1", "text": "a"}, {"id": "m2"}]}
    assert complaints(Goal, document)[0] == Complaint(("milestone", 1, "text"), "text is missing")


def test_every_missing_key_is_named_in_the_same_words() -> None:
    assert {one.reason for one in complaints(Note, {"text": "x"})} == {
        "id is missing",
        "on is missing",
        "as is missing",
    }


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("on", "2027-03-09x", "on: "),
        ("on", datetime(2027, 3, 9, tzinfo=UTC), "on: expected a date"),
        ("on", 20270309, "on: expected a date"),
        ("text", 7, "text: expected text in quotes, not a whole number"),
        ("as", "wine", "as: invalid enum value 'wine'"),
        ("said", "yes", "said: expected true or false"),
        ("said", 1, "said: expected true or false"),
        ("tags", "thesis", "tags: expected a list"),
        ("meeting", True, "meeting: expected text in quotes"),
    ],
)
def test_a_wrong_value_is_named_by_its_key(key: str, value: object, reason: str) -> None:
    first = complaints(Note, {**NOTE, key: value})[0]
    assert first.path == (key,)
    assert first.reason.startswith(reason)


def test_a_wrong_value_in_a_list_is_named_by_the_list() -> None:
    first = complaints(Note, {**NOTE, "tags": ["a", 1]})[0]
    assert first == Complaint(("tags", 1), "tags: expected text in quotes, not a whole number")


def test_a_yes_is_no_number() -> None:
    document = {"on": TODAY, "status": "held", "minutes": True}
    assert (
        complaints(Meeting, document)[0].reason
        == "minutes: expected a whole number, not true or false"
    )


def test_a_records_own_refusal_is_said_as_it_is() -> None:
    document = {"on": TODAY, "status": "held", "minutes": 0}
    assert complaints(Meeting, document) == (
        Complaint(("minutes",), "minutes must be from 1 to 1440, not 0"),
    )


def test_everything_that_is_wrong_is_said_at_once_under_the_keys_of_the_file() -> None:
    found = complaints(Note, {"id": "a1", "on": "soon", "as": "wine", "tags": [1]})
    assert [one.path for one in found] == [("on",), ("as",), ("text",), ("tags", 0)]
    assert not any("_:" in one.reason for one in found)
    assert found[-1].reason.startswith("tags: ")


def test_two_bad_rows_are_two_complaints() -> None:
    rows = [{"id": "m1", "text": " "}, {"id": "m2", "text": "ok"}, {"id": "m3", "text": ""}]
    found = complaints(Goal, {"title": "x", "milestone": rows})
    assert [one.path for one in found] == [
        ("milestone", 0, "text"),
        ("milestone", 2, "text"),
    ]
    assert all(one.reason.endswith("text must not be empty") for one in found)
    assert not any("Value error" in one.reason for one in found)


@pytest.mark.parametrize("document", [[], "x", 1, None, [NOTE]])
def test_what_is_no_table_is_no_record(document: object) -> None:
    assert complaints(Note, document)[0].path == ()


def test_the_keywords_are_read_under_their_own_names() -> None:
    assert decode(Note, NOTE).as_ == "win"
    topic = {"id": "a1", "text": "x", "created": TODAY, "for": "career"}
    assert decode(Topic, topic).for_ == "career"
    goal = {"title": "x", "with": ["ada"], "check_in": [{"on": TODAY, "with": "ada"}]}
    found = decode(Goal, goal)
    assert found.with_ == ("ada",)
    assert found.check_in[0].with_ == "ada"


def test_settings_below_a_table_are_located() -> None:
    first = complaints(Settings, {"defaults": {"capacity": "many"}})[0]
    assert first == Complaint(
        ("defaults", "capacity"), "capacity: expected a whole number, not text in quotes"
    )
    first = complaints(Settings, {"defaults": {"day_starts": "9:99"}})[0]
    assert first.path == ("defaults",)


def test_a_bad_name_in_a_table_of_names_is_refused() -> None:
    [found] = complaints(Goal, {"title": "x", "agreed": {"or": "soon"}})
    assert found.path == ("agreed", "or")
    assert found.reason.startswith("or: ")


def test_of_a_value_that_may_be_of_several_kinds_is_said_once_that_it_is_of_none() -> None:
    said = {"grace_days": [3], "drifting": TODAY, "drift_mild": 2.5}
    assert complaints(Settings, {"attention": said}) == (
        Complaint(("attention", "grace_days"), "grace_days: expected text, a number or true/false"),
        Complaint(("attention", "drifting"), "drifting: expected text, a number or true/false"),
    )


VALUES = (
    st.none() | st.booleans() | st.integers() | st.text(max_size=3) | st.dates() | st.times()
    | st.datetimes() | st.lists(st.integers() | st.text(max_size=2), max_size=2)
    | st.dictionaries(st.sampled_from(["id", "on", "name"]), st.integers(), max_size=2)
)  # fmt: skip
KEYS = st.sampled_from(
    ["id", "on", "as", "text", "name", "title", "status", "member", "milestone", "at", "with", "x"]
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SHELVES), st.dictionaries(KEYS, VALUES))
def test_whatever_is_refused_has_a_place_and_a_reason(shelf: Any, document: dict[str, Any]) -> None:
    try:
        decode(shelf.record, document)
    except RefusedError as refusal:
        found = refusal.complaints
    else:
        return
    assert found
    assert all(one.reason for one in found)
    assert len({one.path for one in found}) == len(found)


def test_a_time_of_day_needs_no_date() -> None:
    found = decode(Meeting, {"on": TODAY, "status": "planned", "at": time(10)})
    assert (found.at, found.on) == (time(10), date(2027, 3, 9))


def test_a_relationship_says_what_its_rhythm_should_be() -> None:
    facts = {"name": "A", "kind": "peer", "my_role": "peer", "lifecycle": "x", "created": TODAY}
    first = complaints(Relationship, {**facts, "rhythm": "often"})[0]
    assert first.reason == 'rhythm must be like 2w, 10d, 1m or as-needed, not "often"'
