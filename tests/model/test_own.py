"""What I know of myself: needs that are asked, answered and met, opportunities with their day."""

import pytest

from mentorlog.model.own import Myself, Opportunity, Request, joined
from mentorlog.model.words import Answer
from tests.builders import TODAY, ago, need, opportunity


def asked(who: str = "ada", days: int = 0, answer: Answer | None = None) -> Request:
    return Request(who=who, on=ago(days), answer=answer)


@pytest.mark.parametrize(
    ("more", "after"),
    [
        (["humour"], ("Patience", "humour")),
        (["patience", "PATIENCE"], ("Patience",)),
        (["humour", " Humour "], ("Patience", "humour")),
        (["", "  "], ("Patience",)),
        ([], ("Patience",)),
    ],
)
def test_a_list_takes_what_it_does_not_have(more: list[str], after: tuple[str, ...]) -> None:
    assert joined(("Patience",), more) == after


def test_an_answer_goes_to_the_last_time_they_were_asked() -> None:
    before = need(asked=(asked(days=90), asked("grace", 60), asked(days=30, answer="later")))
    after = before.answered(asked(answer="yes"))
    assert after.asked == (asked(days=90), asked("grace", 60), asked(days=30, answer="yes"))


def test_an_answer_nobody_waited_for_is_a_request_of_its_own() -> None:
    assert need().answered(asked(answer="no")).asked == (asked(answer="no"),)
    before = need(asked=(asked(days=90, answer="no"),))
    assert before.answered(asked(answer="yes")).asked == (*before.asked, asked(answer="yes"))


def test_a_need_is_open_until_it_is_met_or_dropped() -> None:
    assert need().open
    assert not need(until=TODAY).open
    assert not need(dropped=TODAY).open


def test_of_one_kind_the_newest_open_need_is_meant() -> None:
    met, first, second = need(until=ago(9)), need(why="to write"), need(why="to lead")
    assert Myself(need=(first, second, met)).needed("coaching") is second
    assert Myself(need=(met,)).needed("coaching") is None
    assert Myself(need=(first,)).needed("friendship") is None


def test_only_the_need_that_is_meant_is_replaced() -> None:
    twin = need(until=ago(9))
    me = Myself(need=(twin, need(until=ago(9)), need("friendship")))
    after = need(why="again")
    assert me.with_need(after, twin).need == (after, *me.need[1:])
    assert me.with_need(after).need == (*me.need, after)


@pytest.mark.parametrize(
    ("chance", "late"),
    [
        (opportunity(deadline=ago(1)), 1),
        (opportunity(deadline=TODAY), 0),
        (opportunity(deadline=ago(-1)), 0),
        (opportunity(), 0),
        (opportunity(deadline=ago(9), status="applied"), 0),
        (opportunity(deadline=ago(9), status="missed"), 0),
    ],
)
def test_only_what_i_have_not_tried_for_is_late(chance: Opportunity, late: int) -> None:
    assert chance.late(TODAY) == late


def test_two_opportunities_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="opportunity has e3mb twice"):
        Myself(opportunity=(opportunity(), opportunity("Gordon conference")))


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda: need(" "), "support"),
        (lambda: opportunity(""), "name"),
        (lambda: opportunity(id=" "), "id"),
        (lambda: asked(""), "who"),
    ],
)
def test_what_must_be_said_is_refused_when_empty(make: object, field: str) -> None:
    assert callable(make)
    with pytest.raises(ValueError, match=f"{field} must not be empty"):
        make()
