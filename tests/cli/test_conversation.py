"""Conversations, with plain functions to ask and to say."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from mentorlog.cli.conversation import (
    Answers,
    Question,
    Stopped,
    UnknownAnswerError,
    converse,
    empty,
    flattened,
    from_document,
)
from mentorlog.errors import failure


class Person:
    """Types the answers in order; ``^C`` is Ctrl-C."""

    def __init__(self, *typed: str) -> None:
        self.typed = list(typed)
        self.asked: list[str] = []
        self.told: list[str] = []

    def ask(self, message: str) -> str:
        self.asked.append(message)
        said = self.typed.pop(0)
        if said == "^C":
            raise KeyboardInterrupt
        return said

    def say(self, line: str) -> None:
        self.told.append(line)


def number(words: str) -> int:
    if not words.isdecimal():
        raise ValueError("a number")
    return int(words)


def refused(words: str) -> str:
    if words == "maybe":
        raise failure("bad-value", field="It", value="maybe", why="Yes or no.", hint="e.g. yes")
    if words == "never":
        raise failure("bad-value", field="It", value="never", why="", hint="")
    return words


def wanted(said: Mapping[str, Any]) -> bool:
    return said.get("more") == "yes"


def counted(said: Mapping[str, Any]) -> Sequence[str]:
    return (f"So far: {len(said)}",)


NAME = Question("name", "one", "Name?", why="To call you by it.")
AGE = Question("age", "one", "Age?", number)
MORE = Question("more", "two", "More?", refused)
DETAIL = Question("detail.long", "two", "Which?", default="all", when=wanted)
END = Question("end", "three", "End?", shown=counted)
QUESTIONS = (NAME, AGE, MORE, DETAIL, END)


def held(person: Person, **known: Any) -> Answers:
    answers = converse(QUESTIONS, person.ask, person.say, **known)
    assert not person.typed, "not everything was asked for"
    return answers


def test_answers_are_read_and_questions_asked_in_order() -> None:
    person = Person("Ada", "36", "yes", "this", "soon")
    assert held(person) == {
        "name": "Ada", "age": 36, "more": "yes", "detail.long": "this", "end": "soon",
    }  # fmt: skip
    assert person.asked == ["Name? >", "Age? >", "More? >", "Which? [all] >", "End? >"]
    assert person.told == ["So far: 4"]


def test_enter_skips_and_a_default_is_only_offered() -> None:
    person = Person("", "", "yes", "", "")
    assert held(person) == {"more": "yes"}


def test_a_question_that_does_not_fit_is_not_asked() -> None:
    person = Person("", "", "no", "")
    assert held(person) == {"more": "no"}
    assert "Which? [all] >" not in person.asked


def test_s_skips_the_rest_of_the_section() -> None:
    person = Person("s", "no", "")
    assert held(person) == {"more": "no"}
    assert person.asked == ["Name? >", "More? >", "End? >"]


def test_s_in_the_last_section_ends_it() -> None:
    assert held(Person("Ada", "s", "s", "s")) == {"name": "Ada"}


def test_b_goes_back_and_enter_keeps_what_was_answered() -> None:
    person = Person("Ada", "b", "", "36", "", "q")
    assert held(person) == {"name": "Ada", "age": 36}
    assert person.asked[:3] == ["Name? >", "Age? >", "Name? [Ada] >"]


def test_b_goes_back_to_what_was_asked_not_to_what_was_passed_by() -> None:
    person = Person("s", "b", "Ada", "q")
    assert held(person) == {"name": "Ada"}
    assert person.asked == ["Name? >", "More? >", "Name? >", "Age? >"]


def test_b_at_the_first_question_asks_it_again() -> None:
    assert held(Person("b", "b", "Ada", "q")) == {"name": "Ada"}


def test_b_changes_what_was_answered() -> None:
    assert held(Person("Ada", "b", "Bob", "q")) == {"name": "Bob"}


def test_a_question_mark_says_why_and_asks_again() -> None:
    person = Person("?", "?", "Ada", "?", "q")
    assert held(person) == {"name": "Ada"}
    assert person.told == [
        "   To call you by it.",
        "   To call you by it.",
        "   It helps you later to see what changed.",
    ]


def test_q_keeps_what_was_answered() -> None:
    assert held(Person("Ada", "q")) == {"name": "Ada"}


def test_a_wrong_answer_is_asked_again_with_the_reason() -> None:
    person = Person("", "old", "36", "maybe", "never", "no", "")
    assert held(person) == {"age": 36, "more": "no"}
    assert person.told[:3] == [
        "   a number",
        "   It cannot be maybe. Yes or no. e.g. yes",
        "   It cannot be never.",
    ]


def test_after_a_wrong_answer_b_goes_to_the_question_before() -> None:
    person = Person("Ada", "old", "b", "", "36", "q")
    assert held(person) == {"name": "Ada", "age": 36}


def test_a_wrong_answer_leaves_the_right_one_before_it() -> None:
    person = Person("", "36", "b", "old", "", "q")
    assert held(person) == {"age": 36}


def test_what_is_given_is_not_asked() -> None:
    person = Person("36", "this", "")
    given = {"name": "Ada", "more": "yes"}
    assert held(person, given=given) == {
        "name": "Ada", "age": 36, "more": "yes", "detail.long": "this",
    }  # fmt: skip
    assert given == {"name": "Ada", "more": "yes"}


def test_what_was_passed_over_is_not_asked() -> None:
    person = Person("36", "")
    assert held(person, passed={"name", "more"}) == {"age": 36}


def test_ctrl_c_carries_what_was_typed_word_for_word() -> None:
    person = Person(" Ada ", "036", "", "^C")
    with pytest.raises(Stopped) as stopped:
        converse(QUESTIONS, person.ask, person.say)
    assert stopped.value.typed == {"name": "Ada", "age": "036", "more": ""}


def test_ctrl_c_does_not_carry_what_was_given() -> None:
    with pytest.raises(Stopped) as stopped:
        converse(QUESTIONS, Person("36", "^C").ask, print, {"name": "Ada"})
    assert stopped.value.typed == {"age": "36"}


def test_ctrl_c_at_once_carries_nothing() -> None:
    with pytest.raises(Stopped) as stopped:
        converse(QUESTIONS, Person("^C").ask, print)
    assert stopped.value.typed == {}


def test_no_questions_no_answers() -> None:
    assert converse((), Person().ask, print) == {}


def test_a_document_is_read_as_if_it_were_typed() -> None:
    document = {"name": "", "age": 36, "more": "yes", "detail": {"long": True}}
    assert from_document(QUESTIONS, document) == {"age": 36, "more": "yes", "detail.long": "True"}


def test_a_document_may_say_nothing() -> None:
    assert from_document(QUESTIONS, {}) == {}


def test_a_key_that_nobody_asks_for_is_refused_by_name() -> None:
    with pytest.raises(UnknownAnswerError) as unknown:
        from_document(QUESTIONS, {"nmae": "Ada", "detail": {"short": ""}})
    assert unknown.value.key == "detail.short"


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ({"age": "old"}, "age: a number"),
        ({"more": "maybe"}, "more: It cannot be maybe. Yes or no."),
        ({"more": "never"}, "more: It cannot be never."),
    ],
)
def test_a_value_that_cannot_be_taken_is_refused_with_its_key(
    document: dict[str, str], reason: str
) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(reason)}$"):
        from_document(QUESTIONS, document)


def test_tables_become_dotted_keys() -> None:
    document = {"a": 1, "b": {"c": 2, "d": {"e": [3]}}, "f": {}}
    assert flattened(document) == {"a": 1, "b.c": 2, "b.d.e": [3]}


def test_the_empty_file_is_toml_with_every_key_and_says_nothing() -> None:
    # a table's keys end the plain ones, so these come first
    shuffled = (DETAIL, NAME, AGE, END, MORE)
    text = empty(shuffled, "Answers for a test")
    assert text == (
        "# Answers for a test\n# An answer left empty is skipped.\n\n"
        '# Name?\nname = ""\n# Age?\nage = ""\n# End?\nend = ""\n# More?\nmore = ""\n'
        '\n[detail]\n# Which?   [all]\nlong = ""\n'
    )
    document = tomllib.loads(text)
    assert set(flattened(document)) == {question.key for question in QUESTIONS}
    assert from_document(QUESTIONS, document) == {}
