"""A relationship: where it stands, what the other is, what it refuses."""

from datetime import date, timedelta
from typing import Any

import pytest

from mentorlog.model.begin import WORDS, begun, earlier, met_long
from mentorlog.model.relationship import Member, Relationship
from mentorlog.model.words import CANONICAL
from tests.builders import BEGAN, TODAY, circle, prospect, relationship, stage, transition


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"name": "  "}, "name must not be empty"),
        ({"minutes": 0}, "minutes must be from 1 to 1440, not 0"),
        ({"minutes": 1441}, "minutes must be from 1 to 1440, not 1441"),
        ({"rhythm": "often"}, 'rhythm must be like 2w, 10d, 1m or as-needed, not "often"'),
        ({"rhythm": "0w"}, 'rhythm must be like 2w, 10d, 1m or as-needed, not "0w"'),
        (
            {"member": (Member(id="a1", name="A"), Member(id="a1", name="B"))},
            "member has a1 twice",
        ),
    ],
)
def test_what_it_refuses_names_the_field(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        relationship(**wrong)


def test_a_member_needs_a_name() -> None:
    with pytest.raises(ValueError, match=r"^name must not be empty$"):
        Member(id="a1", name="")


@pytest.mark.parametrize("rhythm", [None, "as-needed", "2w", "1m", "10d"])
def test_every_rhythm_that_can_be_typed_can_be_kept(rhythm: str | None) -> None:
    assert relationship(rhythm=rhythm, minutes=1440).rhythm == rhythm


def test_without_a_transition_it_is_being_prepared() -> None:
    found = prospect()
    assert found.now is None
    assert found.canonical == "prepare"
    assert found.prospect


def test_we_are_where_the_latest_day_says_wherever_it_stands_in_the_file() -> None:
    later = transition("cultivation", BEGAN + timedelta(days=90))
    found = relationship(transition=(later, transition("initiation")))
    assert found.now == later
    assert found.canonical == "cultivation"


def test_of_two_transitions_on_one_day_the_later_in_the_file_holds() -> None:
    moves = (transition("cultivation"), transition("initiation"))
    assert relationship(transition=moves).canonical == "initiation"
    assert relationship(transition=moves[::-1]).canonical == "cultivation"


@pytest.mark.parametrize(
    ("found", "other"),
    [
        (relationship(), "mentor"),
        (relationship(my_role="mentor"), "mentee"),
        (relationship(kind="peer", my_role="peer"), "peer"),
        (circle(), "circle"),
        (circle(kind="team", my_role="facilitator"), "team"),
        (prospect(), "prospect"),
        (prospect(kind="circle"), "prospect"),
    ],
)
def test_the_other_has_one_word(found: Relationship, other: str) -> None:
    assert found.other == other


def test_a_person_has_a_first_name_and_a_group_its_whole_name() -> None:
    assert relationship(name=" Ada  Lovelace").first_name == "Ada"
    assert relationship(name="Ada").first_name == "Ada"
    assert circle().first_name == "Writing circle"


def test_only_the_paused_and_the_concluded_are_not_active() -> None:
    assert relationship().active
    assert relationship(state="active").active
    assert not relationship(state="paused").active
    assert not relationship(state="concluded").active


def test_every_word_of_new_gives_kind_role_and_path_that_fit() -> None:
    for word, sets in WORDS.items():
        moves = () if word == "prospect" else (transition(),)
        made = relationship(
            kind=sets.kind, my_role=sets.my_role, lifecycle=sets.lifecycle, transition=moves
        )
        assert made.other == word


@pytest.mark.parametrize("canonical", [name for name in CANONICAL if name != "prepare"])
def test_leaving_prepare_writes_when_it_started(canonical: Any) -> None:
    found = begun(prospect(), stage(canonical), TODAY, by="both")
    assert found.started == TODAY
    assert found.now == transition(canonical, TODAY, by="both")


def test_a_move_back_to_preparing_starts_nothing() -> None:
    assert begun(prospect(), stage("prepare"), TODAY).started is None


def test_moving_on_keeps_the_first_day_and_the_earlier_moves() -> None:
    found = begun(relationship(), stage("cultivation"), TODAY)
    assert found.started == BEGAN
    assert [move.to for move in found.transition] == ["initiation", "cultivation"]


def test_an_earlier_meeting_moves_the_beginning_back() -> None:
    day = BEGAN - timedelta(days=1)
    found = earlier(relationship(), day)
    assert found is not None
    assert found.started == day
    assert found.created == BEGAN


def test_a_later_meeting_or_one_with_a_prospect_moves_nothing() -> None:
    assert earlier(relationship(), BEGAN) is None
    assert earlier(prospect(), BEGAN) is None


@pytest.mark.parametrize(
    ("since", "long"),
    [
        (None, False),
        (date(2026, 3, 10), False),
        (date(2026, 3, 9), True),
        (date(2023, 1, 1), True),
    ],
)
def test_who_has_met_for_a_year_is_past_the_beginning(since: date | None, long: bool) -> None:  # noqa: FBT001
    assert met_long(since, TODAY) is long
