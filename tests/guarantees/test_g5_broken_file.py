"""G5: one broken file hides nothing else, is named with its line, and is never written to."""

import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.guarantees import bound
from tests.guarantees.journals import PROGRAM, Ended, Home, tree
from tests.guarantees.two_people import ADA, LIFECYCLE, journal

UNREADABLE = 4
HIDDEN = "Ada Lovelace"
SHOWN = ("Bo Ek", "Run a study with Bo Ek", "Bo Ek and the fellowship", "Bo Ek sends the draft")


@dataclass(frozen=True)
class Kind:
    """A kind of file: where, what wrong types look like, and what would change it."""

    place: str
    wrong: tuple[str, str]
    change: tuple[str, ...] | None = None
    may_be_empty: bool = False
    shown: tuple[str, ...] = ("show", "ada")
    everybody: bool = False
    """Whether the file is in the scope of every command."""


KINDS = {
    "settings": Kind("mentorlog.toml", ('"Maria"', "3"),
                     ("config", "set", "owner.name", "Maria E"), may_be_empty=True,
                     everybody=True),
    "relationship": Kind(f"{ADA}relationship.toml", ("minutes = 45", 'minutes = "x"'),
                         ("edit", "ada", "--set", "minutes=50")),
    "private relationship": Kind(f"{ADA}private/relationship.toml", ('"good"', "7"),
                                 may_be_empty=True),
    "actions": Kind(f"{ADA}actions.toml", ("due = 2026-12-01", 'due = "soon"'),
                    ("meet", "ada", "so", "--mine", "more"), may_be_empty=True),
    "topics": Kind(f"{ADA}topics.toml", ('id = "at2x"', "id = 4"),
                   ("meet", "ada", "so", "--raised", "more"), may_be_empty=True),
    "notes": Kind(f"{ADA}notes.toml", ('"insight"', '"wisdom"'),
                  ("meet", "ada", "so", "--insight", "more"), may_be_empty=True),
    "ratings": Kind(f"{ADA}private/ratings.toml", ("worth = 4", 'worth = "much"'),
                    ("meet", "ada", "so", "--worth", "3"), may_be_empty=True, shown=("check",)),
    "goal": Kind(f"{ADA}goals/run-a-study.toml", ('"active"', '"going"'),
                 ("edit", "ada/run-a-study", "--set", "measure=two")),
    "meeting": Kind(f"{ADA}meetings/2026-11-21-kick-off.md", ("minutes = 45", "minutes = true"),
                    ("edit", "ada/2026-11-21-kick-off", "--set", "minutes=50")),
    "agreement": Kind(f"{ADA}agreements/2026-11-21-b7q1.md", ("version = 1", 'version = "one"'),
                      ("edit", "ada/2026-11-21-b7q1", "--set", "ends=2027-06-30")),
    "review": Kind(f"{ADA}private/reviews/2026-11-28-x4k2.md", ('"stay"', '"flee"'),
                   ("edit", "ada/2026-11-28-x4k2", "--set", "summary=well"),
                   shown=("show", "ada/2026-11-28-x4k2")),
    "feedback": Kind(f"{ADA}private/feedback/2026-11-28-m5d7.md", ('"received"', '"overheard"'),
                     ("feedback", "done", "ada/2026-11-28-m5d7", "so it was"),
                     shown=("feedback", "ada")),
    "concern": Kind(f"{ADA}private/concerns/2026-11-28-c4w8.md", ('"drift"', '"adrift"'),
                    ("concern", "settle", "ada/2026-11-28-c4w8", "it is over"),
                    shown=("concern", "ada")),
    "closing": Kind(f"{ADA}private/closings/2026-11-28-h2k9.md", ('"friend"', '"foe"'),
                    ("edit", "ada/2026-11-28-h2k9", "--set", "rhythm=1m"),
                    shown=("show", "ada/2026-11-28-h2k9")),
    "assessment": Kind(f"{ADA}assessments/2026-11-28-conversation.toml",
                       ("value = 4", 'value = "x"'),
                       ("edit", "ada/2026-11-28-conversation", "--set", "version=2"),
                       shown=("assess", "list")),
    "lifecycle": Kind(LIFECYCLE, ('"initiation"', '"dawn"')),
}  # fmt: skip


def _bad_toml(text: str, kind: Kind) -> tuple[bytes, int | None]:
    lines = text.split("\n")
    place = 2 if kind.place.endswith(".md") else 1
    lines.insert(place, 'half = "open')
    return "\n".join(lines).encode(), place + 1


def _not_utf8(text: str, _: Kind) -> tuple[bytes, int | None]:
    data = text.encode().replace(b'"', b'"\xe5\xe4\xf6', 1)
    return data, data.count(b"\n", 0, data.index(b"\xe5")) + 1


def _wrong_types(text: str, kind: Kind) -> tuple[bytes, int | None]:
    old, new = kind.wrong
    assert old in text
    return text.replace(old, new, 1).encode(), text.partition(old)[0].count("\n") + 1


def _conflict(text: str, _: Kind) -> tuple[bytes, int | None]:
    first, *rest = text.splitlines(keepends=True)
    marked = ["<<<<<<< HEAD\n", *rest[:1], "=======\n", *rest[:1], ">>>>>>> other\n", *rest[1:]]
    return "".join([first, *marked]).encode(), 2


def _cut_off(text: str, kind: Kind) -> tuple[bytes, int | None]:
    if kind.place.endswith(".md"):
        return text.rpartition("+++")[0].encode(), None
    return text[: text.rindex('"')].encode(), None


def _empty(_text: str, _: Kind) -> tuple[bytes, int | None]:
    return b"", 1


WAYS: dict[str, Callable[[str, Kind], tuple[bytes, int | None]]] = {
    "bad TOML": _bad_toml,
    "invalid UTF-8": _not_utf8,
    "wrong types": _wrong_types,
    "conflict markers": _conflict,
    "cut off": _cut_off,
    "empty": _empty,
}
CASES = [
    (name, way)
    for name, kind in KINDS.items()
    for way in (*WAYS, "a folder")
    if not (way == "empty" and kind.may_be_empty)
]


@dataclass(frozen=True)
class Broken:
    """A journal with one broken file."""

    home: Home
    kind: Kind
    way: str
    path: Path
    line: int | None

    @property
    def bytes(self) -> bytes | None:
        """What is in the file, None for a folder."""
        return self.path.read_bytes() if self.path.is_file() else None

    def named(self, ended: Ended) -> bool:
        """Tell whether the file is named with a line and a cause."""
        line = self.line or r"\d+"
        return bool(re.search(rf"{re.escape(self.kind.place)}:{line}\b.*\w{{4}}", ended.err))


@pytest.fixture
def broken(request: pytest.FixtureRequest, tmp_path: Path) -> Broken:
    """A journal of two people in which one file is broken in one way."""
    name, way = request.param
    kind = KINDS[name]
    home = journal(tmp_path)
    path = home.journal / kind.place
    text = path.read_text()
    path.unlink()
    if way == "a folder":
        path.mkdir()
        return Broken(home, kind, way, path, 1)
    data, line = WAYS[way](text, kind)
    path.write_bytes(data)
    return Broken(home, kind, way, path, line)


each_case = pytest.mark.parametrize(
    "broken", CASES, indirect=True, ids=[f"{name}, {way}" for name, way in CASES]
)


@each_case
def test_a_broken_file_hides_nothing_else_and_is_named(broken: Broken) -> None:
    home = broken.home
    before = tree(home.journal)
    for argv in (("status", "--all"), ("list",), broken.kind.shown, ("check",)):
        plain = home.call(*argv)
        told = broken.named(plain)
        assert plain.code in {0, UNREADABLE}, (argv, plain)
        assert (plain.code == UNREADABLE) == told, (argv, plain)
        as_json = home.call(*argv, "--json")
        assert as_json.code == plain.code, (argv, as_json)
        document = as_json.json
        named = {problem["path"] for problem in document["problems"]}
        if not document["ok"]:  # a command that could do nothing names it in its error
            named.add(document["error"]["message"].partition(":")[0])
        assert named == ({broken.kind.place} if told else set()), (argv, as_json)
    assert home.call("check").code == UNREADABLE
    assert broken.named(home.call(*broken.kind.shown)), "a command that needs it does not say so"
    assert tree(home.journal) == before


@each_case
def test_everything_of_everybody_else_is_shown(broken: Broken) -> None:
    home = broken.home
    for argv in (("status", "--all"), ("list",)):
        said = home.call(*argv).out
        assert "Bo Ek" in said, argv
        assert "Bo Ek" in home.call(*argv, "--json").out
        if broken.kind is not KINDS["relationship"]:
            assert HIDDEN in said, "more than the broken record is hidden"
    shown = home.call("show", "bo")
    assert shown.code == (UNREADABLE if broken.kind.everybody else 0), shown
    assert broken.named(shown) == broken.kind.everybody
    for words in SHOWN:
        assert words in shown.out
    for ref in ("bo/last", "bo/run-a-study", "bo/bk3f"):
        assert "Bo Ek" in home.call("show", ref).out
    if broken.kind is not KINDS["relationship"]:
        person = home.call("show", "ada").out
        for kind, words in (("goal", "Run a study"), ("topics", "fellowship"),
                            ("actions", "sends the draft"), ("meeting", "Kick-off")):  # fmt: skip
            row = broken.way == "wrong types" and kind == "actions"  # one row, not the file
            alone = KINDS[kind] is not broken.kind or row
            assert (words in person) == alone, person


@each_case
def test_a_broken_file_is_never_written_to(broken: Broken) -> None:
    home, before = broken.home, broken.bytes
    everything = tree(home.journal)
    if broken.kind.change:
        ended = home.call(*broken.kind.change)
        assert ended.code == UNREADABLE, (broken.kind.change, ended)
        assert broken.named(ended)
        assert tree(home.journal) == everything, "part of a refused change was written"
    for argv in (("edit", "ada", "--set", "hope=more"), ("meet", "ada", "we met")):
        home.call(*argv)
        assert broken.bytes == before
    elsewhere = home.call("meet", "bo", "we met", "--mine", "more", "--worth", "3")
    assert elsewhere.code == (UNREADABLE if broken.kind.everybody else 0), elsewhere
    assert broken.bytes == before


@pytest.mark.parametrize("way", [one for one in WAYS if one != "empty"])
def test_what_is_mine_alone_may_be_broken_too(way: str, tmp_path: Path) -> None:
    home = journal(tmp_path)
    kind = Kind("self/goals/mine.toml", ('"active"', '"going"'))
    text = 'title = "Mine"\nstatus = "active"\nwith = ["ada"]\n'
    data, line = WAYS[way](text, kind)
    path = home.write(kind.place, data)
    broken = Broken(home, kind, way, path, line)
    for argv in (("status",), ("list",), ("show", "bo"), ("check",)):
        ended = home.call(*argv)
        assert ended.code == (UNREADABLE if broken.named(ended) else 0)
        assert argv == ("check",) or "Bo Ek" in ended.out
    assert broken.named(home.call("check"))
    assert path.read_bytes() == data


def test_every_problem_of_every_file_is_named_at_once(tmp_path: Path) -> None:
    home = journal(tmp_path)
    places = [kind.place for kind in KINDS.values()]
    for place in places:
        home.write(place, "<<<<<<< HEAD\n")
    ended = home.call("check")
    assert ended.code == UNREADABLE
    for place in places:
        if place != LIFECYCLE:  # nobody is known to be on it any more
            assert f"{place}:1" in ended.err


@pytest.mark.parametrize(
    "place",
    ["relationships/ada/meetings", "relationships/ada/goals", "relationships/ada/private",
     "relationships/ada/private/meetings", "relationships", "self", "practice", ".mentorlog"],
)  # fmt: skip
def test_a_file_in_the_place_of_a_folder_is_no_mistake_of_ours(place: str, tmp_path: Path) -> None:
    home = journal(tmp_path)
    path = home.journal / place
    shutil.rmtree(path, ignore_errors=True)
    home.write(place, "not a folder")
    for argv in (("status",), ("list",), ("show", "ada"), ("show", "bo"), ("check",),
                 ("meet", "ada", "so", "--private", "x"), ("new", "mentee", "Cy D")):  # fmt: skip
        ended = home.call(*argv)
        assert ended.code in {0, 3, UNREADABLE, 7}, (argv, ended)
        if ended.code == UNREADABLE and place != "practice":
            assert f"{place}" in ended.err
    if place != "relationships":
        assert "Bo Ek" in home.call("show", "bo").out
    assert path.read_text() == "not a folder"


@pytest.mark.parametrize(
    "place", [f"{ADA}relationship.toml", f"{ADA}meetings", f"{ADA}actions.toml", ADA, "", "self"]
)
def test_what_may_not_be_read_is_named_and_hides_nothing_else(place: str, tmp_path: Path) -> None:
    home = journal(tmp_path)
    home.write("self/goals/mine.toml", 'title = "Mine"\n')
    path = home.journal / place
    path.chmod(0)
    try:
        for argv in (("status",), ("list",), ("check",), ("show", "bo")):
            program = [sys.executable, bound.__file__, *PROGRAM, *argv]
            ended = home.program(program)
            met = argv != ("show", "bo") or place in {"", "self"}
            assert ended.code == (UNREADABLE if met else 0) or not place, (argv, ended)
            assert ended.code in {0, 3, UNREADABLE}
            assert "ermission denied" in ended.err or not met
            assert not place or argv == ("check",) or "Bo Ek" in ended.out
    finally:
        path.chmod(0o700)


def test_two_rows_with_one_id_are_both_shown_and_never_mixed_up(tmp_path: Path) -> None:
    home = journal(tmp_path)
    path = home.journal / ADA / "actions.toml"
    first = path.read_text()
    twin = first.replace("the draft", "the letter").replace('"am2x"', '"az9y"')
    both = home.write(f"{ADA}actions.toml", f"{first}\n{twin}").read_bytes()
    shown = home.call("show", "ada")
    assert shown.code == UNREADABLE
    assert "the draft" in shown.out
    assert "the letter" in shown.out
    assert re.search(r"ada/actions\.toml:15: .*ak3f.*twice", shown.err), shown.err
    for argv in (("edit", "ak3f", "--set", "due=2027-01-01"),
                 ("meet", "ada", "so", "--mine", "more")):  # fmt: skip
        ended = home.call(*argv)
        assert ended.code == UNREADABLE, ended
        assert path.read_bytes() == both
    assert home.call("check").code == UNREADABLE
    home.call("show", "bo").ok()
