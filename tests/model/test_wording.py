"""How a question is worded, and what others may see."""

import pytest

from mentorlog.model.relationship import Snooze
from mentorlog.model.wording import Wording
from tests.builders import action, ago, goal, kept, meeting, note, picture, planned, private, topic


def test_a_question_is_asked_by_role_with_its_facts() -> None:
    asked = Wording(text="What did {name} say?", mentor="What did you tell {name}?")
    assert asked.said("mentee", name="Ada") == "What did Ada say?"
    assert asked.said("mentor", name="Ada") == "What did you tell Ada?"
    assert Wording(text="Well?").said("mentor", name="Ada") == "Well?"


def test_a_question_without_words_is_none() -> None:
    with pytest.raises(ValueError, match=r"^text must not be empty$"):
        Wording(text=" ")


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
