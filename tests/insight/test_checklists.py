"""Checklists: numbers, other stages, other words for the same, and the reminders."""

from dataclasses import replace

from mentorlog.insight.checklists import entered_late, here, of_path, reminders, seen_as
from mentorlog.insight.path import current, like
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import OwnItem, Tick
from mentorlog.model.standing import Habit, Pair, Standing
from tests.builders import (
    BEGAN,
    TODAY,
    ago,
    ahead,
    item,
    lifecycle,
    picture,
    relationship,
    stage,
    transition,
)

STANDING = Standing(
    habit=(Habit(id="thanks", text="Say thanks.", mentor="Take thanks."),),
    pair=(Pair(id="tea", do="Have tea.", dont="Have none."),),
)
PATH = lifecycle(
    stage("prepare", item("look")),
    stage("initiation", item("hope", fact="hope-written"), item("rules")),
    stage("cultivation", item("work", covers=("a", "b"))),
    stage("separation", item("let-go", covers=("c",))),
)
PHASES = replace(
    lifecycle(
        stage("initiation", item("rules"), id="launch"),
        stage("cultivation", item("labour", covers=("b", "a")), item("part", covers=("c", "a"))),
    ),
    id="phases",
)


def at(canonical: str, **changes: object) -> Picture:
    moves = (transition(), transition(canonical, ago(9)))  # type: ignore[arg-type]
    return picture(relationship(transition=moves, **changes))


def test_items_are_numbered_and_reminders_go_on_counting() -> None:
    now = here(picture(), PATH)
    assert [(one.item, one.number) for one in now.items] == [("hope", 1), ("rules", 2)]
    found = of_path(picture(), PATH, STANDING, TODAY)
    assert [(one.item, one.number) for one in found.standing] == [("thanks", 3), ("tea", 4)]


def test_a_mentor_reads_the_words_for_mentors() -> None:
    assert reminders(relationship(my_role="mentor"), STANDING, 0)[0].text == "Take thanks."
    assert reminders(relationship(), STANDING, 0)[0].text == "Say thanks."


def test_a_reminder_says_when_it_was_last_ticked_and_never_counts_as_done() -> None:
    ticks = (Tick(item="tea", on=ago(3)), Tick(item="tea", on=ago(9)))
    found = of_path(picture(relationship(tick=ticks)), PATH, STANDING, TODAY)
    assert [one.last for one in found.standing] == [None, ago(3)]
    assert found.lists[0].done == 0


def test_what_stayed_open_behind_us_is_counted_but_not_what_was_never_entered() -> None:
    found = of_path(at("cultivation", hope="Write"), PATH, STANDING, TODAY)
    assert [one.stage for one in found.lists] == ["cultivation"]
    assert found.earlier == 1, "rules of initiation; nobody was ever in prepare"


def test_one_that_existed_before_the_journal_is_asked_no_beginners_items() -> None:
    old = at("cultivation", started=ago(900), hope="Write", item=(
        OwnItem(id="mine", stage="initiation", text="My own."),
    ))  # fmt: skip
    assert entered_late(old.relationship)
    found = of_path(old, PATH, STANDING, TODAY, stage=PATH.find("initiation"))
    assert [one.item for one in found.lists[0].items] == ["hope", "mine"], "what is done, and mine"
    assert (found.lists[0].unasked, found.earlier) == (1, 0)
    every = of_path(old, PATH, STANDING, TODAY, stage=PATH.find("initiation"), every=True)
    assert [one.item for one in every.lists[0].items] == ["hope", "rules", "mine"]


def test_one_that_began_with_the_journal_or_is_at_its_beginning_is_asked_all() -> None:
    assert not entered_late(at("cultivation", started=BEGAN).relationship)
    assert not entered_late(relationship(started=ago(900)))


def test_other_words_keep_the_place_and_the_ticks() -> None:
    ticks = (Tick(item="rules", on=ago(5)), Tick(item="work", on=ago(4)))
    mine = (OwnItem(id="mine", stage="separation", text="My own."),)
    seen = seen_as(at("separation", tick=ticks, item=mine), PATH, PHASES)
    assert current(seen.relationship, PHASES).canonical == "cultivation"
    found = of_path(seen, PHASES, STANDING, TODAY, every=True, numbered=False)
    done = {one.item: one.done for each in found.lists for one in each.items}
    assert done == {"rules": True, "labour": True, "part": False, "mine": False}
    assert {one.number for each in found.lists for one in each.items} == {0}
    assert found.standing == ()


def test_the_stage_like_another_is_the_same_or_the_last_before_it() -> None:
    assert like(PHASES, "separation") == PHASES.find("cultivation")
    assert like(PHASES, "prepare") is None
    only_late = lifecycle(stage("redefinition"))
    assert like(only_late, "initiation") is None


def test_a_tick_of_a_day_to_come_still_counts_once() -> None:
    ticks = (Tick(item="rules", on=ahead(1)), Tick(item="rules", on=ago(1)))
    [_, rules] = here(picture(relationship(tick=ticks)), PATH).items
    assert (rules.done, rules.ticked) == (True, ahead(1))
