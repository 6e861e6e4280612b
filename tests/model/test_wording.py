"""How a question is worded, what the demonstration plays, and what others may see."""

import pytest

from mentorlog.model.demo import Step
from mentorlog.model.relationship import Snooze
from mentorlog.model.wording import HintWording, Wording
from tests.builders import action, ago, goal, kept, meeting, note, picture, planned, private, topic


def test_a_question_is_asked_by_role_with_its_facts() -> None:
    asked = Wording(text="What did {name} say?", mentor="What did you tell {name}?")
    assert asked.said("mentee", name="Ada") == "What did Ada say?"
    assert asked.said("mentor", name="Ada") == "What did you tell Ada?"
    assert Wording(text="Well?").said("mentor", name="Ada") == "Well?"


@pytest.mark.parametrize("kind", [Wording, HintWording])
def test_a_wording_without_words_is_none(kind: type[Wording | HintWording]) -> None:
    with pytest.raises(ValueError, match=r"^text must not be empty$"):
        kind(text=" ")


def test_what_a_fact_says_in_braces_stays_as_it_is() -> None:
    asked = Wording(text='"{title}", {name}?')
    assert asked.said("mentee", title="Mend the {name} field", name="Ada") == (
        '"Mend the {name} field", Ada?'
    )
    assert asked.said("mentee", name="Ada") == '"{title}", Ada?'


HINT = HintWording(text="You, {name}?", mentor="They, {name}?", group="All of {name}?")


@pytest.mark.parametrize(
    ("role", "group", "said"),
    [
        ("mentee", False, "You, Kim?"),
        ("peer", False, "You, Kim?"),
        ("", False, "You, Kim?"),
        ("mentor", False, "They, Kim?"),
        ("member", False, "All of Kim?"),
        ("facilitator", False, "All of Kim?"),
        ("mentor", True, "All of Kim?"),
        ("peer", True, "All of Kim?"),
    ],
)
def test_a_hint_is_said_by_role_and_to_a_group(role: str, *, group: bool, said: str) -> None:
    assert HINT.said(role, group=group, name="Kim") == said


def test_a_hint_that_is_the_same_for_all_has_one_sentence() -> None:
    plain = HintWording(text="You?")
    assert {plain.said(role) for role in ("mentee", "mentor", "member")} == {"You?"}
    mentors = HintWording(text="You?", mentor="They?")
    assert (mentors.said("member"), mentors.said("mentor", group=True)) == ("You?", "They?")


def test_a_place_that_nothing_is_filled_in_for_is_told_with_its_key() -> None:
    assert HINT.unknown() == ()
    assert HintWording(text="{name}, {Days} {day}", group="{nam}").unknown() == (
        ("text", "Days"),
        ("text", "day"),
        ("group", "nam"),
    )


def test_the_demonstration_does_not_play_in_the_future() -> None:
    assert Step(ago=0, run=("status",)).ago == 0
    with pytest.raises(ValueError, match=r"^ago must be from 0"):
        Step(ago=-1, run=("status",))


def test_for_other_eyes_nothing_private_is_left() -> None:
    found = picture(
        actions=[action(), kept(action(id="s1"), private=True)],
        topics=[kept(topic(id="s2"), private=True)],
        notes=[note(), kept(note(id="s3"), private=True)],
        goals=[kept(goal("s4"), private=True), goal("open")],
        meetings=[meeting(ago(9)), kept(meeting(ago(3)), private=True)],
        coming=(kept(planned(ago(-3)), private=True),),
        reviews=("2027-01-01-x",),
        private=private(Snooze(rule="drifting"), fit="poor"),
    ).discreet()
    assert [one.key for one in found.actions] == ["7k3f"]
    assert [one.key for one in found.notes] == ["n4bb"]
    assert [one.key for one in found.goals] == ["open"]
    assert [one.record.on for one in found.past] == [ago(9)]
    assert (found.topics, found.coming, found.reviews, found.private.fit) == ((), (), (), None)
    assert found.private.snooze
