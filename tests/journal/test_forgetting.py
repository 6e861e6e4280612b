"""What is deleted for good, and where words of it still stand."""

from pathlib import Path

import pytest

from mentorlog.errors import MentorlogError
from mentorlog.journal import files
from mentorlog.journal.remotes import remotes, repository
from mentorlog.journal.traces import traces
from tests.guarantees.journals import Home, made


def written(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text)
    return folder


def test_a_name_is_found_as_a_whole_word_in_any_case(tmp_path: Path) -> None:
    written(tmp_path, a="one\nADA lovelace said\n", b="Adana, Lovelaces, ada_lovelace", c="")
    assert traces(tmp_path, ("ada-lovelace", "Ada Lovelace")) == [(tmp_path / "a.md", 2)]


def test_a_name_is_found_over_two_lines_with_accents_written_either_way(tmp_path: Path) -> None:
    written(tmp_path, a="said Jose\u0301\n  Pe\u0301rez today", b="STRASSE")
    assert traces(tmp_path, ("José Pérez", "straße")) == [
        (tmp_path / "a.md", 1),
        (tmp_path / "b.md", 1),
    ]


def test_the_name_of_a_file_counts_too(tmp_path: Path) -> None:
    (tmp_path / "2026-11-21-talk-with-bo-ek.md").write_text("we talked")
    assert [line for _, line in traces(tmp_path, ("bo-ek",))] == [1]


def test_nothing_is_looked_for_in_a_repository_or_left_out(tmp_path: Path) -> None:
    for name in (".git", "out", "in"):
        (tmp_path / name).mkdir()
        written(tmp_path / name, a="Bo")
    assert traces(tmp_path, ("Bo",), [tmp_path / "out"]) == [(tmp_path / "in/a.md", 1)]


def test_remotes_are_read_without_their_secrets(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/config").write_text(
        "[core]\n url = no\n# url = no\n"
        '[remote "origin"]\n\turl = https://me:word@example.org/j.git\n\tfetch = +refs\n'
        '[branch "main"]\n remote = origin\n[remote "usb"] url = "/media/a b/j" ; mine\n'
    )
    found = repository(tmp_path)
    assert found
    assert remotes(found) == [("origin", "https://example.org/j.git"), ("usb", "/media/a b/j")]


def test_a_worktree_says_where_its_repository_is(tmp_path: Path) -> None:
    far = tmp_path / "far/.git/worktrees/journal"
    far.mkdir(parents=True)
    (far / "commondir").write_text("../..\n")
    (tmp_path / "journal").mkdir()
    (tmp_path / "journal/.git").write_text(f"gitdir: {far}\n")
    assert repository(tmp_path / "journal") == tmp_path / "far/.git"
    assert repository(tmp_path) is None


def test_deleting_what_is_gone_is_no_trouble(tmp_path: Path) -> None:
    files.delete(tmp_path / "none", tmp_path)


def test_what_cannot_be_deleted_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: str, path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    written(tmp_path, a="text")
    monkeypatch.setattr(files, "on_step", full)
    with pytest.raises(MentorlogError, match=r"a\.md"):
        files.delete(tmp_path / "a.md", tmp_path)


def linked(folder: Path) -> tuple[Home, Path]:
    home = made(folder)
    home.call("new", "mentor", "Ada Lovelace").ok()
    home.call("action", "ada", "send the draft").ok()
    return home, home.path / "elsewhere"


def test_a_folder_behind_a_link_stays_and_is_named(tmp_path: Path) -> None:
    home, there = linked(tmp_path)
    place = home.journal / "relationships/ada-lovelace"
    place.rename(there)
    place.symlink_to(there)
    said = home.call("forget", "ada", "--yes").ok().out
    assert "~/elsewhere, as it was" in said
    assert not place.is_symlink()
    assert (there / "actions.toml").exists()


def test_a_file_behind_a_link_stays_and_is_named(tmp_path: Path) -> None:
    home, there = linked(tmp_path)
    place = home.journal / "relationships/ada-lovelace/actions.toml"
    place.rename(there)
    place.symlink_to(there)
    assert "~/elsewhere, as it was" in home.call("forget", "ada", "--yes").ok().out
    assert not place.parent.exists()
    assert there.exists()


def test_ten_lines_are_named_and_the_others_counted(tmp_path: Path) -> None:
    home, _ = linked(tmp_path)
    home.write("practice/mine.md", "Ada Lovelace\n" * 14)
    (home.path / "tmp/mentorlog-recovery").mkdir()
    (home.path / "tmp/mentorlog-recovery/x.md").write_text("to Ada Lovelace")
    data = home.call("forget", "ada", "--yes", "--json").ok().json["data"]
    assert [one["line"] for one in data["traces"]] == [*range(1, 11)]
    assert data["more"] == 4
    assert data["texts"] == ["~/tmp/mentorlog-recovery/x.md"]


def test_drafts_and_what_is_mine_go_along(tmp_path: Path) -> None:
    home, _ = linked(tmp_path)
    home.write(".mentorlog/drafts/review-ada-lovelace.toml", 'summary = "so"\n')
    home.write(
        "self/goals/paper.toml",
        '# MINE\ntitle = "Paper"\nstatus = "active"\nwith = ["ada-lovelace"]\n'
        "agreed = { ada-lovelace = 2026-11-21, bo = 2026-11-22 }\nmood = 1\n\n"
        '[[check_in]]\non = 2026-11-21\nwith = "ada-lovelace" # HER\nnote = "so"\n',
    )
    home.call("forget", "ada", "--yes").ok()
    assert not list((home.journal / ".mentorlog").rglob("*.toml"))
    assert home.read("self/goals/paper.toml").decode() == (
        '# MINE\ntitle = "Paper"\nstatus = "active"\n'
        "agreed = { bo = 2026-11-22 }\nmood = 1\n\n"
        '[[check_in]]\non = 2026-11-21\nnote = "so"\n'
    )
