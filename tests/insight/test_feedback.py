"""Which request is answered, what is listed and in which order."""

from typing import Any

from mentorlog.insight.feedback import (
    FeedbackLine,
    answered_by,
    follow_ups,
    line,
    parted,
    waiting,
    words,
)
from mentorlog.model.kept import Kept
from tests.builders import TODAY, ago, ahead, circle, feedback, kept, relationship


def asked(days: int, key: str = "x", **changes: Any) -> Kept[Any]:
    return kept(feedback("asked", ago(days), **changes), key)


def keys(found: Any) -> list[str]:
    return [one.key for one in found]


def test_the_longest_waiting_stands_first() -> None:
    found = [asked(1, "new"), asked(9, "old"), asked(5, "gone", answered_on=ago(1)),
             kept(feedback("given", ago(3)), "given")]  # fmt: skip
    assert keys(waiting(found)) == ["old", "new"]


def test_what_to_come_back_to_stands_soonest_first() -> None:
    found = [
        kept(feedback("given", follow_up=ahead(9)), "later"),
        kept(feedback("given", follow_up=ago(1), followed=TODAY), "done"),
        kept(feedback("received", follow_up=ago(1)), "late"),
        asked(3, "again", follow_up=ahead(2)),
        kept(feedback("received"), "never"),
    ]
    assert keys(follow_ups(found)) == ["late", "again", "later"]


def test_the_oldest_request_is_answered() -> None:
    found = [asked(1, "new"), asked(9, "old")]
    answer = answered_by(found, TODAY, None)
    assert answer is not None
    assert answer.key == "old"


def test_nothing_asked_for_later_is_answered() -> None:
    found = [asked(1)]
    assert answered_by(found, ago(2), None) is None
    assert answered_by(found, ago(1), None) is not None


def test_a_request_to_one_of_a_group_is_for_that_one() -> None:
    to_kim, to_all = asked(1, "kim", member="k7m2"), asked(9, "all")
    assert answered_by([to_kim, to_all], TODAY, "k7m2") == to_kim
    assert answered_by([to_kim, to_all], TODAY, "p3x9") == to_all
    assert answered_by([to_kim], TODAY, "p3x9") is None
    assert answered_by([to_kim], TODAY, None) is None


def test_feedback_is_listed_by_the_first_that_was_said() -> None:
    said = feedback("given", behaviour="You let Kim finish", impact="She spoke")
    assert words(kept(said, text="\n# Friday\n- well done\n")) == "well done"
    assert words(kept(said)) == "You let Kim finish"
    assert words(kept(feedback("given", impact="She spoke"))) == "She spoke"
    assert words(kept(feedback("given", kind="redirecting"))) == "redirecting"
    assert words(kept(feedback("given"))) == ""


def test_days_count_for_what_waits_alone() -> None:
    assert line(asked(9), relationship(), TODAY).days == 9
    assert line(asked(9, answered_on=ago(1)), relationship(), TODAY).days == 0
    assert line(kept(feedback("given", ago(9))), relationship(), TODAY).days == 0


def test_a_member_is_called_by_the_first_name() -> None:
    assert line(asked(1, member="k7m2"), circle(), TODAY).member == "Kim"
    assert line(asked(1, member="gone"), circle(), TODAY).member == "gone"
    assert line(asked(1), circle(), TODAY).member == ""


def parts(*found: Kept[Any], most: int = 3) -> list[list[str]]:
    def as_line(one: Kept[Any]) -> FeedbackLine:
        return line(one, relationship(), TODAY)

    return [[one.kept.key for one in part] for part in parted(found, most, as_line)]


def test_nothing_is_listed_twice() -> None:
    found = parts(
        asked(1, "waits", follow_up=ahead(1)),
        kept(feedback("given", follow_up=ahead(1)), "back"),
        kept(feedback("given"), "said"),
        asked(2, "came", answered_on=ago(1)),
    )
    assert found == [["waits"], ["back"], ["said", "came"]]


def test_of_each_person_the_newest_few_are_listed() -> None:
    ada = [kept(feedback("given", ago(day)), f"a{day}") for day in range(5)]
    sam = [kept(feedback("given", ago(day)), f"s{day}", "sam") for day in range(2)]
    assert parts(*ada, *sam, most=3)[2] == ["a0", "a1", "a2", "s0", "s1"]
