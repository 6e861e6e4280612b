"""What the guide and the checklists ship: complete, short, and possible to type."""

import re
import shlex
from pathlib import Path

import pytest

from mentorlog import insight
from mentorlog.cli.lazy import ordered
from mentorlog.cli.table import TABLE
from mentorlog.insight.prospect import CONVERSATION
from mentorlog.model.standing import Habit, Pair, Standing
from mentorlog.practice.library import Library

LIBRARY = Library()
STANDING = LIBRARY.standing()


def test_the_seven_habits_and_the_three_pairs_are_carried() -> None:
    assert [one.covers for one in STANDING.habit] == [
        (f"seed1.checklist.{number}",) for number in range(1, 8)
    ]
    assert [one.covers for one in STANDING.pair] == [
        (f"seed1.do.{number}", f"seed1.dont.{number}") for number in range(1, 4)
    ]


def test_no_reminder_has_the_id_of_an_item() -> None:
    paths = map(LIBRARY.lifecycle, LIBRARY.names())
    items = {item.id for path in paths for stage in path.stage for item in stage.item}
    assert items.isdisjoint(one.id for one in STANDING)


def test_reminders_are_short_and_sourced() -> None:
    known = LIBRARY.sources()
    for one in STANDING:
        said = (one.text, one.mentor or "") if isinstance(one, Habit) else (one.do, one.dont)
        assert all(len(text) <= 80 for text in said), one.id
        assert one.sources
        assert set(one.sources) <= set(known)


def test_an_id_stands_once_among_habits_and_pairs() -> None:
    with pytest.raises(ValueError, match="tea"):
        Standing(
            habit=(Habit(id="tea", text="Tea."),), pair=(Pair(id="tea", do="Tea.", dont="None."),)
        )


def test_every_hint_is_explained() -> None:
    source = (Path(insight.__path__[0]) / "attention.py").read_text(encoding="utf-8")
    fired = set(re.findall(r'_hint\(\s*"([a-z-]+)"', source))
    rules = LIBRARY.rules()
    assert fired
    assert fired <= {one.id for one in rules}
    assert {key for one in rules for key in one.sources} <= set(LIBRARY.sources())


def test_no_page_takes_the_name_of_a_hint_or_of_a_verb_of_the_guide() -> None:
    taken = {one.id for one in LIBRARY.rules()} | set(TABLE["guide"].verbs)
    assert taken.isdisjoint(one.id for one in LIBRARY.pages())


SITUATIONS = [
    pytest.param(one, id=one.text)
    for group in LIBRARY.situations().group
    for one in group.situation
]


@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_situation_has_a_command_that_is_there_and_fits_a_line(situation: object) -> None:
    text, command = getattr(situation, "text", ""), getattr(situation, "command", "")
    assert len(text) + len(command) <= 74
    program, *argv = shlex.split(command)
    assert program == "mentorlog"
    assert ordered(argv)[0] in TABLE


def test_help_says_first_what_is_urgent_and_names_no_step_with_the_other() -> None:
    offices = LIBRARY.offices()
    assert "danger" in offices.first[0]
    assert {"ombuds", "programme"} <= {one.id for one in offices.office}
    assert all(len(one.about) <= 140 for one in offices.office)


def test_a_prospect_is_spoken_of_in_every_state() -> None:
    found = LIBRARY.wordings(CONVERSATION)
    assert set(found) == {"before", "via", "asked", "yes", "later", "no"}
