"""The lines for prompts and for cron do what the reference says, in real shells."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.stories.runner import GUARD, PROGRAM

PAGE = (Path(__file__).parents[2] / "docs/commands.md").read_text(encoding="utf-8")
NOW = "2026-11-21T10:00:00"
needs_bash = pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")


def lines_for(language: str) -> str:
    """Return the one block of the page in this language."""
    (block,) = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return str(block)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with a journal in which nothing is due, and a ``mentorlog`` that shells find."""
    script = tmp_path / "bin/mentorlog"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec {shlex.join(PROGRAM)} "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    assert mentorlog(tmp_path, "new", "mentor", "Ada Lovelace").returncode == 0
    return tmp_path


def ran(home: Path, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run a program in a home, where there is no terminal."""
    return subprocess.run(
        words,
        input=typed,
        capture_output=True,
        env={
            "HOME": str(home),
            "PATH": f"{home / 'bin'}{os.pathsep}{os.defpath}",
            "PYTHONPATH": os.pathsep.join(sys.path),
            "MENTORLOG_NOW": NOW,
        },
        cwd=home,
        timeout=GUARD,
        check=False,
        text=True,
        start_new_session=True,
    )


def mentorlog(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return ran(home, str(home / "bin/mentorlog"), *words)


def with_something_due(home: Path) -> Path:
    for text in ("send the draft due:today", 'say "50 %" and\\or less due:today'):
        assert mentorlog(home, "action", "ada", text).returncode == 0
    return home


def prompt(home: Path) -> str:
    """Return what an interactive bash asks with, with the page's lines at the end of its file."""
    settings = f"PS1='here> '\n{lines_for('bash')}"
    (home / ".bashrc").write_text(settings, encoding="utf-8")
    return ran(home, "bash", "-i", typed="exit\n").stderr


def mailed(home: Path) -> str:
    """Return what cron would mail: everything the line prints, run by sh as cron hands it over."""
    (line,) = lines_for("crontab").splitlines()
    *_, command = line.split(maxsplit=5)
    assert "%" not in command, "cron would end the command there"
    ended = ran(home, "sh", "-c", command)
    return ended.stdout + ended.stderr


@needs_bash
def test_a_bash_prompt_says_how_much_is_due(home: Path) -> None:
    assert "[2 due] here> " in prompt(with_something_due(home))


@needs_bash
def test_a_bash_prompt_is_as_it_was_when_nothing_is_due(home: Path) -> None:
    said = prompt(home)
    assert "here> " in said
    assert "due" not in said


@needs_bash
def test_a_bash_prompt_is_as_it_was_without_a_journal(home: Path) -> None:
    shutil.rmtree(home / "mentoring")
    said = prompt(home)
    assert "here> " in said
    assert "due" not in said
    assert "journal" not in said


def test_cron_mails_what_is_due(home: Path) -> None:
    told = mailed(with_something_due(home)).splitlines()
    assert [line.split()[0] for line in told] == ["today", "today"]
    assert 'say "50 %" and\\or less' in told[1]


def test_cron_mails_nothing_when_nothing_is_due(home: Path) -> None:
    assert not mailed(home)


def test_cron_mails_what_went_wrong(home: Path) -> None:
    shutil.rmtree(home / "mentoring")
    assert "There is no journal" in mailed(home)
