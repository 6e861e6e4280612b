"""Whatever two people did to one file: both changes are there, and nobody's rows are lost."""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from copy import deepcopy
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorlog.formats import edit, front
from mentorlog.formats.comments import comments
from mentorlog.formats.encode import encode
from mentorlog.formats.identity import known_by, told_apart
from mentorlog.formats.merge import LineMerge, Merged, merge_prose, merge_toml
from mentorlog.formats.statements import scan, split_lines
from mentorlog.formats.three_way import Side
from mentorlog.formats.toml_text import BOM, document, fingerprint, same
from mentorlog.journal.shelves import SHELVES, Shelf
from tests.formats.line_merges import by_lines, colliding
from tests.formats.records import records
from tests.formats.toml_texts import changes, toml_texts

MERGES = st.sampled_from([by_lines, colliding])
KINDS = st.sampled_from([*(shelf.kind for shelf in SHELVES), "settings", "mine"])
BY_FILE = [shelf for shelf in SHELVES if shelf.form != "rows"]


class Versions(NamedTuple):
    """One text and what became of it on two sides."""

    base: str
    ours: str
    theirs: str


def toml(
    base: str, ours: str, theirs: str, kind: str, lines: LineMerge, prefer: Side = "ours"
) -> Merged:
    inline = frozenset({"agreed", "pulse", "roles"})
    return merge_toml(base, ours, theirs, kind=kind, inline=inline, lines=lines, prefer=prefer)


def unordered(value: object) -> Hashable:
    """Return something equal for values that are the same but for the order of their lists."""
    if isinstance(value, Mapping):
        return "table", frozenset((key, unordered(part)) for key, part in value.items())
    if isinstance(value, list):
        return "array", frozenset(Counter(map(unordered, value)).items())
    return fingerprint(value)


@st.composite
def versions(draw: st.DrawFn) -> Versions:
    """Draw a text, and two others that a few changes made of it; or three that are strangers."""
    base = draw(toml_texts())
    if draw(st.integers(0, 4)) == 0:
        return Versions(draw(st.sampled_from(["", base])), draw(toml_texts()), draw(toml_texts()))
    return Versions(base, *(_changed(draw, base) for _ in "ab"))


def _changed(draw: st.DrawFn, text: str) -> str:
    for _ in range(draw(st.integers(1, 3))):
        text = edit.rewrite(text, draw(changes(text)).after)
    return text


@settings(max_examples=50, deadline=None)
@given(versions(), KINDS, MERGES)
def test_it_makes_no_difference_who_merges(texts: Versions, kind: str, lines: LineMerge) -> None:
    base, ours, theirs = texts
    for prefer, other in (("ours", "theirs"), ("theirs", "ours")):
        here = toml(base, ours, theirs, kind, lines, prefer)  # type: ignore[arg-type]  # a side
        there = toml(base, theirs, ours, kind, lines, other)  # type: ignore[arg-type]  # a side
        assert unordered(document(here.text)) == unordered(document(there.text))
        turned = {(one.at, fingerprint(one.theirs), fingerprint(one.ours)) for one in there.clashes}
        assert {
            (one.at, fingerprint(one.ours), fingerprint(one.theirs)) for one in here.clashes
        } == turned


@settings(max_examples=40, deadline=None)
@given(versions(), KINDS, MERGES)
def test_a_clash_has_two_sides_and_nothing_is_merged_where_there_is_nothing_to(
    texts: Versions, kind: str, lines: LineMerge
) -> None:
    base, ours, theirs = texts
    assert all(not same(one.ours, one.theirs) for one in toml(*texts, kind, lines).clashes)
    assert toml(base, ours, ours, kind, lines) == Merged(ours)
    assert toml(base, base, theirs, kind, lines) == Merged(theirs)
    assert toml(base, ours, base, kind, lines) == Merged(ours)


@settings(max_examples=40, deadline=None)
@given(versions(), KINDS, MERGES)
def test_every_row_that_either_added_is_there(texts: Versions, kind: str, lines: LineMerge) -> None:
    base, ours, theirs = (document(text) for text in texts)
    found = document(toml(*texts, kind, lines).text)
    for name in {**ours, **theirs}:
        lists = [one.get(name, []) for one in (base, ours, theirs, found)]
        if not all(isinstance(one, list) for one in lists):
            continue
        was, mine, others, now = (_named(one, known_by(kind, (name,))) for one in lists)
        # Of rows that are known by the same, so many are there as a side has more than before.
        assert ((mine - was) | (others - was)) <= now <= (mine | others)


def _named(items: Any, keys: Sequence[str]) -> Counter[Hashable]:
    return Counter(name[0] for name in told_apart(items, keys) if isinstance(name, tuple))


# --- what two people change in places apart


@st.composite
def apart(draw: st.DrawFn) -> tuple[Versions, dict[str, Any]]:
    """Draw a file of rows, two versions changed in places apart, and what both together say."""
    ids = draw(st.lists(st.integers(0, 99), max_size=5, unique=True))
    base: Any = {
        "action": [
            {"id": f"a{one}", "text": draw(words), "owner": "me", "tags": ["t"]} for one in ids
        ],
        "preferences": {"style": "direct", "zone": "here"},
    }
    ours, theirs, both = deepcopy(base), deepcopy(base), deepcopy(base)
    for at in range(len(ids)):
        for key in ("text", "owner", "due", "tags"):
            side = draw(st.sampled_from([None, ours, theirs]))
            value = [draw(words), "t"] if key == "tags" else draw(words | st.dates())
            for one in (side, both) if side else ():
                one["action"][at][key] = value
    for key in ("style", "zone", "new"):
        side = draw(st.sampled_from([None, ours, theirs]))
        for one in (side, both) if side else ():
            one["preferences"][key] = "changed"
    # A row that nobody else changed may go.
    for at in reversed(range(len(ids))):
        for side, other in ((ours, theirs), (theirs, ours)):
            row = base["action"][at]
            standing = [one for one in other["action"] if one["id"] == row["id"]]
            if standing == [row] and draw(st.integers(0, 4)) == 0:
                for one in (side, both):
                    one["action"] = [each for each in one["action"] if each["id"] != row["id"]]
                break
    for side, name in ((ours, "o"), (theirs, "t")):
        for new in range(draw(st.integers(0, 2))):
            row = {"id": f"{name}{new}", "text": draw(words)}
            for one in (side, both):
                one["action"].append(row)
    start = draw(written(base))
    mine, others = (edit.rewrite(start, _without_empty(one)) for one in (ours, theirs))
    return Versions(start, mine, others), _without_empty(both)


words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8)


def _without_empty(doc: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in doc.items() if value}


@st.composite
def written(draw: st.DrawFn, doc: dict[str, Any]) -> str:
    """Draw a text that says this, with comments, any line ends and perhaps a mark."""
    text = "".join(
        line + ("" if line.strip() else draw(st.sampled_from(["", "# of it\n", "\n# apart\n\n"])))
        for line in edit.dump(_without_empty(doc)).splitlines(keepends=True)
    )
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return draw(st.sampled_from(["", BOM])) + text.replace("\n", end)


@settings(max_examples=50, deadline=None)
@given(apart(), MERGES)
def test_both_changes_are_there(drawn: tuple[Versions, dict[str, Any]], lines: LineMerge) -> None:
    texts, both = drawn
    found = toml(*texts, "action", lines)
    assert found.clashes == ()
    assert unordered(document(found.text)) == unordered(both)
    assert found.text.startswith(BOM) == texts.base.startswith(BOM)
    assert len({line.endswith("\r") for line in found.text.split("\n")[:-1]}) <= 1
    kept = {line.strip() for line in found.text.splitlines()}
    assert {line.strip() for line in texts.ours.splitlines() if line.startswith("#")} <= kept


@st.composite
def commented(draw: st.DrawFn, text: str, side: str) -> str:
    """Draw a text with comments of one side above its statements and at the end."""
    lines = split_lines(text.removeprefix(BOM))
    starts = [one.start for one in scan(text.removeprefix(BOM))]
    places = draw(st.lists(st.sampled_from([*starts, len(lines)]), max_size=3, unique=True))
    for at in sorted(places, reverse=True):
        if at == len(lines) and lines and not lines[-1].endswith("\n"):
            lines[-1] += "\n"
        lines.insert(at, f"# {side}: {at}\n")
    return "".join(lines)


@settings(max_examples=60, deadline=None)
@given(versions(), KINDS, MERGES, st.data())
def test_no_comment_of_either_is_lost(
    texts: Versions, kind: str, lines: LineMerge, data: st.DataObject
) -> None:
    ours, theirs = (
        data.draw(commented(text, side)) for text, side in ((texts.ours, "o"), (texts.theirs, "t"))
    )
    found = toml(texts.base, ours, theirs, kind, lines)
    standing = [words for _, words in comments(found.text)]
    for _, words in [*comments(ours), *comments(theirs)]:
        if words.startswith(("# o: ", "# t: ")):
            assert standing.count(words) == 1
    plain = toml(*texts, kind, lines)
    assert unordered(document(found.text)) == unordered(document(plain.text))


# --- real records


@pytest.mark.parametrize("shelf", BY_FILE, ids=lambda shelf: shelf.kind)
@settings(max_examples=8, deadline=None)
@given(st.data())
def test_records_of_every_kind_are_merged(shelf: Shelf, data: st.DataObject) -> None:
    drawn = records(shelf.record)
    base, ours, theirs = (
        edit.dump(encode(data.draw(drawn)), shelf.inline) if data.draw(st.integers(0, 3)) else ""
        for _ in range(3)
    )
    lines = data.draw(MERGES)
    found = toml(base, ours, theirs, shelf.kind, lines)
    document(found.text)
    fronted = [
        front.fresh(head, data.draw(bodies)) if head else "" for head in (base, ours, theirs)
    ]
    whole = merge_prose(
        *fronted, kind=shelf.kind, inline=shelf.inline, lines=lines, prefer="theirs"
    )
    document(front.split(whole.text).head)


bodies = st.lists(st.sampled_from(["One.", "Two.", "", "+++", "## Three"]), max_size=5).map(
    lambda lines: "".join(f"{line}\n" for line in lines)
)
heads = st.sampled_from(
    ["", "+++\n+++\n", "+++\na = 1\n+++\n", f"{BOM}+++\r\na = 2\nb = 1\n+++\r\n"]
)
files = st.builds("{}{}{}".format, heads, bodies, st.sampled_from(["", "x", "+++", "\r\n"])).filter(
    lambda text: text.startswith((f"{BOM}+++", "+++\n+++", "+++\na")) or "+++" not in text[:4]
)


@settings(max_examples=100, deadline=None)
@given(files, files, files, MERGES)
def test_a_merged_markdown_file_is_one(base: str, ours: str, theirs: str, lines: LineMerge) -> None:
    inline: frozenset[str] = frozenset()
    found = merge_prose(base, ours, theirs, kind="meeting", inline=inline, lines=lines)
    parts = front.split(found.text)
    document(parts.head)
    if found.clashes and found.clashes[-1].text:
        assert parts.body == front.split(ours).body
