"""What a file says after a change: rows and keys the program does not know survive."""

from dataclasses import replace
from typing import Any

from mentorlog.formats.encode import encode
from mentorlog.formats.overlay import overlay
from mentorlog.model.relationship import Preferences, Tick
from tests.builders import BEGAN, TODAY, check_in, goal, milestone, relationship, transition


def rows(*texts: str) -> tuple[Any, ...]:
    return tuple(milestone(text, id=text) for text in texts)


def standing(record: object, **foreign: object) -> dict[str, Any]:
    return {**encode(record), **foreign}


def test_only_what_changed_is_laid_over() -> None:
    was = goal(why="Grant")
    found = overlay(standing(was, colour="blue"), was, replace(was, why="Fun", measure="Accepted"))
    assert found["why"] == "Fun"
    assert found["measure"] == "Accepted"
    assert found["colour"] == "blue"


def test_what_is_no_longer_said_goes() -> None:
    was = goal(why="Grant")
    assert "why" not in overlay(standing(was), was, replace(was, why=None))


def test_a_value_written_another_way_stays_where_it_did_not_change() -> None:
    was = relationship()
    document = {**encode(was), "reverse": False, "aliases": []}
    found = overlay(document, was, replace(was, hope="Write"))
    assert found["reverse"] is False
    assert found["aliases"] == []


def test_a_new_row_comes_last_and_foreign_keys_stay_with_their_rows() -> None:
    was = goal(milestone=rows("a", "b"))
    document = standing(was)
    document["milestone"][1]["colour"] = "blue"
    found: Any = overlay(document, was, replace(was, milestone=rows("a", "b", "c")))
    assert [row["id"] for row in found["milestone"]] == ["a", "b", "c"]
    assert found["milestone"][1]["colour"] == "blue"


def test_removing_a_row_leaves_the_foreign_keys_of_the_others() -> None:
    was = goal(milestone=rows("a", "b", "c"))
    document = standing(was)
    for row in document["milestone"]:
        row["colour"] = row["id"]
    found: Any = overlay(document, was, replace(was, milestone=rows("b", "c")))
    assert [row["colour"] for row in found["milestone"]] == ["b", "c"]


def test_removing_one_row_and_changing_another_says_what_is_wanted() -> None:
    was = goal(milestone=rows("a", "b"))
    wanted = (milestone("a", id="a", done=TODAY),)
    found: Any = overlay(standing(was), was, replace(was, milestone=wanted))
    assert found["milestone"] == [{"id": "a", "text": "a", "done": TODAY}]


def test_changing_a_row_keeps_its_foreign_keys() -> None:
    was = goal(milestone=rows("a"))
    document = standing(was)
    document["milestone"][0]["colour"] = "blue"
    done = (milestone("a", id="a", done=TODAY),)
    found: Any = overlay(document, was, replace(was, milestone=done))
    assert found["milestone"] == [{"id": "a", "text": "a", "colour": "blue", "done": TODAY}]


def test_the_last_row_takes_its_table_away() -> None:
    was = relationship(tick=(Tick(item="x", on=BEGAN),))
    assert "tick" not in overlay(standing(was), was, replace(was, tick=()))


def test_a_table_keeps_what_one_does_not_know() -> None:
    was = relationship(preferences=Preferences(style="direct"))
    document = standing(was)
    document["preferences"]["tea"] = "green"
    found = overlay(document, was, replace(was, preferences=Preferences(style="gentle")))
    assert found["preferences"] == {"style": "gentle", "tea": "green"}


def test_a_new_table_is_written_whole() -> None:
    was = relationship()
    found = overlay(standing(was), was, replace(was, preferences=Preferences(style="gentle")))
    assert found["preferences"] == {"style": "gentle"}


def test_a_first_row_is_written_whole() -> None:
    was = goal()
    found = overlay(standing(was), was, replace(was, check_in=(check_in(TODAY, 40),)))
    assert found["check_in"] == [{"on": TODAY, "progress": 40}]


def test_who_agreed_is_added_beside_who_did() -> None:
    was = goal(agreed={"or": BEGAN})
    found = overlay(standing(was), was, replace(was, agreed={"or": BEGAN, "ada": TODAY}))
    assert found["agreed"] == {"or": BEGAN, "ada": TODAY}


def test_history_is_only_added_to() -> None:
    was = relationship()
    document = standing(was)
    document["transition"][0]["mood"] = "glad"
    moves = (*was.transition, transition("cultivation", TODAY))
    found: Any = overlay(document, was, replace(was, transition=moves))
    assert found["transition"][0]["mood"] == "glad"
    assert found["transition"][1]["to"] == "cultivation"
