"""The reference names every command, every option, every exit code and every error."""

import re
from pathlib import Path

import pytest
from typer.core import TyperCommand

from mentorlog.cli.command import built
from mentorlog.cli.lazy import load
from mentorlog.cli.session import Flags, Session
from mentorlog.cli.table import SYNONYMS, TABLE
from mentorlog.errors import DUE
from mentorlog.errors import TABLE as ERRORS

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "commands.md").read_text(encoding="utf-8")
SHARED = {"--json", "--journal", "--no-input", "--quiet", "-q", "--debug", "--help"}
CHANGING = {"--dry-run", "--yes", "-y"}

WORDS = [(word, entry.module, "run", entry.panel) for word, entry in TABLE.items()]
VERBS = [
    (f"{word} {verb}", module, verb, entry.panel)
    for word, entry in TABLE.items()
    for verb, module in entry.verbs.items()
]
ALL = [pytest.param(*one, id=one[0]) for one in (*WORDS, *VERBS)]

_HEADING = re.compile(r"^(#{2,4}) (.+)\n", re.MULTILINE)
_BLOCK = re.compile(r"^(```+)[^\n]*\n.*?^\1$", re.MULTILINE | re.DOTALL)
_OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")


def sections() -> dict[str, tuple[str, str]]:
    """Return each heading's own text, and the second-level heading it stands below.

    What a command prints in a block may look like a heading, and is none.
    """
    found: dict[str, tuple[str, str]] = {}
    panel = ""
    blocks = [one.span() for one in _BLOCK.finditer(PAGE)]
    heads = [
        one
        for one in _HEADING.finditer(PAGE)
        if not any(start < one.start() < end for start, end in blocks)
    ]
    ends = [*(one.start() for one in heads[1:]), len(PAGE)]
    for head, end in zip(heads, ends, strict=True):
        level, title = head.groups()
        panel = title if level == "##" else panel
        found[title.strip("`")] = (panel, PAGE[head.end() : end])
    return found


SECTIONS = sections()


def named(text: str) -> set[str]:
    """Return the options that the first column of a section's tables names."""
    cells = (line.split(" | ")[0] for line in text.split("\n") if line.startswith("| `-"))
    return {option for cell in cells for option in _OPTION.findall(cell)}


def first_cells(section: str) -> list[str]:
    """Return the first column of a section's table, without its title."""
    rows = [line for line in SECTIONS[section][1].split("\n") if line.startswith("| ")]
    return [row.split(" | ")[0].removeprefix("| ") for row in rows[1:]]


def options(word: str, module: str, function: str) -> set[str]:
    """Return every option a command really has."""

    def never(flags: Flags) -> Session:
        raise AssertionError(flags)

    made: TyperCommand = built(load(module, function), word, never)
    return {
        option
        for param in made.params
        if param.param_type_name == "option"
        for option in (*param.opts, *param.secondary_opts)
    }


@pytest.mark.parametrize(("word", "module", "function", "panel"), ALL)
def test_every_command_is_described(word: str, module: str, function: str, panel: str) -> None:
    below, text = SECTIONS[word]
    assert below == panel
    assert named(text) == options(word, module, function) - SHARED - CHANGING
    typed = [line for line in text.split("\n") if re.match(r"(\$ )?mentorlog\b", line)]
    rest = "" if word == "status" else f" {word}"
    examples = [line for line in typed if line.removeprefix("$ ").startswith(f"mentorlog{rest}")]
    assert len(examples) >= 2, "two examples"


def test_no_other_command_is_described() -> None:
    panels = {entry.panel for entry in TABLE.values()}
    described = {title for title, (below, _) in SECTIONS.items() if below in panels} - panels
    assert described == {word for word, *_ in (*WORDS, *VERBS)}


def test_shared_options_are_described() -> None:
    assert named(SECTIONS["Options of every command"][1]) == SHARED | CHANGING
    for word, module, function, _ in (*WORDS, *VERBS):
        assert options(word, module, function) >= SHARED - {"--help"}, word


def test_short_forms_are_the_synonyms() -> None:
    rows = re.findall(r"^\| `([^`]+)` \| `([^`]+)` \|$", SECTIONS["Short forms"][1], re.MULTILINE)
    assert {typed: tuple(means.split()) for typed, means in rows} == SYNONYMS


def test_exit_codes_are_those_of_the_errors() -> None:
    codes = {int(cell) for cell in first_cells("Exit codes")}
    assert codes == {0, 1, DUE, *(entry.error.exit_code for entry in ERRORS.values())}


def test_every_error_is_explained() -> None:
    text = (DOCS / "errors.md").read_text(encoding="utf-8")
    found: dict[str, int] = {}
    code = -1
    for line in text.split("\n"):
        if heading := re.match(r"## (\d+): ", line):
            code = int(heading[1])
        elif row := re.match(r"\| `([a-z-]+)` \| .+ \| .+ \|$", line):
            found[row[1]] = code
    assert found == {"bug": 1, **{name: one.error.exit_code for name, one in ERRORS.items()}}
