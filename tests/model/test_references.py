"""What names a relationship or a record follows it, and nothing else changes."""

from mentorlog.model.references import with_reference, with_slug
from mentorlog.model.review import GoalVerdict, Review
from tests.builders import BEGAN, TODAY, action, check_in, goal, meeting, topic

OLD, NEW = "ada", "ada-king"


def test_everybody_named_by_slug_follows() -> None:
    before = goal(
        with_=("ada", "bo"),
        agreed={"ada": BEGAN, "them": BEGAN},
        check_in=(check_in(with_="ada"), check_in(with_="bo")),
    )
    after = with_slug(before, OLD, NEW)
    assert after.with_ == ("ada-king", "bo")
    assert after.agreed == {"ada-king": BEGAN, "them": BEGAN}
    assert [one.with_ for one in after.check_in] == ["ada-king", "bo"]


def test_records_named_with_whose_they_are_follow() -> None:
    before = Review(
        on=TODAY,
        goal=(
            GoalVerdict(goal="ada/run", verdict="on-track"),
            GoalVerdict(goal="me/run", verdict="on-track"),
            GoalVerdict(goal="adamant/run", verdict="on-track"),
        ),
    )
    said = [one.goal for one in with_slug(before, OLD, NEW).goal]
    assert said == ["ada-king/run", "me/run", "adamant/run"]
    assert with_slug(goal(superseded_by="ada/run"), OLD, NEW).superseded_by == "ada-king/run"


def test_words_that_only_look_alike_stay() -> None:
    for one in (
        goal("ada", superseded_by="ada", why="ada/run", support="ada"),
        action("tell ada", owner="ada", goal="ada"),
        topic("ada/run", tags=("ada",)),
        meeting(by="ada", title="ada"),
    ):
        assert with_slug(one, OLD, NEW) is one


def test_a_record_with_another_name_is_followed() -> None:
    moved = with_reference(
        meeting(moved_from="2026-11-20-a", raised=("h7aa",)), "2026-11-20-a", "b"
    )
    assert (moved.moved_from, moved.raised) == ("b", ("h7aa",))
    assert with_reference(action("x", meeting="a"), "a", "b").meeting == "b"
    assert with_reference(action("a", meeting="c"), "a", "b").text == "a"
