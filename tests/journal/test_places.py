"""Which folder is the journal, and where in it each record stands."""

from pathlib import Path

import pytest

from mentorlog.journal import locate
from mentorlog.journal.shelves import BY_KIND, Layout
from mentorlog.model.kept import ME


def found(tmp_path: Path, asked: str | None, setting: str | None, cwd: str = "work/deep") -> Path:
    here = tmp_path / cwd
    here.mkdir(parents=True, exist_ok=True)
    return locate.journal(asked, here, tmp_path / "home", lambda: setting)


def mark(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mentorlog.toml").touch()
    return folder


def test_what_is_asked_for_wins_over_everything(tmp_path: Path) -> None:
    mark(tmp_path / "work")
    assert found(tmp_path, "other", "/set") == tmp_path / "work/deep/other"
    assert found(tmp_path, "/there", "/set") == Path("/there")


def test_then_the_nearest_folder_above(tmp_path: Path) -> None:
    mark(tmp_path)
    near = mark(tmp_path / "work")
    assert found(tmp_path, None, "/set") == near
    assert found(tmp_path, "", "/set") == near
    here = mark(tmp_path / "work/deep")
    assert found(tmp_path, None, "/set") == here


def test_then_the_setting_and_last_the_folder_at_home(tmp_path: Path) -> None:
    assert found(tmp_path, None, "/set") == Path("/set")
    assert found(tmp_path, None, None) == tmp_path / "home/mentoring"


def test_the_setting_is_read_only_when_nothing_nearer_answers(tmp_path: Path) -> None:
    def never() -> str | None:
        raise AssertionError

    mark(tmp_path)
    assert locate.journal(None, tmp_path, tmp_path, never) == tmp_path
    assert locate.journal("x", tmp_path, tmp_path, never) == tmp_path / "x"


@pytest.mark.parametrize(
    ("kind", "who", "private", "path"),
    [
        ("relationship", "ada", False, "relationships/ada/relationship.toml"),
        ("private relationship", "ada", False, "relationships/ada/private/relationship.toml"),
        ("action", "ada", False, "relationships/ada/actions.toml"),
        ("action", "ada", True, "relationships/ada/private/actions.toml"),
        ("action", ME, False, "self/actions.toml"),
        ("action", ME, True, "self/actions.toml"),
        ("rating", "ada", False, "relationships/ada/private/ratings.toml"),
        ("goal", "ada", False, "relationships/ada/goals/x.toml"),
        ("goal", ME, False, "self/goals/x.toml"),
        ("meeting", "ada", False, "relationships/ada/meetings/x.md"),
        ("meeting", "ada", True, "relationships/ada/private/meetings/x.md"),
        ("review", "ada", False, "relationships/ada/private/reviews/x.md"),
        ("review", ME, False, "self/reviews/x.md"),
        ("feedback", "ada", False, "relationships/ada/private/feedback/x.md"),
        ("concern", "ada", False, "relationships/ada/private/concerns/x.md"),
        ("closing", "ada", False, "relationships/ada/private/closings/x.md"),
        ("assessment", "ada", False, "relationships/ada/assessments/x.toml"),
        ("assessment", "ada", True, "relationships/ada/private/assessments/x.toml"),
        ("assessment", ME, True, "self/assessments/x.toml"),
        ("self", ME, True, "self/self.toml"),
    ],
)
def test_each_record_has_its_place(kind: str, who: str, private: bool, path: str) -> None:  # noqa: FBT001
    layout = Layout(Path("/j"))
    key = "x" if BY_KIND[kind].form in {"folder", "prose"} else ""
    assert layout.shown(layout.path(BY_KIND[kind], who, key, private=private)) == path


def test_a_path_outside_the_journal_is_shown_whole() -> None:
    assert Layout(Path("/j")).shown(Path("/tmp/x.md")) == "/tmp/x.md"  # noqa: S108 - only shown


def test_a_folder_is_a_home_where_something_of_ours_stands(tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    assert layout.practice == tmp_path / "practice"
    home = tmp_path / "relationships" / "ada"
    (home / "meetings").mkdir(parents=True)
    assert not layout.is_home(home)
    (home / "meetings" / ".hidden.md").touch()
    (home / "photo.jpg").touch()
    assert not layout.is_home(home)
    (home / "meetings" / "2026-11-21.md").touch()
    assert layout.is_home(home)
    other = tmp_path / "relationships" / "bo"
    other.mkdir()
    (other / "topics.toml").touch()
    assert layout.is_home(other)
    (other / "topics.toml").unlink()
    (other / "relationship.toml").touch()
    assert layout.is_home(other)
