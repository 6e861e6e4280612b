"""G11: the journal of every format that was ever released opens, and says what it said.

``tests/data/formats/N`` has a journal in format N with every key of every record, the records as
they were read when it was new, and the sum of each of its files. None of it is ever changed: what
is to be read in another way gets a format, and a folder, of its own.
"""

import hashlib
import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from mentorlog.formats.encode import encode
from mentorlog.formats.jsonable import jsonable
from mentorlog.formats.keys import to_key
from mentorlog.journal.journal import SETTINGS, Journal
from mentorlog.journal.shelves import SHELVES, Shelf
from mentorlog.journal.survey import survey
from mentorlog.model.kept import Kept
from mentorlog.model.settings import FORMAT
from tests.cli.world import World
from tests.guarantees.journals import Home, tree
from tests.guarantees.test_g10_undone import LINES, answers, catalogue, typed

DATA = Path(__file__).parents[1] / "data/formats"
FORMATS = range(1, FORMAT + 1)
REFUSED = 6
NEWER = (
    f"This journal has format {FORMAT + 1}; this mentorlog writes format {FORMAT}. "
    "A newer program made it. It can be read here, but not changed."
)


def frozen(number: int, name: str) -> Any:
    """Return what was put down when a format was new."""
    return json.loads((DATA / str(number) / name).read_text(encoding="utf-8"))


def records(journal: Journal) -> dict[str, Any]:
    """Return every record by its kind and its place, with all that it says."""
    found = {"settings": jsonable(journal.settings)}

    def take(kept: Kept[Any]) -> None:
        private = " private" if kept.private else ""
        name = f"{type(kept.record).__name__} {kept.who} {kept.key}{private}"
        assert name not in found
        found[name] = {**jsonable(kept.record), "text": kept.text}

    survey(journal, take)
    assert journal.problems == []
    return found


def still_says(now: Any, then: Any) -> bool:
    """Whether a record says all that it said; it may say more."""
    if isinstance(then, dict):
        return isinstance(now, dict) and all(still_says(now.get(key), then[key]) for key in then)
    if isinstance(then, list):
        return len(now) == len(then) and all(map(still_says, now, then))
    return bool(now == then)


@pytest.mark.parametrize("number", FORMATS)
def test_every_record_says_what_it_said(number: int) -> None:
    now = records(Journal(DATA / str(number) / "journal"))
    then = frozen(number, "records.json")
    assert {*now} == {*then}
    for name, said in then.items():
        assert still_says(now[name], said), name


@pytest.mark.parametrize("number", FORMATS)
def test_nobody_has_touched_it(number: int) -> None:
    assert sums(DATA / str(number) / "journal") == frozen(number, "sums.json")


def sums(root: Path) -> dict[str, str]:
    """Return the sum of each file."""
    return {name: hashlib.sha256(data).hexdigest() for name, data in tree(root).items()}


# --- nothing is left out of it


def keys(record: type[Any], above: str = "") -> Iterator[str]:
    """Yield every key that a record can have, and those of the tables in it."""
    hints = get_type_hints(record)
    for spot in fields(record):
        key = f"{above}{to_key(spot.name)}"
        yield key
        for inner in tables(hints[spot.name]):
            yield from keys(inner, f"{key}.")


def tables(kind: Any) -> Iterator[type[Any]]:
    """Yield the records in the type of a key."""
    if is_dataclass(kind) and isinstance(kind, type):
        yield kind
    for inner in get_args(kind):
        yield from tables(inner)


def said(document: dict[str, Any], above: str = "") -> Iterator[str]:
    """Yield the keys of a document."""
    for key, value in document.items():
        yield f"{above}{key}"
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                yield from said(one, f"{above}{key}.")


@pytest.mark.parametrize("shelf", [*SHELVES, SETTINGS], ids=lambda shelf: shelf.kind)
def test_the_newest_one_has_every_key(shelf: Shelf) -> None:
    journal = Journal(DATA / str(FORMAT) / "journal")
    found = {*said(encode(journal.settings))} if shelf == SETTINGS else set()

    def take(kept: Kept[Any]) -> None:
        if type(kept.record) is shelf.record:
            found.update(said(encode(kept.record)))

    survey(journal, take)
    assert {*keys(shelf.record)} <= found


# --- read, changed, and by an older program


@pytest.fixture(params=FORMATS)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Home:
    """Return a home with a copy of an old journal."""
    home = Home(tmp_path / "home")
    (home.path / "tmp").mkdir(parents=True)
    shutil.copytree(DATA / str(request.param) / "journal", home.journal)
    return home


READ = (
    "status", "list", "due", "action", "topic", "goal", "timeline grace", "show grace", "prep ada",
    "report grace", "trend grace", "network", "checklist ada", "self", "need", "opportunity",
    "assess", "guide",
)  # fmt: skip
SOMETHING_DUE = 10


def test_reading_it_changes_nothing_and_finds_nothing(old: Home) -> None:
    before = tree(old.journal)
    for line in READ:
        ended = old.call(*line.split())
        assert ended.code == (SOMETHING_DUE if line == "due" else 0), (line, ended)
        assert not ended.err, line
    assert "All can be read: 64 records" in old.call("check").ok().out
    assert tree(old.journal) == before


def test_a_change_touches_the_one_file_it_is_about(old: Home) -> None:
    before = tree(old.journal)
    old.call("action", "done", "fems").ok()
    old.call("edit", "grace", "--set", "minutes=60").ok()
    now = tree(old.journal)
    changed = {name for name in now.keys() | before.keys() if now.get(name) != before.get(name)}
    people = (
        "relationships/ada-lovelace/actions.toml",
        "relationships/grace-hopper/relationship.toml",
    )
    assert changed == {*people}
    assert b'nickname = "G." # not a word of the program\'s, and it stays\n' in now[people[1]]


def test_without_a_number_it_is_of_the_first(old: Home) -> None:
    text = old.read("mentorlog.toml").decode()
    old.write("mentorlog.toml", text.replace("format = 1\n", ""))
    assert old.call("list", "--json").ok().json["data"]
    old.call("action", "done", "fems").ok()


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Return a journal that a newer program has made: today's, with another number."""
    world = World(tmp_path_factory.mktemp("newer"), env={"MENTORLOG_HISTORY": ""})
    shutil.copytree(DATA / str(FORMAT) / "journal", world.home / "mentoring")
    world.done("config", "set", "defaults.history", "on")
    settings = world.home / "mentoring/mentorlog.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace(f"format = {FORMAT}", f"format = {FORMAT + 1}"))
    return world


@pytest.mark.parametrize("line", READ)
def test_a_newer_one_is_read_as_it_was(newer: World, line: str) -> None:
    root = newer.home / "mentoring"
    before = tree(root)
    ended = newer.done(*line.split())  # nothing is due yet on that day
    assert ended.out
    assert not ended.err
    assert tree(root) == before


def test_a_newer_one_is_named_by_check(newer: World) -> None:
    found = newer.call("check")
    assert "mentorlog.toml:2" in found.out
    assert "format" in found.out


CHANGING = (
    *LINES.strip().splitlines(),
    "undo",
    "forget sam --yes",
    "check --fix",
    "sync",
    "sync setup {remote}",
    "sync resolve --keep mine",
    "recover drop 1",
)
ELSEWHERE = frozenset({"init"})
"""What makes a journal where there is none, and has nothing to do with one that is there."""


@pytest.fixture
def remote(tmp_path: Path) -> str:
    """Return the address of an empty repository, one that could be set up."""
    place = str(tmp_path / "remote.git")
    subprocess.run(["git", "init", "--quiet", "--bare", place], check=True)
    return place


@pytest.mark.parametrize("line", CHANGING)
def test_a_newer_one_is_never_changed(newer: World, remote: str, line: str) -> None:
    root = newer.home / "mentoring"
    before = tree(root)
    words = typed(newer.home, line.replace("{remote}", remote))
    ended = newer.call(*words, "--json", stdin=answers(line))
    assert ended.code == REFUSED
    assert tree(root) == before
    assert ended.json["error"]["code"] == "newer-format"
    assert ended.json["error"]["message"] == NEWER


def test_every_command_that_changes_something_is_refused() -> None:
    tried = {name for name in catalogue() for line in CHANGING if f"{line} ".startswith(f"{name} ")}
    assert {*catalogue()} - tried == ELSEWHERE
