"""What is moved or removed: nothing that stood there is lost, whoever else is at work."""

import os
import sys
from pathlib import Path
from random import Random

import pytest

from mentorlog.errors import MentorlogError
from mentorlog.journal import files as writing
from mentorlog.journal.change import Change
from mentorlog.journal.journal import Journal
from tests.builders import ADA, BEGAN, action, goal, kept, meeting, relationship
from tests.guarantees import bound, two_people
from tests.guarantees.journals import PROGRAM
from tests.journal.folders import files, keep, leave, made

BO = "bo"
STEM = "2026-11-21-x4k2"


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    journal = made(tmp_path)
    keep(journal, kept(relationship(name="Bo Ek"), "", who=BO))
    return Journal(tmp_path)


def change(journal: Journal) -> Change:
    """Return a change of its own, to be written by hand."""
    return Change(journal.reader, Random(1), journal.ids)  # noqa: S311 - ids


def in_trash(journal: Journal) -> dict[str, bytes]:
    """Return the files in the trash by their paths in the journal."""
    return {
        "/".join(path.relative_to(journal.root).parts[3:]): path.read_bytes()
        for path in journal.layout.machinery.rglob("trash/**/*")
        if path.is_file()
    }


def test_a_removed_file_is_in_the_trash_to_the_byte(journal: Journal) -> None:
    place = leave(journal, f"meetings/{STEM}.md", '+++\non = 2026-11-21\nstatus = "held"\n+++\nHi')
    place.chmod(0o640)
    data = place.read_bytes()
    one = change(journal)
    one.remove(kept(meeting(BEGAN)))
    one.write()
    [(path, there)] = in_trash(journal).items()
    assert (path, there) == (f"relationships/{ADA}/meetings/{STEM}.md", data)
    assert not place.exists()
    [copy] = journal.layout.machinery.rglob("*.md")
    assert copy.stat().st_mode & 0o777 == 0o640


def test_a_moved_file_keeps_comments_unknown_keys_and_mode(journal: Journal) -> None:
    text = '# first\r\ntitle = "A" # own\r\nstatus = "active"\r\nmood = 5\r\n'
    place = leave(journal, "goals/a.toml", "")
    place.write_bytes(text.encode())
    place.chmod(0o640)
    one = change(journal)
    was = kept(goal("A"))
    one.move(was, kept(goal("A", with_=("x",)), "a", who=BO))
    one.write()
    new = journal.layout.relationships / BO / "goals/a.toml"
    assert new.read_bytes() == text.encode() + b'with = ["x"]\r\n'
    assert new.stat().st_mode & 0o777 == 0o640
    assert not place.exists()
    assert in_trash(journal) == {}


def test_an_edit_in_the_middle_of_a_move_is_not_lost(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = leave(journal, "goals/a.toml", 'title = "A"\nstatus = "active"\n')

    def edit(step: str, path: Path) -> None:
        if step == "take-away":
            path.write_text('title = "Of this second"\n', encoding="utf-8")

    monkeypatch.setattr(writing, "on_step", edit)
    one = change(journal)
    one.move(kept(goal("A")), kept(goal("A"), "a", who=BO))
    one.write()
    assert not place.exists()
    assert in_trash(journal) == {f"relationships/{ADA}/goals/a.toml": b'title = "Of this second"\n'}


def test_a_row_that_was_changed_at_both_places_is_at_both(journal: Journal) -> None:
    keep(journal, kept(action("Sent")), kept(action("Sent, and read"), who=BO))
    one = change(journal)
    one.move(kept(action("Sent")), kept(action("Sent"), who=BO))
    one.write()
    assert journal.actions(ADA) == []
    assert [row.record.text for row in journal.actions(BO)] == ["Sent, and read"]
    [(path, there)] = in_trash(journal).items()
    assert path == f"relationships/{ADA}/actions-7k3f.toml"
    assert b'text = "Sent"' in there


def test_a_linked_file_is_removed_as_a_link(journal: Journal, tmp_path: Path) -> None:
    real = tmp_path / "elsewhere.toml"
    real.write_text('title = "A"\nstatus = "active"\n', encoding="utf-8")
    place = leave(journal, "goals/a.toml", "")
    place.unlink()
    place.symlink_to(os.path.relpath(real, place.parent))
    one = change(journal)
    one.remove(kept(goal("A")))
    one.write()
    [copy] = journal.layout.machinery.rglob("a.toml")
    assert copy.is_symlink()
    assert copy.read_bytes() == real.read_bytes()
    assert not place.is_symlink()


def test_a_linked_relationship_is_removed_as_a_link(journal: Journal, tmp_path: Path) -> None:
    home = journal.layout.home(BO)
    real = tmp_path / "shared"
    home.rename(real)
    home.symlink_to("../shared")
    one = change(journal)
    one.remove_home(BO)
    one.write()
    assert not home.is_symlink()
    assert (real / "relationship.toml").is_file()
    [copy] = journal.layout.machinery.glob("trash/*/relationships/bo")
    assert (copy / "relationship.toml").read_bytes() == (real / "relationship.toml").read_bytes()


def test_a_linked_relationship_is_renamed_as_a_link(journal: Journal, tmp_path: Path) -> None:
    home = journal.layout.home(BO)
    (tmp_path / "shared").mkdir()
    home.rename(tmp_path / "shared/bo")
    home.symlink_to("../shared/bo")
    one = change(journal)
    one.rename_home(BO, "bo-ek")
    one.write()
    assert Journal(tmp_path).slugs() == [ADA, "bo-ek"]
    assert (tmp_path / "shared/bo/relationship.toml").is_file()


def test_a_name_taken_in_the_meantime_is_not_written_over(journal: Journal) -> None:
    one = change(journal)
    one.rename_home(BO, ADA)
    before = files(journal)
    with pytest.raises(MentorlogError) as caught:
        one.write()
    assert caught.value.id == "exists"
    assert files(journal) == before


def test_a_folder_that_was_renamed_is_not_made_anew(journal: Journal) -> None:
    one = change(journal)
    one.save(kept(action(), who=BO))
    journal.layout.home(BO).rename(journal.layout.home("bo-ek"))
    with pytest.raises(MentorlogError) as caught:
        one.write()
    assert caught.value.id == "who-not-found"
    assert not journal.layout.home(BO).exists()


def test_ids_in_the_trash_are_not_given_again(journal: Journal) -> None:
    keep(journal, kept(action(id="aaaa"), who=BO), kept(action(id="bbbb")))
    one = change(journal)
    one.remove(kept(action(id="bbbb")))
    one.remove_home(BO)
    one.write()
    assert {"aaaa", "bbbb"} <= Journal(journal.root).ids()


def test_a_folder_that_cannot_be_written_keeps_what_it_has(tmp_path: Path) -> None:
    home = two_people.journal(tmp_path)
    folder = home.journal / "relationships/ada/goals"
    folder.chmod(0o500)
    said = home.program([sys.executable, bound.__file__, *PROGRAM, "remove", "ada/run-a-study"])
    folder.chmod(0o700)
    assert said.code == 7
    assert "goals" in said.err
    assert (folder / "run-a-study.toml").is_file()
