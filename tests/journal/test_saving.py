"""Files are the old ones or the new ones, and text that could not be saved is kept."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from mentorlog.errors import MentorlogError
from mentorlog.journal import drafts, files, recovery

NOW = datetime.fromisoformat("2027-03-09T10:00:00")


@contextmanager
def full_after(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond so many bytes: a disk that fills up."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


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


def test_on_a_disk_that_fills_up_the_old_file_stays_and_nothing_is_left_over(
    tmp_path: Path,
) -> None:
    (tmp_path / "old").write_bytes(b"old")
    with full_after(4):
        with pytest.raises(MentorlogError) as caught:
            files.write(tmp_path / "old", b"much longer")
        with pytest.raises(MentorlogError):
            files.create(tmp_path / "new", b"much longer")
        assert recovery.keep("much longer", [tmp_path], NOW) is None
        assert recovery.keep("1234", [tmp_path], NOW)
    assert (caught.value.id, caught.value.exit_code) == ("cannot-write", 7)
    assert caught.value.why == "File too large."
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2027-03-09T100000.md", "old"]
    assert (tmp_path / "old").read_bytes() == b"old"


@pytest.mark.parametrize("step", ["open", "write", "flush", "replace"])
def test_a_stop_before_the_new_file_is_there_leaves_the_old_one(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(name: str, _path: Path) -> None:
        if name == step:
            raise KeyboardInterrupt

    place = tmp_path / "old"
    place.write_bytes(b"old")
    monkeypatch.setattr(files, "on_step", stop)
    with pytest.raises(KeyboardInterrupt):
        files.write(place, b"new")
    assert place.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["old"]
