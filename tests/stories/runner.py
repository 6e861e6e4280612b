"""Runs the commands of a story in a home of their own and says what they printed.

Every story starts in an empty home on Sat 2026-11-21 at 10:00, ids fixed by MENTORLOG_SEED=1, 80
columns wide, stdout not a terminal and nobody to ask. ``mentorlog`` runs in this process; the few
other commands are the runner's own: they are for looking at files and for damaging them.
"""

import io
import json
import os
import random
import re
import shlex
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from filelock import FileLock

from mentorlog.cli.app import run
from mentorlog.cli.context import Context
from mentorlog.errors import MentorlogError
from tests.stories.transcript import DIRECTIVE, Step, Story, shown

SEED = "1"
TEN = time(10)
FIRST_DAY = date(2026, 11, 21)
ZONE = "Europe/London"
GUARD = 60
"""Seconds after which a process counts as hanging."""

TEMPORARY = ".tmp"

_DEMO = re.compile(r"(?<=mentorlog-demo-)\w{8}")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class Answers(io.BytesIO):
    """What somebody types at prompts; as on a terminal, it is seen where it was asked for."""

    def __init__(self, answers: list[str], screen: io.StringIO) -> None:
        super().__init__("".join(f"{one}\n" for one in answers).encode())
        self._screen = screen

    def readline(self, size: int | None = -1, /) -> bytes:
        line = super().readline(size)
        self._screen.write(line.decode())
        return line


@dataclass
class World:
    """What directives move and commands find."""

    home: Path
    process: bool = False
    day: date = FIRST_DAY
    clock: time = TEN
    columns: int = 80
    terminal: bool = False
    env: dict[str, str] = field(default_factory=dict)
    answers: list[str] | None = None
    writer: tuple[str, str] | None = None
    """Another program that holds the journal while the next command runs: its id, its purpose."""

    @property
    def now(self) -> datetime:
        """The moment every command runs at."""
        return datetime.combine(self.day, self.clock, ZoneInfo(ZONE))

    def told(self, directive: str) -> None:
        """Follow one directive."""
        said = DIRECTIVE.fullmatch(directive)
        assert said, directive
        if said["on"]:
            self.day, self.clock = date.fromisoformat(said["day"]), TEN
        elif said["at"]:
            self.clock = time.fromisoformat(said["clock"])
        elif said["env"]:
            self.env[said["name"]] = said["value"]
        elif said["width"]:
            self.columns = int(said["columns"])
        elif said["types"]:
            self.answers = [one.strip() for one in said["answers"].split("|")]
        elif said["locked"]:
            self.writer = said["pid"], said["doing"]
        else:
            self.terminal = bool(said["terminal"])

    def environment(self) -> dict[str, str]:
        """Return the environment of the next command."""
        accessible = {} if self.answers is None else {"MENTORLOG_ACCESSIBLE": "1"}
        every = {
            "HOME": str(self.home),
            "PATH": os.defpath,
            "TZ": ZONE,
            "LC_ALL": "C.UTF-8",
            "TMPDIR": str(self.home / TEMPORARY),
            "XDG_STATE_HOME": str(self.home / ".local/state"),
            "MENTORLOG_NOW": self.now.isoformat(),
            "MENTORLOG_SEED": SEED,
            "MENTORLOG_HISTORY": "off",  # but where a story is about it: git takes its time
            "COLUMNS": str(self.columns),
            **accessible,
            **self.env,
        }
        return {name: value for name, value in every.items() if value}


@dataclass
class Printed:
    """What a command wrote and how it ended."""

    out: str = ""
    err: str = ""
    code: int = 0
    id: str = ""

    def lines(self, home: Path) -> list[str]:
        """Return it as it stands in a story."""
        said = [*_seen(self.out, home), *(f"! {line}".rstrip() for line in _seen(self.err, home))]
        if self.code:
            said.append(f"[exit {self.code} {self.id}]" if self.id else f"[exit {self.code}]")
        return said


def _seen(text: str, home: Path) -> list[str]:
    plain = _DEMO.sub("xxxxxxxx", _COLOUR.sub("", text)).replace(str(home), "~").rstrip()
    return [shown(line.rstrip()) for line in plain.split("\n")] if plain else []


def played(story: Story, folder: Path) -> list[tuple[Step, list[str]]]:
    """Run every command of a story; return each with what it printed."""
    return [
        found
        for number, steps in enumerate(story.sections)
        for found in _section(story, steps, folder / f"home-{number}")
    ]


def _section(story: Story, steps: list[Step], home: Path) -> Iterator[tuple[Step, list[str]]]:
    (home / TEMPORARY).mkdir(parents=True)
    world = World(home, process=story.process)
    for step in steps:
        for directive in step.directives:
            world.told(directive)
        try:
            printed = _ran(step, world)
        except (OSError, ValueError, LookupError) as wrong:
            raise AssertionError(f"{story.path}:{step.line}: {step.command}: {wrong}") from wrong
        yield step, printed.lines(home)
        world.answers = world.writer = None


def _ran(step: Step, world: World) -> Printed:
    words = [
        str(world.home) + word.removeprefix("~") if word == "~" or word.startswith("~/") else word
        for word in shlex.split(step.command)
    ]
    name, *argv = words
    stdin = (step.stdin or "").encode()
    if name != "mentorlog":
        return Printed(out=BUILT_IN[name](world.home, argv, stdin))
    with _held(world):
        return _process(argv, stdin, world) if world.process else _called(argv, stdin, world)


def _called(argv: list[str], stdin: bytes, world: World) -> Printed:
    out, err = io.StringIO(), io.StringIO()
    asked = world.answers is not None
    context = Context(
        env=world.environment(),
        cwd=world.home,
        home=world.home,
        now=world.now,
        rng=random.Random(SEED),  # noqa: S311 - ids, as the program makes them
        stdin=Answers(world.answers or [], err) if asked else io.BytesIO(stdin),
        stdout=out,
        stderr=err,
        stdin_is_terminal=asked,
        stdout_is_terminal=world.terminal,
        stderr_is_terminal=asked or world.terminal,
        width=world.columns,
    )
    met: list[MentorlogError] = []
    code = run(argv, context, observe=met.append)
    return Printed(out.getvalue(), err.getvalue(), code, met[-1].id if met else "")


ASKED = os.environ.get("STORY_PROGRAM", "")  # noqa: TID251 - a test run has no context
PROGRAM = shlex.split(ASKED) or [sys.executable, "-m", "mentorlog"]
"""What runs in stories told as processes: an installed program can be tried by the same stories."""


def _process(argv: list[str], stdin: bytes, world: World) -> Printed:
    ended = subprocess.run(
        [*PROGRAM, *argv],
        input=stdin,
        capture_output=True,
        env=world.environment(),
        cwd=world.home,
        timeout=GUARD,
        check=False,
    )
    return Printed(ended.stdout.decode(), ended.stderr.decode(), ended.returncode)


@contextmanager
def _held(world: World) -> Iterator[None]:
    """Hold the journal's lock as another program would, if the story says so."""
    if world.writer is None:
        yield
        return
    machinery = world.home / "mentoring/.mentorlog"
    machinery.mkdir(exist_ok=True)
    holding, over = threading.Event(), threading.Event()

    def hold() -> None:
        with FileLock(machinery / "lock"):
            holding.set()
            over.wait(GUARD)

    writer = threading.Thread(target=hold)
    writer.start()
    holding.wait(GUARD)
    pid, doing = world.writer
    note = json.dumps({"pid": int(pid), "doing": doing})
    (machinery / "lock.json").write_text(note, encoding="utf-8")
    try:
        yield
    finally:
        over.set()
        writer.join()


def _cat(home: Path, argv: list[str], stdin: bytes) -> str:
    if argv[0] == ">":
        path = home / argv[1]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(stdin)
        return ""
    return "".join((home / name).read_text(encoding="utf-8") for name in argv)


def _ls(home: Path, argv: list[str], _: bytes) -> str:
    root = home / (argv[0] if argv else ".")
    found = (path.relative_to(root) for path in root.rglob("*") if path.is_file())
    seen = (path for path in found if not any(part.startswith(".") for part in path.parts))
    return "".join(f"{path.as_posix()}\n" for path in sorted(seen))


def _cp(home: Path, argv: list[str], _: bytes) -> str:
    shutil.copyfile(home / argv[0], home / argv[1])
    return ""


def _git(home: Path, argv: list[str], _: bytes) -> str:
    """Make a repository as somebody does who has two machines."""
    subprocess.run(["git", *argv], cwd=home, check=True, capture_output=True)
    return ""


def _rm(home: Path, argv: list[str], _: bytes) -> str:
    for name in argv:
        path = home / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    return ""


def _chmod(home: Path, argv: list[str], _: bytes) -> str:
    mode, *names = argv
    for name in names:
        (home / name).chmod(int(mode, 8))
    return ""


def _replace(home: Path, argv: list[str], _: bytes) -> str:
    """Replace a text that stands in a file exactly once: ``replace FILE OLD NEW``."""
    name, old, new = (word.replace("\\n", "\n") for word in argv)
    path = home / name
    text = path.read_bytes().decode()
    if text.count(old) != 1:
        raise ValueError(f"{old!r} stands {text.count(old)} times in {name}")
    path.write_bytes(text.replace(old, new).encode())
    return ""


BUILT_IN: dict[str, Callable[[Path, list[str], bytes], str]] = {
    "cat": _cat,
    "chmod": _chmod,
    "cp": _cp,
    "git": _git,
    "ls": _ls,
    "replace": _replace,
    "rm": _rm,
}
