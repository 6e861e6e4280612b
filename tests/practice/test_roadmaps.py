"""The roadmaps that are shipped, and those of one's own."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from mentorlog.model.roadmap import Roadmap, day
from mentorlog.practice.library import DATA, Library

NAMES = Library().named("roadmaps")
START = date(2027, 1, 1)


def read(name: str) -> Roadmap:
    found = Library().one(Roadmap, f"roadmaps/{name}")
    assert found
    return found


def test_there_is_one_for_each_span() -> None:
    assert NAMES == ["12-month", "12-week", "6-month", "first-90-days"]
    assert [read(name).id for name in NAMES] == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_steps_go_forward_and_end_with_the_span(name: str) -> None:
    roadmap = read(name)
    when = [day(START, step.after) for step in roadmap.step]
    assert when == sorted(when)
    assert when[0] > START
    assert when[-1] == day(START, roadmap.length)


@pytest.mark.parametrize("name", NAMES)
def test_everybody_has_something_to_do_and_the_end_is_for_both(name: str) -> None:
    steps = read(name).step
    assert {step.owner for step in steps} == {"mentee", "mentor", "both"}
    assert (steps[0].owner, steps[-1].owner) == ("both", "both")


@pytest.mark.parametrize("name", NAMES)
def test_its_goal_says_how_one_would_know(name: str) -> None:
    roadmap = read(name)
    assert roadmap.purpose
    assert roadmap.title
    assert roadmap.measure


@pytest.mark.parametrize("name", NAMES)
def test_steps_fit_on_a_line_and_say_why(name: str) -> None:
    for step in read(name).step:
        assert len(step.text) <= 52, step.text
        assert step.text[-1] not in ".!", step.text
        assert step.why, step.text
        assert len(step.why) <= 120, step.why


@pytest.mark.parametrize("name", NAMES)
def test_what_it_rests_on_can_be_looked_up(name: str) -> None:
    known = tomllib.loads((DATA / "sources.toml").read_text(encoding="utf-8"))
    sources = read(name).sources
    assert sources
    assert set(sources) <= set(known)


def test_one_of_ones_own_that_is_broken_is_told_by_a_survey(tmp_path: Path) -> None:
    folder = tmp_path / "roadmaps"
    folder.mkdir()
    step = '[[step]]\nafter = "soon"\ntext = "Begin"\nowner = "both"\n'
    text = f'id = "x"\nname = "X"\nlength = "2w"\n\n{step}'
    (folder / "x.toml").write_text(text, encoding="utf-8")
    library = Library(tmp_path)
    assert library.one(Roadmap, "roadmaps/x") is None
    library.survey()
    [problem] = library.problems
    assert problem.path == "practice/roadmaps/x.toml"
    assert 'after must be like 10d, 2w or 3m, not "soon"' in problem.reason
