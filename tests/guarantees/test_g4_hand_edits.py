"""G4: hand edits survive. A command that changes one value changes only that value."""

from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentorlog.formats.statements import scan, split_lines
from mentorlog.formats.toml_text import BOM, KeyPath, document, same
from tests.guarantees.hand_edits import bodies, edited
from tests.guarantees.journals import Home, made

EXAMPLES = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
DUE = date(2027, 1, 1)


@cache
def written(folder: Path) -> tuple[Home, dict[str, str]]:
    """Return a journal that the program wrote itself, and the text of each of its files."""
    home = made(folder)
    new = ["--rhythm=2w", "--minutes=45", "--hope=Write", "--tag=thesis", "--ends-when=paper out"]
    home.call("new", "mentor", "Ada Lovelace", "--alias=al", *new).ok()
    told = ["--minutes=45", "--mine=Draft due:2026-12-20", "--theirs=Read it", "--tag=a"]
    home.call("meet", "ada", "We met", "--title", "Kick off", *told).ok()
    home.call("config", "set", "owner.name", "Maria").ok()
    home.call("config", "set", "defaults.capacity", "3").ok()
    home.write("relationships/ada-lovelace/goals/paper.toml", GOAL)
    home.write("relationships/ada-lovelace/assessments/2026-12-01-pulse.toml", ASSESSMENT)
    texts = {
        path.relative_to(home.journal).as_posix(): path.read_text()
        for ending in ("*.toml", "*.md")
        for path in home.journal.rglob(ending)
    }
    return home, texts


GOAL = """\
title = "Paper"
status = "active"
due = 2027-05-01
with = ["ada-lovelace"]
agreed = { ada-lovelace = 2026-11-28 }

[[milestone]]
id = "m3c8"
text = "Outline"
due = 2026-12-15

[[check_in]]
on = 2026-12-01
progress = 35
"""


ASSESSMENT = """\
instrument = "pulse"
version = "1"
on = 2026-12-01
rater = "me"
about = "both"

[[answer]]
item = "worth"
value = 4

[[answer]]
item = "trust"
value = 5
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all examples: each writes its file anew."""
    return tmp_path_factory.mktemp("hand-edits")


def _with(doc: dict[str, Any], path: KeyPath, value: object) -> dict[str, Any]:
    after = deepcopy(doc)
    spot: Any = after
    for step in path[:-1]:
        spot = spot[step]
    spot[path[-1]] = value
    return after


def _other_lines(text: str, path: KeyPath) -> list[str]:
    """Return every line but those of one key, with their line ends."""
    lines = split_lines(text)
    gone = {
        line
        for statement in scan(text)
        if statement.path == path
        for line in range(statement.start, statement.end)
    }
    return [line for number, line in enumerate(lines) if number not in gone]


def only_changed(before: str, after: str, path: KeyPath, value: object) -> None:
    """Insist that a text says the same but for one key, and has every other line in order."""
    assert same(document(after), _with(document(before), path, value))
    assert after.startswith(BOM) == before.startswith(BOM)
    before, after = before.removeprefix(BOM), after.removeprefix(BOM)
    was, is_ = _other_lines(before, path), _other_lines(after, path)
    if was and not was[-1].endswith("\n"):  # a last line without an end may get one
        was[-1] = was[-1] + is_[-1][len(was[-1]) :]
        assert is_[-1].strip("\r\n") == was[-1].strip("\r\n")
    if not any(statement.path == path for statement in scan(before)):
        remaining = iter(is_)
        assert all(line in remaining for line in was), "a line has gone, or moved"
        assert len(is_) - len(was) <= 1, "more than a blank line came with the key"
    else:
        assert is_ == was
    ends = {"\r\n" if line.endswith("\r\n") else "\n" for line in split_lines(after)[:-1]}
    assert len(ends) <= 1 or len({line[-2:] == "\r\n" for line in split_lines(before)}) > 1


def _checked(
    data: st.DataObject, folder: Path, name: str, argv: list[str], path: KeyPath, value: object
) -> None:
    home, texts = written(folder)
    before = data.draw(edited(texts[name]), "the file as left by hand")
    home.write(name, before)
    ended = home.call(*argv)
    after = home.read(name).decode()
    assert ended.code == 0, ended.said
    only_changed(before, after, path, value)
    home.write(name, texts[name])


@EXAMPLES
@given(st.data())
def test_correcting_a_person_leaves_every_other_line(folder: Path, data: st.DataObject) -> None:
    name = "relationships/ada-lovelace/relationship.toml"
    _checked(data, folder, name, ["edit", "ada", "--set", "minutes=50"], ("minutes",), 50)


@EXAMPLES
@given(st.data())
def test_a_key_that_was_not_there_is_all_that_comes(folder: Path, data: st.DataObject) -> None:
    name = "relationships/ada-lovelace/relationship.toml"
    _checked(data, folder, name, ["edit", "ada", "--set", "via=Grace"], ("via",), "Grace")


@EXAMPLES
@given(st.data())
def test_correcting_an_action_leaves_every_other_line(folder: Path, data: st.DataObject) -> None:
    name = "relationships/ada-lovelace/actions.toml"
    rows: Any = document(written(folder)[1][name])["action"]
    place = data.draw(st.integers(0, len(rows) - 1))
    argv = ["edit", rows[place]["id"], "--set", "due=2027-01-01"]
    _checked(data, folder, name, argv, ("action", place, "due"), DUE)


@EXAMPLES
@given(st.data())
def test_correcting_a_goal_leaves_every_other_line(folder: Path, data: st.DataObject) -> None:
    name = "relationships/ada-lovelace/goals/paper.toml"
    _checked(data, folder, name, ["edit", "ada/paper", "--set", "due=2027-01-01"], ("due",), DUE)


@EXAMPLES
@given(st.data())
def test_correcting_an_assessment_leaves_every_other_line(
    folder: Path, data: st.DataObject
) -> None:
    name = "relationships/ada-lovelace/assessments/2026-12-01-pulse.toml"
    argv = ["edit", "ada/2026-12-01-pulse", "--set", "version=2"]
    _checked(data, folder, name, argv, ("version",), "2")


@EXAMPLES
@given(st.data())
def test_a_setting_leaves_every_other_line(folder: Path, data: st.DataObject) -> None:
    argv = ["config", "set", "owner.name", "Maria Eriksson"]
    _checked(data, folder, "mentorlog.toml", argv, ("owner", "name"), "Maria Eriksson")


@EXAMPLES
@given(st.data())
def test_correcting_a_meeting_leaves_its_prose_to_the_byte(
    folder: Path, data: st.DataObject
) -> None:
    home, texts = written(folder)
    [name] = [one for one in texts if "/meetings/" in one]
    head = texts[name].split("+++\n")[1]
    edit = data.draw(edited(head, bom=False), "the front matter as left by hand")
    end = "\r\n" if "\r\n" in edit else "\n"
    edit = edit if edit.endswith("\n") else edit + end
    body = data.draw(bodies, "the prose")
    opening = data.draw(st.sampled_from(["", BOM])) + f"+++{end}"
    home.write(name, f"{opening}{edit}+++{end}{body}")
    ended = home.call("edit", "ada/last", "--set", "minutes=50")
    assert ended.code == 0, ended.said
    after = home.read(name).decode()
    assert after.startswith(opening)
    assert after.endswith(f"+++{end}{body}")
    new_head = after[len(opening) : len(after) - len(f"+++{end}{body}")]
    only_changed(edit, new_head, ("minutes",), 50)
    assert home.call("show", "ada/last", "--text").ok().out == body
    home.write(name, texts[name])
