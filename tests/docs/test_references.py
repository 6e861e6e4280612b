"""What the documentation points to is there, and its worked example can be followed."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
EXAMPLE = "oldest"
"""The worked example is about a command that does not exist; its files are to be made."""

_LINK = re.compile(r"\]\((?!https?://|#)([^)#]+)(?:#[^)]*)?\)")
_PATH = re.compile(r"`((?:src|tests|docs)/[\w./-]+)`")
_MODULE = re.compile(
    r"`((?:cli|render|journal|practice|formats|insight|model)/[\w/]+\.py|errors\.py)`"
)
_BEFORE = re.compile(r"^<!-- into (\S+) before (.+) -->$", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_pointed_to_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = [page.parent / link for link in _LINK.findall(text)]
    named += [ROOT / path for path in _PATH.findall(text)]
    named += [ROOT / "src/mentorlog" / path for path in _MODULE.findall(text)]
    missing = [path for path in named if not path.exists() and EXAMPLE not in path.name]
    assert not missing


def test_every_page_is_on_the_map() -> None:
    pages = {page.relative_to(ROOT / "docs") for page in (ROOT / "docs").rglob("*.md")}
    known = {
        path.resolve().relative_to((ROOT / "docs").resolve())
        for map_ in (ROOT / "docs/index.md", ROOT / "docs/files/index.md")
        for link in _LINK.findall(map_.read_text(encoding="utf-8"))
        if (path := map_.parent / link).resolve().is_relative_to((ROOT / "docs").resolve())
    }
    decisions = {page for page in pages if page.parts[0] == "decisions"}
    assert pages - decisions - known == {Path("index.md")}


def test_decisions_are_numbered_without_a_gap() -> None:
    pages = sorted((ROOT / "docs/decisions").iterdir())
    numbers = [int(page.name[:4]) for page in pages]
    assert numbers == list(range(1, len(pages) + 1))
    titles = [page.read_text(encoding="utf-8").partition(".")[0] for page in pages]
    assert titles == [f"# {number}" for number in numbers]


def test_the_places_of_the_worked_example_are_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    places = _BEFORE.findall(text)
    assert places
    for path, line in places:
        assert (ROOT / path).read_text(encoding="utf-8").count(line) == 1, (path, line)
