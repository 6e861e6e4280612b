"""Kits, ways of advocacy and habits: complete for every role, sourced, short enough to read."""

import re
import tomllib
from typing import get_args

import pytest

from mentorlog.insight.asking import of_kit
from mentorlog.model.instrument import InstrumentItem
from mentorlog.model.kit import Kit
from mentorlog.model.meant import for_role
from mentorlog.model.way import Way
from mentorlog.model.words import Purpose, Role
from mentorlog.practice.library import DATA, Library

LIBRARY = Library()
PURPOSES = get_args(Purpose)
ROLES = get_args(Role)
KITS = [kit for name in PURPOSES if (kit := LIBRARY.kit(name))]
WAYS = LIBRARY.ways()
HABITS = LIBRARY.habits()
SOURCES = tomllib.loads((DATA / "sources.toml").read_text(encoding="utf-8"))
MANY = 100
"""More letters than this are no line one reads before a meeting."""

OF_THE_GUIDE = {
    "mentor": [
        ("respect contributions, celebrate successes", "celebrate-success"),
        ("use influence for those who are underrepresented", "name-in-the-room"),
        ("suggest conferences to attend and present at", "suggest-a-stage"),
        ("coach for conversations with new connections", "practise-first-words"),
        ("guide in communicating the work", "make-work-heard"),
        ("be a role model in responsible conduct", "show-honest-work"),
        ("support as they begin to mentor others", "back-a-new-mentor"),
        ("career planning and transitions", "see-them-across"),
    ],
    "mentee": [
        ("negotiate for opportunities, resources, training, credit", "ask-for-it"),
        ("know where to turn for support", "know-where-to-turn"),
        ("build a network by new connections", "meet-somebody-new"),
        ("know societies and conferences of the field", "know-the-gatherings"),
        ("know journals and their impact", "know-the-journals"),
        ("use a network to foster recognition", "become-known"),
        ("seek input for the next phase of a career", "ask-before-the-step"),
    ],
}
"""The fifteen ways of the guide mentoring-lifecycle, in short, and the way that carries each."""

each_kit = pytest.mark.parametrize("kit", KITS, ids=[kit.id for kit in KITS])
each_role = pytest.mark.parametrize("role", ROLES)
each_habit = pytest.mark.parametrize("habit", HABITS, ids=[habit.id for habit in HABITS])
each_way = pytest.mark.parametrize("way", WAYS, ids=[way.id for way in WAYS])


def typed(name: str) -> bool:
    return bool(re.fullmatch(r"[a-z]+(-[a-z]+)*", name))


def test_every_purpose_of_a_meeting_has_a_kit() -> None:
    assert [kit.id for kit in KITS] == list(PURPOSES)
    assert LIBRARY.named("kits") == sorted(PURPOSES)


@each_role
@each_kit
def test_a_kit_fits_into_a_meeting(kit: Kit, role: str) -> None:
    assert kit.minutes(role) in {45, 60}
    assert 5 <= len(for_role(kit.agenda, role)) <= 7


@each_role
@each_kit
def test_a_kit_has_three_to_five_questions_and_says_how_to_prepare(kit: Kit, role: str) -> None:
    assert 3 <= len(of_kit(kit, LIBRARY.questions(), role=role)) <= 5
    assert for_role(kit.before, role)
    assert for_role(kit.bring, role)


@each_kit
def test_all_that_a_kit_names_is_there(kit: Kit) -> None:
    assert {*kit.ask} <= {question.id for question in LIBRARY.questions()}
    assert kit.sources
    assert {*kit.sources} <= set(SOURCES)


@each_kit
def test_a_kit_is_short_enough_to_read_at_the_door(kit: Kit) -> None:
    assert len(kit.purpose or "") <= MANY
    texts = [line.text for line in (*kit.before, *kit.bring)]
    texts += [part.text for part in kit.agenda]
    assert [text for text in texts if len(text) > MANY] == []


def test_a_difficult_conversation_is_prepared_in_writing_and_safety_comes_first() -> None:
    kit = next(kit for kit in KITS if kit.id == "difficult")
    assert "unsafe" in kit.before[0].text
    assert sum(line.text.count("?") for line in kit.before) >= 6


@pytest.mark.parametrize("role", OF_THE_GUIDE)
def test_every_way_of_the_guide_is_one_of_ours(role: str) -> None:
    ours = [way.id for way in WAYS if way.roles[0] == role]
    assert ours == [way for _, way in OF_THE_GUIDE[role]]


def test_ways_of_peers_are_there_too_and_every_role_has_some() -> None:
    assert len([way for way in WAYS if way.roles[0] == "peer"]) >= 2
    assert all(for_role(WAYS, role) for role in ROLES)


@each_way
def test_a_way_has_a_name_one_can_type_and_rests_on_something(way: Way) -> None:
    assert typed(way.id)
    assert len(way.text) <= MANY
    assert way.roles
    assert way.sources
    assert {*way.sources} <= set(SOURCES)


def test_the_habits_are_the_five_of_the_guide_on_a_scale_of_five() -> None:
    found = LIBRARY.instrument("conversation")
    assert found
    assert (found.id, found.version) == ("conversation", "1")
    assert (found.scale.low, found.scale.high) == (1, 5)
    assert {*found.sources} <= set(SOURCES)
    assert [habit.id for habit in found.item] == [
        "professional-yet-authentic",
        "active-listening",
        "open-questions",
        "taking-feedback",
        "appreciation",
    ]


@each_role
@each_habit
def test_a_habit_can_be_practised_in_six_meetings(habit: InstrumentItem, role: str) -> None:
    lines = [line.text for line in for_role(habit.practise, role)]
    assert len(set(lines)) == len(lines) >= 6
    assert [line for line in lines if len(line) > MANY or "\n" in line] == []


@each_habit
def test_a_habit_is_a_sentence_about_oneself_and_rests_on_something(habit: InstrumentItem) -> None:
    assert typed(habit.id)
    assert len(habit.text) <= MANY
    assert habit.text.endswith(".")
    assert habit.sources
    assert {*habit.sources} <= set(SOURCES)
