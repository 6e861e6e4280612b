"""G7: two editors never overwrite each other."""

import shlex
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pexpect
import pytest

from mentorlog.formats.toml_text import document
from tests.cli.test_terminal import answer, ended, typing
from tests.guarantees.journals import PROGRAM, Ended, Home, tree
from tests.guarantees.test_g5_broken_file import UNREADABLE
from tests.guarantees.two_people import ADA, journal

NOT_THERE, CONFLICT, STOPPED = 3, 5, 130
MINE, THEIRS = "what I wrote", "what stood there meanwhile"


@dataclass(frozen=True)
class Record:
    """What two people edit: a reference, its file, and the words that each of them replaces."""

    ref: str
    place: str
    old: str

    @property
    def copy(self) -> str:
        """The name of the file that a conflict leaves beside it."""
        path = Path(self.place)
        return f"{path.parent}/{path.stem}.conflict-2026-12-05T100000{path.suffix}"


RECORDS = {
    "relationship": Record("ada", f"{ADA}relationship.toml", "direct"),
    "meeting": Record("ada/2026-11-21-kick-off", f"{ADA}meetings/2026-11-21-kick-off.md",
                      "Kick-off"),
    "goal": Record("ada/run-a-study", f"{ADA}goals/run-a-study.toml", "One data set"),
    "review": Record("ada/2026-11-28-x4k2", f"{ADA}private/reviews/2026-11-28-x4k2.md",
                     "Keep going"),
    "agreement": Record("ada/2026-11-21-b7q1", f"{ADA}agreements/2026-11-21-b7q1.md", "two days"),
    "action": Record("ak3f", f"{ADA}actions.toml", "sends the draft"),
    "note": Record("an2x", f"{ADA}notes.toml", "begin with the figure"),
    "all notes": Record("ada/notes", f"{ADA}notes.toml", "begin with the figure"),
    "myself": Record("me", "self/self.toml", "A small lab"),
}  # fmt: skip

each_record = pytest.mark.parametrize("record", RECORDS.values(), ids=list(RECORDS))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A journal of two people, and what is mine."""
    made = journal(tmp_path)
    made.write("self/self.toml", 'vision = "A small lab"\n')
    return made


def replacing(old: str, new: str) -> str:
    """Return an editor that replaces words."""
    return shlex.join(["sed", "-i", f"s/{old}/{new}/"])


def editing(home: Home, editor: str, then: str = ":") -> Home:
    """Return the home of somebody with this editor; while it is open something else is done.

    That is done by processes of their own, which have the time of the journal to themselves: were
    the lock held, they could not write.
    """
    script = home.path / "editor.sh"
    script.write_text(f'{editor} "$1" || exit 1\neval "$THEN"\n')
    return home.with_env(EDITOR=f"sh {script}", THEN=then)


def also(editor: str, *argv: str, ends: int = 0) -> str:
    """Return the line of a shell by which somebody else edits, and insists that it worked."""
    line = f"EDITOR={shlex.quote(editor)} {shlex.join([*PROGRAM, *argv])}"
    return f"{line}; [ $? -eq {ends} ] || exit 1"


def conflicts(home: Home) -> list[str]:
    """Return what conflicts have left, by path."""
    return [place for place in tree(home.journal) if ".conflict-" in place]


@each_record
def test_both_texts_are_there_where_two_edited_one_record(home: Home, record: Record) -> None:
    before = tree(home.journal)
    then = also(replacing(record.old, THEIRS), "edit", record.ref)
    said = editing(home, replacing(record.old, MINE), then).process("edit", record.ref)
    assert said.code == CONFLICT, said
    assert record.place in said.err
    assert record.copy in said.err
    after = tree(home.journal)
    was = before[record.place]
    assert after[record.place] == was.replace(record.old.encode(), THEIRS.encode())
    edited = was.replace(record.old.encode(), MINE.encode())
    assert after[record.copy].strip() in edited
    assert MINE.encode() in after[record.copy]
    assert {**after, record.place: was} == {**before, record.copy: after[record.copy]}
    assert not list((home.journal / ".mentorlog/drafts").iterdir())
    # What I asked of Bo stands in my own file: who reads that one is told of its second version.
    home.call(*(("action", "bo") if record.ref == "me" else ("show", "bo"))).ok()


@each_record
def test_the_same_edit_alone_changes_those_words_and_nothing_else(
    home: Home, record: Record
) -> None:
    before = tree(home.journal)
    editing(home, replacing(record.old, MINE)).process("edit", record.ref).ok()
    was = before[record.place]
    wanted = {**before, record.place: was.replace(record.old.encode(), MINE.encode())}
    assert tree(home.journal) == wanted


@pytest.mark.parametrize(
    ("ref", "argv"),
    [
        ("ada", ("edit", "ada", "--set", "minutes=50")),
        ("ada/2026-11-21-kick-off", ("edit", "ada/2026-11-21-kick-off", "--set", "minutes=50")),
        ("ada/run-a-study", ("goal", "check-in", "ada/run-a-study", "40")),
        ("ak3f", ("action", "done", "ak3f")),
        ("ak3f", ("remove", "ak3f")),
        ("ak3f", ("move", "ak3f", "--to", "bo")),
        ("ada/2026-11-21-kick-off", ("remove", "ada/2026-11-21-kick-off")),
    ],
    ids=lambda one: one if isinstance(one, str) else " ".join(one[:2]),
)
def test_any_command_may_be_the_other_one(home: Home, ref: str, argv: tuple[str, ...]) -> None:
    editor = "sed -i -e 's/direct/MINE/;s/Kick-off/MINE/;s/One data set/MINE/;s/draft/MINE/'"
    said = editing(home, editor, f"{shlex.join([*PROGRAM, *argv])} || exit 1").process("edit", ref)
    assert said.code == CONFLICT, said
    [copy] = conflicts(home)
    assert b"MINE" in home.read(copy)
    others = {place: data for place, data in tree(home.journal).items() if place != copy}
    assert not any(b"MINE" in data for data in others.values())


def test_two_editors_on_two_records_of_one_file_both_land(home: Home) -> None:
    before = home.read(f"{ADA}actions.toml")
    then = also(replacing("reads it", THEIRS), "edit", "am2x")
    editing(home, replacing("sends the draft", MINE), then).process("edit", "ak3f").ok()
    wanted = before.replace(b"sends the draft", MINE.encode())
    assert home.read(f"{ADA}actions.toml") == wanted.replace(b"reads it", THEIRS.encode())
    assert not conflicts(home)


def test_rows_that_come_and_go_around_an_open_one_are_no_conflict(home: Home) -> None:
    then = "; ".join(
        f"{shlex.join([*PROGRAM, *argv])} || exit 1"
        for argv in (("action", "ada", "meet Grace"), ("remove", "am2x"), ("note", "ada", "so"))
    )
    editing(home, replacing("sends the draft", MINE), then).process("edit", "ak3f").ok()
    text = home.read(f"{ADA}actions.toml").decode()
    assert MINE in text
    assert "meet Grace" in text
    assert "am2x" not in text
    home.call("check").ok()


def test_who_was_renamed_or_removed_meanwhile_gets_no_half_folder(home: Home) -> None:
    for argv in (("rename", "ada", "Ada King", "--slug", "ada-king"),
                 ("remove", "ada-king", "--yes")):  # fmt: skip
        ref = "ada" if argv[0] == "rename" else "ada-king"
        said = editing(home, replacing("direct", MINE), shlex.join([*PROGRAM, *argv])).process(
            "edit", ref
        )
        assert said.code == NOT_THERE, said
        assert "recover" in said.err
        assert MINE in home.process("recover", "1").ok().out
        assert not (home.journal / "relationships" / ref).exists()


def test_of_three_nobody_is_lost_and_the_copies_have_names_of_their_own(home: Home) -> None:
    for number in (1, 2, 3):
        ends = 0 if number == 1 else UNREADABLE  # an earlier second version still stands there
        then = also(f"sed -i s/minutes.*/minutes={number}/", "edit", "ada", ends=ends)
        editor = f"sed -i 's/^style.*/style = \"number {number}\"/'"
        said = editing(home, editor, then).process("edit", "ada")
        assert said.code == CONFLICT, said
    texts = [home.read(place).decode() for place in conflicts(home)]
    assert len(texts) == 3
    for number in (1, 2, 3):
        assert sum(f'style = "number {number}"' in text for text in texts) == 1


def _at_once(home: Home, edits: list[tuple[str, str]]) -> list[Ended]:
    def one(edit: tuple[str, str]) -> Ended:
        editor, ref = edit
        return home.with_env(EDITOR=editor).process("edit", ref)

    with ThreadPoolExecutor(8) as pool:
        return list(pool.map(one, edits))


def test_eight_editors_on_eight_rows_of_one_file_all_land(home: Home) -> None:
    rows = [f"r{number}aa" for number in range(8)]
    text = "".join(
        f'[[action]]\nid = "{one}"\ntext = "old"\nowner = "me"\ncreated = 2026-11-21\n\n'
        for one in rows
    )
    home.write(f"{ADA}actions.toml", text)
    done = _at_once(home, [(replacing("old", f"new {one}"), one) for one in rows])
    assert [one.code for one in done] == [0] * 8, done
    for row in document(home.read(f"{ADA}actions.toml").decode())["action"]:  # type: ignore[attr-defined]
        assert row["text"] == f"new {row['id']}"
    assert not conflicts(home)


def test_six_editors_on_one_file_lose_no_text(home: Home) -> None:
    editors = [f"sed -i '$ a # number {at}'" for at in range(6)]
    done = _at_once(home, [(editor, "ada") for editor in editors])
    written = {0, UNREADABLE}  # the latter where somebody's second version stands there by then
    assert {one.code for one in done} <= {*written, CONFLICT}, done
    assert any(one.code in written for one in done)
    there = home.read(f"{ADA}relationship.toml").decode()
    copies = [home.read(place).decode() for place in conflicts(home)]
    assert len(copies) == sum(one.code == CONFLICT for one in done)
    for at, one in enumerate(done):
        line = f"# number {at}\n"
        assert (line in there) == (one.code in written)
        assert one.code in written or any(line in text for text in copies)


def test_a_link_stays_a_link_and_the_copy_stands_beside_it(home: Home) -> None:
    record = RECORDS["goal"]
    place = home.journal / record.place
    real = home.path / "elsewhere.toml"
    place.rename(real)
    place.symlink_to(real)
    real.chmod(0o640)
    editing(home, replacing("One data set", "Two")).process("edit", record.ref).ok()
    assert place.is_symlink()
    assert "Two" in real.read_text()
    assert real.stat().st_mode & 0o777 == 0o640
    then = also(replacing("Two", THEIRS), "edit", record.ref)
    said = editing(home, replacing("Two", MINE), then).process("edit", record.ref)
    assert said.code == CONFLICT
    assert THEIRS in real.read_text()
    assert MINE in (home.journal / record.copy).read_text()
    assert (home.journal / record.copy).stat().st_mode & 0o777 == 0o600


BREAKING = "sed -i -e s/45/long/ -e s/brief/short/"


@pytest.fixture
def ada(tmp_path: Path) -> Path:
    with typing(tmp_path, "new", "mentor", "Ada Lovelace", "--no-input") as child:
        assert ended(child) == 0
    with typing(tmp_path, "edit", "ada", "--set", "minutes=45", "--set", "hope=brief") as child:
        assert ended(child) == 0
    return tmp_path


def _profile(home: Path) -> str:
    return (home / "mentoring/relationships/ada-lovelace/relationship.toml").read_text()


def _left(home: Path, name: str) -> list[Path]:
    return list((home / "mentoring/.mentorlog" / name).glob("*"))


def _wrong(child: pexpect.spawn) -> None:
    child.expect_exact("relationship.toml:8: TOML: invalid value")
    child.expect_exact("discard >")


def test_after_a_mistake_one_edits_again_what_one_typed(ada: Path) -> None:
    editor = ada / "editor"
    editor.write_text('#!/bin/sh\ngrep -q long "$1" && exec sed -i s/long/50/ "$1"\n'
                      f'exec {BREAKING} "$1"\n')  # fmt: skip
    editor.chmod(0o700)
    with typing(ada, "edit", "ada", EDITOR=str(editor)) as child:
        answer(child, ("discard >", "e"))
        child.expect_exact("Changed")
        assert ended(child) == 0
    assert "minutes = 50" in _profile(ada)
    assert '"short"' in _profile(ada)
    assert not _left(ada, "drafts") + _left(ada, "recovery")


def test_after_a_mistake_one_keeps_the_text_for_later(ada: Path) -> None:
    before = _profile(ada)
    with typing(ada, "edit", "ada", EDITOR=BREAKING) as child:
        _wrong(child)
        child.send("k\r")
        child.expect_exact("mentorlog recover")
        assert ended(child) == 0
    assert _profile(ada) == before
    [kept] = _left(ada, "recovery")
    assert kept.read_text() == before.replace("45", "long").replace("brief", "short")
    assert not _left(ada, "drafts")


def test_after_a_mistake_one_discards_the_text(ada: Path) -> None:
    before = _profile(ada)
    with typing(ada, "edit", "ada", EDITOR=BREAKING) as child:
        _wrong(child)
        child.send("d\r")
        child.expect_exact("Nothing was changed.")
        assert ended(child) == 0
    assert _profile(ada) == before
    assert not _left(ada, "drafts") + _left(ada, "recovery")


def test_ctrl_c_at_the_question_keeps_the_text(ada: Path) -> None:
    before = _profile(ada)
    with typing(ada, "edit", "ada", EDITOR=BREAKING) as child:
        _wrong(child)
        child.sendintr()
        child.expect_exact("Your text is kept")
        assert ended(child) == STOPPED
    assert _profile(ada) == before
    [kept] = _left(ada, "recovery")
    assert "minutes = long" in kept.read_text()
    assert not _left(ada, "drafts")


def test_ctrl_c_in_an_editor_is_the_editors_own(ada: Path) -> None:
    script = ada / "editor.py"
    script.write_text(
        "import signal, sys\n"
        "def go_on(*_):\n"
        "    with open(sys.argv[1], 'a') as file: file.write('# went on\\n')\n"
        "    sys.exit(0)\n"
        "signal.signal(signal.SIGINT, go_on)\n"
        "print('is open', flush=True)\n"
        "signal.pause()\n"
    )
    with typing(ada, "edit", "ada", EDITOR=f"{sys.executable} {script}") as child:
        child.expect_exact("is open")
        child.sendintr()
        child.expect_exact("Changed")
        assert ended(child) == 0
    assert _profile(ada).endswith("# went on\n")


def test_an_editor_that_ctrl_c_ends_leaves_the_draft_and_names_it(ada: Path) -> None:
    script = ada / "editor.py"  # one process: a shell may lose the key while it starts another
    script.write_text(
        "import signal\n"
        "signal.signal(signal.SIGINT, signal.SIG_DFL)\n"
        "print('is open', flush=True)\n"
        "signal.pause()\n"
    )
    with typing(ada, "edit", "ada", EDITOR=f"{sys.executable} {script}") as child:
        child.expect_exact("is open")
        child.sendintr()
        child.expect(r"the draft is in[\s\S]*?\.mentorlog/drafts/([\w-]+\.toml)")
        assert ended(child) == 8
    [draft] = _left(ada, "drafts")
    assert draft.read_text() == _profile(ada)


def test_an_editor_has_the_terminal_and_visual_comes_first(ada: Path) -> None:
    script = ada / "my editor.py"
    script.write_text(
        "import pathlib, sys\n"
        "place = pathlib.Path(sys.argv[2])\n"
        "assert sys.argv[1] == 'two words' and sys.stdin.isatty() and sys.stdout.isatty()\n"
        "place.write_text(place.read_text().replace('45', input('How long? ')))\n"
    )
    visual = f"{sys.executable} '{script}' \"two words\""
    with typing(ada, "edit", "ada", VISUAL=visual, EDITOR="false") as child:
        answer(child, ("How long?", "50"))
        child.expect_exact("Changed")
        assert ended(child) == 0
    assert "minutes = 50" in _profile(ada)


def test_an_editor_may_be_the_path_of_a_file_with_spaces(ada: Path) -> None:
    script = ada / "my editor"
    script.write_text('#!/bin/sh\nsed -i s/45/50/ "$1"\n')
    script.chmod(0o700)
    with typing(ada, "edit", "ada", EDITOR=str(script)) as child:
        assert ended(child) == 0
    assert "minutes = 50" in _profile(ada)
