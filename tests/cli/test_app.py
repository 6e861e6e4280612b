"""Exit codes and streams: how a command ends, whatever happens."""

import io
import json
import os
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from mentorlog.cli.app import run
from mentorlog.cli.context import Context
from mentorlog.errors import MentorlogError
from tests.cli.world import World

SECRET = "Ada told me about the offer from Zurich, which nobody may know"  # noqa: S105


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.fixture
def ada(world: World) -> World:
    world.done("new", "mentor", "Ada Lovelace")
    return world


class Breaking(io.StringIO):
    """A stream that fails when it is written to."""

    def __init__(self, wrong: BaseException) -> None:
        super().__init__()
        self.wrong = wrong

    def write(self, text: str, /) -> int:
        del text
        raise self.wrong


class Interrupting(io.BytesIO):
    """Standard input at which somebody presses Ctrl-C."""

    def read(self, size: int | None = -1, /) -> bytes:
        del size
        raise KeyboardInterrupt

    readline = read


def ended(context: Context, *argv: str) -> tuple[int, str, str]:
    code = run(argv, context)
    assert isinstance(context.stdout, io.StringIO)
    assert isinstance(context.stderr, io.StringIO)
    return code, context.stdout.getvalue(), context.stderr.getvalue()


# --- a mistake of the program's own ---------------------------------------------------------------


def test_a_bug_ends_with_1_and_three_parts_and_no_traceback(ada: World) -> None:
    context = ada.context(stdout=Breaking(RuntimeError(SECRET)))
    code, _, err = ended(context, "list")
    assert code == 1
    assert err.startswith("mentorlog met a mistake of its own: RuntimeError.")
    assert "Your files were left whole." in err
    assert "--debug" in err
    assert "Traceback" not in err
    assert SECRET not in err


def test_a_bug_is_not_told_to_the_observer(ada: World) -> None:
    met: list[MentorlogError] = []
    assert run(["list"], ada.context(stdout=Breaking(RuntimeError())), met.append) == 1
    assert met == []


def test_debug_adds_the_traceback_without_local_variables(ada: World) -> None:
    code, _, err = ended(
        ada.context(stdout=Breaking(RuntimeError("the wire is cut"))),
        "meet", "ada", SECRET, "--debug",
    )  # fmt: skip
    assert code == 1
    assert "Traceback (most recent call last)" in err
    assert "RuntimeError: the wire is cut" in err
    assert "mentorlog met a mistake of its own" in err
    assert SECRET not in err


def test_a_bug_with_json_is_one_object(ada: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise LookupError(SECRET)

    monkeypatch.setattr("mentorlog.cli.session.Session.person", broken)
    found = ada.call("show", "ada", "--json")
    assert found.code == 1
    assert found.json["ok"] is False
    assert found.json["error"]["code"] == "bug"
    assert SECRET not in found.out + found.err


def test_a_bug_keeps_what_was_typed(ada: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise LookupError("gone")

    monkeypatch.setattr("mentorlog.cli.session.Session.person", broken)
    found = ada.call("meet", "ada", SECRET)
    assert found.code == 1
    assert "Your text is kept: mentorlog recover" in found.err
    [kept] = (ada.home / "mentoring/.mentorlog/recovery").iterdir()
    assert kept.read_text(encoding="utf-8") == SECRET


# --- a closed pipe --------------------------------------------------------------------------------


@pytest.mark.parametrize("argv", [["list"], ["--help"], ["list", "--json"], ["help", "--json"]])
def test_a_closed_pipe_ends_silently_with_0(ada: World, argv: list[str]) -> None:
    context = ada.context(stdout=Breaking(BrokenPipeError()))
    assert ended(context, *argv) == (0, "", "")


def test_a_failure_nobody_reads_keeps_its_code(ada: World) -> None:
    context = ada.context(stdout=Breaking(BrokenPipeError()))
    assert ended(context, "show", "bob", "--json") == (3, "", "")


def test_a_closed_pipe_of_the_process_is_pointed_elsewhere(
    ada: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with (tmp_path / "pipe").open("w", encoding="utf-8") as pipe, redirect_stdout(pipe):
        descriptor = pipe.fileno()

        def closed(_: object) -> int:
            raise BrokenPipeError

        context = ada.context(stdout=pipe)
        monkeypatch.setattr("mentorlog.cli.output.drawn", closed)
        monkeypatch.setattr("mentorlog.cli.output.finish", lambda *_: closed(None))
        assert run(["list"], context) == 0
        assert os.path.samestat(os.fstat(descriptor), Path(os.devnull).stat())


# --- usage ----------------------------------------------------------------------------------------

WRONG: list[tuple[list[str], int, str]] = [
    (["frobnicate"], 2, "unknown-command"),
    (["meet", "ada", "--frobnicate"], 2, "unknown-option"),
    (["stage"], 2, "usage"),
    (["stage", "ada", "bob"], 2, "usage"),
    (["meet", "ada", "--worth"], 2, "usage"),
    (["meet", "ada", "--worth", "9", "text"], 2, "usage"),
    (["meet", "ada", "--minutes", "long", "text"], 2, "usage"),
    (["new", "mentor"], 2, "missing-answer"),
    (["goal", "chek-in", "publish"], 3, "who-not-found"),
    (["show", "ada/nothing"], 3, "ref-not-found"),
    (["show", "\udcff"], 2, "usage"),
    (["--journal"], 2, "usage"),
]


@pytest.mark.parametrize(("argv", "code", "error"), WRONG, ids=lambda one: " ".join(one)[:30]
                         if isinstance(one, list) else "")  # fmt: skip
def test_wrong_usage_with_json_is_one_object(
    ada: World, argv: list[str], code: int, error: str
) -> None:
    found = ada.call(*argv, "--json") if argv != ["--journal"] else ada.call("--json", *argv)
    assert (found.code, found.err) == (code, "")
    assert found.json["mentorlog"] == 1
    assert found.json["ok"] is False
    assert found.json["data"] is None
    assert found.json["error"]["code"] == error
    assert found.json["error"]["message"]


@pytest.mark.parametrize(("argv", "code", "error"), WRONG, ids=lambda one: " ".join(one)[:30]
                         if isinstance(one, list) else "")  # fmt: skip
def test_wrong_usage_without_it_is_said_on_stderr(
    ada: World, argv: list[str], code: int, error: str
) -> None:
    met: list[MentorlogError] = []
    context = ada.context()
    assert run(argv, context, met.append) == code
    assert [one.id for one in met] == [error]
    assert isinstance(context.stdout, io.StringIO)
    assert isinstance(context.stderr, io.StringIO)
    assert context.stdout.getvalue() == ""
    assert "Traceback" not in context.stderr.getvalue()
    context.stderr.getvalue().encode()


def test_json_after_two_dashes_is_a_word_of_the_text(ada: World) -> None:
    found = ada.done("meet", "ada", "--", "--json", "is an option")
    assert found.out.startswith("Logged")


def test_a_long_line_that_is_not_understood_is_kept(ada: World) -> None:
    found = ada.call("meet", "ada", SECRET, "--wrth", "5")
    assert found.code == 2
    assert "mentorlog recover" in found.err
    assert SECRET in ada.done("recover").out


def test_a_short_one_is_not(ada: World) -> None:
    found = ada.call("meet", "ada", "--wrth", "5")
    assert found.code == 2
    assert "recover" not in found.err


def test_a_word_that_is_not_utf8_says_what_to_do(ada: World) -> None:
    found = ada.call("meet", "ada", "caf\udce9")
    assert found.code == 2
    assert found.err.startswith("Part of what was typed is not UTF-8.")
    assert "--file FILE" in found.err


@pytest.mark.parametrize("argv", [["meet", "--help"], ["goal", "--help"], ["help", "stage"]])
def test_help_of_a_word_ends_with_0(world: World, argv: list[str]) -> None:
    found = world.done(*argv)
    assert "Examples:" in found.out
    assert found.err == ""


# --- Ctrl-C ---------------------------------------------------------------------------------------


def test_ctrl_c_while_a_text_is_read_ends_with_130(ada: World) -> None:
    code, out, err = ended(ada.context(stdin=Interrupting()), "meet", "ada", "-")
    assert (code, out) == (130, "")
    assert err.startswith("Stopped. Nothing was half-written.\n")


def test_ctrl_c_with_json_is_one_object(ada: World) -> None:
    code, out, err = ended(ada.context(stdin=Interrupting()), "meet", "ada", "-", "--json")
    assert (code, err) == (130, "")
    assert json.loads(out)["error"]["code"] == "interrupted"


def test_ctrl_c_at_a_prompt_keeps_what_was_typed(ada: World) -> None:
    found = ada.typed(["Outline agreed"], "meet", "ada")
    assert found.code == 130
    assert "Your text is kept" in found.err


def test_ctrl_c_while_help_is_written_ends_with_130(ada: World) -> None:
    code, _, err = ended(ada.context(stdout=Breaking(KeyboardInterrupt())), "meet", "--help")
    assert code == 130
    assert err.startswith("Stopped.")


def test_ctrl_c_before_the_command_runs_ends_with_130(
    ada: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pressed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("mentorlog.cli.lazy.load", pressed)
    found = ada.call("list")
    assert (found.code, found.out) == (130, "")


def test_an_abort_of_the_library_is_ctrl_c(ada: World, monkeypatch: pytest.MonkeyPatch) -> None:
    import typer  # noqa: PLC0415

    def aborted(*_: object) -> None:
        raise typer.Abort

    monkeypatch.setattr("mentorlog.cli.lazy.load", aborted)
    assert ada.call("list").code == 130


# --- where nothing can be kept --------------------------------------------------------------------


@pytest.fixture
def nowhere(ada: World) -> World:
    """A journal that takes no file, and no other folder that does."""
    machinery = ada.home / "mentoring/.mentorlog"
    for path in sorted(machinery.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    machinery.rmdir()
    for taken in (machinery, ada.home / "state", ada.home / "tmp"):
        taken.write_text("A file where a folder would be.\n", encoding="utf-8")
    return ada


def test_a_text_that_no_folder_takes_is_printed_between_marks(nowhere: World) -> None:
    found = nowhere.call("meet", "ada", "Outline agreed", "--private", "She was tired")
    assert found.code == 7
    assert (
        "Your text could not be kept anywhere. Here it is:\n"
        "----- begin -----\nOutline agreed\nShe was tired\n----- end -----\n"
    ) in found.err


def test_with_json_it_is_in_the_object(nowhere: World) -> None:
    found = nowhere.call("meet", "ada", "Outline agreed", "--json")
    assert (found.code, found.err) == (7, "")
    assert "----- begin -----\nOutline agreed\n----- end -----" in found.json["error"]["kept"]


def test_recover_finds_nothing_then(world: World) -> None:
    world.done("init")
    assert world.done("recover").out == "Nothing was kept: every text could be saved.\n"


# --- files that are not as meant ------------------------------------------------------------------


def test_a_command_that_met_a_broken_file_shows_the_rest_and_ends_with_4(ada: World) -> None:
    actions = ada.home / "mentoring/relationships/ada-lovelace/actions.toml"
    actions.write_text("[[action]\n", encoding="utf-8")
    found = ada.call("show", "ada")
    assert found.code == 4
    assert "Ada Lovelace" in found.out
    assert "actions.toml:1" in found.err
    shown: Any = ada.call("show", "ada", "--json").json
    assert shown["ok"] is True
    assert len(shown["problems"]) == 1


def test_a_settings_file_that_cannot_be_read_is_named(world: World) -> None:
    config = world.home / ".config/mentorlog/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text("journal = \n", encoding="utf-8")
    found = world.call("list")
    assert found.code == 4
    assert f"{config}:1" in found.err
    config.write_bytes(b'journal = "caf\xe9"\n')
    assert world.call("list").code == 4
    config.write_text("", encoding="utf-8")
    assert world.call("list").code == 3


@pytest.mark.parametrize(
    ("argv", "named"), [(["-"], "standard input"), (["--file", "a.md"], "a.md")]
)
def test_a_text_that_is_not_utf8_is_refused_with_its_line(
    ada: World, argv: list[str], named: str
) -> None:
    (ada.home / "a.md").write_bytes(b"one\ncaf\xe9\n")
    context = ada.context(stdin=io.BytesIO(b"one\ncaf\xe9\n"))
    code, _, err = ended(context, "meet", "ada", *argv)
    assert code == 2
    assert err.startswith(f"{named} is not UTF-8 (line 2).")


@pytest.mark.parametrize(
    "variables", [{"VISUAL": "", "EDITOR": "no-such-editor"}, {"VISUAL": "no-such-editor --wait"}]
)
def test_an_editor_that_does_not_start_is_named(
    ada: World, variables: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(ada.home))
    ada.env = variables
    found = ada.call("meet", "ada", "--edit")
    assert found.code == 8
    assert "No such file or directory." in found.err
    assert not list((ada.home / "mentoring/.mentorlog/drafts").iterdir())


def test_without_an_editor_and_without_a_terminal_nothing_waits(ada: World) -> None:
    ada.env = {"VISUAL": " ", "EDITOR": ""}
    found = ada.call("meet", "ada", "--edit")
    assert found.code == 2
    assert "an editor (VISUAL or EDITOR)" in found.err


def test_an_editor_that_leaves_other_bytes_keeps_the_draft(ada: World) -> None:
    editor = ada.home / "editor"
    editor.write_text("#!/bin/sh\nprintf 'caf\\351' > \"$1\"\n", encoding="utf-8")
    editor.chmod(0o700)
    ada.env["EDITOR"] = str(editor)
    found = ada.call("meet", "ada", "--edit")
    assert found.code == 2
    assert "is not UTF-8. The draft is kept as it is." in found.err
    assert len(list((ada.home / "mentoring/.mentorlog/drafts").iterdir())) == 1
