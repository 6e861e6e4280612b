"""What is shipped: complete, sourced, short enough to read, and possible to do."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from mentorlog.cli.commands.meet_kept import SUPPORTS
from mentorlog.cli.table import TABLE
from mentorlog.insight.path import FACTS
from mentorlog.model.path import Item, Lifecycle, Stage
from mentorlog.practice.demo import demo
from mentorlog.practice.library import DATA, Library

LIBRARY = Library()
NAMES = LIBRARY.names()
each_lifecycle = pytest.mark.parametrize(
    "lifecycle", [LIBRARY.lifecycle(name) for name in NAMES], ids=NAMES
)

# Every point of the two guides the lifecycles rest on, counted in the guides themselves.
GUIDE_POINTS = {
    "seed1.initiation": 4,
    "seed1.cultivation": 4,
    "seed1.separation": 4,
    "seed1.redefinition": 3,
    "seed1.checklist": 7,
    "seed1.do": 3,
    "seed1.dont": 3,
    "seed1.communication": 5,
    "seed1.challenge": 4,
    "seed2.mentor": 8,
    "seed2.mentee": 7,
}
PHASES = {
    "prepare": ("know-yourself", "support", "network"),
    "launch": (
        "goals", "expectations", "ground-rules", "agreement", "conflict-plan", "end-point",
    ),
    "maintain": (
        "plan", "tracking", "listening", "feedback", "conflict", "review", "assess", "advocacy",
    ),
    "conclude": ("end-points", "good-terms", "contact", "prepare-again", "new-mentors"),
}  # fmt: skip
POINTS = {
    *(f"{name}.{number}" for name, count in GUIDE_POINTS.items() for number in range(1, count + 1)),
    *(f"seed2.{phase}.{point}" for phase, points in PHASES.items() for point in points),
}
ROLES = {"mentee", "mentor", "peer", "member", "facilitator"}


def items(lifecycle: Lifecycle) -> Iterator[tuple[Stage, Item]]:
    return ((stage, item) for stage in lifecycle.stage for item in stage.item)


def everything() -> Iterator[Item]:
    return (item for name in NAMES for _, item in items(LIBRARY.lifecycle(name)))


def test_every_lifecycle_can_be_read() -> None:
    assert NAMES == ["circle", "flash", "four-phase", "four-stage"]
    assert [LIBRARY.lifecycle(name).id for name in NAMES] == NAMES
    assert LIBRARY.problems == []


def test_every_point_of_the_guides_is_carried_by_an_item() -> None:
    carried = {point for item in everything() for point in item.covers}
    assert POINTS - carried == set()
    assert carried - POINTS == set()


@each_lifecycle
def test_ids_are_unique_on_a_path(lifecycle: Lifecycle) -> None:
    twice = [name for name, n in Counter(item.id for _, item in items(lifecycle)).items() if n > 1]
    assert twice == []


@each_lifecycle
def test_ids_are_words_one_can_type(lifecycle: Lifecycle) -> None:
    for stage, item in items(lifecycle):
        for name in (stage.id, item.id):
            assert name.replace("-", "").isalnum(), name
            assert name.casefold() == name


@each_lifecycle
def test_every_stage_says_what_it_is_for_and_has_something_to_do(lifecycle: Lifecycle) -> None:
    for stage in lifecycle.stage:
        assert stage.purpose, stage.id
        assert stage.item, stage.id
        assert stage.signs, stage.id
        assert stage.pitfalls, stage.id
        assert stage.next or stage is lifecycle.stage[-1], stage.id


@each_lifecycle
def test_the_stages_go_forward(lifecycle: Lifecycle) -> None:
    order = ["prepare", "initiation", "cultivation", "separation", "redefinition"]
    places = [order.index(stage.canonical) for stage in lifecycle.stage]
    assert places == sorted(places)


@each_lifecycle
def test_every_fact_named_is_one_that_records_can_show(lifecycle: Lifecycle) -> None:
    named = {item.fact for _, item in items(lifecycle) if item.fact}
    assert named - set(FACTS) == set()


def test_every_fact_is_used() -> None:
    assert {item.fact for item in everything()} >= set(FACTS)


@each_lifecycle
def test_every_source_can_be_looked_up(lifecycle: Lifecycle) -> None:
    known = tomllib.loads((DATA / "sources.toml").read_text(encoding="utf-8"))
    named = {*lifecycle.sources}
    for stage in lifecycle.stage:
        named |= {*stage.sources}
        for item in stage.item:
            assert item.sources, item.id
            named |= {*item.sources}
    assert named - set(known) == set()


@each_lifecycle
def test_texts_are_short_enough_for_a_checklist(lifecycle: Lifecycle) -> None:
    long = [item.id for _, item in items(lifecycle) if len(item.text) > 80]
    long += [stage.id for stage in lifecycle.stage if len(stage.purpose or "") > 200]
    long += [item.id for _, item in items(lifecycle) if len(item.why or "") > 120]
    assert long == []


@each_lifecycle
def test_every_command_is_one_that_can_be_typed(lifecycle: Lifecycle) -> None:
    for _, item in items(lifecycle):
        if item.command:
            program, word, *_ = item.command.split()
            assert program == "mentorlog"
            assert word in TABLE, item.command
            assert item.command.replace("{who}", "").count("{") == 0, item.command


@each_lifecycle
def test_every_role_has_something_to_do_at_every_stage(lifecycle: Lifecycle) -> None:
    mine = {"member", "facilitator"} if lifecycle.id == "circle" else {"mentee", "mentor"}
    for stage in lifecycle.stage:
        for role in mine:
            assert stage.items_for(role), (stage.id, role)
        for item in stage.item:
            assert set(item.roles) <= ROLES


@pytest.mark.parametrize(
    "path", sorted((DATA / "templates").rglob("*.md")), ids=lambda path: path.stem
)
def test_a_template_begins_a_note_and_promises_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.strip()
    assert not text.startswith("+++")


def test_the_kinds_of_support_are_those_a_meeting_takes_and_more() -> None:
    kinds = LIBRARY.supports().support
    sides = Counter(one.side for one in kinds)
    assert sides == {"career": 5, "personal": 4, "network": 5}
    both = [one.id for one in kinds if one.side != "network"]
    assert tuple(both) == SUPPORTS[2:], "after the two sides come the nine functions"


def test_every_kind_of_support_is_short_typable_and_sourced() -> None:
    known = tomllib.loads((DATA / "sources.toml").read_text(encoding="utf-8"))
    for one in LIBRARY.supports().support:
        assert one.id.replace("-", "").isalpha(), one.id
        assert one.id.casefold() == one.id
        assert len(one.about) <= 90, one.id
        assert one.sources, one.id
        assert set(one.sources) <= set(known), one.id
        assert LIBRARY.supports().begun([one.id]) == (one, 1)
        assert LIBRARY.supports().begun(one.name.split()) == (one, len(one.name.split()))


@pytest.mark.parametrize(
    "name",
    [
        "new",
        "review",
        "goal",
        "feedback",
        "self",
        "concern",
        "conclude",
        "assess",
        "prospect",
        "letter",
        "report",
    ],
)
def test_every_question_is_worded(name: str) -> None:
    found = LIBRARY.wordings(name)
    assert found
    assert all(wording.text.strip() for wording in found.values())


def test_the_demonstration_plays_commands_that_exist() -> None:
    whole = demo()
    played = [step.run for step in whole.step]
    for words in (*played, *(screen.run for screen in whole.tour.screen)):
        assert words[0] in TABLE, words


@pytest.mark.parametrize("path", sorted((DATA / "demo").glob("*.toml")), ids=lambda one: one.stem)
def test_each_thread_of_the_demonstration_goes_forward(path: Path) -> None:
    said = tomllib.loads(path.read_text(encoding="utf-8")).get("step", [])
    ago = [one["weeks"] * 7 + one.get("days", 0) for one in said]
    assert ago == sorted(ago, reverse=True)
