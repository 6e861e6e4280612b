"""One file, one responsibility: sizes that tell when it is time to split by meaning."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "mentorlog"
FILES = sorted(SOURCE.rglob("*.py"))
COMMANDS = sorted((SOURCE / "cli" / "commands").glob("*.py"))
LONGEST = 400
"""Lines of a source file; from 300 on it is worth a thought."""

MOST = 12
"""Statements in the body of a command function, its docstring not counted."""


def test_no_source_file_is_too_long() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    long = [f"{path.relative_to(SOURCE)}: {lines}" for path, lines in lengths.items()
            if lines > LONGEST]  # fmt: skip
    assert not long, f"longer than {LONGEST} lines: {', '.join(long)}"


@pytest.mark.parametrize("path", COMMANDS, ids=lambda path: path.stem)
def test_command_functions_are_short(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    counted = {function.name: _statements(function) for function in _commands(tree)}
    long = [f"{name}: {count}" for name, count in counted.items() if count > MOST]
    assert not long, f"more than {MOST} statements in {path.name}: {', '.join(long)}"


def _commands(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """Yield the functions that ``@command`` marks."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and any(map(_marks, node.decorator_list)):
            yield node


def _marks(decorator: ast.expr) -> bool:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(called, ast.Name) and called.id == "command"


def _statements(function: ast.FunctionDef) -> int:
    """Count every statement of the body, those within others too."""
    documented = ast.get_docstring(function) is not None
    body = function.body[1:] if documented else function.body
    return sum(isinstance(node, ast.stmt) for top in body for node in ast.walk(top))
