"""Markdown files in parts."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mentorlog.formats import edit, front
from mentorlog.formats.front import UnclosedError, split

texts = st.text(st.sampled_from("+ab=\"'#\n\r\ufeff") | st.characters(exclude_categories=["Cs"]))
lines = st.lists(
    st.sampled_from(["+++", "+++ ", "a = 1", "", "\ufeff+++", "++++", "x"]), max_size=6
)
files = st.builds(
    lambda bom, rows, end: bom + end.join(rows),
    st.sampled_from(["", "\ufeff"]),
    lines,
    st.sampled_from(["\n", "\r\n"]),
)


@given(texts | files)
@example("+++\n+++")
@example("+++\r\non = 1\r\n+++\r\nSaid.\r\n")
def test_the_parts_of_any_text_make_the_text(text: str) -> None:
    try:
        parts = split(text)
    except UnclosedError:
        assert text.removeprefix("\ufeff").startswith("+++")
        return
    assert parts.whole(parts.head) == text
    assert parts.fronted or parts.body == text


@given(st.dictionaries(st.sampled_from(["title", "b"]), st.text(max_size=9)), texts)
def test_a_new_file_is_read_as_it_was_written(facts: dict[str, str], body: str) -> None:
    head = edit.dump(facts)
    parts = split(front.fresh(head, body))
    assert edit.document(parts.head) == facts
    assert parts.body == body


def test_windows_line_ends_stay_in_every_part() -> None:
    parts = split("+++\r\na = 1\r\n+++\r\nSaid.\r\n")
    assert parts.opening == "+++\r\n"
    assert parts.head == "a = 1\r\n"
    assert parts.closing == "+++\r\n"
    assert parts.body == "Said.\r\n"


def test_a_byte_order_mark_is_kept_before_the_first_fence() -> None:
    parts = split("\ufeff+++\na = 1\n+++\nSaid.")
    assert parts.opening == "\ufeff+++\n"
    assert parts.whole("a = 2\n") == "\ufeff+++\na = 2\n+++\nSaid."


def test_the_front_matter_ends_at_the_first_fence_and_the_rest_is_prose() -> None:
    parts = split("+++\na = 1\n+++\nSaid.\n+++\nMore.\n")
    assert parts.body == "Said.\n+++\nMore.\n"


def test_an_empty_front_matter_is_one() -> None:
    parts = split("+++\n+++\n")
    assert parts.fronted
    assert (parts.head, parts.body) == ("", "")


@pytest.mark.parametrize(
    "text",
    ["", "Said.\n", "\n+++\na = 1\n+++\n", " +++\n", "++++\n", "---\na: 1\n---\n", "Said. +++\n"],
)
def test_front_matter_begins_on_the_first_line_or_there_is_none(text: str) -> None:
    parts = split(text)
    assert not parts.fronted
    assert parts.body == text


@pytest.mark.parametrize("text", ["+++", "+++\n", "\ufeff+++", "+++\na = 1\n", "+++\n ++++\nx"])
def test_a_file_that_is_cut_off_is_not_taken_for_prose(text: str) -> None:
    with pytest.raises(UnclosedError):
        split(text)
