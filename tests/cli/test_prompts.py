"""Prompts as on a terminal, with the keys of a person who is not there."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input

from mentorlog.cli import prompts
from mentorlog.cli.context import Context
from tests.cli.world import World


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    with create_pipe_input() as made, create_app_session(input=made):
        yield made


@pytest.fixture
def context(tmp_path: Path) -> Context:
    return World(tmp_path).context(stdin_is_terminal=True, stderr_is_terminal=True)


def plain(tmp_path: Path, typed: str, **env: str) -> Context:
    return World(tmp_path).context(env=env, stdin=io.BytesIO(typed.encode()))


def test_a_line_is_what_was_typed_without_blanks_around_it(
    context: Context, keys: PipeInput
) -> None:
    keys.send_text("  Outline agreed \r")
    assert prompts.ask(context, "What?") == "Outline agreed"


def test_enter_is_the_default(context: Context, keys: PipeInput) -> None:
    keys.send_text("\r")
    assert prompts.ask(context, "What?", "nothing") == "nothing"


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_ctrl_c_and_the_end_of_input_break_off(context: Context, keys: PipeInput, key: str) -> None:
    keys.send_text(key)
    with pytest.raises(KeyboardInterrupt):
        prompts.ask(context, "What?")


def test_prompts_are_not_drawn_on_stdout(context: Context, keys: PipeInput) -> None:
    keys.send_text("yes\r")
    prompts.ask(context, "Really?")
    assert isinstance(context.stdout, io.StringIO)
    assert isinstance(context.stderr, io.StringIO)
    assert context.stdout.getvalue() == ""
    assert "Really?" in context.stderr.getvalue()


@pytest.mark.parametrize("env", [{"TERM": "dumb"}, {"MENTORLOG_ACCESSIBLE": "1"}])
def test_plain_prompts_are_one_line_that_nothing_redraws(
    tmp_path: Path, env: dict[str, str]
) -> None:
    context = plain(tmp_path, "yes\n\n", **env)
    assert prompts.ask(context, "Really? >") == "yes"
    assert prompts.ask(context, "Really? >", "no") == "no"
    with pytest.raises(KeyboardInterrupt):
        prompts.ask(context, "Really? >")
    assert isinstance(context.stderr, io.StringIO)
    assert context.stderr.getvalue() == "Really? > " * 3


def test_bytes_that_are_no_letters_do_not_break_a_prompt(tmp_path: Path) -> None:
    context = World(tmp_path).context(env={"TERM": "dumb"}, stdin=io.BytesIO(b"caf\xe9\n"))
    assert prompts.ask(context, "Where?") == "caf\ufffd"


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("1\n", "mentor  helps"),
        ("PEER\n", "peer"),
        ("\n", ""),
        ("0\n3\nfriend\n2\n", "peer"),
    ],
)
def test_a_choice_is_a_number_or_the_word(tmp_path: Path, typed: str, chosen: str) -> None:
    context = plain(tmp_path, typed, TERM="dumb")
    assert prompts.choose(context, "Which? >", ("mentor  helps", "peer")) == chosen
    assert isinstance(context.stderr, io.StringIO)
    said = context.stderr.getvalue()
    assert said.startswith("  1  mentor  helps\n  2  peer\n")
    assert said.count("a number from 1 to 2, or the word") == typed.count("\n") - 1
