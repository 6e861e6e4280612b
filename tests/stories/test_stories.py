"""Every story, and every console block of the README and the documentation, is true."""

from difflib import unified_diff
from pathlib import Path

import pytest

from tests.stories import transcript
from tests.stories.runner import played

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
STORIES = sorted(HERE.rglob("*.md"))
DOCUMENTS = [
    path
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
    if transcript.FENCE in path.read_text(encoding="utf-8").split("\n")
]
PROCESSES = 10
"""Stories whose commands may run as processes: each takes a tenth of a second and more."""


def _name(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").as_posix().removeprefix("tests/stories/")


@pytest.mark.parametrize("path", [*STORIES, *DOCUMENTS], ids=_name)
def test_story(path: Path, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    story = transcript.read(path)
    before = story.text()
    assert before == path.read_text(encoding="utf-8"), f"{path} does not survive reading"
    for step, printed in played(story, tmp_path):
        step.printed = printed
    after = story.text()
    if pytestconfig.getoption("update_stories"):
        path.write_text(after, encoding="utf-8")
        assert len(transcript.read(path).steps) == len(story.steps), f"{path} reads otherwise"
        return
    told, true = before.splitlines(), after.splitlines()
    difference = "\n".join(unified_diff(told, true, "the story", "the program", lineterm="", n=6))
    assert not difference, f"{_name(path)}\n{difference}"


def test_every_story_has_a_title_and_a_command() -> None:
    for path in STORIES:
        story = transcript.read(path)
        assert path.read_text(encoding="utf-8").startswith("# "), path
        assert story.steps, path


def test_few_stories_run_processes() -> None:
    assert sum(transcript.read(path).process for path in STORIES) <= PROCESSES
