"""Records as JSON: the file's own key names, one stable shape."""

import json
from datetime import time

import pytest

from mentorlog.formats.jsonable import dumps, jsonable
from mentorlog.formats.keys import to_field, to_key
from tests.builders import TODAY, action, check_in, goal, kept, meeting, note, planned


def test_a_record_with_an_id_is_named_by_it() -> None:
    found = jsonable(kept(action(due=TODAY), private=True))
    assert (found["ref"], found["who"], found["private"]) == ("7k3f", "ada-lovelace", True)
    assert found["due"] == "2027-03-09"
    assert "key" not in found


def test_a_record_with_a_file_of_its_own_is_named_by_that() -> None:
    found = jsonable(kept(meeting(TODAY), text="Said."))
    assert found["ref"] == "ada-lovelace/2027-03-09-x4k2"
    assert found["key"] == "2027-03-09-x4k2"
    assert found["text"] == "Said."


def test_the_text_of_a_record_is_not_hidden_by_prose() -> None:
    assert jsonable(kept(action("Send it"), text="prose"))["text"] == "Send it"


def test_the_one_file_of_a_relationship_has_no_key() -> None:
    assert "key" not in jsonable(kept(goal(), ""))


def test_keywords_are_spelt_as_in_files() -> None:
    assert jsonable(note("advice"))["as"] == "advice"
    found = jsonable(goal(with_=("or",), agreed={"or": TODAY}, check_in=(check_in(with_="or"),)))
    assert found["with"] == ["or"]
    assert found["agreed"] == {"or": "2027-03-09"}
    assert found["check_in"][0]["with"] == "or"


def test_times_and_nothing_are_json() -> None:
    found = jsonable(planned(TODAY, at=time(9)))
    assert found["at"] == "09:00"
    assert found["title"] is None
    assert jsonable({1: frozenset({"a"})}) == {"1": ["a"]}


def test_letters_stay_readable_and_the_text_is_json() -> None:
    document = {"name": "李雷 Øyvind 🌱"}
    assert "李雷 Øyvind 🌱" in dumps(document)
    assert json.loads(dumps(document)) == document


@pytest.mark.parametrize("sign", ["\x1b", "\x7f", "\x9b", "\u202e", "\u2066", "\u200f", "\u2028"])
def test_what_steers_a_terminal_stands_as_an_escape(sign: str) -> None:
    text = dumps({"name": f"a{sign}b"})
    assert sign not in text
    assert json.loads(text) == {"name": f"a{sign}b"}


@pytest.mark.parametrize("key", ["as", "for", "with", "from", "is", "name", "class"])
def test_a_key_becomes_a_field_and_back(key: str) -> None:
    assert to_key(to_field(key)) == key
    assert to_field(key).isidentifier()


def test_only_keywords_lose_an_underscore() -> None:
    assert to_key("as_") == "as"
    assert to_key("name_") == "name_"
    assert to_key("asked_on") == "asked_on"
