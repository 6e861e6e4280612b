"""The verified editor: what changes, what stays, and what is refused."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone
from textwrap import dedent
from typing import Any

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorlog.formats import edit
from mentorlog.formats.edit import EditRefused, document, dump, rewrite
from mentorlog.formats.statements import split_lines
from mentorlog.formats.toml_text import BOM, same
from mentorlog.formats.tomlkit_edit import edit_with_tomlkit
from tests.formats.toml_texts import changes, toml_texts, untouched

ACTIONS = """\
# Mine and theirs

[[action]]
id = "7k3f"
text = "Send the draft" # soon
owner = "me"
# waiting for Grace

# the second
[[action]]
id = "9m2x"
text = "Read it"

# the end
"""


def changed(text: str, **keys: object) -> str:
    """Rewrite text with some root keys set."""
    return rewrite(text, {**document(text), **keys})


@settings(max_examples=50, deadline=None)
@given(toml_texts())
def test_what_already_says_it_stays_to_the_byte(text: str) -> None:
    """No difference, no edit."""
    assert rewrite(text, document(text)) == text


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_one_change_changes_one_thing(data: st.DataObject) -> None:
    """The result says what was asked for, and every line not concerned is there in order."""
    text = data.draw(toml_texts(), "text")
    change = data.draw(changes(text), "change")
    result = rewrite(text, change.after)
    assert same(document(result), change.after)
    assert result.startswith(BOM) == text.startswith(BOM)
    remaining = iter(line.rstrip("\r\n") for line in split_lines(result.removeprefix(BOM)))
    for line in untouched(text, change):
        assert line in remaining


@settings(max_examples=30, deadline=None)
@given(toml_texts(), toml_texts())
def test_anything_becomes_anything(text: str, other: str) -> None:
    """Many changes at once, and documents written afresh."""
    doc = document(other)
    assert same(document(rewrite(text, doc)), doc)
    assert same(document(dump(doc)), doc)


@pytest.mark.parametrize(
    ("text", "keys", "result"),
    [
        ('name  =  "Ada"  # her\n', {"name": "Bo"}, 'name  =  "Bo"  # her\n'),
        ("a = 1\r\n# c\r\n", {"b": 2}, "a = 1\r\nb = 2\r\n# c\r\n"),
        ("a = 1", {"b": 2}, "a = 1\nb = 2\n"),
        (BOM + "a = 1\n", {"a": True}, BOM + "a = true\n"),
        ("", {"a": 1}, "a = 1\n"),
        ("# File\n", {"a": 1}, "# File\n\na = 1\n"),
        ("[t]\nx = 1\n", {"a": 1}, "a = 1\n\n[t]\nx = 1\n"),
        ("# File\n\n# t\n[t]\n", {"a": 1}, "# File\n\na = 1\n\n# t\n[t]\n"),
        ("a = 1\n\n[t]\n", {"b": 2}, "a = 1\nb = 2\n\n[t]\n"),
        ("[t]\n# c\n\n[u]\n", {"t": {"x": 1}}, "[t]\nx = 1\n# c\n\n[u]\n"),
        ("a = { b = 1 } # c\n", {"a": {"b": 1, "c": 2}}, "a = { b = 1, c = 2 } # c\n"),
        ("x = [{a=1}]\n", {"x": [{"a": 1}, {}]}, "x = [{ a = 1 }, {}]\n"),
        ("x = [1,\r\n # c\r\n2] # d\r\n", {"x": []}, "# c\r\nx = [] # d\r\n"),
        ("p . q = 1\n[t]\n", {"p": {"q": 1, "r": 2}}, "p . q = 1\np.r = 2\n[t]\n"),
        ("# c\n[a.b]\n", {"a": {"b": {}, "x": 1}}, "[a]\nx = 1\n\n# c\n[a.b]\n"),
        ("[a.b]\n", {"a": {}}, "[a]\n"),
        ("[a]\nx = 1\n", {"a": 5}, "a = 5\n"),
        ("[[a]]\n", {"a": []}, "a = []\n"),
        ("a = 1\n", {"t": {"x": 1}}, "a = 1\n\n[t]\nx = 1\n"),
        ("a = 1\n\n", {"t": [{}, {"y": 1}]}, "a = 1\n\n[[t]]\n\n[[t]]\ny = 1\n"),
        (
            'a = """\n# b"""\n[[x]]\nz = 1\n',
            {"x": [{"y": 1}, {"z": 1}]},
            'a = """\n# b"""\n\n[[x]]\ny = 1\n\n[[x]]\nz = 1\n',
        ),
        (
            '[[x]]\na = """\n# b"""\n[y]\n',
            {"x": [{"a": "# b"}, {}]},
            '[[x]]\na = """\n# b"""\n\n[[x]]\n\n[y]\n',
        ),
        ("on = 2026-01-01\n", {"on": date(2026, 1, 2)}, "on = 2026-01-02\n"),
        ("a = 1\n", {"at": time(10)}, "a = 1\nat = 10:00:00\n"),
    ],
)
def test_keys_and_tables(text: str, keys: Mapping[str, object], result: str) -> None:
    """Each kind of change is made where a careful person would make it."""
    assert changed(text, **keys) == result


def test_a_key_is_set_added_and_unset_in_a_row() -> None:
    """New keys come before trailing comments, which stay."""
    doc = document(ACTIONS)
    rows: Any = doc["action"]
    rows[0] |= {"text": "Send it", "done": date(2026, 12, 1)}
    del rows[0]["owner"]
    expected = ACTIONS.replace('"Send the draft"', '"Send it"')
    assert rewrite(ACTIONS, doc) == expected.replace('owner = "me"\n', "done = 2026-12-01\n")


def test_a_row_is_appended_and_taken_back() -> None:
    """Undoing an append gives the same bytes, blank lines and all."""
    before = document(ACTIONS)
    rows: Any = before["action"]
    after = {**before, "action": [*rows, {"id": "c4", "text": "x"}]}
    longer = rewrite(ACTIONS, after)
    assert longer == f'{ACTIONS}\n[[action]]\nid = "c4"\ntext = "x"\n'
    assert rewrite(longer, before) == ACTIONS


def test_rows_are_inserted_and_removed_where_they_belong() -> None:
    """The comments above a header stay with it; those of a removed row are kept."""
    doc = document(ACTIONS)
    rows: Any = doc["action"]
    middle = rewrite(ACTIONS, {"action": [rows[0], {"id": "n3w1"}, rows[1]]})
    new = '[[action]]\nid = "n3w1"\n\n# the second\n'
    assert middle == ACTIONS.replace("# the second\n", new)
    only = '# Mine and theirs\n\n# waiting for Grace\n\n# the second\n[[action]]\nid = "9m2x"\n'
    assert rewrite(ACTIONS, {"action": rows[1:]}).startswith(only)
    assert rewrite("[[x]]\na = 1\n\n[y]\n", {"y": {}}) == "[y]\n"
    several = [{"id": "n1"}, {**rows[0], "due": 1}, {"id": "n2"}, {**rows[1], "due": 2}, {}]
    assert document(rewrite(ACTIONS, {"action": several})) == {"action": several}


def test_rows_are_recognised_by_their_id() -> None:
    """A row that changes much is still itself; its comments stay with it."""
    text = '[[x]]\nid = "a"\nt = 1\n\n[[x]]\nid = "b" # mine\nt = 2\n'
    after = {"x": [{"id": "b", "t": 1}]}
    assert rewrite(text, after) == '[[x]]\nid = "b" # mine\nt = 1\n'


def test_rows_without_an_id_are_recognised_by_what_they_say() -> None:
    """Changes far apart in an array leave the rows between them alone."""
    text = "".join(f"[[x]]\na = {i}\nb = {i} # {i}\n" for i in range(5))
    rows: list[object] = [{"a": i, "b": i} for i in range(5)]
    rows[0], rows[4] = {"a": 0, "b": 9}, {"a": 9, "b": 4}
    expected = text.replace("b = 0", "b = 9").replace("a = 4", "a = 9")
    assert rewrite(text, {"x": rows}) == expected


def test_nested_rows_go_into_their_own_row() -> None:
    """A row below a row stands before the next row's header."""
    text = "[[need]]\ns = 1\n\n# two\n[[need]]\ns = 2\n\n[other]\n"
    doc = document(text)
    rows: Any = doc["need"]
    rows[0]["asked"] = [{"who": "g"}]
    rows[1]["asked"] = [{"who": "k"}]
    rows.append({"s": 3, "asked": [{"who": "l"}]})
    assert rewrite(text, doc) == dedent(
        """\
        [[need]]
        s = 1

        [[need.asked]]
        who = "g"

        # two
        [[need]]
        s = 2

        [[need.asked]]
        who = "k"

        [[need]]
        s = 3

        [[need.asked]]
        who = "l"

        [other]
        """
    )


def test_line_ends_are_those_of_the_neighbours() -> None:
    """In a file of mixed line ends each new line is like the one above it."""
    text = "a = 1\r\n[t]\nb = 2\n"
    after = {"a": 1, "c": ["x" * 60, "y" * 60], "t": {"b": 2, "d": 4}}
    wide = f'c = [\r\n    "{"x" * 60}",\r\n    "{"y" * 60}",\r\n]\r\n'
    assert rewrite(text, after) == f"a = 1\r\n{wide}[t]\nb = 2\nd = 4\n"
    assert rewrite("\r\n[t]\n", {"a": 1, "t": {}}) == "\r\na = 1\r\n\r\n[t]\n"


def test_inline_tables_are_written_where_they_are_asked_for() -> None:
    """Only for new mappings of scalars under the given keys."""
    doc = {"a": {"x": 1}, "b": {"x": [1]}, "d": {}, "c": [{"a": {"y z": 2}}]}
    text = 'a = { x = 1 }\n\n[b]\nx = [1]\n\n[d]\n\n[[c]]\na = { "y z" = 2 }\n'
    assert dump(doc, inline=frozenset("ab")) == text
    assert rewrite("", doc, inline=frozenset("ab")) == text


def test_dump_orders_and_nests() -> None:
    """Plain keys, tables, arrays of tables; tables that only hold tables have no header."""
    doc = {
        "rows": [{"sub": {"k": 1}, "rows": [{}, {"a b": 1}]}],
        "t": {"u": {"v": {}}},
        "mixed": [{}, 1],
        "none": [],
        "x": 1.5,
    }
    assert dump(doc) == dedent(
        """\
        mixed = [{}, 1]
        none = []
        x = 1.5

        [t.u.v]

        [[rows]]

        [rows.sub]
        k = 1

        [[rows.rows]]

        [[rows.rows]]
        "a b" = 1
        """
    )
    assert dump({}) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (True, 1),
        (1, 1.0),
        (0.0, -0.0),
        ("1", 1),
        (date(2026, 1, 1), datetime(2026, 1, 1)),  # noqa: DTZ001 - local, as in TOML
        (
            datetime(2026, 1, 1, 9, tzinfo=UTC),
            datetime(2026, 1, 1, 10, tzinfo=timezone(timedelta(hours=1))),
        ),
        ([1, 2], [2, 1]),
        ({"a": 1}, {"a": True}),
        ([], {}),
    ],
)
def test_values_that_python_may_take_for_equal_are_told_apart(one: object, other: object) -> None:
    """A change of type is a change, and is made."""
    assert not same(one, other)
    assert same(document(rewrite(dump({"x": one}), {"x": other})), {"x": other})


def test_nan_is_no_difference() -> None:
    """The float that is not equal to itself is the same value still."""
    text = "x = [ nan ]\n"
    assert rewrite(text, {"x": [float("nan")]}) == text


def test_broken_text_is_not_edited() -> None:
    """It is the caller's to report; the one error there is has a position."""
    with pytest.raises(tomli.TOMLDecodeError):
        rewrite("a = \n", {"a": 1})
    for text in (f"a = {'9' * 5000}\n", f"a = {'[' * 5000}{']' * 5000}\n"):
        with pytest.raises(tomli.TOMLDecodeError):
            document(text)


def test_what_toml_cannot_say_is_refused_with_its_line() -> None:
    """A time with a zone has no words in TOML; the text is not changed."""
    doc = document(ACTIONS)
    rows: Any = doc["action"]
    rows[1]["at"] = time(10, tzinfo=UTC)
    with pytest.raises(EditRefused, match="line 10: ") as refusal:
        rewrite(ACTIONS, doc)
    assert (refusal.value.line, "without" in refusal.value.reason) == (10, True)


@pytest.mark.parametrize("wrong", ["a = 3\n", "a = [\n", None])
def test_tomlkit_has_a_try(monkeypatch: pytest.MonkeyPatch, wrong: str | None) -> None:
    """Where the line edit does not come out right, tomlkit's does if it keeps all lines."""
    monkeypatch.setattr(edit, "_line_edit", lambda *_: wrong)
    assert rewrite(f"{BOM}a = 1 # c\n# d\n", {"a": 2, "b": 1}).startswith(f"{BOM}a = 2 # c\n# d\n")


@pytest.mark.parametrize("second", ["a = 3\n# c\n", "a = 2\n", "# c\na = \n", None])
def test_tomlkit_is_checked_too(monkeypatch: pytest.MonkeyPatch, second: str | None) -> None:
    """Another document, a lost line, broken text or none: each is refused."""
    monkeypatch.setattr(edit, "_line_edit", lambda *_: None)
    monkeypatch.setattr(edit, "_second_try", lambda *_: second)
    with pytest.raises(EditRefused):
        rewrite("# c\na = 1\n", {"a": 2})


def test_tomlkit_makes_every_kind_of_change() -> None:
    """Keys set, unset and added; rows changed, appended and removed; or nothing at all."""
    text = "a = 1\nb = 2\n[t]\nx = 1\n[[r]]\ny = 1\n[[s]]\n[[s]]\n[[u]]\n"
    after = {"a": 3, "c": 4, "t": {"x": 2}, "r": [{"y": 2}, {"z": 1}], "s": [{}], "u": [{}]}
    result = edit_with_tomlkit(text, document(text), after)
    assert result is not None
    assert document(result) == after
    assert edit_with_tomlkit("a = \n", {}, {"a": 1}) is None
