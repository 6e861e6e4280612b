"""A journal of its own for a test: commands run in this process, and what they wrote."""

import io
import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from mentorlog.cli.app import run
from mentorlog.cli.context import Context

ZONE = ZoneInfo("Europe/London")
FIRST_DAY = date(2026, 11, 21)


class Typist(io.BytesIO):
    """Types one answer at each prompt; ``between`` happens before the answer of its number."""

    def __init__(self, answers: list[str], between: dict[int, Callable[[], None]]) -> None:
        super().__init__("".join(f"{one}\n" for one in answers).encode())
        self._between = between
        self._asked = 0

    def readline(self, size: int | None = -1, /) -> bytes:
        self._between.get(self._asked, lambda: None)()
        self._asked += 1
        return super().readline(size)


@dataclass
class Ended:
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass
class World:
    """An empty home and the day it is there."""

    home: Path
    day: date = FIRST_DAY
    env: dict[str, str] = field(default_factory=dict)

    def context(self, **more: Any) -> Context:
        world: dict[str, Any] = {
            "env": {
                "MENTORLOG_HISTORY": "off",
                "HOME": str(self.home),
                "TMPDIR": str(self.home / "tmp"),
                "XDG_STATE_HOME": str(self.home / "state"),
                **self.env,
            },
            "cwd": self.home,
            "home": self.home,
            "now": datetime.combine(self.day, time(10), ZONE),
            "rng": random.Random(1),  # noqa: S311 - ids
            "stdin": io.BytesIO(),
            "stdout": io.StringIO(),
            "stderr": io.StringIO(),
            "stdin_is_terminal": False,
            "stdout_is_terminal": False,
            "stderr_is_terminal": False,
        }
        return Context(**{**world, **more})

    def call(self, *argv: str, stdin: str = "") -> Ended:
        """Run a command with nobody to ask."""
        return self._ended(self.context(stdin=io.BytesIO(stdin.encode())), argv)

    def done(self, *argv: str, stdin: str = "") -> Ended:
        """Run a command that is to end well."""
        ended = self.call(*argv, stdin=stdin)
        assert ended.code == 0, ended.err
        return ended

    def typed(
        self, answers: list[str], *argv: str, between: dict[int, Callable[[], None]] | None = None
    ) -> Ended:
        """Run a command on a plain terminal where somebody types these answers."""
        self.env["MENTORLOG_ACCESSIBLE"] = "1"
        context = self.context(
            stdin=Typist(answers, between or {}), stdin_is_terminal=True, stderr_is_terminal=True
        )
        return self._ended(context, argv)

    def file(self, name: str) -> str:
        """Return the text of a file of the journal."""
        return (self.home / "mentoring" / name).read_text(encoding="utf-8")

    @staticmethod
    def _ended(context: Context, argv: tuple[str, ...]) -> Ended:
        code = run(argv, context)
        assert isinstance(context.stdout, io.StringIO)
        assert isinstance(context.stderr, io.StringIO)
        return Ended(code, context.stdout.getvalue(), context.stderr.getvalue())
