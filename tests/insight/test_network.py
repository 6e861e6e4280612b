"""Who gives me what: who is one person, what nobody covers, with whom I am losing touch."""

from datetime import date
from typing import Any

import pytest

from mentorlog.insight.earlier import as_of
from mentorlog.insight.network import Network, network
from mentorlog.insight.same_person import merged
from mentorlog.model.own import Myself, Request
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship
from mentorlog.model.support import Support, Supports
from tests.builders import (
    BEGAN,
    TODAY,
    ago,
    ahead,
    circle,
    meeting,
    need,
    picture,
    planned,
    prospect,
    relationship,
    transition,
)

KINDS = Supports(
    support=tuple(
        Support(id=one, name=one.capitalize(), side="career", about="It helps.")
        for one in ("coaching", "exposure", "feedback")
    )
)


def of(who: str, one: Relationship, **changes: Any) -> Picture:
    return picture(one, who=who, **changes)


def seen(*pictures: Picture, needs: tuple[Any, ...] = (), on: date = TODAY) -> Network:
    myself = Myself(need=needs)
    return network(pictures, lambda one: one.canonical, myself, KINDS, on, today=TODAY)


def who_gives(view: Network) -> dict[str, list[tuple[str, bool, int, bool]]]:
    return {
        kind.id: [(one.short, one.said, one.seen, one.perhaps) for one in kind.gives]
        for kind in view.kinds
    }


def slugs(*pictures: Picture) -> list[list[str]]:
    return [[one.who for one in node] for node in merged(pictures)]


def named(name: str, who: str, **changes: Any) -> Picture:
    return of(who, relationship(name=name, **changes))


def test_what_is_said_and_what_is_seen_are_told_apart() -> None:
    ada = of("ada", relationship(gives=("coaching",)),
             meetings=[meeting(ago(3), support=("coaching", "feedback"))])  # fmt: skip
    found = who_gives(seen(ada))
    assert found == {"coaching": [("Ada", True, 1, False)], "feedback": [("Ada", False, 1, False)]}


def test_only_meetings_that_took_place_show_support() -> None:
    ada = of("ada", relationship(),
             meetings=[meeting(ago(3), support=("coaching",), status="cancelled")])  # fmt: skip
    assert who_gives(seen(ada)) == {}


def test_a_prospect_gives_perhaps_and_covers_nothing() -> None:
    grace = of("grace", prospect(name="Grace Hopper", gives=("coaching",)))
    view = seen(grace, needs=(need(why="to write"),))
    assert who_gives(view) == {"coaching": [("Grace", False, 0, True)]}
    [gap] = view.uncovered
    assert (gap.name, gap.why, gap.perhaps) == ("Coaching", "to write", ("Grace Hopper",))
    assert gap.command == "mentorlog need asked coaching grace"


def test_what_somebody_was_seen_to_give_is_covered() -> None:
    ada = of("ada", relationship(), meetings=[meeting(ago(3), support=("coaching",))])
    view = seen(ada, needs=(need(), need("exposure")))
    assert [one.support for one in view.uncovered] == ["exposure"]
    assert [one.id for one in view.kinds if one.needed] == ["coaching", "exposure"]


def test_a_side_alone_covers_no_kind() -> None:
    ada = of("ada", relationship(), meetings=[meeting(ago(3), support=("career",))])
    view = seen(ada, needs=(need(),))
    assert [one.support for one in view.uncovered] == ["coaching"]
    assert [one.name for one in view.kinds] == ["Coaching", "Career, not said which"]


def test_a_need_that_was_met_is_none() -> None:
    assert not seen(of("ada", relationship()), needs=(need(until=TODAY),)).uncovered
    assert not seen(of("ada", relationship()), needs=(need(dropped=ago(1)),)).uncovered


def test_where_i_am_the_mentor_i_give() -> None:
    sam = of("sam", relationship(name="Sam Okafor", my_role="mentor", gives=("coaching",)))
    view = seen(sam, needs=(need(),))
    assert [one.support for one in view.uncovered] == ["coaching"]
    assert [(one.name, [kind.id for kind in one.gives]) for one in view.supported] == [
        ("Sam Okafor", ["coaching"])
    ]
    assert not any(one.supports_me for one in view.people)


def test_what_has_ended_is_in_no_network() -> None:
    over = of("ada", relationship(gives=("coaching",), state="concluded"))
    assert not seen(over).people
    friend = of("ada", relationship(gives=("coaching",), state="concluded", continues="friend"))
    assert who_gives(seen(friend)) == {"coaching": [("Ada", True, 0, False)]}


def test_two_relationships_with_one_person_are_one() -> None:
    one = named("Ada Lovelace", "a", gives=("coaching",))
    other = named("ada  LOVELACE", "b", kind="peer", my_role="peer", gives=("coaching", "feedback"))
    view = seen(one, other)
    assert [len(node.ties) for node in view.people] == [2]
    assert who_gives(view) == {
        "coaching": [("Ada", True, 0, False)],
        "feedback": [("Ada", True, 0, False)],
    }


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ({"name": "Ada"}, {"name": "Ada"}, False),
        ({"name": "Ada", "contact": "a@x"}, {"name": "A. King", "contact": " A@X "}, True),
        ({"name": "Ada King", "contact": "a@x"}, {"name": "Ada King", "contact": "b@x"}, False),
        ({"name": "Ada King", "contact": "a@x"}, {"name": "Ada King"}, True),
        ({"name": "Ada King"}, {"name": "A. L.", "aliases": ("Ada King",)}, True),
        (
            {"name": "Ada King", "aliases": ("ada",)},
            {"name": "Ada Roe", "aliases": ("ada",)},
            False,
        ),
        ({"name": "Ada King"}, {"name": "Ada King", "kind": "circle", "my_role": "member"}, False),
    ],
)
def test_the_same_person_has_the_same_contact_or_whole_name(
    first: dict[str, Any], second: dict[str, Any], *, same: bool
) -> None:
    found = slugs(of("a", relationship(**first)), of("b", relationship(**second)))
    assert found == ([["a", "b"]] if same else [["a"], ["b"]])


def test_a_name_that_two_people_have_says_nothing() -> None:
    one = named("Ada King", "a", contact="a@x")
    other = named("Ada King", "b", contact="b@x")
    third = named("Ada King", "c")
    assert sorted(slugs(one, other, third)) == [["a"], ["b"], ["c"]]


def test_no_chain_of_names_joins_two_contacts() -> None:
    one = named("Ada King", "a", contact="a@x")
    other = named("Ada Byron", "c", contact="b@x")
    between = named("Ada King", "b", aliases=("Ada Byron",))
    assert sorted(map(len, slugs(one, other, between))) == [1, 2]


def test_two_of_one_name_are_called_by_their_slug() -> None:
    view = seen(named("Ada King", "a", contact="a@x"), named("Ada King", "b", contact="b@x"))
    assert [one.short for one in view.people] == ["a", "b"]
    view = seen(named("Ada King", "a"), named("Ada Roe", "b"))
    assert [one.short for one in view.people] == ["Ada King", "Ada Roe"]


def quiet(*pictures: Picture) -> list[tuple[str, int | None]]:
    return [(one.name, one.days) for one in seen(*pictures).quiet]


@pytest.mark.parametrize(("last", "lost"), [(20, False), (21, True)])
def test_touch_is_lost_where_the_rhythm_has_long_passed(last: int, *, lost: bool) -> None:
    ada = picture(meetings=[meeting(ago(last))])
    assert quiet(ada) == ([("Ada Lovelace", last)] if lost else [])


def test_touch_is_not_lost_where_a_meeting_is_planned() -> None:
    assert not quiet(picture(meetings=[meeting(ago(90)), planned(ahead(3))]))
    assert not quiet(picture(meetings=[meeting(ago(90)), planned(TODAY)]))


def test_touch_is_not_lost_with_somebody_seen_otherwise() -> None:
    mentor = of("a", relationship(), meetings=[meeting(ago(90))])
    peer = of("b", relationship(kind="peer", my_role="peer"), meetings=[meeting(ago(3))])
    assert not quiet(mentor, peer)
    assert quiet(mentor) == [("Ada Lovelace", 90)]


@pytest.mark.parametrize("state", ["paused", "concluded"])
def test_touch_is_not_lost_where_no_meeting_is_expected(state: Any) -> None:
    one = relationship(state=state, continues="friend")
    assert not quiet(picture(one, meetings=[meeting(ago(90))]))


def test_of_an_earlier_day_nobody_says_who_was_losing_touch() -> None:
    view = seen(picture(meetings=[meeting(ago(300))]), on=ago(100))
    assert view.past
    assert not view.quiet


def test_a_relationship_is_as_it_was_on_the_day() -> None:
    moved = relationship(
        transition=(transition(), transition("cultivation", ago(10))),
        state="concluded", state_since=ago(5), continues="nothing",
    )  # fmt: skip
    before = as_of(moved, ago(20))
    assert before is not None
    assert (before.canonical, before.state, before.continues) == ("initiation", None, None)
    after = as_of(moved, ago(5))
    assert after is not None
    assert (after.canonical, after.ended) == ("cultivation", True)


def test_what_had_not_begun_is_not_there() -> None:
    one = relationship(
        created=ago(10), started=ago(5), transition=(transition("initiation", ago(5)),)
    )
    assert as_of(one, ago(11)) is None
    found = as_of(one, ago(10))
    assert found is not None
    assert found.prospect
    early = relationship(created=BEGAN, started=date(2023, 1, 1), transition=())
    assert as_of(early, date(2023, 1, 1)) is not None


def test_needs_are_those_of_the_day() -> None:
    asked = (Request(who="ada", on=ago(40)), Request(who="Grace", on=ago(10)))
    one = need(since=ago(50), until=ago(5), asked=asked)
    ada = of("ada", circle(name="Writing"))
    [gap] = seen(ada, needs=(one,), on=ago(20)).uncovered
    assert [line.name for line in gap.asked] == ["Writing"]
    assert not seen(ada, needs=(one,), on=ago(51)).uncovered
    assert not seen(ada, needs=(one,), on=ago(5)).uncovered


def test_who_says_nothing_of_what_they_give_is_named() -> None:
    view = seen(of("ada", relationship()), of("grace", prospect(name="Grace Hopper")))
    assert [one.who for one in view.unsaid] == ["ada"]
    assert view.unused == ("Coaching", "Exposure", "Feedback")
