"""How it goes over time: the pulse, areas, worth, the rhythm, goals and the balance."""

from datetime import date
from typing import Any

import pytest

from mentorlog.insight.trend import goals
from mentorlog.insight.trend_balance import Share, balance
from mentorlog.insight.trend_rated import (
    MANY,
    early_fits,
    looks,
    pulse,
    satisfaction,
    worth,
)
from mentorlog.insight.trend_rhythm import RhythmTrend, kept
from mentorlog.model.days import of_stem
from mentorlog.model.meeting import Rating
from mentorlog.model.relationship import Relationship, RhythmChange
from mentorlog.model.review import Area, Pulse, Review
from mentorlog.model.support import Support, Supports
from mentorlog.model.time_out import TimeOut
from tests import builders
from tests.builders import (
    BEGAN,
    TODAY,
    action,
    ago,
    assessment,
    check_in,
    circle,
    goal,
    kept_all,
    meeting,
    relationship,
    topic,
    transition,
)

FULL = {"worth": 4, "trust": 5, "movement": 2, "support": 3, "rhythm": 4}


def felt(on: date, **said: int) -> Review:
    return Review(on=on, pulse=Pulse(**said))


def rated(on: date, **said: tuple[int, int]) -> Review:
    areas = tuple(Area(name=name, weight=w, satisfaction=s) for name, (w, s) in said.items())
    return Review(on=on, area=areas)


def test_without_a_look_there_is_no_pulse() -> None:
    assert pulse(looks([]), relationship()) is None
    assert pulse(looks([Review(on=TODAY), felt(TODAY)]), relationship()) is None


def test_one_look_has_no_change() -> None:
    found = pulse(looks([felt(TODAY, **FULL)]), relationship())
    assert found is not None
    assert found.days == (TODAY,)
    assert found.mean.values == (3.6,)
    assert [one.change for one in (*found.items, found.mean)] == [None] * 6


def test_the_change_is_from_the_first_that_was_said_to_the_last() -> None:
    found = pulse(
        looks([felt(ago(9), worth=3, trust=2), felt(ago(60), worth=5), felt(TODAY, **FULL)]),
        relationship(),
    )
    assert found is not None
    assert found.days == (ago(60), ago(9), TODAY)
    by_name = {one.name: one for one in found.items}
    assert (by_name["worth"].values, by_name["worth"].change) == ((5, 3, 4), -1)
    assert (by_name["trust"].values, by_name["trust"].change) == ((None, 2, 5), 3)
    assert (by_name["movement"].values, by_name["movement"].change) == ((None, None, 2), None)


def test_fewer_than_three_answers_make_no_mean() -> None:
    few = felt(ago(9), worth=3, trust=2)
    three = felt(TODAY, worth=3, trust=2, support=4)
    found = pulse(looks([few, three]), relationship())
    assert found is not None
    assert (found.mean.values, found.mean.change) == ((None, 3.0), None)


def test_the_pulse_asked_by_itself_is_the_same_pulse_but_no_other_version_is() -> None:
    same = assessment(FULL, ago(5), instrument="pulse", version="1", about="both")
    other = assessment(FULL, ago(4), instrument="pulse", version="2", about="both")
    theirs = assessment(FULL, ago(3), instrument="pulse", version="1", rater="them")
    another = assessment(FULL, ago(2), instrument="six-domains", version="1")
    wide = assessment({**FULL, "worth": 7}, ago(1), instrument="pulse", version="1")
    found = looks([felt(TODAY, **FULL)], [same, other, theirs, another, wide])
    assert [one.on for one in found] == [ago(5), TODAY]


MOVED = relationship(
    started=ago(100), created=ago(100),
    transition=(transition("initiation", ago(100)), transition("cultivation", ago(30))),
)  # fmt: skip


@pytest.mark.parametrize(
    ("on", "is_early"), [(ago(100), True), (ago(31), True), (ago(30), True), (ago(29), False)]
)
def test_a_look_was_early_until_the_day_of_the_move(on: date, is_early: bool) -> None:  # noqa: FBT001
    found = pulse(looks([felt(on, **FULL)]), MOVED)
    assert found is not None
    assert bool(found.early) is is_early


def test_nothing_is_explained_away_with_poor_fit_or_low_trust() -> None:
    good = looks([felt(ago(9), **{**FULL, "trust": 3}), felt(TODAY, trust=1)])
    assert early_fits(good, [ago(9)], None)
    assert early_fits(looks([felt(ago(9), worth=1)]), [ago(9)], "undecided")
    assert not early_fits(good, [ago(9)], "poor")
    assert not early_fits(good, [ago(9), TODAY], None)
    assert not early_fits(good, [], None)


def test_without_an_area_there_is_no_satisfaction() -> None:
    assert satisfaction([]) is None
    assert satisfaction([felt(TODAY, **FULL)]) is None


def test_an_area_counts_by_its_weight() -> None:
    found = satisfaction([rated(TODAY, skills=(1, 5), voice=(4, 2))])
    assert found is not None
    assert found.mean.values == (2.6,)
    assert (found.mean.change, found.changed) == (None, ())


def test_an_area_that_came_or_went_or_weighs_otherwise_is_said_so() -> None:
    found = satisfaction([
        rated(ago(90), skills=(2, 2), clinic=(3, 3)),
        rated(ago(60), Skills=(2, 3), clinic=(3, 3)),
        rated(ago(30), skills=(5, 4), voice=(5, 3)),
        rated(TODAY, skills=(5, 4), voice=(5, 4)),
    ])  # fmt: skip
    assert found is not None
    skills, clinic, voice = found.areas
    assert (skills.came, skills.gone, skills.weight, skills.weight_before) == (None, None, 5, 2)
    assert (skills.course.values, skills.course.change) == ((2, 3, 4, 4), 2)
    assert (clinic.came, clinic.gone, clinic.weight_before) == (None, ago(60), None)
    assert clinic.course.values == (3, 3, None, None)
    assert (voice.came, voice.gone) == (ago(30), None)
    assert found.changed == (ago(30),)
    assert found.mean.values == (2.6, 3.0, 3.5, 4.0)


def test_worth_is_told_meeting_by_meeting_and_by_quarters_when_they_are_many() -> None:
    assert worth([], of_stem) is None
    assert worth([Rating(meeting="notes", worth=3)], of_stem) is None
    few = [Rating(meeting=f"2026-{month:02}-05-talk", worth=3) for month in range(MANY, 0, -1)]
    found = worth(few, of_stem)
    assert found is not None
    assert (found.per, found.rated, found.mean) == ("meeting", MANY, 3.0)
    assert (found.points[0].on, found.points[0].value) == (date(2026, 1, 5), 3)
    many = worth([*few, Rating(meeting="2026-02-01-x4k2", worth=5)], of_stem)
    assert many is not None
    assert many.per == "quarter"
    assert [(one.on, one.value, one.count) for one in many.points] == [
        (date(2026, 1, 1), 3.5, 4),
        (date(2026, 4, 1), 3.0, 3),
        (date(2026, 7, 1), 3.0, 3),
        (date(2026, 10, 1), 3.0, 3),
    ]


def met(*when: int, of: Relationship | None = None, away: Any = ()) -> RhythmTrend | None:
    return kept([ago(day) for day in when], of or relationship(), away, ago(365))


def test_a_gap_has_two_ends() -> None:
    assert met() is None
    assert met(3) is None
    assert met(3, 3) is None


@pytest.mark.parametrize(
    ("rhythm", "gap", "in_rhythm"),
    [("2w", 20, True), ("2w", 21, False), ("1w", 13, True), ("1w", 14, False), ("3m", 134, True),
     ("3m", 135, False), ("as-needed", 300, None), (None, 14, None)],
)  # fmt: skip
def test_a_gap_is_in_rhythm_as_the_status_sees_it(
    rhythm: str | None,
    gap: int,
    in_rhythm: bool | None,  # noqa: FBT001
) -> None:
    found = met(gap, 0, of=relationship(rhythm=rhythm))
    assert found is not None
    assert found.gaps[0].kept is in_rhythm
    assert found.counted == (in_rhythm is not None)
    assert found.kept == (in_rhythm is True)


CHANGED = relationship(
    rhythm="1m",
    rhythm_change=(RhythmChange(on=ago(200), every="1w"), RhythmChange(on=ago(100), every="1m")),
)


def test_the_rhythm_of_that_time_counts_and_the_slower_one_of_both_within_a_change() -> None:
    found = met(220, 190, 170, 90, 50, of=CHANGED)
    assert found is not None
    assert [one.agreed for one in found.gaps] == [None, 7, 30, 30]
    assert [one.kept for one in found.gaps] == [None, False, False, True]
    assert (found.kept, found.counted, found.usual) == (1, 3, 35)
    assert [one.every for one in found.agreed] == ["1w", "1m"]


def test_time_out_is_taken_out_of_a_gap() -> None:
    paused = relationship(pause=(TimeOut(on=ago(40), until=ago(10)),))
    found = met(50, 0, of=paused, away=[TimeOut(on=ago(15), until=ago(5))])
    assert found is not None
    assert (found.gaps[0].days, found.gaps[0].kept, found.out) == (15, True, 35)


def test_goals_are_told_where_somebody_said_how_far_they_are() -> None:
    found = goals(
        kept_all([
            goal("silent", skill="writing", baseline=2),
            goal("reached", status="achieved", closed=TODAY, check_in=(check_in(ago(9), 80),)),
            goal("let go", status="dropped", check_in=(check_in(ago(9), 20),)),
            goal("going", check_in=(check_in(ago(40), 10), check_in(ago(9), 40))),
            goal("skill", baseline=2, created=BEGAN, check_in=(check_in(ago(9), rating=3),)),
        ])
    )  # fmt: skip
    assert [one.title for one in found] == ["going", "skill", "reached"]
    assert [point.value for point in found[0].course] == [10, 40]
    assert [point.value for point in found[1].levels] == [2, 3]
    assert [point.value for point in found[2].course] == [80, 100]


def test_goals_since_a_day_leave_out_what_was_said_before() -> None:
    going = goal("going", check_in=(check_in(ago(40), 10), check_in(ago(9), 40)))
    (found,) = goals(kept_all([going]), ago(9))
    assert [point.value for point in found.course] == [40]
    assert goals(kept_all([going]), ago(8)) == ()


SUPPORTS = Supports(
    support=(
        Support(id="coaching", name="Coaching", side="career", about="a"),
        Support(id="friendship", name="Friendship", side="personal", about="b"),
        Support(id="access", name="Access", side="network", about="c"),
    )
)


def weighed(
    *meetings: Any, topics: Any = (), actions: Any = (), of: Relationship | None = None
) -> Any:
    return balance(
        kept_all(meetings),
        kept_all(topics),
        kept_all(actions),
        of or relationship(),
        SUPPORTS,
        BEGAN,
    )


def tagged(count: int, *support: str, begin: int = 0) -> list[Any]:
    return [
        builders.kept(meeting(ago(begin + number), support=support), key=f"m{begin + number}")
        for number in range(count)
    ]


def test_without_anything_to_tell_it_by_there_is_no_balance() -> None:
    assert weighed() is None
    assert weighed(*tagged(9)) is None


def test_support_is_told_by_its_side_and_a_meeting_may_give_both() -> None:
    met = [*tagged(4, "coaching"), *tagged(2, "friendship", "career", begin=10),
           *tagged(1, "access", begin=20), *tagged(2, begin=30)]  # fmt: skip
    found = weighed(*met).support
    assert found.parts == (Share(name="career", count=6), Share(name="personal", count=2))
    assert (found.known, found.total, found.enough) == (7, 9, True)


@pytest.mark.parametrize(
    ("said", "unsaid", "enough"), [(5, 0, False), (6, 0, True), (6, 6, True), (6, 7, False)]
)
def test_too_few_tags_say_nothing(said: int, unsaid: int, enough: bool) -> None:  # noqa: FBT001
    found = weighed(*tagged(said, "coaching"), *tagged(unsaid, begin=50))
    assert found.support.enough is enough


def test_topics_count_where_they_were_raised_and_somebody_is_known_to_have() -> None:
    topics = [topic(id=f"t{at}", by=by, raised="m0") for at, by in enumerate(["me", "them", None])]
    elsewhere = topic(id="t9", by="me", raised="m7")
    found = weighed(*tagged(1), topics=[*topics, elsewhere]).topics
    assert [(one.name, one.count) for one in found.parts] == [("you", 1), ("Ada", 1)]
    assert (found.known, found.total, found.enough) == (2, 3, False)


def test_actions_count_by_their_owner_since_the_day() -> None:
    made = [action(id=f"a{at}", owner=who) for at, who in enumerate(["me"] * 5 + ["both"])]
    before = action(id="b", owner="them", created=BEGAN.replace(day=20))
    found = weighed(actions=[*made, before]).actions
    assert [(one.name, one.count) for one in found.parts] == [("you", 5), ("Ada", 0), ("both", 1)]
    assert found.enough


def test_in_a_circle_members_are_named() -> None:
    made = [action(id="a", owner="k7m2"), action(id="b", owner="k7m2"), action(id="c", owner="me")]
    found = weighed(actions=made, of=circle()).actions
    assert [(one.name, one.count) for one in found.parts] == [("you", 1), ("Kim", 2)]
