"""Prose under headings."""

from hypothesis import given
from hypothesis import strategies as st

from mentorlog.formats.prose import below, composed, sections

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


def test_words_are_added_below_a_heading_of_their_own() -> None:
    assert below("Shorter.\n", "Since then", "Better.") == "Shorter.\n\n## Since then\n\nBetter.\n"
    assert below("Shorter.", "Since then", "Better.\n") == "Shorter.\n\n## Since then\n\nBetter.\n"
    assert below("", "Since then", "Better.") == "## Since then\n\nBetter.\n"


def test_a_heading_that_is_the_last_serves_again() -> None:
    once = below("Shorter.\n", "Since then", "Better.")
    assert below(once, "Since then", "Good.") == f"{once}\nGood.\n"
    later = f"{once}\n## Mine\n\nMore.\n"
    assert below(later, "Since then", "Good.") == f"{later}\n## Since then\n\nGood.\n"


def test_line_ends_stay_what_they_are() -> None:
    added = below("Shorter.\r\n", "Since then", "Better.\nGood.")
    assert added == "Shorter.\r\n\r\n## Since then\r\n\r\nBetter.\r\nGood.\r\n"


@given(words, words)
def test_what_stands_there_stays_to_the_letter(text: str, more: str) -> None:
    added = below(text, "Since then", more)
    assert added.startswith(text)
    assert sections(added)["Since then"] == more
