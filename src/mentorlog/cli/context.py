"""Where clock, environment, randomness and the terminal enter, and nowhere else."""

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, TextIO

from mentorlog.errors import failure
from mentorlog.journal.dice import Dice
from mentorlog.model.value import dataclass

NARROW, WIDE = 40, 200
"""Screens are drawn for widths within these."""


class Chance:
    """Draws ids; ``random`` costs more than many commands, so it is imported at the first draw."""

    def __init__(self, seed: str | None) -> None:
        self._seed = seed
        self._drawn: Dice | None = None

    def choices(self, population: Sequence[str], *, k: int) -> list[str]:
        """Return ``k`` of the population, each drawn afresh; the same for the same seed."""
        if self._drawn is None:
            import random  # noqa: PLC0415 - see above

            seed = self._seed
            self._drawn = random.Random(seed) if seed else random.SystemRandom()  # noqa: S311
        return self._drawn.choices(population, k=k)


@dataclass(slots=True)
class Context:
    """The world around one run of the program. Stories make their own."""

    env: Mapping[str, str]
    cwd: Path
    home: Path
    now: datetime
    rng: Dice
    stdin: BinaryIO
    stdout: TextIO
    stderr: TextIO
    stdin_is_terminal: bool
    stdout_is_terminal: bool
    stderr_is_terminal: bool
    width: int = 80
    stdin_is_closed: bool = False

    @classmethod
    def real(cls) -> "Context":
        """Return the context of this process. MENTORLOG_NOW and MENTORLOG_SEED fix it."""
        env = os.environ
        fixed = env.get("MENTORLOG_NOW")
        seed = env.get("MENTORLOG_SEED")
        closed = sys.stdin is None or sys.stdin.closed
        if closed:
            sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115 - lives as long as we do
        for stream in (sys.stdout, sys.stderr):
            if stream is None:  # closed by the caller; there is nowhere to complain
                continue
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
        return cls(
            env=env,
            cwd=_cwd(),
            home=Path(env.get("HOME") or Path.home()),
            now=_fixed(fixed) if fixed else datetime.now().astimezone(),
            rng=Chance(seed),
            stdin=sys.stdin.buffer,
            stdout=sys.stdout or open(os.devnull, "w", encoding="utf-8"),
            stderr=sys.stderr or open(os.devnull, "w", encoding="utf-8"),
            stdin_is_terminal=sys.stdin.isatty(),
            stdout_is_terminal=bool(sys.stdout and sys.stdout.isatty()),
            stderr_is_terminal=bool(sys.stderr and sys.stderr.isatty()),
            width=shutil.get_terminal_size((80, 24)).columns,
            stdin_is_closed=closed,
        )

    @property
    def columns(self) -> int:
        """The width to draw for."""
        return max(NARROW, min(WIDE, self.width))

    @property
    def accessible(self) -> bool:
        """Whether screens are to be read aloud: plain prompts, no redrawing, no boxes."""
        return bool(self.env.get("MENTORLOG_ACCESSIBLE"))

    @property
    def rich(self) -> bool:
        """Whether the screen can show more than plain lines."""
        if self.accessible:
            return False
        return self.stdout_is_terminal or bool(self.env.get("FORCE_COLOR"))

    @property
    def color(self) -> bool:
        """Whether colour may be used; it only ever repeats what signs say."""
        if self.env.get("NO_COLOR") or self.env.get("TERM") == "dumb":
            return False
        return self.rich

    @property
    def zone(self) -> str | None:
        """The system's time zone as an IANA name, where it can be told."""
        named = self.env.get("TZ", "").lstrip(":")
        if _is_zone(named):
            return named
        link = os.path.realpath(named if named.startswith("/") else "/etc/localtime")
        _, found, name = link.partition("/zoneinfo/")
        return name if found else None


def _is_zone(name: str) -> bool:
    """Whether a name is one of a time zone; a path to its file, or rules of its own, are not."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - for a time of day alone

    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        return False
    return True


def _fixed(words: str) -> datetime:
    try:
        return datetime.fromisoformat(words)
    except ValueError:
        hint = "e.g. 2027-03-09T10:00"
        raise failure(
            "bad-value", field="MENTORLOG_NOW", value=f'"{words}"', why="", hint=hint
        ) from None


def _cwd() -> Path:
    try:
        return Path.cwd()
    except FileNotFoundError:  # the folder was removed under us
        return Path("/")
