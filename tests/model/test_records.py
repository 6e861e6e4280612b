"""The other records: what they refuse by name, and what they know of themselves."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest

from mentorlog.model.kept import Problem
from mentorlog.model.meeting import Rating
from mentorlog.model.path import Lifecycle
from mentorlog.model.review import Area, Pulse
from tests.builders import (
    ADA,
    TODAY,
    action,
    ago,
    ahead,
    check_in,
    goal,
    item,
    kept,
    lifecycle,
    meeting,
    milestone,
    note,
    relationship,
    stage,
    topic,
)

REFUSED: list[tuple[Callable[..., Any], dict[str, Any], str]] = [
    (action, {"id": " "}, "id must not be empty"),
    (action, {"text": ""}, "text must not be empty"),
    (action, {"owner": ""}, "owner must not be empty"),
    (topic, {"id": ""}, "id must not be empty"),
    (topic, {"text": "\n"}, "text must not be empty"),
    (note, {"id": ""}, "id must not be empty"),
    (note, {"text": "\t"}, "text must not be empty"),
    (goal, {"title": ""}, "title must not be empty"),
    (goal, {"baseline": 0}, "baseline must be from 1 to 5, not 0"),
    (goal, {"target": 6}, "target must be from 1 to 5, not 6"),
    (goal, {"final": -1}, "final must be from 1 to 5, not -1"),
    (goal, {"milestone": (milestone(), milestone())}, "milestone has m3c8 twice"),
    (milestone, {"text": " "}, "text must not be empty"),
    (check_in, {"progress": 101}, "progress must be from 0 to 100, not 101"),
    (check_in, {"progress": -1}, "progress must be from 0 to 100, not -1"),
    (check_in, {"rating": 6}, "rating must be from 1 to 5, not 6"),
    (check_in, {"confidence": 0}, "confidence must be from 1 to 5, not 0"),
    (meeting, {"minutes": 0}, "minutes must be from 1 to 1440, not 0"),
    (partial(Rating, meeting="x"), {"worth": 0}, "worth must be from 1 to 5, not 0"),
    (Pulse, {"trust": 6}, "trust must be from 1 to 5, not 6"),
    (Pulse, {"rhythm": 0}, "rhythm must be from 1 to 5, not 0"),
    (partial(Area, weight=1, satisfaction=1), {"name": ""}, "name must not be empty"),
    (partial(Area, name="a", satisfaction=1), {"weight": 6}, "weight must be from 1 to 5, not 6"),
    (
        partial(Area, name="a", weight=1),
        {"satisfaction": 0},
        "satisfaction must be from 1 to 5, not 0",
    ),
    (partial(item, "x"), {"id": ""}, "id must not be empty"),
    (partial(item, "x"), {"text": ""}, "text must not be empty"),
    (stage, {"id": ""}, "id must not be empty"),
    (stage, {"item": (item("a"), item("a"))}, "item has a twice"),
    (lifecycle, {"id": ""}, "id must not be empty"),
    (lifecycle, {"stage": (stage(), stage())}, "stage has initiation twice"),
    (partial(Lifecycle, id="x", name="X"), {}, "stage must name at least one stage"),
]


@pytest.mark.parametrize(("made", "wrong", "message"), REFUSED)
def test_what_a_record_refuses_names_the_field(
    made: Callable[..., Any], wrong: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        made(**wrong)


def test_numbers_may_stand_at_both_ends_of_their_range() -> None:
    for number in (1, 5):
        assert goal(baseline=number, target=number, final=number).final == number
        assert Rating(meeting="x", worth=number).worth == number
    assert check_in(progress=0).progress == 0
    assert check_in(progress=100).progress == 100


def test_an_action_waits_until_it_is_done_or_dropped() -> None:
    assert action().open
    assert not action(done=TODAY).open
    assert not action(dropped=TODAY).open


def test_what_both_promised_is_mine_too() -> None:
    assert action(owner="me").mine
    assert action(owner="both").mine
    assert not action(owner="them").mine
    assert not action(owner="k7m2").mine


@pytest.mark.parametrize(("due", "late"), [(ago(1), 1), (TODAY, 0), (ahead(1), 0), (None, 0)])
def test_an_action_is_late_from_the_day_after(due: date | None, late: int) -> None:
    assert action(due=due).late(TODAY) == late


def test_what_is_finished_is_never_late() -> None:
    assert action(due=ago(9), done=TODAY).late(TODAY) == 0
    assert action(due=ago(9), dropped=TODAY).late(TODAY) == 0


def test_a_topic_waits_until_it_is_raised_or_dropped() -> None:
    assert topic().open
    assert not topic(raised="2027-03-09-x4k2").open
    assert not topic(dropped=TODAY).open


def test_only_a_held_meeting_took_place() -> None:
    assert meeting().held
    for status in ("planned", "cancelled", "missed", "rescheduled"):
        assert not meeting(status=status).held


def test_a_pulse_has_a_mean_from_three_answers_on() -> None:
    assert Pulse(worth=4, trust=5).mean is None
    assert Pulse(worth=4, trust=5, rhythm=3).mean == 4.0
    assert Pulse(worth=1, trust=2, movement=2, support=2, rhythm=1).mean == 1.6
    names = [name for name, _ in Pulse().items()]
    assert names == ["worth", "trust", "movement", "support", "rhythm"]


def test_an_item_without_roles_is_for_everybody() -> None:
    found = stage("initiation", item("all"), item("mine", roles=("mentee", "peer")))
    assert [one.id for one in found.items_for("mentee")] == ["all", "mine"]
    assert [one.id for one in found.items_for("mentor")] == ["all"]


def test_a_path_begins_after_preparing() -> None:
    path = lifecycle()
    assert path.first.id == "initiation"
    assert lifecycle(stage("prepare")).first.id == "prepare"


def test_a_path_finds_its_stages_by_id_and_by_meaning() -> None:
    path = lifecycle(stage("initiation", id="launch"), stage("initiation", id="second"))
    found = path.find("second")
    assert found is not None
    assert found.id == "second"
    assert path.find("initiation") is None
    first = path.at("initiation")
    assert first is not None
    assert first.id == "launch"
    assert path.at("separation") is None


def test_a_record_is_named_by_its_file() -> None:
    assert kept(meeting(TODAY)).ref == "ada-lovelace/2027-03-09-x4k2"
    assert kept(relationship(), "").ref == ADA


def test_a_problem_says_where_before_what() -> None:
    problem = Problem(path="actions.toml", line=3, reason="due: expected date")
    assert str(problem) == "actions.toml:3: due: expected date"
