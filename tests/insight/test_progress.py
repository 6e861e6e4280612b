"""Goals as they are drawn."""

from mentorlog.insight.progress import line, total
from tests.builders import TODAY, ago, check_in, goal, kept, kept_all


def test_a_goal_is_drawn_with_what_was_said_last() -> None:
    said = (check_in(TODAY, note="stuck"), check_in(ago(9), 40))
    found = line(kept(goal("Write", check_in=said, due=TODAY), private=True))
    assert (found.key, found.title, found.status) == ("write", "Write", "active")
    assert (found.progress, found.said, found.due) == (40, TODAY, TODAY)
    assert found.private


def test_a_goal_nobody_spoke_of_has_no_progress() -> None:
    found = line(kept(goal()))
    assert (found.progress, found.said) == (None, None)


def test_the_sum_counts_what_still_counts() -> None:
    found = total(
        kept_all([
            goal("a", check_in=(check_in(TODAY, 40),)),
            goal("b", status="achieved"),
            goal("c"),
            goal("d", status="dropped"),
            goal("e", status="changed"),
        ])
    )  # fmt: skip
    assert found is not None
    assert (found.mean, found.reached, found.total) == (47, 1, 3)


def test_without_goals_that_count_there_is_no_sum() -> None:
    assert total([]) is None
    assert total(kept_all([goal(status="dropped")])) is None
