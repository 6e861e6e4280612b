"""G8: what is given out about somebody is all that is held about them, and nothing of others."""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from mentorlog.journal import files
from tests.guarantees.journals import Home
from tests.guarantees.marked import marks
from tests.guarantees.marked_circle import MEMBERS, NAMES, everything
from tests.guarantees.marked_journal import written

FORMS = {
    "Markdown": (),
    "JSON": ("--json",),
    "a Markdown file": ("--to", "out.md"),
    "a JSON file": ("--to", "out.json", "--json"),
}

OF_ME = {f"self-{who}-need.{key}" for who in NAMES for key in ("why", "reason")}
"""What a request for support has beside it that is about me: what was asked of them is given."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return written(tmp_path_factory.mktemp("about"), everything)


def given(home: Home, who: str, form: str) -> str:
    """Return what is given out, on the screen or in the file."""
    words = FORMS[form]
    ended = home.call("export", "--about", who, *words).ok()
    if "--to" not in words:
        return ended.out
    path = home.path / words[1]
    text = path.read_text(encoding="utf-8")
    path.unlink()
    assert not marks(ended.said), "what is in the file is on the screen, too"
    return text


def held(home: Home, below: str = "") -> set[str]:
    """Return every mark that stands in the files of a folder."""
    texts = (path.read_text() for path in (home.journal / below).rglob("*") if path.is_file())
    return set[str]().union(*map(marks, texts))


def parts(home: Home, who: str, other: str) -> set[str]:
    """Return the marks of what is held about somebody, wherever it stands.

    The title of the circle's goal says what their milestone is of.
    """
    every = held(home)
    theirs = {one for one in every if re.match(rf"(circle-|self-)?{who}-", one)} - OF_ME
    assert held(home, f"relationships/{who}") <= theirs
    together = {one for one in every if one.startswith("self-goal-of-both.")}
    if who == "ada":
        mine = {one for one in every if one.startswith("self-goal.")}
        together |= {one for one in mine if ".check_in." not in one}  # those are with somebody else
    return theirs | together | {"circle-goal.title", f"{other}-handed-over"}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("who", NAMES)
def test_all_of_theirs_is_in_it_and_nothing_of_another(who: str, form: str, home: Home) -> None:
    [other] = NAMES.keys() - {who}
    text = given(home, who, form)
    assert marks(text) == parts(home, who, other)
    assert MEMBERS[other] not in text
    assert f"relationships/{other}" not in text
    own = sum(path.read_text().count(NAMES[other]) for path in _files(home, who))
    # JSON has the Markdown in it, too.
    assert text.count(NAMES[other]) == (2 if "JSON" in form else 1) * own


def _files(home: Home, who: str) -> Iterator[Path]:
    return (home.journal / "relationships" / who).rglob("*.*")


def test_private_records_are_counted_and_marked(home: Home) -> None:
    text = given(home, "ada", "Markdown")
    count = text.count("  (private)\n")
    assert text.startswith(f"{count} private records are in this text;")
    everywhere = home.call("export", "--about", "ada", "--json").ok().json["data"]
    every = [*everywhere["held"], *everywhere["mine"], *everywhere["groups"][0]["held"]]
    assert count == sum(one["private"] for one in every) == everywhere["private"]
    for one in every:
        if one["path"].partition("/")[0] == "self" or "/private/" in one["path"]:
            assert one["private"], one


@pytest.fixture
def openly() -> Iterator[None]:
    """Let new files be for everybody where nobody says anything else."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("openly")
@pytest.mark.parametrize("form", ["a Markdown file", "a JSON file"])
def test_at_no_moment_can_another_user_read_the_file(
    form: str, home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = Home(tmp_path, {"MENTORLOG_JOURNAL": str(home.journal)})
    seen: list[int] = []

    def look(step: str, path: Path) -> None:
        del step, path
        seen.extend(stat.S_IMODE(one.stat().st_mode) for one in here.path.iterdir())

    monkeypatch.setattr(files, "on_step", look)
    here.call("export", "--about", "ada", *FORMS[form]).ok()
    look("", tmp_path)
    assert set(seen) == {0o600}
    assert len(seen) > 2, "nobody looked while it was written"


def test_what_stands_there_is_not_written_over_nor_a_folder_made(home: Home) -> None:
    taken = home.path / "taken.md"
    taken.write_text("MINE")
    (home.path / "link.md").symlink_to("taken.md")
    for place in ("taken.md", "link.md", "none/ada.md"):
        ended = home.call("export", "--about", "ada", "--to", place)
        assert ended.code
        assert not marks(ended.said)
    assert taken.read_text() == "MINE"
    assert not (home.path / "none").exists()
