"""A story is Markdown with console blocks: what was typed, and what it printed.

In a ```console block a line that begins with ``$ `` is a command (a backslash at its end continues
it, ``<<'EOF'`` takes the lines up to EOF). What follows is what it printed: stdout, then stderr
with ``! `` before each line, then ``[exit 3 who-not-found]`` unless it ended with 0. Directives
stand before a command and begin with ``# ``; ``DIRECTIVE`` knows them all. A printed line that
looks like a command, a directive or a fence stands behind a backslash.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FENCE = "```console"
PROCESS = "<!-- process -->"
DIRECTIVE = re.compile(
    r"# (?:(?P<on>on) (?P<day>\d{4}-\d\d-\d\d)"
    r"|(?P<at>at) (?P<clock>\d\d:\d\d)"
    r"|(?P<env>env) (?P<name>\w+)=(?P<value>.*)"
    r"|(?P<width>width) (?P<columns>\d+)"
    r"|(?P<terminal>terminal)"
    r"|(?P<pipe>pipe)"
    r"|(?P<types>types): ?(?P<answers>.*)"
    r"|(?P<locked>locked) by process (?P<pid>\d+) \((?P<doing>.+)\))"
)
_HEREDOC = re.compile(r"\s*<<\s*'?(\w+)'?\s*$")


@dataclass
class Step:
    """One command of a story: the directives before it, as typed, and what it is to print."""

    line: int
    directives: list[str] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)
    blank: int = 0
    """Blank lines after it, which are not output."""

    @property
    def command(self) -> str:
        """The command without its continuations and its heredoc."""
        lines = self.typed if self.stdin is None else self.typed[: self._opening() + 1]
        joined = "\n".join(lines).removeprefix("$ ").replace("\\\n", "")
        return _HEREDOC.sub("", joined)

    @property
    def stdin(self) -> str | None:
        """The lines of its heredoc."""
        at = self._opening()
        if at < 0:
            return None
        return "".join(f"{line}\n" for line in self.typed[at + 1 : -1])

    def _opening(self) -> int:
        return next((at for at, one in enumerate(self.typed) if _HEREDOC.search(one)), -1)


@dataclass
class Block:
    """One console block."""

    steps: list[Step] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)
    """Directives after the last command."""


@dataclass
class Story:
    """A Markdown file: its prose lines and its console blocks in order.

    A ``## `` heading begins anew, in an empty home: so each section of a page stands for itself.
    """

    path: Path
    parts: list[str | Block]

    @property
    def steps(self) -> list[Step]:
        """Every command of the story."""
        return [step for steps in self.sections for step in steps]

    @property
    def sections(self) -> list[list[Step]]:
        """The commands that find what those before them left."""
        sections: list[list[Step]] = [[]]
        for part in self.parts:
            if isinstance(part, Block):
                sections[-1] += part.steps
            elif part.startswith("## "):
                sections.append([])
        return [steps for steps in sections if steps]

    @property
    def process(self) -> bool:
        """Whether each command runs as a process of its own."""
        return PROCESS in self.parts

    def text(self) -> str:
        """Return the file's text, with the output its steps hold now."""
        lines: list[str] = []
        for part in self.parts:
            if isinstance(part, str):
                lines.append(part)
                continue
            lines.append(FENCE)
            for step in part.steps:
                lines += [*step.directives, *step.typed, *step.printed, *[""] * step.blank]
            lines += [*part.tail, "```"]
        return "\n".join(lines) + "\n"


def shown(line: str) -> str:
    """Return a printed line as it stands in a story: a backslash tells it from a command."""
    meant = line.startswith(("$ ", "```")) or DIRECTIVE.fullmatch(line)
    return f"\\{line}" if meant else line


def read(path: Path) -> Story:
    """Return the story in a file."""
    numbered = enumerate(path.read_text(encoding="utf-8").removesuffix("\n").split("\n"), 1)
    parts: list[str | Block] = []
    for _, line in numbered:
        parts.append(_block(numbered, path) if line == FENCE else line)
    return Story(path, parts)


def _block(numbered: Iterator[tuple[int, str]], path: Path) -> Block:
    block = Block()
    waiting: list[str] = []
    for number, line in numbered:
        step = block.steps[-1] if block.steps and not waiting else None
        if line == "```":
            _apart(block)
            block.tail = waiting
            return block
        if line.startswith("$ "):
            _apart(block)
            block.steps.append(Step(number, waiting, _typed(line, numbered)))
            waiting = []
        elif DIRECTIVE.fullmatch(line):
            waiting.append(line)
        elif step:
            step.printed.append(line)
        else:
            raise AssertionError(f"{path}:{number}: neither a command nor a directive: {line}")
    raise AssertionError(f"{path}: a console block is not closed")


def _typed(line: str, numbered: Iterator[tuple[int, str]]) -> list[str]:
    """Return all lines of a command: those it continues on, and its heredoc."""
    typed = [line]
    while typed[-1].endswith("\\"):
        typed.append(next(numbered)[1])
    if opened := _HEREDOC.search(typed[-1]):
        while typed[-1] != opened[1]:
            typed.append(next(numbered)[1])
    return typed


def _apart(block: Block) -> None:
    """Tell the blank lines after a command's output from the output."""
    step = block.steps[-1] if block.steps else None
    while step and step.printed and not step.printed[-1]:
        step.printed.pop()
        step.blank += 1
