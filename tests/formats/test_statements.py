"""The scanner: what stands on which line, and where the line of a problem is."""

import pytest
from hypothesis import given, settings

from mentorlog.formats.statements import (
    Statement,
    inner_comments,
    line_of,
    scan,
    split_key,
    split_lines,
)
from mentorlog.formats.toml_text import BOM, document
from tests.formats.toml_texts import toml_texts

JOURNAL = """\
# My needs
name = "Ada"
"odd = key" . x = 1 # dotted

[[need]]
support = "career"
[[need.asked]]
who = "grace"
[[need.asked]]
who = "kim"
[need.more]
a = [
  1, # ]
  2,
]
[[need]]
text = '''
# not a comment
[not.a.header]
'''
[need.more]
[[need.asked]]
[a."b.c".d]
"""


def test_paths_are_absolute() -> None:
    """Rows have an index, and headers below an array are in its last row."""
    found = [(each.kind, each.start, each.path) for each in scan(JOURNAL) if each.path]
    assert found == [
        ("key", 1, ("name",)),
        ("key", 2, ("odd = key", "x")),
        ("array", 4, ("need", 0)),
        ("key", 5, ("need", 0, "support")),
        ("array", 6, ("need", 0, "asked", 0)),
        ("key", 7, ("need", 0, "asked", 0, "who")),
        ("array", 8, ("need", 0, "asked", 1)),
        ("key", 9, ("need", 0, "asked", 1, "who")),
        ("table", 10, ("need", 0, "more")),
        ("key", 11, ("need", 0, "more", "a")),
        ("array", 15, ("need", 1)),
        ("key", 16, ("need", 1, "text")),
        ("table", 20, ("need", 1, "more")),
        ("array", 21, ("need", 1, "asked", 0)),
        ("table", 22, ("a", "b.c", "d")),
    ]


def test_kinds_and_spans() -> None:
    """Values may take several lines; the last line needs no line end."""
    assert scan('# c\r\n \t\r\na = """\r\n"""\r\n[b] # x') == (
        Statement("comment", 0, 1),
        Statement("blank", 1, 2),
        Statement("key", 2, 4, ("a",)),
        Statement("table", 4, 5, ("b",)),
    )
    assert scan("") == ()


@settings(max_examples=50, deadline=None)
@given(toml_texts())
def test_valid_text_is_covered_without_gaps(text: str) -> None:
    """Every line belongs to one statement, and every key statement names a value."""
    body = text.removeprefix(BOM)
    found = scan(body)
    assert [each.start for each in found] == [0, *(each.end for each in found)][: len(found)]
    assert (found[-1].end if found else 0) == len(split_lines(body))
    for statement in found:
        value: object = document(body)
        for part in statement.path:
            value = value[part]  # type: ignore[index]  # the path leads through tables and lists
        if statement.kind == "key":
            source = "".join(split_lines(body)[statement.start : statement.end])
            assert "".join(split_key(source)) == source


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a = 1\nb = \nc = 3\n", 1),
        ("a = 1\na = 2\nc = 3\n", 1),
        ("a = 1\n[b\nc = 3\n", 1),
        ("a = 1\n\nb = [\n1,\nc = 2]\n", 2),
        ('a = 1\n\nb = """\nunclosed\n', 2),
        ("a = 1\nb = [1,\n", 1),
        (f"a = 1\nb = {'9' * 5000}\nc = 3\n", 1),
        ("a = 1\n<<<<<<< ours\n", 1),
        ("[a]\n[a]\n", 1),
        ("# c\n\x0c\n", 1),
        ("x = 2026-02-30\n", 0),
    ],
)
def test_broken_text_is_scanned_up_to_the_failing_line(text: str, lines: int) -> None:
    """What stands before the broken statement is found; nothing is raised."""
    found = scan(text)
    assert (found[-1].end if found else 0) == lines


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("name",), 2),
        (("need", 0), 5),
        (("need", 0, "asked", 1, "who"), 10),
        (("need", 0, "asked", 1, "answer"), 9),
        (("need", 0, "more", "a", 1), 12),
        (("need", 1, "since"), 16),
        (("need", 7, "since"), 5),
        (("need",), 5),
        (("odd = key", "y"), 3),
        (("a", "b.c"), 23),
        (("missing",), 1),
        ((), 1),
    ],
)
def test_line_of(path: tuple[str | int, ...], line: int) -> None:
    """The key, else its table, else what is nearest around it, else the first line."""
    assert line_of(JOURNAL, path) == line
    assert line_of(BOM + JOURNAL.replace("\n", "\r\n"), path) == line


@pytest.mark.parametrize(
    "parts",
    [
        ("a = ", "1", ""),
        ("a= ", "1", " # b = 2\r\n"),
        (' "x = #" . y =\t', '"# no"', "\t# yes # and\n"),
        ("a = ", '"""\n# no\nb # no"""', " # yes\n"),
        ("a = ", "[\n 1, # one\n]", "\n"),
        ("a = ", "{ b = 1 }", "   \n"),
    ],
)
def test_split_key(parts: tuple[str, str, str]) -> None:
    """Key, value and the rest of the line, however they are spelt."""
    assert split_key("".join(parts)) == parts


def test_split_key_takes_key_statements_only() -> None:
    """Anything else is a mistake of the caller."""
    with pytest.raises(ValueError, match="not a key statement"):
        split_key("[header]\n")


def test_inner_comments() -> None:
    """Comments between the items of a list, and not what only looks like one."""
    source = (
        'a = [ # first\r\n  "# no", # "second"\n  nan, """\n# no\n""",\n  # third \n] # after\n'
    )
    assert inner_comments(source) == ["# first", '# "second"', "# third"]
