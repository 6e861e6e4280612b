"""How far a goal is."""

from typing import Any

from mentorlog.model.goal import Goal
from tests.builders import TODAY, ago, ahead, check_in, goal, milestone


def with_milestones(done: int, total: int, **changes: Any) -> Goal:
    steps = tuple(
        milestone(id=f"m{number}", done=TODAY if number < done else None) for number in range(total)
    )
    return goal(milestone=steps, **changes)


def test_nobody_has_said_how_far_it_is() -> None:
    assert goal().progress is None
    assert goal(check_in=(check_in(TODAY, note="hard"),)).progress is None


def test_a_reached_goal_is_at_100_whatever_was_said_last() -> None:
    assert goal(status="achieved", check_in=(check_in(TODAY, 60),)).progress == 100


def test_progress_is_what_the_newest_check_in_says() -> None:
    found = goal(check_in=(check_in(ago(1), 60), check_in(ago(30), 20)))
    assert found.progress == 60
    last = found.last_check_in
    assert last is not None
    assert last.on == ago(1)


def test_of_two_check_ins_on_one_day_the_later_in_the_file_counts() -> None:
    found = goal(check_in=(check_in(TODAY, 60), check_in(TODAY, 40)))
    assert found.progress == 40
    last = found.last_check_in
    assert last is not None
    assert last.progress == 40


def test_a_check_in_without_a_number_leaves_the_last_number() -> None:
    found = goal(check_in=(check_in(ago(9), 60), check_in(TODAY, note="stuck")))
    assert found.progress == 60
    last = found.last_check_in
    assert last is not None
    assert last.note == "stuck"


def test_what_was_said_counts_more_than_milestones() -> None:
    assert with_milestones(1, 2, check_in=(check_in(TODAY, 0),)).progress == 0


def test_without_a_word_the_share_of_milestones_counts() -> None:
    assert with_milestones(0, 3).progress == 0
    assert with_milestones(1, 3).progress == 33
    assert with_milestones(2, 3).progress == 67
    assert with_milestones(3, 3).progress == 100


def test_a_goal_without_check_ins_has_no_last_one() -> None:
    assert goal().last_check_in is None


def test_only_goals_being_worked_on_are_open() -> None:
    going = {"proposed", "active", "at-risk"}
    for status in ("proposed", "active", "at-risk", "paused", "achieved", "changed", "dropped"):
        assert goal(status=status).open is (status in going)


def test_a_dropped_milestone_no_longer_counts() -> None:
    steps = (milestone(id="a", done=TODAY), milestone(id="b", dropped=TODAY), milestone(id="c"))
    assert goal(milestone=steps).progress == 50
    assert goal(milestone=steps[1:2]).progress is None


def test_a_milestone_is_late_from_the_day_after_until_it_is_done_or_dropped() -> None:
    assert milestone(due=TODAY).late(TODAY) == 0
    assert milestone(due=ago(1)).late(TODAY) == 1
    assert milestone(due=ahead(1)).late(TODAY) == 0
    assert milestone().late(TODAY) == 0
    assert milestone(due=ago(9), done=ago(1)).late(TODAY) == 0
    assert milestone(due=ago(9), dropped=ago(1)).late(TODAY) == 0


def test_what_grew_out_of_a_goal_begins_anew() -> None:
    old = goal(
        status="paused", reason="ill", closed=TODAY, superseded_by="x", final=4, measure="accepted",
        agreed={"ada-lovelace": TODAY}, check_in=(check_in(TODAY, 60),), milestone=(milestone(),),
    )  # fmt: skip
    new = old.successor("Write a review", TODAY)
    assert new == goal("Write a review", measure="accepted", created=TODAY)
