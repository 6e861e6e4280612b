"""Conversations on a real terminal: typed at the prompts that people see."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pytest

PATIENCE = 60
"""Seconds to wait for a prompt before a test is said to hang."""


@contextmanager
def typing(home: Path, *argv: str, **more: str) -> Iterator[pexpect.spawn]:
    env = {
        "HOME": str(home),
        "PATH": os.defpath,
        "TERM": "xterm",
        "MENTORLOG_NOW": "2027-03-09T10:00",
        "MENTORLOG_SEED": "1",
        "PROMPT_TOOLKIT_NO_CPR": "1",
        **more,
    }
    child = pexpect.spawn(
        sys.executable,
        ["-m", "mentorlog", *argv],
        env=env,
        cwd=str(home),
        encoding="utf-8",
        timeout=PATIENCE,
        dimensions=(40, 80),
    )
    try:
        yield child
    finally:
        child.close(force=True)


def answer(child: pexpect.spawn, *pairs: tuple[str, str]) -> None:
    for prompt, words in pairs:
        child.expect_exact(prompt)
        child.send(f"{words}\r")


def ended(child: pexpect.spawn) -> int:
    child.expect(pexpect.EOF)
    child.wait()
    return int(child.exitstatus or 0)


@pytest.mark.parametrize(
    "argv",
    [
        ("config", "set", "attention.driftng", "off"),
        ("show", "ada-lovelase"),
    ],
)
def test_what_went_wrong_is_said_in_whole_words(ada: Path, argv: tuple[str, ...]) -> None:
    with typing(ada, *argv) as child:
        assert ended(child) != 0
        shown = child.before or ""
    told = subprocess.run(
        [sys.executable, "-m", "mentorlog", *argv],
        env={"HOME": str(ada), "MENTORLOG_NOW": "2027-03-09T10:00"},
        cwd=ada,
        capture_output=True,
        text=True,
        check=False,
    ).stderr
    assert shown.split() == told.split()
    assert all(len(line) <= 80 for line in shown.splitlines())
    assert max(map(len, told.splitlines())) > 80, "nothing here had to be broken"


@pytest.fixture
def ada(tmp_path: Path) -> Path:
    with typing(tmp_path, "new", "mentor", "Ada Lovelace", "--no-input") as child:
        assert ended(child) == 0
    return tmp_path


def test_new_asks_five_questions_and_says_the_same_in_one_line(tmp_path: Path) -> None:
    with typing(tmp_path, "new", "mentor", "Ada Lovelace") as child:
        answer(
            child,
            ("1/5", "2024"),
            ("2/5", "2w"),
            ("3/5", "Tue 9, 45 min, video"),
            ("4/5", "b"),
            ("3/5", ""),
            ("4/5", "Write for a wider field"),
            ("5/5", "q"),
        )
        child.expect_exact("--since 2024 --rhythm 2w")
        assert ended(child) == 0
    text = (tmp_path / "mentoring/relationships/ada-lovelace/relationship.toml").read_text()
    assert 'slot = "Tue 09:00"' in text
    assert "minutes = 45" in text
    assert 'to = "cultivation"' in text


def test_ctrl_c_in_new_writes_nothing(tmp_path: Path) -> None:
    with typing(tmp_path, "new", "mentor", "Ada Lovelace") as child:
        child.expect_exact("1/5")
        child.sendintr()
        child.expect_exact("Stopped.")
        assert ended(child) == 130
    assert not (tmp_path / "mentoring").exists()


def test_ctrl_c_in_a_review_keeps_a_draft_that_is_gone_on_with(ada: Path) -> None:
    with typing(ada, "review", "ada") as child:
        answer(child, ("how is it going?", "Well"), ("More of", ""), ("less of", "talk"))
        child.expect_exact("the time?")
        child.sendintr()
        child.expect_exact("kept as a draft")
        assert ended(child) == 130
    reviews = ada / "mentoring/relationships/ada-lovelace/private/reviews"
    assert not reviews.exists()
    with typing(ada, "review", "ada") as child:
        answer(child, ("Go on with it?", ""), ("the time?", "4"), ("Trust", "q"))
        child.expect_exact("Reviewed")
        assert ended(child) == 0
    [review] = reviews.iterdir()
    text = review.read_text()
    assert 'summary = "Well"' in text
    assert 'less_of = "talk"' in text
    assert "worth = 4" in text
    assert not list((ada / "mentoring/.mentorlog/drafts").iterdir())


def test_meet_asks_one_line_and_offers_to_add_to_it(ada: Path) -> None:
    with typing(ada, "meet") as child:
        answer(
            child,
            ("Who?", "1"),
            (">", "Outline agreed"),
            ("done  a action", "a"),
            ('(yours; "they', "they introduce me to Grace"),
            ("done  a action", "p"),
            ("for you >", "I dodged it"),
            ("done  a action", ""),
        )
        child.expect_exact("introduce me to Grace")
        assert ended(child) == 0
    home = ada / "mentoring/relationships/ada-lovelace"
    assert 'owner = "them"' in (home / "actions.toml").read_text()
    [aside] = (home / "private/meetings").iterdir()
    assert aside.read_text().endswith("I dodged it\n")


def test_plain_prompts_do_the_same_for_a_screen_reader(tmp_path: Path) -> None:
    with typing(tmp_path, "new", "Ada Lovelace", MENTORLOG_ACCESSIBLE="1") as child:
        answer(child, ("What is Ada Lovelace to you?", "1"), ("1/5", "q"))
        assert ended(child) == 0
    assert (tmp_path / "mentoring/relationships/ada-lovelace/relationship.toml").is_file()


def test_the_editor_begins_with_the_template_of_the_stage(ada: Path) -> None:
    editor = ada / "editor"
    editor.write_text('#!/bin/sh\ncp "$1" "$HOME/template" && echo "What was said" >> "$1"\n')
    editor.chmod(0o700)
    with typing(ada, "meet", "ada", "--edit", EDITOR=str(editor)) as child:
        child.expect_exact("Logged")
        assert ended(child) == 0
    template = (ada / "template").read_text()
    assert "## Actions" in template
    [meeting] = (ada / "mentoring/relationships/ada-lovelace/meetings").iterdir()
    assert meeting.read_text().endswith(f"{template}What was said\n")


def test_an_unchanged_template_writes_nothing(ada: Path) -> None:
    with typing(ada, "meet", "ada", "--edit", EDITOR="true") as child:
        child.expect_exact("nothing was written")
        assert ended(child) == 0
    assert not (ada / "mentoring/relationships/ada-lovelace/meetings").exists()
