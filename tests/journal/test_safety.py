"""One writer at a time, settings under the same rules, and text that could not be saved."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from mentorlog.errors import MentorlogError
from mentorlog.formats.decode import RefusedError
from mentorlog.journal import drafts, files, history, lock, recovery, settings
from mentorlog.journal.journal import Journal

NOW = datetime.fromisoformat("2027-03-09T10:00:00")
HOLDER = """
import sys
from pathlib import Path
from mentorlog.journal import lock
with lock.held(Path(sys.argv[1]), "meet ada"):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def holder(machinery: Path) -> Iterator[int]:
    """Hold the lock in another process for as long as its standard input is open."""
    command = [sys.executable, "-c", HOLDER, str(machinery)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdin
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process.pid
        process.stdin.close()
        process.wait()


def refused(machinery: Path) -> MentorlogError:
    with pytest.raises(MentorlogError) as caught, lock.held(machinery, "note ada", wait=0):
        pass
    return caught.value


def test_a_second_writer_is_told_who_holds_the_journal(tmp_path: Path) -> None:
    with holder(tmp_path) as pid:
        caught = refused(tmp_path)
    assert (caught.id, caught.exit_code) == ("locked", 5)
    assert caught.what == f"The journal is being changed by process {pid} (meet ada)."
    assert caught.why.startswith("Waited 0 seconds")
    with lock.held(tmp_path, "note ada", wait=0):
        assert "note ada" in (tmp_path / "lock.json").read_text(encoding="utf-8")
    assert not (tmp_path / "lock.json").exists()


@pytest.mark.parametrize("said", ["", "[]", '{"pid": 1}', "null"])
def test_a_holder_that_did_not_say_its_name_is_another_process(tmp_path: Path, said: str) -> None:
    with holder(tmp_path):
        (tmp_path / "lock.json").write_text(said, encoding="utf-8")
        assert "by another process" in refused(tmp_path).what


def test_the_lock_is_let_go_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError), lock.held(tmp_path, "x", wait=0):
        raise KeyError
    with lock.held(tmp_path, "y", wait=0):
        pass


def test_trouble_while_the_lock_is_held_is_not_blamed_on_the_lock(tmp_path: Path) -> None:
    with pytest.raises(BrokenPipeError), lock.held(tmp_path, "x", wait=0):
        raise BrokenPipeError


def test_where_no_lock_can_be_made_the_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "machinery").write_text("x", encoding="utf-8")
    caught = refused(tmp_path / "machinery")
    assert (caught.id, caught.exit_code) == ("cannot-write", 7)
    (tmp_path / "lock.json").mkdir()
    assert "lock.json cannot be written" in refused(tmp_path).what
    (tmp_path / "lock.json").rmdir()
    with lock.held(tmp_path, "x", wait=0):
        pass


def made(root: Path, text: str = "") -> Journal:
    journal = Journal(root)
    journal.make()
    if text:
        journal.layout.settings.write_text(text, encoding="utf-8")
    return journal


def test_a_setting_is_changed_and_the_rest_of_the_file_stays(tmp_path: Path) -> None:
    journal = made(tmp_path, '# mine\nformat = 1\n\n[owner] # me\nname = "Al"\n')
    settings.change(journal, "owner.zone", "Europe/London")
    settings.change(journal, "attention.drifting", value=False)
    text = journal.layout.settings.read_text(encoding="utf-8")
    assert text == (
        '# mine\nformat = 1\n\n[owner] # me\nname = "Al"\nzone = "Europe/London"\n'
        "\n[attention]\ndrifting = false\n"
    )
    assert Journal(tmp_path).settings.owner.zone == "Europe/London"


def test_a_setting_can_be_tried(tmp_path: Path) -> None:
    journal = made(tmp_path)
    settings.change(journal, "owner.name", "Al", dry_run=True)
    assert journal.layout.settings.read_text(encoding="utf-8") == "format = 1\n"


def test_a_setting_that_would_not_be_valid_is_refused(tmp_path: Path) -> None:
    journal = made(tmp_path)
    with pytest.raises(RefusedError, match="day_starts must be like 04:00"):
        settings.change(journal, "defaults.day_starts", "9:99")
    assert journal.layout.settings.read_text(encoding="utf-8") == "format = 1\n"


@pytest.mark.parametrize("text", ["format =\n", 'format = "x"\n'])
def test_unreadable_settings_are_left_as_they_are(tmp_path: Path, text: str) -> None:
    journal = made(tmp_path, text)
    with pytest.raises(MentorlogError) as caught:
        settings.change(journal, "owner.name", "Al")
    assert caught.value.id == "unreadable"
    assert journal.layout.settings.read_text(encoding="utf-8") == text


def test_text_is_kept_in_the_first_folder_that_takes_it(tmp_path: Path) -> None:
    (tmp_path / "full").write_text("no folder", encoding="utf-8")
    folders = [tmp_path / "full", tmp_path / "a" / "recovery", tmp_path / "b"]
    path = recovery.keep("Said \udcff.", folders, NOW)
    assert path == tmp_path / "a" / "recovery" / "2027-03-09T100000.md"
    assert path.read_bytes() == b"Said \xff."
    assert path.stat().st_mode & 0o777 == 0o600
    assert not (tmp_path / "b").exists()


def test_where_no_folder_takes_it_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "full").write_text("x", encoding="utf-8")
    assert recovery.keep("Said.", [tmp_path / "full", tmp_path / "full" / "deep"], NOW) is None


def test_two_texts_of_one_second_are_both_kept_and_the_later_comes_first(tmp_path: Path) -> None:
    for words in ("first", "second"):
        recovery.keep(words, [tmp_path], NOW)
    recovery.keep("old", [tmp_path / "b"], NOW.replace(year=2026))
    found = recovery.found([tmp_path, tmp_path / "b", tmp_path / "none"])
    assert [path.read_text(encoding="utf-8") for path in found] == ["second", "first", "old"]


def test_a_draft_is_gone_on_with_and_forgotten(tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    drafts.keep(folder, "review-ada", {"keep": "Meet\nweekly", "worth": "4"})
    assert drafts.read(folder, "review-ada") == {"keep": "Meet\nweekly", "worth": "4"}
    drafts.discard(folder, "review-ada")
    drafts.discard(folder, "review-ada")
    assert drafts.read(folder, "review-ada") == {}


@pytest.mark.parametrize("data", [b"x =", b"\xff", b"x = 1\n"])
def test_a_draft_that_cannot_be_read_is_none(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.toml").write_bytes(data)
    assert drafts.read(tmp_path, "x") == {}


def test_a_file_keeps_its_mode_and_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("old", encoding="utf-8")
    real.chmod(0o640)
    link.symlink_to(real)
    files.write(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert real.stat().st_mode & 0o777 == 0o640


def test_new_files_and_folders_are_for_the_owner_alone(tmp_path: Path) -> None:
    place = tmp_path / "a" / "b" / "c.md"
    assert files.create(place, b"x")
    assert place.stat().st_mode & 0o777 == 0o600
    assert place.parent.stat().st_mode & 0o777 == 0o700
    assert not files.create(place, b"y")
    assert place.read_bytes() == b"x"
    assert sorted(path.name for path in place.parent.iterdir()) == ["c.md"]


def test_a_folder_in_the_place_of_a_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(MentorlogError) as caught:
        files.write(tmp_path, b"x")
    assert caught.value.id == "cannot-write"
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(MentorlogError, match="cannot be written"):
        files.create(tmp_path / "file" / "x.md", b"x")


def test_history_takes_no_note_yet(tmp_path: Path) -> None:
    history.record(tmp_path, "meet ada", [tmp_path / "x"])
    assert list(tmp_path.iterdir()) == []
