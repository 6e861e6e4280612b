"""Every command, view and failure has what a person needs of it: help, a page, a story."""

import shlex
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from mentorlog import insight
from mentorlog.cli.command import Command
from mentorlog.cli.lazy import load, ordered
from mentorlog.cli.table import TABLE
from mentorlog.errors import TABLE as FAILURES
from mentorlog.render import pages
from tests.stories import transcript

STORIES = sorted((Path(__file__).parents[1] / "stories").rglob("*.md"))
EXAMPLES = 2


COMMANDS = [(word, entry.module, "run") for word, entry in TABLE.items()] + [
    (f"{word} {verb}", module, verb)
    for word, entry in TABLE.items()
    for verb, module in entry.verbs.items()
]


@pytest.mark.parametrize(("words", "module", "function"), COMMANDS)
def test_every_command_has_help_and_examples(words: str, module: str, function: str) -> None:
    command = load(module, function)
    assert isinstance(command, Command), words
    assert command.help, words
    assert len(command.examples) >= EXAMPLES, words
    assert all(example.split()[0] == "mentorlog" for example in command.examples), words


@pytest.mark.parametrize(("words", "module", "function"), COMMANDS)
def test_examples_are_of_their_command(words: str, module: str, function: str) -> None:
    said = {_said(example) for example in load(module, function).examples}
    assert words in said, f"no example of {words} itself in {said}"


@pytest.mark.parametrize(("view", "module"), list(pages.MODULES.items()))
def test_every_view_has_its_page(view: str, module: str) -> None:
    page = import_module(f"{pages.__name__}.{module}")
    assert callable(getattr(page, view.lower(), None)), f"no page for {view} in {module}.py"


@pytest.mark.parametrize("view", list(pages.MODULES))
def test_every_page_has_its_view(view: str) -> None:
    rooms = sorted(Path(insight.__path__[0]).glob("*.py"))
    modules = [import_module(f"{insight.__name__}.{path.stem}") for path in rooms]
    assert any(hasattr(module, view) for module in modules), f"no view {view} in insight"


@pytest.mark.parametrize("id_", sorted(FAILURES))
def test_every_failure_has_a_story(id_: str) -> None:
    wanted = f"[exit {FAILURES[id_].error.exit_code} {id_}]"
    told = [step for story in _stories() for step in story.steps if wanted in step.printed]
    assert told, f"no story ends with {wanted}"


@pytest.mark.parametrize("words", [words for words, _, _ in COMMANDS])
def test_every_command_is_in_a_story(words: str) -> None:
    assert words in _typed()


@cache
def _stories() -> tuple[transcript.Story, ...]:
    return tuple(map(transcript.read, STORIES))


@cache
def _typed() -> frozenset[str]:
    return frozenset(_said(step.command) for story in _stories() for step in story.steps)


def _said(command: str) -> str:
    """Return the word of a command, and its verb where it has one."""
    program, *argv = shlex.split(command)
    return _named(ordered(argv)) if program == "mentorlog" else ""


def _named(argv: list[str]) -> str:
    word, *rest = argv
    verb = next((one for one in rest if not one.startswith("-")), "")
    return f"{word} {verb}" if word in TABLE and verb in TABLE[word].verbs else word
