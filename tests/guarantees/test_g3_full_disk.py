"""G3: a full disk or a read-only folder loses nothing that was typed."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pexpect
import pytest

from tests.cli.test_terminal import PATIENCE, answer, ended
from tests.guarantees import bound, full
from tests.guarantees.journals import PROGRAM, Ended, Home, tree
from tests.guarantees.two_people import ADA, journal

CANNOT_WRITE = 7
TYPED = "We spoke of the outline, och det gick bra.\nTwo lines."
WORDS = "the outline is agreed, och det gick bra"

COMMANDS: list[tuple[str, ...]] = [
    ("meet", "ada", WORDS),
    ("note", "ada", WORDS, "--as", "advice"),
    ("action", "ada", WORDS),
    ("topic", "ada", WORDS),
    ("goal", "ada", WORDS),
    ("goal", "check-in", "ada/run-a-study", "40", WORDS),
    ("goal", "milestone", "ada/run-a-study", WORDS),
    ("feedback", "give", "ada", WORDS),
    ("concern", "ada", WORDS),
    ("agree", "ada", "--informal", WORDS),
    ("self", "--vision", WORDS),
    ("need", "coaching", WORDS),
    ("opportunity", WORDS),
    ("edit", "ada", "--set", f"hope={WORDS}"),
    ("new", "mentor", "Cy Dee", "--hope", WORDS),
    ("action", "drop", "ak3f", "--why", WORDS),
    ("pause", "ada", "--until", "3w", "--why", WORDS),
    ("stage", "ada", "--to", "cultivation", "--why", WORDS),
    ("checklist", "add", "ada", WORDS),
]


@dataclass(frozen=True)
class Disk:
    """A disk on which there is no room left, and the words a program begins with to meet it."""

    home: Home
    before: tuple[str, ...] = ()
    fill: Path | None = None

    def call(self, *argv: str) -> Ended:
        """Run the program while the disk is full."""
        return self.home.program([*self.before, *PROGRAM, *argv])

    def empty(self) -> None:
        """Make room again."""
        if self.fill is not None:
            self.fill.unlink()


@contextmanager
def full_disk(tmp_path: Path, *, everything: bool) -> Iterator[Disk]:
    """Give a home whose journal, or ``everything`` of it, is on a full disk of a few blocks.

    Where no disk may be mounted, no file of the program can grow: it meets the same in every write.
    """
    small = tmp_path / "small"
    small.mkdir()
    size = ["mount", "-t", "tmpfs", "-o", "size=256k,mode=700", "tmpfs", str(small)]
    try:
        mounted = not subprocess.run(size, check=False, capture_output=True).returncode
    except OSError:  # no such program
        mounted = False
    try:
        if not mounted:
            yield Disk(journal(tmp_path), (sys.executable, full.__file__))
            return
        if everything:
            home = journal(small)
        else:
            home = journal(tmp_path)
            shutil.move(home.journal, small / "mentoring")
            home.journal.symlink_to(small / "mentoring")
        fill = small / "fill"
        _fill(fill)
        yield Disk(home, (), fill)
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", str(small)], check=True)


def _fill(path: Path) -> None:
    with suppress(OSError), path.open("wb", buffering=0) as file:
        while file.write(b"x" * 4096):
            pass


def kept(home: Home, said: Ended) -> Path:
    """Return the one recovery file, whose path was printed."""
    [path] = home.path.rglob("recovery/*.md")
    assert f"~/{path.relative_to(home.path)}" in said.err, said
    return path


def between_marks(said: Ended) -> str:
    """Return the text that was printed as a last resort."""
    return said.err.partition("begin -----\n")[2].partition("\n----- end")[0]


def test_what_a_full_disk_refuses_is_kept_elsewhere_and_comes_back(tmp_path: Path) -> None:
    with full_disk(tmp_path, everything=False) as disk:
        home = disk.home
        before = tree(home.journal)
        said = disk.call("meet", "ada", TYPED)
        assert said.code == CANNOT_WRITE, said
        assert "cannot be written" in said.err
        assert "No space left" in said.err or "too large" in said.err
        assert tree(home.journal) == before
        if disk.fill is None:
            assert between_marks(said) == TYPED
            return
        kept(home, said)
        disk.empty()
        text = home.process("recover", "1").ok().out
        assert text == TYPED
        again = [*PROGRAM, "meet", "ada", "-"]
        home.program(again, text.encode()).ok()
        assert home.process("show", "ada/last", "--text").ok().out.strip() == TYPED
        home.process("recover", "drop", "1").ok()
        assert "Nothing was kept" in home.process("recover").ok().out


@pytest.mark.parametrize("argv", COMMANDS, ids=lambda argv: " ".join(argv[:2]))
def test_where_no_disk_has_room_the_words_are_printed(
    argv: tuple[str, ...], tmp_path: Path
) -> None:
    home = journal(tmp_path)
    before = tree(home.path)
    said = home.program([sys.executable, full.__file__, *PROGRAM, *argv])
    assert said.code == CANNOT_WRITE, said
    assert "cannot be written" in said.err
    assert WORDS in between_marks(said)
    assert tree(home.path) == before


def test_a_home_without_room_prints_the_words_and_halves_nothing(tmp_path: Path) -> None:
    with full_disk(tmp_path, everything=True) as disk:
        before = tree(disk.home.path)
        said = disk.call("meet", "ada", TYPED, "--mine", "the draft", "--private", "an aside")
        assert said.code == CANNOT_WRITE, said
        assert between_marks(said).startswith(TYPED)
        assert "the draft" in between_marks(said)
        assert "an aside" in between_marks(said)
        assert tree(disk.home.path) == before
        disk.empty()
        disk.home.process("check").ok()
        disk.home.process("meet", "ada", TYPED).ok()


def _bound(home: Home, *argv: str) -> Ended:
    return home.program([sys.executable, bound.__file__, *PROGRAM, *argv])


@pytest.mark.parametrize("place", ["", ADA, f"{ADA}meetings", ".mentorlog"])
def test_what_a_read_only_folder_refuses_is_kept(place: str, tmp_path: Path) -> None:
    home = journal(tmp_path)
    (home.journal / ".mentorlog").mkdir()
    (home.journal / place).chmod(0o500)
    said = _bound(home, "meet", "ada", TYPED)
    (home.journal / place).chmod(0o700)
    if place in {"", ADA}:  # new names are made below it
        said.ok()
        return
    assert said.code == CANNOT_WRITE, said
    assert f"{home.journal / place}/" in said.err
    assert "ermission denied" in said.err
    assert kept(home, said).read_text() == TYPED
    assert home.process("recover", "1").ok().out == TYPED


@pytest.mark.parametrize("place", [f"{ADA}meetings", ".mentorlog"])
def test_a_file_in_the_place_of_a_folder_loses_nothing(place: str, tmp_path: Path) -> None:
    home = journal(tmp_path)
    if (home.journal / place).exists():
        (home.journal / place).rename(home.path / "away")
    home.write(place, "a file")
    said = home.process("meet", "ada", TYPED)
    assert said.code in {4, CANNOT_WRITE}, said
    assert place in said.err
    assert kept(home, said).read_text() == TYPED
    assert home.process("recover", "1").ok().out == TYPED


SCRIPT = 'sed -i "s/Kick-off/{words}/" "$0"; {then}'


def _editing(home: Home, then: str) -> Home:
    script = SCRIPT.format(words=WORDS, then=then)
    return home.with_env(EDITOR=f"sh -c '{script}'")


def test_what_was_typed_in_an_editor_is_kept_where_it_cannot_be_written(tmp_path: Path) -> None:
    home = journal(tmp_path)
    meetings = home.journal / ADA / "meetings"
    before = tree(home.journal)
    said = _bound(_editing(home, f"chmod 500 {meetings}"), "edit", "ada/2026-11-21-kick-off")
    meetings.chmod(0o700)
    assert said.code == CANNOT_WRITE, said
    assert "2026-11-21-kick-off.md cannot be written. Permission denied" in said.err
    assert WORDS in kept(home, said).read_text()
    assert WORDS in home.process("recover", "1").ok().out
    assert tree(home.journal) == before
    assert not list((home.journal / ".mentorlog/drafts").iterdir()), "it is kept twice"


def test_what_was_typed_in_an_editor_is_printed_where_no_folder_takes_it(tmp_path: Path) -> None:
    home = journal(tmp_path)
    for place in (".mentorlog/recovery", "tmp"):
        (home.journal / place).mkdir(parents=True)
    limit = "import os,resource,sys; resource.setrlimit(resource.RLIMIT_FSIZE,(600,600));"
    start = [sys.executable, "-c", f"{limit} os.execv(sys.argv[1], sys.argv[1:])"]
    longer = 'rm "$0"; ln -s "$HOME/long" "$0"'  # an editor that no limit binds
    (home.path / "long").write_text(
        (home.journal / ADA / "meetings/2026-11-21-kick-off.md").read_text() + WORDS * 40
    )
    editing = home.with_env(EDITOR=f"sh -c '{longer}'")
    said = editing.program([*start, *PROGRAM, "edit", "ada/2026-11-21-kick-off"])
    assert said.code == CANNOT_WRITE, said
    assert WORDS * 40 in between_marks(said)
    assert not list(home.path.rglob("recovery/*.md"))
    home.process("check").ok()


def test_a_draft_that_cannot_be_made_opens_no_editor(tmp_path: Path) -> None:
    home = journal(tmp_path)
    before = tree(home.path)
    touching = home.with_env(EDITOR="sh -c 'touch $HOME/opened'")
    said = touching.program([sys.executable, full.__file__, *PROGRAM, "edit", "ada"])
    assert said.code == CANNOT_WRITE, said
    assert ".mentorlog/drafts/" in said.err
    assert tree(home.path) == before


def _typing(home: Home, before: Sequence[str], *argv: str) -> pexpect.spawn:
    words = [*before, *PROGRAM, *argv]
    env = {**home.env, "TERM": "xterm", "MENTORLOG_ACCESSIBLE": "1"}
    return pexpect.spawn(
        words[0], words[1:], env=env, cwd=str(home.path), encoding="utf-8", timeout=PATIENCE,
        dimensions=(60, 200),
    )  # fmt: skip


@pytest.mark.parametrize("stopped", [True, False])
def test_what_was_answered_in_a_conversation_is_printed_too(
    *, stopped: bool, tmp_path: Path
) -> None:
    home = journal(tmp_path)
    child = _typing(home, (sys.executable, full.__file__), "review", "ada")
    answer(child, ("how is it going?", WORDS))
    child.expect_exact("d dropped >")
    if stopped:
        child.sendintr()
    else:
        child.send("q\r")
    assert ended(child) == CANNOT_WRITE
    shown = (child.before or "").partition("begin -----")[2]
    assert WORDS in shown.partition("----- end")[0], child.before
