"""Prose under headings."""

from hypothesis import given
from hypothesis import strategies as st

from mentorlog.formats.prose import composed, sections

words = (
    st.text(st.sampled_from("ab #\n"))
    .map(str.strip)
    .filter(lambda text: text and not any(line.startswith("## ") for line in text.splitlines()))
)


@given(st.dictionaries(st.sampled_from(["Keep", "Change", "Start"]), words))
def test_what_is_composed_is_read_again(parts: dict[str, str]) -> None:
    assert sections(composed(parts)) == parts


def test_only_second_level_headings_divide() -> None:
    text = "Before.\n\n## Keep\n\nMeet.\n### More\nOften.\n\n## Change\n##no\n"
    assert sections(text) == {"Keep": "Meet.\n### More\nOften.", "Change": "##no"}


def test_the_same_heading_twice_is_one_section() -> None:
    assert sections("## Keep\na\n## Keep\nb\n")["Keep"].splitlines()[-1] == "b"


def test_what_says_nothing_has_no_heading() -> None:
    assert composed({"Keep": "", "Start": " Writing \n"}) == "## Start\n\nWriting\n"
    assert composed({}) == ""
