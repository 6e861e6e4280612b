"""``mentorlog demo``: real commands in a throw-away journal."""

import io
import random
import tempfile
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

from mentorlog.cli.command import command
from mentorlog.cli.command_line import command_line
from mentorlog.cli.context import Context
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.played import Played, PlayedStep
from mentorlog.model.demo import Step

SEED = "demo"
"""Fixes the ids, so that the demonstration is the same every time."""


@command("mentorlog demo", "mentorlog demo --json")
def run(session: Session) -> Played:
    """Play new, meet, goal and review in a throw-away journal and show what comes of it.

    Your own journal is not touched. The files stay in a temporary folder until you remove them.
    """
    temporary = session.context.env.get("TMPDIR")
    folder = Path(tempfile.mkdtemp(prefix="mentorlog-demo-", dir=temporary))
    steps = tuple(_played(session, step, folder) for step in session.library.demo().step)
    failed = next((step for step in steps if step.exit_code), None)
    if failed:
        raise failure(
            "not-now",
            what=f"The demonstration stopped at: {failed.command}",
            why=failed.output,
            hint="mentorlog --help",
        )
    files = sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and ".mentorlog" not in path.parts
    )
    return Played(steps=steps, journal=str(folder), files=tuple(files))


def _played(session: Session, step: Step, folder: Path) -> PlayedStep:
    """Run one command as if on its day, in the throw-away journal, with nobody to ask."""
    from mentorlog.cli.app import run as run_command  # noqa: PLC0415 - it imports the commands

    on = session.today - timedelta(days=step.ago)
    out, err = io.StringIO(), io.StringIO()
    world: Context = replace(
        session.context,
        env={"MENTORLOG_JOURNAL": str(folder), "TZ": session.context.env.get("TZ", "")},
        cwd=folder,
        now=datetime.combine(on, time(12)),
        rng=random.Random(SEED),  # noqa: S311 - ids
        stdin=io.BytesIO(step.answers.encode()),
        stdout=out,
        stderr=err,
        stdin_is_terminal=False,
        stdout_is_terminal=False,
        stderr_is_terminal=False,
    )
    code = run_command(list(step.run), world)
    return PlayedStep(
        on=on,
        say=step.say,
        command=command_line(["mentorlog", *step.run]),
        output=out.getvalue() + err.getvalue(),
        exit_code=code,
    )
