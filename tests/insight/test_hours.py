"""How many meetings, and how long: what was noted, what was assumed, what nobody knows."""

from mentorlog.insight.hours import Hours, Met, hours, met, together, total
from tests.builders import TODAY, ago, ahead, meeting, planned


def test_without_a_meeting_there_is_no_time() -> None:
    assert hours([], 45) == Hours()
    assert met([], TODAY) == Met()


def test_what_was_only_cancelled_takes_no_time_and_is_counted_apart() -> None:
    every = [meeting(ago(1), status="cancelled"), meeting(ago(2), status="missed", minutes=30)]
    assert hours(every, 45) == Hours()
    assert met(every, TODAY) == Met(cancelled=1, missed=1)


def test_noted_lengths_are_summed_and_others_assumed_apart() -> None:
    every = [meeting(ago(3), minutes=60), meeting(ago(2)), meeting(ago(1))]
    assert hours(every, 45) == Hours(minutes=150, assumed=90, each=(45,), unknown=0)


def test_where_no_length_is_usual_nobody_knows() -> None:
    every = [meeting(ago(3), minutes=60), meeting(ago(2))]
    assert hours(every, None) == Hours(minutes=60, unknown=1)


def test_a_meeting_in_writing_is_given_no_length_that_was_not_noted() -> None:
    assert hours([meeting(channel="async")], 45) == Hours(unknown=1)
    assert hours([meeting(channel="async", minutes=20)], 45) == Hours(minutes=20)


def test_a_meeting_i_was_not_at_is_neither_held_nor_time_of_mine() -> None:
    without = meeting(absent=("me",), minutes=60)
    assert hours([without], 45) == Hours()
    assert met([without], TODAY) == Met(without_me=1)


def test_a_meeting_from_which_another_was_absent_counts() -> None:
    assert met([meeting(absent=("k7m2",))], TODAY).without_me == 0
    assert hours([meeting(absent=("k7m2",), minutes=60)], None).minutes == 60


def test_a_planned_meeting_is_open_from_the_day_after_on() -> None:
    assert met([planned(ago(1))], TODAY).unsaid == 1
    assert met([planned(TODAY), planned(ahead(1))], TODAY).unsaid == 0


def test_one_that_was_moved_counts_where_it_was_moved_to() -> None:
    every = [meeting(ago(9), status="rescheduled"), meeting(ago(7))]
    assert met(every, TODAY) == Met(held=(ago(7),))


def test_sums_keep_every_length_that_was_assumed() -> None:
    parts = [hours([meeting()], 45), hours([meeting(), meeting()], 60), hours([meeting()], None)]
    assert total(parts) == Hours(minutes=165, assumed=165, each=(45, 60), unknown=1)


def test_meetings_of_several_are_in_order() -> None:
    one, other = met([meeting(ago(1))], TODAY), met([meeting(ago(5))], TODAY)
    assert together([one, other]).held == (ago(5), ago(1))
