"""A way through a concern: how to begin, all that is known, and nothing of it where unsafe."""

from typing import Any

from mentorlog.insight.concern import FIRST, listed, way, words
from mentorlog.model.concern_kind import ConcernKind, FirstStep
from mentorlog.model.words import ConcernType
from tests.builders import ADA, TODAY, ago, ahead, circle, concern, kept, relationship

AGREED = ("We ask Kim.",)
KEEP = ("Write down the day.",)


def kind(of: ConcernType = "drift", **changes: Any) -> ConcernKind:
    facts: dict[str, Any] = {
        "id": of,
        "name": "Drift",
        "about": "Less and less.",
        "signs": ("It has been long.",),
        "say": ("Shall we meet?",),
        "third_party": "Kim",
        "ending": "After two letters.",
        "keep": ("The day.",),
        "step": (
            *(FirstStep(id=f"s{number}", text=f"Step {number}.") for number in range(4)),
            FirstStep(id="m", text="Of mentors.", roles=("mentor",)),
        ),
    }
    return ConcernKind(**{**facts, **changes})


def test_it_begins_with_a_few_steps_for_my_role() -> None:
    found = way(concern(), kind(), "mentee", AGREED, KEEP)
    assert found.steps == ("Step 0.", "Step 1.", "Step 2.")
    assert len(found.steps) == FIRST
    assert (found.agreed, found.say) == (AGREED, ("Shall we meet?",))
    assert (found.signs, found.third_party, found.ending, found.keep) == ((), "", "", ())


def test_all_of_it_is_one_command_away() -> None:
    found = way(concern(), kind(), "mentor", AGREED, KEEP, whole=True)
    assert found.steps[-1] == "Of mentors."
    assert (found.third_party, found.ending, found.keep) == (
        "Kim",
        "After two letters.",
        ("The day.",),
    )


def test_of_a_concern_for_safety_nothing_involves_the_other() -> None:
    unsafe = concern("safety")
    careless = kind("safety")
    for whole in (False, True):
        found = way(unsafe, careless, "mentee", AGREED, KEEP, whole=whole)
        assert found.apart
        assert (found.agreed, found.steps, found.say, found.third_party) == ((), (), (), "")
        assert found.keep == KEEP
    ours = kind("safety", apart=True, say=())
    found = way(unsafe, ours, "mentee", AGREED, KEEP)
    assert found.agreed == ()
    assert len(found.steps) == 4
    assert (found.third_party, found.keep) == ("Kim", ("The day.",))
    assert way(unsafe, None, "mentee", AGREED, KEEP).keep == KEEP


def test_another_kind_may_keep_the_other_out_of_it_too() -> None:
    found = way(
        concern("conflict"), kind("conflict", apart=True, say=(), keep=()), "mentee", AGREED, KEEP
    )
    assert (found.apart, found.agreed, found.keep) == (True, (), KEEP)


def test_a_kind_nobody_has_written_about_still_says_what_was_agreed() -> None:
    found = way(concern("other"), None, "mentee", AGREED, KEEP)
    assert (found.agreed, found.keep, found.apart) == (AGREED, (), False)


def test_the_one_to_look_at_again_soonest_comes_first_then_the_newest() -> None:
    found = listed(
        [
            kept(concern("drift", ago(30)), "old"),
            kept(concern("drift", ago(3)), "new"),
            kept(concern("drift", ago(60), look_again=ahead(9)), "later"),
            kept(concern("drift", ago(60), look_again=ago(2)), "late"),
        ],
        {ADA: relationship()},
        TODAY,
    )
    assert [one.kept.key for one in found] == ["late", "later", "new", "old"]
    assert [one.late for one in found] == [2, 0, 0, 0]


def test_a_member_is_named_and_the_newest_step_told() -> None:
    one = kept(concern(member="k7m2"), who="writing", text="# Talk\n\n- She talks\n")
    [line] = listed([one], {"writing": circle()}, TODAY)
    assert (line.member, line.words, line.last) == ("Kim", "She talks", None)


def test_without_words_it_is_called_by_its_type() -> None:
    assert words(kept(concern("time"), text="\n## Only a heading\n")) == "time"
