"""Journals for the guarantees: a home folder of its own, and the program run in it."""

import io
import json
import os
import random
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from mentorlog.cli.app import run
from mentorlog.cli.context import Context

NOW = "2026-12-05T10:00:00+00:00"
GUARD = 60
"""Seconds after which a process counts as hanging; no test measures time."""

PROGRAM = (sys.executable, "-m", "mentorlog")
"""The program as it is started for real."""

TOOLS = {
    key: value
    for key, value in os.environ.items()  # noqa: TID251 - what a process is started with
    if key in {"PATH", "MENTORLOG_HISTORY"} or key.startswith(("PYTHON", "COV"))
}
"""What the shell, the interpreter and the coverage of tests are told by the environment."""

TEMPORARY = ".mentorlog-tmp-"


@dataclass(frozen=True)
class Ended:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Return everything it wrote."""
        return self.out + self.err

    @property
    def json(self) -> dict[str, Any]:
        """Return the one JSON object on stdout."""
        document = json.loads(self.out)
        assert isinstance(document, dict)
        return document

    def ok(self) -> "Ended":
        """Insist that it did its work."""
        assert self.code == 0, f"exit {self.code}\n{self.said}"
        return self


@dataclass(frozen=True)
class Home:
    """A person's home folder with the journal in it."""

    path: Path
    more: Mapping[str, str] = field(default_factory=dict)

    @property
    def journal(self) -> Path:
        """The journal's folder."""
        return self.path / "mentoring"

    @property
    def env(self) -> dict[str, str]:
        """The environment of a process that knows this home and no other."""
        return {
            **TOOLS,
            "HOME": str(self.path),
            "TZ": "UTC",
            "LC_ALL": "C.UTF-8",
            "TMPDIR": str(self.path / "tmp"),
            "XDG_STATE_HOME": str(self.path / ".local/state"),
            "MENTORLOG_NOW": NOW,
            **self.more,
        }

    def process(self, *argv: str, stdin: bytes = b"") -> Ended:
        """Run the program as a process of its own."""
        return self.program([*PROGRAM, *argv], stdin)

    def program(self, words: Sequence[str], stdin: bytes = b"") -> Ended:
        """Run any program in this home."""
        ended = subprocess.run(
            words,
            input=stdin,
            capture_output=True,
            env=self.env,
            cwd=self.path,
            timeout=GUARD,
            check=False,
        )
        return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    def with_env(self, **env: str) -> "Home":
        """Return the same home with more in its environment."""
        return Home(self.path, {**self.more, **env})

    def call(self, *argv: str, stdin: bytes = b"") -> Ended:
        """Run the program in this process, with a world made by hand."""
        out, err = io.StringIO(), io.StringIO()
        context = Context(
            env=self.env,
            cwd=self.path,
            home=self.path,
            now=datetime.fromisoformat(NOW),
            rng=random.SystemRandom(),
            stdin=io.BytesIO(stdin),
            stdout=out,
            stderr=err,
            stdin_is_terminal=False,
            stdout_is_terminal=False,
            stderr_is_terminal=False,
        )
        code = run(argv, context)
        return Ended(code, out.getvalue(), err.getvalue())

    def write(self, name: str, content: str | bytes) -> Path:
        """Put a file into the journal by hand."""
        path = self.journal / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def read(self, name: str) -> bytes:
        """Return the bytes of a file of the journal."""
        return (self.journal / name).read_bytes()


def made(folder: Path) -> Home:
    """Return a new and empty home."""
    home = Home(folder / "home")
    (home.path / "tmp").mkdir(parents=True)
    return home


def tree(root: Path) -> dict[str, bytes]:
    """Return the files of a journal with their bytes: the machinery and leftovers apart."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
        and ".mentorlog" not in path.relative_to(root).parts
        and not path.name.startswith(TEMPORARY)
    }
