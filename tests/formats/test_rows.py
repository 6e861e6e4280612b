"""A row cut out of its file, and put into another: what is its own goes along, the rest stays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorlog.formats.rows import put_in, take_out
from mentorlog.formats.statements import split_lines
from mentorlog.formats.toml_text import BOM, document, is_rows, same
from tests.formats.toml_texts import toml_texts

FIRST, SECOND = '[[a]]\nid = "1"\n', '[[a]]\nid = "2"\n'


INNER = '[[a]]\n# in\nid = "1"\n# below\n'
DEEP = f"{FIRST}[a.t]\nx = 1\n[[a.t.u]]\n"


@pytest.mark.parametrize(
    ("text", "place", "rest", "row"),
    [
        (f"{FIRST}\n{SECOND}", 0, SECOND, FIRST),
        (f"{FIRST}\n{SECOND}", 1, FIRST, SECOND),
        (FIRST, 0, "", FIRST),
        # above it, with a gap: its own; at the top, or below another row without a gap: not sure
        (f"{FIRST}\n# two\n{SECOND}", 1, FIRST, f"# two\n{SECOND}"),
        (f"# file\n{FIRST}\n{SECOND}", 0, f"# file\n\n{SECOND}", FIRST),
        (f"# file\n{FIRST}{SECOND}", 0, f"# file\n\n{SECOND}", FIRST),
        (f"# file\n\n# one\n{FIRST}\n{SECOND}", 0, f"# file\n\n{SECOND}", f"# one\n{FIRST}"),
        (f"{FIRST}# whose?\n{SECOND}", 1, f"{FIRST}# whose?\n", SECOND),
        (f"{FIRST}# whose?\n{SECOND}", 0, f"# whose?\n{SECOND}", FIRST),
        # inside it, and below its last key before a gap: its own
        (f"{INNER}\n# far\n", 0, "# far\n", INNER),
        # what is below its header in tables of their own goes along
        (f"{DEEP}\n{SECOND}", 0, SECOND, DEEP),
        (f"{BOM}{FIRST}\n{SECOND}", 0, BOM + SECOND, FIRST),
        (f"k = 1\n\n{FIRST}\n[b]\n", 0, "k = 1\n\n[b]\n", FIRST),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_row_goes_with_what_is_its_own(
    text: str, place: int, rest: str, row: str, end: str
) -> None:
    cut = take_out(text.replace("\n", end), "a", place)
    assert cut == (rest.replace("\n", end), row.replace("\n", end))


def test_a_row_that_is_cut_off_gets_its_line_end() -> None:
    assert take_out(FIRST.rstrip("\n"), "a", 0) == ("", FIRST)


def test_rows_on_one_line_are_cut_too() -> None:
    cut = take_out('a = [{ id = "1" }, { id = "2", x = 1 }] # both\n', "a", 0)
    assert cut == ('a = [{ id = "2", x = 1 }] # both\n', FIRST)


def test_rows_between_other_tables_are_cut_too() -> None:
    text = f"{FIRST}\n[b]\nx = 1\n\n{SECOND}"
    assert take_out(text, "a", 0) == (f"[b]\nx = 1\n\n{SECOND}", FIRST)


@settings(max_examples=100, deadline=None)
@given(toml_texts(), st.data())
def test_a_cut_loses_no_line_and_changes_nothing_else(text: str, data: st.DataObject) -> None:
    doc = document(text)
    tables = [name for name, value in doc.items() if is_rows(value)]
    if not tables:
        return
    table = data.draw(st.sampled_from(tables))
    rows = doc[table]
    assert isinstance(rows, list)
    place = data.draw(st.integers(0, len(rows) - 1))
    cut = take_out(text, table, place)
    left = [*rows[:place], *rows[place + 1 :]]
    after = {**doc, table: left} if left else {k: v for k, v in doc.items() if k != table}
    assert same(document(cut.rest), after)
    assert same(document(cut.row), {table: [rows[place]]})
    kept = {line.strip() for line in split_lines(f"{cut.rest}\n{cut.row}")}
    comments = {line.strip() for line in split_lines(text) if line.startswith("#")}
    assert comments <= kept
    if table not in document(cut.rest) or left:
        back = put_in(cut.rest, cut.row, table)
        assert same(document(back), {**after, table: [*left, rows[place]]})


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("", FIRST),
        (SECOND, f"{SECOND}\n{FIRST}"),
        (SECOND.rstrip("\n"), f"{SECOND}\n{FIRST}"),
        (f"{SECOND}\n", f"{SECOND}\n{FIRST}"),
        ("# mine\n", f"# mine\n\n{FIRST}"),
        (BOM, BOM + FIRST),
        ("x = 1\r\n", "x = 1\r\n\r\n" + FIRST.replace("\n", "\r\n")),
        ('a = [{ id = "2" }]\n', 'a = [{ id = "2" }, { id = "1" }]\n'),
    ],
)
def test_a_row_is_put_at_the_end(text: str, result: str) -> None:
    assert put_in(text, FIRST, "a") == result
