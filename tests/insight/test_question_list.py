"""The question bank as listed."""

from mentorlog.insight.question_list import SHOWN, QuestionList, Sought, last_asked, listed
from mentorlog.model.question import Question
from mentorlog.model.relationship import Asked
from tests.builders import TODAY, ago, relationship

BANK = (
    *(Question(id=f"q{number}", text="?", topics=("goals",)) for number in range(20)),
    Question(id="mentor", text="?", roles=("mentor",), topics=("career",)),
    Question(id="late", text="?", stages=("separation",), supports=("access",)),
)
ASKED = relationship(asked=(Asked(question="q0", on=ago(3)), Asked(question="q0", on=ago(9))))


def of_ada(sought: Sought | None = None, *, every: bool = False) -> QuestionList:
    meant = sought or Sought(role="mentee", stage="initiation")
    return listed(BANK, meant, TODAY, person=ASKED, every=every)


def test_a_person_is_offered_a_screenful_of_what_was_not_asked() -> None:
    found = of_ada()
    assert len(found.questions) == SHOWN
    assert "q0" not in {one.id for one in found.questions}
    assert (found.fitting, found.fresh) == (20, 19)


def test_all_has_the_asked_ones_with_the_latest_day() -> None:
    found = {one.id: one.asked for one in of_ada(every=True).questions}
    assert found["q0"] == ago(3)
    assert found["q1"] is None
    assert {"mentor", "late"}.isdisjoint(found)
    assert last_asked(ASKED) == {"q0": ago(3)}


def test_each_filter_narrows() -> None:
    def ids(**said: str) -> set[str]:
        return {one.id for one in listed(BANK, Sought(**said), TODAY, every=True).questions}

    assert ids(topic="career") == {"mentor"}
    assert ids(support="access") == {"late"}
    assert "mentor" not in ids(role="mentee")
    assert "late" not in ids(stage="initiation")


def test_without_anybody_and_any_filter_there_is_only_a_count() -> None:
    found = listed(BANK, Sought(), TODAY)
    assert found.questions == ()
    assert dict(found.topics) == {"goals": 20, "career": 1}
