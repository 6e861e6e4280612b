"""The question bank: enough for every stage and role, and each question one that a friend asks."""

import re
import tomllib
from collections import Counter
from difflib import SequenceMatcher
from itertools import combinations
from typing import get_args

import pytest

from mentorlog.model.question import Question, Questions
from mentorlog.model.words import CANONICAL, Purpose, QuestionTopic, Role
from mentorlog.practice.library import DATA, Library

LIBRARY = Library()
FILES = LIBRARY.named("questions")
BANK = LIBRARY.questions()
SOURCES = tomllib.loads((DATA / "sources.toml").read_text(encoding="utf-8"))
TOPICS = get_args(QuestionTopic)
ROLES = get_args(Role)
KITS = [kit for name in get_args(Purpose) if (kit := LIBRARY.kit(name))]

ALL = (*BANK, *(question for kit in KITS for question in kit.question))
SUPPORTS = {
    "sponsorship", "exposure", "coaching", "protection", "assignments", "role-modelling",
    "acceptance", "counselling", "friendship", "accountability", "safe-space",
    "intellectual-community", "access", "feedback",
}  # fmt: skip
"""The nine functions of a mentor, and what tends to come from several people."""

CLOSED = {
    "am", "are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "may", "might",
    "must", "shall", "should", "was", "were", "will", "would",
}  # fmt: skip
"""A question that begins with one of these can be answered with yes or no."""

each_question = pytest.mark.parametrize("question", ALL, ids=[one.id for one in ALL])


def test_there_is_a_file_for_each_topic_and_one_for_career_conversations() -> None:
    assert sorted(FILES) == sorted([*TOPICS, "career-conversations"])
    for name in TOPICS:
        found = LIBRARY.one(Questions, f"questions/{name}")
        assert found
        assert {question.topics[0] for question in found.question} == {name}


def test_ids_are_unique_over_all_files() -> None:
    ids = [
        question.id
        for name in FILES
        if (found := LIBRARY.one(Questions, f"questions/{name}"))
        for question in found.question
    ]
    ids += [question.id for kit in KITS for question in kit.question]
    assert [name for name, count in Counter(ids).items() if count > 1] == []
    assert len(BANK) >= 150


@each_question
def test_a_question_is_short_open_and_one(question: Question) -> None:
    text = question.text
    assert len(text) <= 110
    assert text.endswith("?")
    assert text.count("?") == 1
    assert text.isascii()
    assert text[0].isupper()
    assert re.findall(r"\w+", text)[0].casefold() not in CLOSED


@each_question
def test_a_question_has_a_name_one_can_type_and_says_what_it_is_about(question: Question) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", question.id)
    assert question.topics
    assert set(question.supports) <= SUPPORTS
    assert set(question.sources) <= set(SOURCES)
    for words in (question.stages, question.roles, question.topics, question.supports):
        assert len(set(words)) == len(words)


def test_no_two_questions_are_nearly_the_same() -> None:
    alike = [
        (one.text, other.text)
        for one, other in combinations(ALL, 2)
        if _alike(one.text, other.text) or _shared(one.text, other.text) > 0.6
    ]
    assert alike == []


def _alike(one: str, other: str) -> bool:
    """Return whether two texts have most of their letters in common, in the same order."""
    compared = SequenceMatcher(None, one.casefold(), other.casefold())
    return compared.quick_ratio() > 0.8 and compared.ratio() > 0.8


def _shared(one: str, other: str) -> float:
    """Return the share of words that two texts have in common."""
    mine, theirs = (set(re.findall(r"[a-z]+", text.casefold())) for text in (one, other))
    return len(mine & theirs) / len(mine | theirs)


@pytest.mark.parametrize("stage", CANONICAL)
@pytest.mark.parametrize(
    ("role", "least"),
    [("mentee", 20), ("mentor", 20), ("peer", 15), ("member", 10), ("facilitator", 10)],
)
def test_nobody_is_without_questions_at_any_stage(role: str, least: int, stage: str) -> None:
    assert sum(question.fits(role, stage) for question in BANK) >= least


def test_mentees_mentors_and_circles_have_many_of_their_own() -> None:
    def named(*roles: str) -> int:
        return sum(not {*roles}.isdisjoint(question.roles) for question in BANK)

    assert named("mentee") >= 40
    assert named("mentor") >= 40
    assert named("peer") >= 40
    assert named("member", "facilitator") >= 25


def test_every_topic_role_and_kind_of_support_is_asked_about() -> None:
    topics = Counter(topic for question in BANK for topic in question.topics)
    assert min(topics[topic] for topic in TOPICS) >= 15
    for role in ("mentee", "mentor"):
        fitting = [question for question in BANK if role in question.roles]
        assert {topic for question in fitting for topic in question.topics} == set(TOPICS)
    assert {support for question in BANK for support in question.supports} == SUPPORTS
