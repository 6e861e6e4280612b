"""G6: links, modes and foreign files are left as they were; what cannot be written is not lost."""

import os
import stat
import sys
from pathlib import Path

import pytest

from tests.guarantees import bound, full
from tests.guarantees.journals import PROGRAM, Ended, Home, made, tree
from tests.guarantees.two_people import ADA, journal

CANNOT_WRITE = 7
TYPED = "We spoke of the outline, och det gick bra.\nTwo lines."
CHANGES = (
    ("edit", "ada", "--set", "minutes=50"),
    ("edit", "ak3f", "--set", "due=2027-01-01"),
    ("meet", "ada", "linked", "--mine", "more", "--worth", "3", "--insight", "new"),
    ("config", "set", "owner.name", "Maria Eriksson"),
)


def mode(path: Path) -> int:
    """Return the permission bits of what is there."""
    return stat.S_IMODE(path.lstat().st_mode)


def _moved(place: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    place.rename(to)
    place.symlink_to(to)


@pytest.mark.parametrize("absolute", [True, False])
def test_a_linked_journal_stays_a_link_and_its_target_is_changed(
    *, absolute: bool, tmp_path: Path
) -> None:
    home = journal(tmp_path)
    real = home.path / "sync/the journal"
    _moved(home.journal, real)
    if not absolute:
        home.journal.unlink()
        home.journal.symlink_to("sync/the journal")
    link = home.journal.readlink()
    for argv in CHANGES:
        home.process(*argv).ok()
    assert home.journal.readlink() == link
    assert "minutes = 50" in (real / ADA / "relationship.toml").read_text()
    assert "linked" in "".join(one.read_text() for one in (real / ADA / "meetings").iterdir())
    home.call("check").ok()


def test_a_linked_relationship_stays_a_link_and_its_target_is_changed(tmp_path: Path) -> None:
    home = journal(tmp_path)
    real = home.path / "shared/ada"
    _moved(home.journal / ADA.rstrip("/"), real)
    for argv in CHANGES:
        home.process(*argv).ok()
    assert (home.journal / ADA.rstrip("/")).is_symlink()
    assert "minutes = 50" in (real / "relationship.toml").read_text()
    assert "more" in (real / "actions.toml").read_text()
    assert home.call("show", "ada").ok().out


@pytest.mark.parametrize("name", ["relationship", "actions", "notes", "private/ratings"])
def test_a_linked_file_stays_a_link_and_its_target_is_changed(name: str, tmp_path: Path) -> None:
    home = journal(tmp_path)
    place = home.journal / ADA / f"{name}.toml"
    real = home.path / "elsewhere" / f"{place.name}"
    _moved(place, real)
    real.chmod(0o640)
    before = real.read_bytes()
    for argv in CHANGES:
        home.process(*argv).ok()
    assert place.is_symlink()
    assert real.read_bytes() != before
    assert mode(real) == 0o640
    assert [one.name for one in real.parent.iterdir()] == [real.name], "something was left there"


def test_a_link_whose_target_is_away_is_never_replaced(tmp_path: Path) -> None:
    home = journal(tmp_path)
    place = home.journal / ADA / "actions.toml"
    _moved(place, home.path / "drive/actions.toml")
    (home.path / "drive/actions.toml").unlink()
    ended = home.process("meet", "ada", "so", "--mine", "more")
    assert place.is_symlink(), "a link to a drive that is away became a file of its own"
    if ended.code:
        assert "actions.toml" in ended.err
    else:
        assert "more" in place.read_text()


def test_modes_stay_and_new_files_are_mine_alone(tmp_path: Path) -> None:
    home = journal(tmp_path)
    files = [path for path in home.journal.rglob("*") if path.is_file()]
    folders = [path for path in home.journal.rglob("*") if path.is_dir()]
    for path in files:
        path.chmod(0o640)
    for path in folders:
        path.chmod(0o750)
    for argv in (*CHANGES, ("edit", "ada/2026-11-21-kick-off", "--set", "minutes=50"),
                 ("edit", "ada/run-a-study", "--set", "measure=two")):  # fmt: skip
        home.process(*argv).ok()
    assert {mode(path) for path in files} == {0o640}
    assert {mode(path) for path in folders} == {0o750}
    home.process("new", "mentee", "Sam Okafor").ok()
    home.process("meet", "sam", "so", "--mine", "more", "--worth", "3", "--private", "mm").ok()
    for path in home.journal.rglob("*"):
        if path not in files and path not in folders:
            assert mode(path) == (0o700 if path.is_dir() else 0o600), path


def test_a_new_journal_is_mine_alone_whatever_the_umask(tmp_path: Path) -> None:
    home = made(tmp_path)
    words = [*PROGRAM, "new", "mentor", "Ada Lovelace"]
    home.program(["/bin/sh", "-c", 'umask 000; exec "$@"', "sh", *words]).ok()
    for path in (home.journal, *home.journal.rglob("*")):
        assert mode(path) == (0o700 if path.is_dir() else 0o600), path


FOREIGN = (
    "todo.txt", ".DS_Store", "photo.jpg", "notes/old/2020.md", "relationships/.DS_Store",
    "relationships/readme.txt", "relationships/pictures/ada.jpg", f"{ADA}.relationship.toml.swp",
    f"{ADA}cv.pdf", f"{ADA}letters/2026.md", f"{ADA}meetings/.2026-11-21-kick-off.md.swp",
    f"{ADA}meetings/todo.txt", f"{ADA}meetings/.DS_Store", f"{ADA}meetings/2026/01.md",
    f"{ADA}goals/.run-a-study.toml.swp", f"{ADA}goals/list.txt", f"{ADA}actions.toml~",
    f"{ADA}private/diary.txt", f"{ADA}private/reviews/.x.md.swp", ".obsidian/app.json",
    ".git/HEAD", "self/cv.txt", "practice/readme.md",
)  # fmt: skip


def test_foreign_files_are_never_touched_nor_complained_about(tmp_path: Path) -> None:
    home = journal(tmp_path)
    for place in FOREIGN:
        path = home.write(place, b"\xff\x00 <<<<<<< not ours\n")
        os.utime(path, ns=(10**18, 10**18))
    facts = {place: (home.journal / place).stat() for place in FOREIGN}
    for argv in (*CHANGES, ("status", "--all"), ("list",), ("show", "ada"), ("check",)):
        ended = home.call(*argv).ok()
        for place in FOREIGN:
            assert Path(place).name not in ended.said, (argv, ended)
    for place, was in facts.items():
        now = (home.journal / place).stat()
        assert (now.st_ino, now.st_mtime_ns, now.st_size, now.st_mode) == (
            was.st_ino, was.st_mtime_ns, was.st_size, was.st_mode,
        ), place  # fmt: skip
    assert {one["who"] for one in home.call("list", "--json").json["data"]["people"]} == {
        "ada", "bo",
    }  # fmt: skip


def _read_only(home: Home) -> None:
    for path in (*home.journal.rglob("*"), home.journal):
        path.chmod(0o500 if path.is_dir() else 0o400)


def _bound(home: Home, *argv: str) -> Ended:
    program = [sys.executable, bound.__file__, *PROGRAM, *argv]
    return home.program(program)


def test_a_read_only_journal_can_be_shown(tmp_path: Path) -> None:
    home = journal(tmp_path)
    _read_only(home)
    before = tree(home.journal)
    for argv in (("status",), ("list",), ("show", "ada"), ("show", "ada/last"), ("check",),
                 ("config", "list"), ("status", "--json")):  # fmt: skip
        assert _bound(home, *argv).ok().out.strip(), argv
    assert tree(home.journal) == before
    assert not (home.journal / ".mentorlog").exists()


@pytest.mark.parametrize("machinery", [True, False])
def test_what_a_read_only_journal_refuses_is_kept(*, machinery: bool, tmp_path: Path) -> None:
    home = journal(tmp_path)
    if machinery:
        (home.journal / ".mentorlog/recovery").mkdir(parents=True)
    _read_only(home)
    before = tree(home.journal)
    ended = _bound(home, "meet", "ada", TYPED, "--mine", "the draft", "--private", "an aside")
    assert ended.code == CANNOT_WRITE, ended
    assert "ermission denied" in ended.err
    [kept] = home.path.rglob("recovery/*.md")
    assert f"~/{kept.relative_to(home.path)}" in ended.err
    text = kept.read_text()
    assert text.startswith(TYPED)
    assert "the draft" in text
    assert "an aside" in text
    assert mode(kept) == 0o600
    assert mode(kept.parent) == 0o700
    assert tree(home.journal) == before
    assert TYPED.splitlines()[0] in _bound(home, "recover").ok().out


def test_one_folder_that_cannot_be_written_loses_nothing_typed(tmp_path: Path) -> None:
    home = journal(tmp_path)
    (home.journal / ADA / "meetings").chmod(0o500)
    ended = _bound(home, "meet", "ada", TYPED, "--mine", "the draft")
    assert ended.code == CANNOT_WRITE, ended
    assert "meetings/" in ended.err
    [kept] = home.path.rglob("recovery/*.md")
    assert kept.read_text().startswith(TYPED)
    home.call("check").ok()


@pytest.mark.parametrize("json", [True, False])
def test_where_nothing_can_be_written_the_text_is_printed_whole(
    *, json: bool, tmp_path: Path
) -> None:
    home = journal(tmp_path)
    before = tree(home.path)
    program = [sys.executable, full.__file__, *PROGRAM]
    more = ["--json"] if json else []
    ended = home.program([*program, "meet", "bo", TYPED, "--mine", "the draft", *more])
    assert ended.code == CANNOT_WRITE, ended
    said = ended.json["error"]["kept"] if json else ended.err
    inside = said.partition("begin -----\n")[2].partition("\n----- end")[0]
    assert inside.startswith(TYPED)
    assert "the draft" in inside
    assert tree(home.path) == before, "empty or half files were left behind"
    assert not list(home.path.rglob("recovery/*.md")) + list(home.path.rglob(".mentorlog-tmp-*"))


@pytest.mark.parametrize("argv", [*CHANGES, ("new", "mentee", "Sam"), ("edit", "bo", "--set",
                                  "hope=much"), ("init", "other")])  # fmt: skip
def test_a_full_disk_is_said_and_leaves_every_file_whole(
    argv: tuple[str, ...], tmp_path: Path
) -> None:
    home = journal(tmp_path)
    before = tree(home.journal)
    ended = home.program([sys.executable, full.__file__, *PROGRAM, *argv])
    assert ended.code == CANNOT_WRITE, ended
    assert "cannot be written" in ended.err
    assert tree(home.journal) == before
    assert not list(home.path.rglob(".mentorlog-tmp-*"))
    home.call("check").ok()
    home.call(*argv).ok()


@pytest.mark.parametrize(
    "argv",
    [
        ("remove", "ak3f"),
        ("remove", "ada/2026-11-21-kick-off"),
        ("remove", "ada", "--yes"),
        ("move", "ak3f", "--to", "bo"),
        ("move", "ada/run-a-study", "--to", "me"),
        ("rename", "ada", "Ada King", "--slug", "ada-king"),
    ],
    ids=" ".join,
)
def test_on_a_full_disk_nothing_changes_its_place(argv: tuple[str, ...], tmp_path: Path) -> None:
    home = journal(tmp_path)
    before = tree(home.journal)
    ended = home.program([sys.executable, full.__file__, *PROGRAM, *argv])
    assert ended.code == CANNOT_WRITE, ended.said
    assert tree(home.journal) == before
    home.process(*argv).ok()
