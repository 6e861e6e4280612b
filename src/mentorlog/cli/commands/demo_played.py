"""Plays the demonstration: every step is a real command, run on its day in a throw-away home."""

import io
import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from mentorlog.cli.command_line import command_line
from mentorlog.cli.context import Context
from mentorlog.cli.session import Session
from mentorlog.errors import InterruptError, failure
from mentorlog.insight.played import PlayedScreen, PlayedStep
from mentorlog.journal.files import cannot_write
from mentorlog.model import days
from mentorlog.model.demo import Screen, Step, dated
from mentorlog.model.value import dataclass

NOON = time(12)
"""Everything is played at this time, so that the hour of the day changes nothing."""


@dataclass(slots=True)
class Place:
    """A home for the time of the demonstration, with a journal where journals are."""

    home: Path
    kept: bool

    @property
    def journal(self) -> Path:
        """The journal's folder."""
        return self.home / "mentoring"


@contextmanager
def place(session: Session, *, keep: bool) -> Iterator[Place]:
    """Make a home and remove it in the end: unless it is to be kept and all went well."""
    temporary = session.context.env.get("TMPDIR") or None
    try:
        home = tempfile.mkdtemp(prefix="mentorlog-demo-", dir=temporary)
    except OSError as trouble:
        raise cannot_write(Path(temporary or "TMPDIR"), trouble) from None
    found = Place(Path(home), kept=keep)
    try:
        yield found
    except BaseException:
        found.kept = False
        raise
    finally:
        if not found.kept:
            shutil.rmtree(home, ignore_errors=True)


class Player:
    """Runs commands in that home, with nobody to ask."""

    def __init__(self, session: Session, found: Place) -> None:
        self.context = session.context
        self.today = days.today(session.context.now, None)
        self.env = {
            "MENTORLOG_JOURNAL": str(found.journal),
            "MENTORLOG_HISTORY": "off",  # nobody takes a demonstration back, and it takes seconds
            "TZ": session.context.env.get("TZ", ""),
        }
        self.home = found.home

    def played(self, step: Step) -> PlayedStep:
        """Play one step. Raises not-now, naming the step, where it does not end well."""
        words = [dated(word, self.today) for word in step.run]
        on = step.on(self.today)
        answers = io.BytesIO(dated(step.answers, self.today).encode())
        seed = " ".join(step.run)  # ids that stand in later steps depend on these words alone
        self._ran(words, self._world(on, seed, stdin=answers))
        return PlayedStep(on=on, command=_typed(words))

    def captured(self, screen: Screen) -> PlayedScreen:
        """Return what a screen shows, as plain lines."""
        output = self._ran(screen.run, self._world(self.today, ""))
        return PlayedScreen(say=screen.say, command=_typed(screen.run), output=output)

    def shown(self, screen: Screen) -> None:
        """Show a screen where the person looks, in what that terminal can do."""
        context = self.context
        world = self._world(
            self.today,
            "",
            env={**context.env, **self.env},
            stdout=context.stdout,
            stdout_is_terminal=context.stdout_is_terminal,
        )
        self._ran(screen.run, world)

    def _world(self, on: date, seed: str, **more: Any) -> Context:
        ours: dict[str, Any] = {
            "env": self.env,
            "cwd": self.home,
            "home": self.home,
            "now": datetime.combine(on, NOON),
            "rng": random.Random(seed),  # noqa: S311 - ids
            "stdin": io.BytesIO(),
            "stdout": io.StringIO(),
            "stderr": io.StringIO(),
            "stdin_is_terminal": False,
            "stdout_is_terminal": False,
            "stderr_is_terminal": False,
        }
        return replace(self.context, **{**ours, **more})

    @staticmethod
    def _ran(words: tuple[str, ...] | list[str], world: Context) -> str:
        from mentorlog.cli.app import run  # noqa: PLC0415 - it imports the commands

        code = run(words, world)
        said = "".join(one.getvalue() for one in _written(world))
        if code == InterruptError.exit_code:
            raise KeyboardInterrupt
        if code:
            raise failure(
                "not-now",
                what=f"The demonstration stopped at: {_typed(words)}",
                why=said,
                hint="mentorlog --help",
            )
        return said


def _written(world: Context) -> Iterator[io.StringIO]:
    return (one for one in (world.stdout, world.stderr) if isinstance(one, io.StringIO))


def _typed(words: tuple[str, ...] | list[str]) -> str:
    return command_line(["mentorlog", *words])
