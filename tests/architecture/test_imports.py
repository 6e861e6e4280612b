"""Everyday commands load nothing heavy: what is imported is most of what a small command costs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import json, sys
from mentorlog.__main__ import main
path = sys.argv.pop(1)
try:
    main()
finally:
    with open(path, "w", encoding="utf-8") as file:
        json.dump(sorted(sys.modules), file)
"""

HEAVY = {
    "dateparser", "filelock", "icalendar", "jinja2", "prompt_toolkit", "pydantic", "questionary",
    "rich", "slugify", "tomlkit",
}  # fmt: skip
READING = (
    "status", "status ada", "show ada", "show ada/last", "list", "action", "goal", "feedback",
    "concern",
    "topic", "note", "prep", "prep ada", "prep ada --on-screen", "prep ada --for career",
    "due --count", "self", "need", "opportunity", "away", "goal plan ada", "goal show publish",
    "member circle",
    "network", "timeline ada", "timeline me", "trend ada", "assess me", "assess list",
    "checklist ada", "stage ada", "stage ada --history", "guide", "guide drifting", "questions ada",
)  # fmt: skip


def loaded(home: Path, *argv: str, **env: str) -> set[str]:
    """Run the program in a process of its own and return the names of all it imported."""
    path = home / "modules.json"
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path), *argv],
        capture_output=True,
        env={"HOME": str(home), "TZ": "UTC", **env},
        cwd=home,
        check=False,
        text=True,
    )
    assert ended.returncode == 0, ended.stderr
    return set(json.loads(path.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a journal that has something of everything."""
    folder = tmp_path_factory.mktemp("home")
    for words in (
        ("new", "mentor", "Ada Lovelace", "--rhythm", "2w", "--slot", "Tue 09:00"),
        ("new", "circle", "Writing circle", "--member", "Kim Park"),
        ("meet", "ada", "Outline agreed", "--mine", "send draft due:1w", "--advice", "read more"),
        ("plan", "ada", "next"),
        ("goal", "ada", "Publish", "--due", "2030-01-01"),
        ("goal", "check-in", "publish", "30"),
        ("feedback", "ask", "ada", "Is it clear?", "--follow-up", "2w"),
        ("concern", "ada", "We cancel", "--type", "drift", "--look-again", "2w"),
        ("need", "coaching", "to", "write"),
        ("opportunity", "EMBO", "workshop", "--deadline", "2030-01-01"),
    ):
        loaded(folder, *words)
    return folder


def test_the_version_needs_nothing(home: Path) -> None:
    assert not loaded(home, "--version") & {"typer", "click", *HEAVY}


def test_help_needs_no_typer(home: Path) -> None:
    assert not loaded(home, "--help") & {"typer", "click", *HEAVY}


@pytest.mark.parametrize("json_", [(), ("--json",)], ids=["plain", "json"])
@pytest.mark.parametrize("words", READING)
def test_reading_loads_nothing_heavy(home: Path, words: str, json_: tuple[str, ...]) -> None:
    assert not loaded(home, *words.split(), *json_) & HEAVY


def test_letters_load_templates_alone(home: Path) -> None:
    for words in ("recap ada", "prep ada --send", "letter ada thank-you"):
        assert loaded(home, *words.split()) & HEAVY == {"jinja2"}
    assert not loaded(home, "letter", "ada") & HEAVY


def test_colour_loads_rich_alone(home: Path) -> None:
    assert loaded(home, "status", FORCE_COLOR="1") & HEAVY == {"rich"}


def test_logging_loads_the_lock_alone(home: Path) -> None:
    found = loaded(home, "meet", "ada", "Outline", "--mine", "send draft", "--on", "yesterday")
    assert found & HEAVY <= {"filelock"}
