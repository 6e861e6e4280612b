"""What is asked and practised next: steady, fitting, and everything before anything again."""

from itertools import pairwise
from typing import Any

import pytest

from mentorlog.insight.asking import habit_of, of_kit, unasked
from mentorlog.model.instrument import InstrumentItem
from mentorlog.model.kit import Kit
from mentorlog.model.meant import Line
from mentorlog.model.question import Question


def question(name: str, **changes: Any) -> Question:
    return Question(id=name, text=f"What about {name}?", **changes)


def many(number: int, **changes: Any) -> list[Question]:
    return [question(f"q{at}", **changes) for at in range(number)]


def offered(questions: list[Question], turn: int = 1, **changes: Any) -> list[str]:
    facts = {"role": "mentee", "canonical": "cultivation", "asked": (), **changes}
    return [one.id for one in unasked(questions, turn=turn, **facts)]


def test_only_what_fits_role_and_stage_is_offered() -> None:
    bank = [
        question("theirs", roles=("mentor",)),
        question("later", stages=("separation",)),
        question("mine", roles=("mentee", "peer"), stages=("cultivation",)),
        question("any"),
    ]
    assert offered(bank, count=9) == ["mine", "any"]
    assert offered(bank, role="mentor", canonical="separation", count=9) == [
        "theirs",
        "later",
        "any",
    ]


def test_the_same_inputs_have_the_same_answer() -> None:
    assert offered(many(9), turn=7) == offered(many(9), turn=7)


@pytest.mark.parametrize("size", [2, 3, 5, 8, 31])
def test_all_come_round_before_one_is_offered_again(size: int) -> None:
    bank = many(size)
    row = [name for turn in range(1, size + 1) for name in offered(bank, turn)]
    assert len(row) == 2 * size
    assert sorted(row[:size]) == sorted(row[size:]) == sorted(one.id for one in bank)


@pytest.mark.parametrize("kept", [0, 1, 2])
def test_what_was_asked_is_not_offered_and_nothing_is_jumped_over(kept: int) -> None:
    bank, asked = many(30), set[str]()
    rounds = []
    for turn in range(1, 16):
        rounds.append(offered(bank, turn, asked=asked))
        assert asked.isdisjoint(rounds[-1])
        asked.update(rounds[-1][:kept])
    row = [name for found in rounds for name in found]
    assert sorted(row) == sorted(one.id for one in bank)


def test_two_meetings_in_a_row_offer_other_questions() -> None:
    bank, asked = many(24), set[str]()
    rounds = []
    for turn in range(1, 20):
        rounds.append(offered(bank, turn, asked=asked))
        asked.update(rounds[-1][: turn % 2])
    assert all(set(one).isdisjoint(other) for one, other in pairwise(rounds))


def test_the_last_one_comes_alone_and_then_they_begin_anew() -> None:
    bank = many(5)
    assert offered(bank, asked={"q0", "q1", "q2", "q4"}) == ["q3"]
    everything = {one.id for one in bank}
    assert offered(bank, asked=everything) == ["q0", "q1"]
    assert offered(bank, turn=2, asked=everything) == ["q2", "q3"]


def test_what_was_asked_in_another_stage_or_left_the_bank_changes_nothing() -> None:
    bank = [*many(6), question("early", stages=("initiation",))]
    assert offered(bank, 2, asked={"early", "gone"}) == offered(bank, 2)


def test_wanted_topics_come_first_and_others_fill_up() -> None:
    bank = [*many(4, topics=("goals",)), question("c1", topics=("career", "goals"))]
    assert offered(bank, topics_wanted={"career"}) == ["c1", "q0"]
    assert offered(bank, topics_wanted={"career"}, asked={"c1"}) == ["q0", "q1"]
    assert offered(bank, topics_wanted={"closing"}) == offered(bank)


def test_topics_are_mixed() -> None:
    bank = [
        *(question(f"g{at}", topics=("goals",)) for at in range(6)),
        *(question(f"s{at}", topics=("skills",)) for at in range(3)),
    ]
    row = offered(bank, count=9)
    assert [sum(name[0] == "s" for name in row[at : at + 3]) for at in (0, 3, 6)] == [1, 1, 1]


def test_without_anything_that_fits_nothing_is_offered() -> None:
    assert offered([]) == []
    assert offered(many(3, roles=("mentor",))) == []
    assert offered(many(3), count=0) == []


def test_a_kit_asks_what_it_names_in_its_order_and_then_its_own() -> None:
    kit = Kit(
        id="first",
        name="First",
        ask=("q2", "gone", "q0", "theirs"),
        agenda=(),
        question=(question("own"), question("not-mine", roles=("mentor",))),
    )
    bank = [*many(3), question("theirs", roles=("mentor",))]
    assert [one.id for one in of_kit(kit, bank, role="mentee")] == ["q2", "q0", "own"]
    assert [one.id for one in of_kit(kit, bank, role="mentor")] == [
        "q2", "q0", "theirs", "own", "not-mine",
    ]  # fmt: skip


def habit(name: str, *lines: Line) -> InstrumentItem:
    return InstrumentItem(id=name, name=name, text=f"I do {name}.", practise=lines)


LISTEN = habit("listen", Line(text="wait"), Line(text="hold back", roles=("mentor",)))
ASK = habit("ask", Line(text="ask what"), Line(text="ask how"))


def practised(turn: int, *habits: InstrumentItem, role: str = "mentee") -> tuple[str, str] | None:
    found = habit_of(habits or (LISTEN, ASK), role=role, turn=turn)
    return (found[0].id, found[1]) if found else None


def test_each_meeting_has_another_habit_and_each_round_another_line() -> None:
    assert [practised(turn) for turn in (1, 2, 3, 4, 5)] == [
        ("listen", "wait"),
        ("ask", "ask what"),
        ("listen", "wait"),
        ("ask", "ask how"),
        ("listen", "wait"),
    ]
    assert practised(3, role="mentor") == ("listen", "hold back")


def test_a_habit_that_nobody_in_my_role_can_practise_is_passed_over() -> None:
    mentors = habit("hold", Line(text="hold back", roles=("mentor",)))
    assert practised(1, mentors, ASK) == ("ask", "ask what")
    assert practised(1, mentors) is None
    assert habit_of((), role="mentee", turn=1) is None
