"""What a picture shows first."""

from dataclasses import replace

from tests.builders import (
    TODAY,
    action,
    ago,
    agreed,
    agreement,
    ahead,
    goal,
    kept,
    meeting,
    picture,
    planned,
    relationship,
    topic,
)


def test_only_meetings_that_took_place_count_as_held() -> None:
    found = picture(meetings=[meeting(ago(9)), meeting(ago(2), status="missed"), planned(ahead(5))])
    assert [one.record.on for one in found.held] == [ago(9)]
    last = found.last_held
    assert last is not None
    assert last.record.on == ago(9)


def test_before_the_first_meeting_there_is_no_last_one() -> None:
    assert picture().last_held is None
    assert picture().next_planned is None


def test_the_next_meeting_is_the_soonest_still_planned() -> None:
    moved = planned(ahead(1), status="rescheduled")
    found = picture(meetings=[planned(ahead(9)), moved, planned(ahead(5))])
    coming = found.next_planned
    assert coming is not None
    assert coming.record.on == ahead(5)


def test_a_meeting_planned_for_today_is_found_until_its_result_is_known() -> None:
    waiting = picture(meetings=[planned(TODAY)])
    assert waiting.planned_on(TODAY) is not None
    assert waiting.planned_on(ahead(1)) is None
    assert picture(meetings=[meeting(TODAY)]).planned_on(TODAY) is None


def test_a_meeting_planned_for_a_later_day_is_found_by_that_day() -> None:
    found = picture(meetings=[planned(ahead(3))]).planned_on(ahead(3))
    assert found is not None


def test_open_actions_come_soonest_first_then_as_written_down() -> None:
    found = picture(
        actions=[
            action(id="b2"),
            action(id="a1"),
            action(id="late", due=ago(3)),
            action(id="soon", due=ahead(1)),
            action(id="done", due=ago(9), done=TODAY),
        ]
    )
    assert [one.key for one in found.open_actions] == ["late", "soon", "b2", "a1"]


def test_open_topics_come_oldest_first() -> None:
    found = picture(
        topics=[
            topic(id="new1", created=ago(1)),
            topic(id="old1", created=ago(9)),
            topic(id="gone", created=ago(20), dropped=TODAY),
        ]
    )
    assert [one.key for one in found.open_topics] == ["old1", "new1"]


def test_open_goals_come_soonest_first() -> None:
    found = picture(
        goals=[goal("undated"), goal("b", due=ahead(9)), goal("a", due=ahead(9), status="dropped")]
    )
    assert [one.key for one in found.open_goals] == ["b", "undated"]


def test_the_same_picture_can_be_told_with_other_records() -> None:
    found = replace(picture(), actions=(kept(action()),))
    assert [one.key for one in found.open_actions] == ["7k3f"]


def test_the_agreement_is_to_be_looked_at_until_a_look_back_came_or_it_ended() -> None:
    held = kept(agreement(agreed("both"), review_on=ago(3)))
    assert picture(agreement=held).agreement_again == ago(3)
    assert picture(agreement=held, reviews=(f"{ago(4)}-a",)).agreement_again == ago(3)
    assert picture(agreement=held, reviews=(f"{ago(3)}-a",)).agreement_again is None
    ended = relationship(state="concluded", continues="friend")
    assert picture(ended, agreement=held).agreement_again is None
    assert picture().agreement_again is None
    assert picture(agreement=kept(agreement(agreed("both")))).agreement_again is None
