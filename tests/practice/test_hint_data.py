"""What the hints say and why: all of them, kind, short, and nothing that is not there."""

import re
from collections.abc import Iterator

import pytest

from mentorlog.model.hint_rule import HintRule
from mentorlog.model.wording import PLACES, HintWording
from mentorlog.practice.library import Library

LIBRARY = Library()
RULES = LIBRARY.rules()
SAID = LIBRARY.hint_wordings()

IDS = [
    "meeting-outcome-unknown", "next-meeting-unset", "drifting", "faded", "rhythm-differs",
    "prep-open", "first-meeting-unprepared", "short-meetings", "cancelled-often",
    "actions-overdue", "action-carried", "mentor-does-the-work", "topic-carried",
    "one-sided-topics", "no-agreement", "review-due", "goal-not-agreed", "goal-thin",
    "goal-silent", "goal-due", "goal-reached", "assessment-due", "only-career", "only-personal",
    "feedback-not-asked", "feedback-not-given", "feedback-follow-up", "advice-untold",
    "thanks-missing", "fit-open", "early-dip", "pulse-falling", "leaning",
    "ready-for-independence", "rhythm-not-tapering", "stage-long", "end-near", "end-passed",
    "stay-in-touch", "need-uncovered", "over-reliance", "prospect-waiting",
    "concern-look-again", "back-from-pause", "capacity",
]  # fmt: skip
"""Every rule of the coach, in the order of the list."""

ABOUT_ME = {"need-uncovered", "over-reliance", "capacity"}
"""They look at me alone, so nobody else's name stands in them."""

LINE = 76
"""The longest sentence, before it is filled in."""

SCOLDING = re.compile(
    r"\b(?:should|must|fail\w*|bad|badly|ought|have to|you never|forgot\w*|neglect\w*|ignor\w+"
    r"|overdue|blame\w*|wrong|poorly|too few|not enough)\b",
    re.IGNORECASE,
)
"""Words that sound like a finger pointed at somebody."""

PLACE = re.compile(r"\{([^}]*)\}")
KEYS = ("text", "mentor", "group")

each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])


def sentences() -> Iterator[tuple[str, str]]:
    """Yield every sentence a hint may say, with where it stands."""
    for key, wording in SAID.items():
        for name in KEYS:
            if words := getattr(wording, name):
                yield f"{key}:{name}", words


each_sentence = pytest.mark.parametrize(
    "words", [words for _, words in sentences()], ids=[at for at, _ in sentences()]
)


def test_every_rule_is_explained_once_in_order_and_nothing_else() -> None:
    assert [rule.id for rule in RULES] == IDS


def test_every_rule_has_its_sentence_once_in_order_and_nothing_else() -> None:
    assert [key for key in SAID if "." not in key] == IDS
    assert {key.partition(".")[0] for key in SAID} == set(IDS)


@pytest.mark.parametrize("key", [key for key in SAID if "." in key])
def test_a_case_has_a_name_one_can_type(key: str) -> None:
    hint, case = key.split(".")
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", case)
    assert case not in {*KEYS, hint}


@each_rule
def test_a_rule_says_in_short_what_and_why(rule: HintRule) -> None:
    assert len(rule.name) <= 50
    assert rule.name[0].isupper()
    assert not rule.name.endswith((".", "?"))
    assert len(rule.why) <= 240
    assert len(rule.looks_at) <= 200
    assert len(rule.when) <= 200
    for words in (rule.looks_at, rule.when, rule.why):
        assert words.endswith(".")
        assert words.isascii()


@each_rule
def test_a_rule_rests_on_sources_and_pages_that_are_there(rule: HintRule) -> None:
    assert set(rule.sources) <= set(LIBRARY.sources())
    assert len(set(rule.sources)) == len(rule.sources)
    assert rule.page is None or LIBRARY.page(rule.page)


def test_a_page_explains_the_rules_that_name_it() -> None:
    for page in LIBRARY.pages():
        assert list(page.rules) == [rule.id for rule in RULES if rule.page == page.id], page.id


@each_rule
def test_nobody_is_scolded_by_a_rule(rule: HintRule) -> None:
    for words in (rule.name, rule.looks_at, rule.when, rule.why):
        assert "!" not in words
        assert SCOLDING.findall(words) == []


@each_sentence
def test_nobody_is_scolded_by_a_sentence(words: str) -> None:
    assert "!" not in words
    assert SCOLDING.findall(words) == []


@each_sentence
def test_a_sentence_is_one_line_of_two_short_ones_at_most(words: str) -> None:
    assert len(words) <= LINE
    assert words.endswith((".", "?"))
    assert words.isascii()
    assert words == " ".join(words.split())
    assert words.count('"') % 2 == 0
    assert len(re.findall(r"[.?](?: |$)", words)) <= 2


@each_sentence
def test_only_what_is_known_is_filled_in(words: str) -> None:
    assert set(PLACE.findall(words)) <= set(PLACES)
    assert set(re.findall(r"[{}]", PLACE.sub("", words))) == set()


@each_sentence
def test_what_somebody_wrote_stands_in_quotes(words: str) -> None:
    assert words.count("{title}") == words.count('"{title}"')


@each_sentence
def test_a_day_is_said_as_people_say_it(words: str) -> None:
    assert not re.search(r"\b(?:on|since|until|for|of) \{due\}", words)


def test_every_place_is_used_somewhere() -> None:
    assert {place for _, words in sentences() for place in PLACE.findall(words)} == set(PLACES)


@pytest.mark.parametrize("key", SAID)
def test_a_sentence_stands_apart_only_where_it_differs(key: str) -> None:
    wording = SAID[key]
    assert wording.text not in {wording.mentor, wording.group}


def test_no_two_cases_of_a_hint_say_the_same() -> None:
    for hint in IDS:
        cases = [one.text for key, one in SAID.items() if key.partition(".")[0] == hint]
        assert len(set(cases)) == len(cases), hint


def test_every_hint_can_be_said_to_everybody() -> None:
    facts = {place: "7" if place == "count" else "X" for place in PLACES}
    for wording in SAID.values():
        for role in ("mentee", "mentor", "peer", "member", "facilitator", ""):
            for group in (False, True):
                assert not PLACE.search(wording.said(role, group=group, **facts))


def test_what_is_about_me_names_nobody_as_the_other() -> None:
    for key, wording in SAID.items():
        if key.partition(".")[0] in ABOUT_ME:
            assert "{name}" not in wording.text
            assert (wording.mentor, wording.group) == (None, None)


def test_a_concern_is_spoken_of_without_its_words() -> None:
    said = [one for key, one in SAID.items() if key.partition(".")[0] == "concern-look-again"]
    for wording in said:
        assert PLACE.findall(wording.text) == ["date"]
        assert "concern" not in wording.text


def test_thanks_say_what_for() -> None:
    said = [one for key, one in SAID.items() if key.partition(".")[0] == "thanks-missing"]
    words = [getattr(one, name) for one in said for name in KEYS]
    assert all('"{title}"' in one for one in words if one)


@pytest.mark.parametrize("key", ["faded", "faded.never-met", "faded.mine-too"])
def test_what_has_faded_may_rest(key: str) -> None:
    words = [getattr(SAID[key], name) for name in KEYS]
    assert all("It is fine to let it rest" in one for one in words if one)


def test_the_early_dip_ends_on_a_caution() -> None:
    (rule,) = (rule for rule in RULES if rule.id == "early-dip")
    said = SAID["early-dip"]
    assert said == HintWording(text=said.text)
    for words in (rule.why, said.text):
        assert words.casefold().endswith("common is not the same as right.")
        assert "to pass" in words
