"""What an end makes of a relationship, and what taking it up again gives back."""

from dataclasses import replace
from typing import Any

import pytest

from mentorlog.model.closing import Closing, HandedOver
from mentorlog.model.conclude import concluded, last_stage, taken_up, with_rhythm
from mentorlog.model.relationship import Relationship, RhythmChange
from mentorlog.model.time_out import TimeOut
from tests.builders import (
    BEGAN,
    TODAY,
    ago,
    ahead,
    closing,
    lifecycle,
    prospect,
    relationship,
    stage,
    transition,
)

PATH = lifecycle()


def ended(one: Relationship | None = None, **said: Any) -> Relationship:
    return concluded(one or relationship(), closing(**said), PATH, ("thanks-said",))


def test_it_rests_in_the_last_stage_with_what_was_open() -> None:
    after = ended(decided_by="both", continues="friend")
    assert (after.state, after.state_since, after.continues) == ("concluded", TODAY, "friend")
    assert after.now == transition("redefinition", TODAY, by="both", open=("thanks-said",))
    assert not after.ended


def test_nothing_said_is_nothing_that_continues() -> None:
    after = ended()
    assert after.ended
    assert after.rhythm == "2w"
    assert after.rhythm_change == ()


@pytest.mark.parametrize(("said", "every"), [("6m", "6m"), (None, "as-needed")])
def test_what_continues_does_so_in_a_rhythm_of_its_own(said: str | None, every: str) -> None:
    after = ended(continues="colleague", rhythm=said)
    assert after.rhythm == every
    assert after.rhythm_change == (
        RhythmChange(on=BEGAN, every="2w"), RhythmChange(on=TODAY, every=every),
    )  # fmt: skip


def test_the_same_rhythm_is_no_change() -> None:
    assert with_rhythm(relationship(), "2w", TODAY) == relationship()
    assert with_rhythm(relationship(rhythm=None), "6m", TODAY).rhythm_change == (
        RhythmChange(on=TODAY, every="6m"),
    )


def test_a_prospect_and_one_in_the_last_stage_stay_where_they_are() -> None:
    assert ended(prospect()).transition == ()
    there = relationship(transition=(transition(), transition("redefinition", ago(9))))
    assert ended(there).transition == there.transition


def test_a_path_without_that_stage_ends_in_its_last() -> None:
    assert last_stage(lifecycle(stage("initiation"), stage("cultivation"))).id == "cultivation"
    assert last_stage(PATH).id == "redefinition"


def test_a_pause_is_over_with_the_end() -> None:
    resting = relationship(
        state="paused", paused_until=ahead(9), pause=(TimeOut(on=ago(9), until=ahead(9)),)
    )
    after = ended(resting)
    assert after.paused_until is None
    assert after.pause[0].ended == TODAY


@pytest.mark.parametrize("continues", [None, "nothing", "friend"])
def test_taken_up_it_is_as_it_was(continues: Any) -> None:
    before = relationship(transition=(transition(), transition("cultivation", ago(99))))
    after = taken_up(ended(before, continues=continues), ahead(9))
    assert (after.state, after.continues, after.rhythm) == (None, None, "2w")
    assert (after.now and after.now.to, after.now and after.now.on) == ("cultivation", ahead(9))
    assert [one.to for one in after.transition] == [
        "initiation", "cultivation", "redefinition", "cultivation",
    ]  # fmt: skip


def test_taken_up_on_the_same_day_and_twice_it_is_as_it_was() -> None:
    one = relationship()
    for continues in ("friend", None, "peer"):
        one = taken_up(ended(one, continues=continues), TODAY)
        assert (one.rhythm, one.canonical) == ("2w", "initiation")


def test_what_was_changed_after_the_end_is_left_alone() -> None:
    after = ended(continues="friend", rhythm="6m")
    moved = replace(after, transition=(*after.transition, transition("separation", ahead(5))))
    again = with_rhythm(moved, "1m", ahead(5))
    up = taken_up(again, ahead(9))
    assert (up.rhythm, up.canonical) == ("1m", "separation")


def test_concluded_by_hand_it_is_taken_up_where_it_is() -> None:
    by_hand = relationship(state="concluded", continues="nothing")
    up = taken_up(by_hand, TODAY)
    assert (up.state, up.transition, up.rhythm_change) == (None, by_hand.transition, ())


def test_a_rhythm_nobody_knows_and_nobody_to_hand_over_to_are_refused() -> None:
    with pytest.raises(ValueError, match="rhythm must be like 2w"):
        Closing(on=TODAY, rhythm="sometimes")
    with pytest.raises(ValueError, match="whom must not be empty"):
        HandedOver(action="7k3f", whom="")
