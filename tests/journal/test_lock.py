"""One writer at a time, and settings under the same rules as everything else."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mentorlog.errors import MentorlogError
from mentorlog.formats.decode import RefusedError
from mentorlog.journal import lock, settings
from mentorlog.journal.journal import Journal

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
