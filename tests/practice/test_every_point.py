"""Every point of the two guides is carried by something, and can be done with a command."""

import shlex
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mentorlog.practice.library import Library
from tests.cli.world import World
from tests.practice.test_data import POINTS

LIBRARY = Library()
TABLE: dict[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "every_point.toml").read_text(encoding="utf-8")
)
MORE = {
    *(f"seed1.asked.{number}" for number in range(1, 6)),
    *(f"seed1.stages.{number}" for number in range(1, 5)),
    *(f"seed2.phases.{number}" for number in range(1, 5)),
    "seed1.example.1",
    "seed2.launch.career-conversations",
    "seed2.conclude.needs-change",
}
"""Points that no checklist item carries: what the guides say around their steps."""

ANSWERS = {
    "agreement.toml": '[sections]\npurpose = "To write"\n',
    "agreement-full.toml": '[sections]\nground-rules = "On time"\ndisagreement = "We ask Kim"\n',
    "ends.toml": 'ends = "2027-06-30"\n[sections]\npurpose = "One paper"\n',
    "review.toml": 'summary = "Well"\nmore_of = "time"\n',
    "closing.toml": 'reason = "goals-met"\nlearned = "To cut"\nwill = "Cut"\n',
    "self.toml": 'summary = "More alone"\nstrengths = "patience"\n',
}


def _items() -> set[str]:
    paths = map(LIBRARY.lifecycle, LIBRARY.names())
    return {item.id for path in paths for stage in path.stage for item in stage.item}


KNOWN: dict[str, Callable[[], set[str]]] = {
    "item": _items,
    "habit": lambda: {one.id for one in LIBRARY.standing().habit},
    "pair": lambda: {one.id for one in LIBRARY.standing().pair},
    "way": lambda: {one.id for one in LIBRARY.ways()},
    "page": lambda: {one.id for one in LIBRARY.pages()},
    "concern": lambda: {one.id for one in LIBRARY.concerns()},
    "practice": lambda: {one.id for one in LIBRARY.habits()},
    "section": lambda: {one.id for made in LIBRARY.agreements() for one in made.section},
    "instrument": lambda: {one.id for one in LIBRARY.instruments()},
    "lifecycle": lambda: set(LIBRARY.names()),
}


def test_every_point_of_both_guides_is_in_the_table_and_no_other() -> None:
    assert set(TABLE) == POINTS | MORE


@pytest.mark.parametrize("point", TABLE)
def test_what_carries_a_point_is_there(point: str) -> None:
    assert TABLE[point]["carried"]
    for one in TABLE[point]["carried"]:
        kind, _, name = one.partition(" ")
        assert name in KNOWN[kind](), one


def _rated(name: str) -> str:
    found = LIBRARY.instrument(name)
    assert found is not None
    return "".join(f"{item.id} = {found.scale.low + 1}\n" for item in found.item)


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Return a home in which somebody has a mentor, a mentee, a circle and a prospect."""
    world = World(tmp_path)
    world.done("new", "mentor", "Ada Lovelace", "--rhythm", "2w")
    world.done("new", "mentee", "Sam Okafor")
    world.done("new", "circle", "Writing circle", "--member", "Kim Park")
    world.done("new", "prospect", "Grace Hopper", "--via", "Ada")
    world.done("goal", "me", "Publish a paper", "--with", "ada")
    world.done("meet", "ada", "Outline agreed", "--advice", "Captions first")
    world.done("note", "ada", "Abstract accepted", "--as", "win")
    world.done("agree", "ada", "Every second Tuesday", "--by", "me")
    for name, text in ANSWERS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for name in ("six-domains", "expectations", "readiness", "conversation"):
        (tmp_path / f"{name}.toml").write_text(_rated(name), encoding="utf-8")
    return world


@pytest.mark.parametrize("point", TABLE)
def test_a_point_can_be_done_with_its_command(point: str, world: World) -> None:
    ended = world.call(*shlex.split(TABLE[point]["command"]))
    assert ended.code == 0, ended.err
