"""The grammar inside an action's text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorlog.formats.inline import Box, Promise, boxes, marked, promise


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("send the draft", Promise("send the draft")),
        ("send it @them", Promise("send it", owner="them")),
        (
            "send it @them due:2026-12-01 goal:first-paper",
            Promise("send it", owner="them", due="2026-12-01", goal="first-paper"),
        ),
        (
            "send it goal:first-paper due:fri @k7m2",
            Promise("send it", owner="k7m2", due="fri", goal="first-paper"),
        ),
        ('send it due:"next friday" @me', Promise("send it", owner="me", due="next friday")),
        ('send it due:""', Promise("send it", due="")),
        ("send it ^7k3f", Promise("send it", id="7k3f")),
        ("@me", Promise("", owner="me")),
        ("  send   it  @me ", Promise("send   it", owner="me")),
    ],
)
def test_owner_day_and_goal_are_read_from_the_end(typed: str, meant: Promise) -> None:
    assert promise(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "mail grace@example.org",
        "ask @them about the draft",
        "due:fri is what the form says",
        "write due: soon",
        "goal: finish",
        "tag it ^7k3",
        "write a^7k3f",
        'quote due:"open',
        "email @",
    ],
)
def test_what_is_not_a_word_of_the_grammar_at_the_end_is_text(typed: str) -> None:
    assert promise(typed) == Promise(typed)


def test_each_kind_is_taken_once_and_the_last_one_holds() -> None:
    assert promise("x due:fri due:sat") == Promise("x due:fri", due="sat")
    assert promise('x due:"next week" due:sat') == Promise('x due:"next week"', due="sat")
    assert promise("x @them @me") == Promise("x @them", owner="me")


def test_an_escaped_at_sign_is_only_an_at_sign() -> None:
    assert promise(r"ask \@grace") == Promise("ask @grace")
    assert promise(r"ask \@grace @them") == Promise("ask @grace", owner="them")


@given(st.text())
def test_the_text_of_a_promise_is_a_beginning_of_what_was_typed(typed: str) -> None:
    found = promise(typed)
    assert typed.strip().replace("\\@", "@").startswith(found.text)


NOTE = """\
We met.

- [ ] not yet under the heading

## Actions

- [ ] send the draft @me due:fri
* [x] read it @them
+ [X] book a room ^7k3f
  - [ ] a step of it
- [ ]
- [] no box
- a remark

### Later

- [ ] out again

## Actions and more

- [ ] nor here
"""


def test_only_boxes_under_the_heading_actions_are_actions() -> None:
    assert boxes(NOTE) == (
        Box(6, done=False, promise=Promise("send the draft", owner="me", due="fri")),
        Box(7, done=True, promise=Promise("read it", owner="them")),
        Box(8, done=True, promise=Promise("book a room", id="7k3f")),
        Box(9, done=False, promise=Promise("a step of it")),
    )


@pytest.mark.parametrize("heading", ["# Actions", "## actions", "##Actions", "## Actions:"])
def test_another_heading_makes_no_actions(heading: str) -> None:
    assert boxes(f"{heading}\n- [ ] send it\n") == ()


def test_the_id_is_the_only_change_to_the_text() -> None:
    text = "Said.\r\n## Actions\r\n- [ ] send it @me  \r\n- [ ] read it"
    assert marked(text, {2: "7k3f", 3: "9m2x"}) == (
        "Said.\r\n## Actions\r\n- [ ] send it @me ^7k3f  \r\n- [ ] read it ^9m2x"
    )


def test_a_marked_line_is_read_with_its_id() -> None:
    text = marked("## Actions\n- [ ] send it @me", {1: "7k3f"})
    assert boxes(text)[0].promise == Promise("send it", owner="me", id="7k3f")


def test_a_line_that_is_no_box_gets_no_mark() -> None:
    assert marked("Said.", {0: "7k3f"}) == "Said."
    assert marked(NOTE, {}) == NOTE


def test_words_of_other_kinds_are_text() -> None:
    found = promise("outline goal:paper due:fri @both", {"owner", "due"})
    assert found == Promise(text="outline goal:paper", owner="both", due="fri")
