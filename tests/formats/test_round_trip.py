"""What is written is read as it was."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentorlog.formats import edit
from mentorlog.formats.decode import decode
from mentorlog.formats.encode import encode, plain
from mentorlog.formats.overlay import overlay
from mentorlog.formats.toml_text import same
from mentorlog.journal.shelves import SHELVES, Shelf
from mentorlog.model.goal import Goal
from mentorlog.model.path import Lifecycle
from mentorlog.model.relationship import Relationship
from mentorlog.model.settings import Defaults, Owner, Settings
from tests.builders import (
    BEGAN,
    TODAY,
    goal,
    lifecycle,
    meeting,
    note,
    prospect,
    relationship,
    topic,
)
from tests.formats.records import records

patient = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
every_shelf = pytest.mark.parametrize("shelf", SHELVES, ids=lambda shelf: shelf.kind)


@every_shelf
@patient
@given(data=st.data())
def test_a_record_comes_back_from_its_file_as_it_was(shelf: Shelf, data: st.DataObject) -> None:
    record = data.draw(records(shelf.record))
    text = edit.dump(encode(record), shelf.inline)
    assert decode(shelf.record, edit.document(text)) == record


@every_shelf
@patient
@given(data=st.data())
def test_a_changed_record_comes_back_and_foreign_keys_stay(
    shelf: Shelf, data: st.DataObject
) -> None:
    before, after = data.draw(records(shelf.record)), data.draw(records(shelf.record))
    text = edit.dump({**encode(before), "mine": {"as": 1}}, shelf.inline)
    wanted = overlay(edit.document(text), before, after)
    result = edit.document(edit.rewrite(text, wanted, shelf.inline))
    assert decode(shelf.record, result) == after
    assert result["mine"] == {"as": 1}


@every_shelf
@patient
@given(data=st.data())
def test_a_record_that_did_not_change_changes_nothing(shelf: Shelf, data: st.DataObject) -> None:
    record = data.draw(records(shelf.record))
    standing = {**encode(record), "x": 1}
    assert same(overlay(standing, record, record), standing)


def test_the_words_that_python_keeps_for_itself_are_plain_in_files() -> None:
    assert encode(note("advice"))["as"] == "advice"
    assert encode(topic(for_="career"))["for"] == "career"
    assert encode(goal(with_=("ada",)))["with"] == ["ada"]


def test_what_is_empty_or_usual_is_left_out() -> None:
    assert encode(goal("Write")) == {"title": "Write", "status": "active"}
    assert encode(meeting(BEGAN)) == {"on": BEGAN, "status": "held"}
    written = encode(prospect(rhythm=None))
    assert written == {
        "name": "Ada Lovelace",
        "kind": "one-to-one",
        "my_role": "mentee",
        "lifecycle": "four-stage",
        "created": BEGAN,
    }


def test_what_holds_everywhere_is_always_said() -> None:
    assert encode(Settings()) == {"format": 1}
    assert encode(goal("Write"))["status"] == "active"
    assert encode(relationship())["kind"] == "one-to-one"


def test_a_no_is_not_the_same_as_nothing_said() -> None:
    assert "said" not in encode(note("thanks"))
    assert encode(note("thanks", said=False))["said"] is False
    assert encode(Settings(defaults=Defaults(history=False)))["defaults"] == {"history": False}
    assert encode(Settings(owner=Owner(name="Me")))["owner"] == {"name": "Me"}


def test_the_keys_stand_in_the_order_of_the_fields() -> None:
    assert list(encode(relationship(hope="Write", aliases=("ada",)))) == [
        "name", "aliases", "kind", "my_role", "lifecycle", "created", "started", "hope", "rhythm",
        "transition",
    ]  # fmt: skip


def test_who_agreed_is_kept_whatever_they_are_called() -> None:
    found = decode(Goal, {"title": "x", "agreed": {"or": TODAY, "with": BEGAN}})
    assert found.agreed == {"or": TODAY, "with": BEGAN}


def test_what_one_does_not_know_stays_out_of_the_record() -> None:
    document = {**encode(relationship()), "shoe_size": 40, "as_": 1}
    assert decode(Relationship, document) == relationship()


def test_a_whole_path_can_be_written_and_read() -> None:
    assert decode(Lifecycle, encode(lifecycle())) == lifecycle()


def test_plain_values_stay_as_they_are() -> None:
    values: list[Any] = ["x", 1, True, None, date(2027, 3, 9)]
    assert [plain(value) for value in values] == values
    assert plain(("a", ("b",))) == ["a", ["b"]]
    assert plain({"a": (1,)}) == {"a": [1]}
