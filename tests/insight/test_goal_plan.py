"""The strategic plan, and what is open and has a day."""

from datetime import date

import pytest

from mentorlog.insight.goal_plan import Dated, dated, plan
from tests.builders import ADA, TODAY, ago, ahead, goal, kept, milestone, relationship

PEOPLE = {ADA: relationship()}


def words(lines: tuple[Dated, ...]) -> list[str]:
    return [line.id or line.goal for line in lines]


def test_what_is_open_and_has_a_day_comes_soonest_first() -> None:
    steps = (
        milestone(id="late", due=ago(2)),
        milestone(id="done", due=ago(1), done=TODAY),
        milestone(id="dropped", due=ago(1), dropped=TODAY),
        milestone(id="undated"),
        milestone(id="soon", due=ahead(2), owner="them"),
    )
    found = dated([kept(goal("Write", due=ahead(9), milestone=steps))], TODAY)
    assert words(found) == ["late", "soon", "write"]
    assert [line.late for line in found] == [2, 0, 0]
    assert [line.owner for line in found] == [None, "them", None]
    assert [line.kind for line in found] == ["milestone", "milestone", "goal"]


@pytest.mark.parametrize("status", ["paused", "achieved", "changed", "dropped"])
def test_goals_that_rest_or_ended_wait_for_nothing(status: str) -> None:
    resting = kept(goal(due=ago(1), status=status, milestone=(milestone(due=ago(1)),)))
    assert dated([resting], TODAY) == ()


def test_on_one_day_milestones_come_before_the_goal() -> None:
    found = dated([kept(goal("Write", due=TODAY, milestone=(milestone(due=TODAY),)))], TODAY)
    assert [line.kind for line in found] == ["milestone", "goal"]


def test_a_plan_goes_by_month_and_what_has_no_day_is_last() -> None:
    steps = (
        milestone(id="a", due=date(2027, 4, 30)),
        milestone(id="b", due=date(2027, 5, 1)),
        milestone(id="c"),
        milestone(id="d", done=date(2027, 4, 1), owner="them"),
        milestone(id="e", dropped=TODAY),
    )
    months = plan([kept(goal("Write", milestone=steps))], TODAY, PEOPLE)
    assert [month.month for month in months] == [date(2027, 4, 1), date(2027, 5, 1), None]
    assert [words(month.lines) for month in months] == [["d", "a"], ["b"], ["c"]]
    assert months[0].lines[0].named == "Ada"


def test_a_goal_without_any_day_or_step_is_still_on_the_plan() -> None:
    [month] = plan([kept(goal("Write"))], TODAY, PEOPLE)
    assert (month.month, words(month.lines)) == (None, ["write"])


def test_a_reached_goal_is_ticked_on_the_day_it_was_due() -> None:
    reached = goal("Write", status="achieved", due=ago(1), closed=TODAY)
    [month] = plan([kept(reached)], TODAY, PEOPLE)
    [line] = month.lines
    assert (line.done, line.day, line.late) == (TODAY, ago(1), 0)


def test_what_was_dropped_or_replaced_is_no_longer_planned() -> None:
    gone = [kept(goal(status="dropped")), kept(goal(status="changed"))]
    assert plan(gone, TODAY, PEOPLE) == ()


def test_a_resting_goal_is_on_the_plan_and_never_late() -> None:
    resting = goal(status="paused", due=ago(5), milestone=(milestone(due=ago(3)),))
    [month] = plan([kept(resting)], TODAY, PEOPLE)
    assert [line.late for line in month.lines] == [0, 0]
