"""What feedback promises beyond its screens: it is private, and nothing of it is lost."""

import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.cli.world import World

HOME = "relationships/ada-lovelace"


@pytest.fixture
def ada(tmp_path: Path) -> World:
    world = World(tmp_path)
    world.done("new", "mentor", "Ada Lovelace")
    return world


def texts(world: World) -> dict[str, str]:
    """Return every file of the journal but the machinery's."""
    root = world.home / "mentoring"
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in root.rglob("*")
        if path.is_file() and ".mentorlog" not in path.parts
    }


def kept(world: World) -> list[dict[str, Any]]:
    """Return the facts of every piece of feedback, by the name of its file."""
    found = {name: text for name, text in texts(world).items() if "/private/feedback/" in name}
    return [tomllib.loads(found[name].split("+++\n")[1]) for name in sorted(found)]


def test_no_other_file_is_touched_or_named(ada: World) -> None:
    before = texts(ada)
    ada.done("feedback", "ask", "ada", "My talks")
    ada.done("feedback", "receive", "ada", "Shorter", "--follow-up", "2w")
    ada.done("feedback", "done", "ada", "Better")
    after = texts(ada)
    written = set(after) - set(before)
    assert len(written) == 2
    assert all(name.startswith(f"{HOME}/private/feedback/") for name in written)
    assert {name: after[name] for name in before} == before


def test_a_request_answered_while_one_types_is_not_answered_twice(ada: World) -> None:
    ada.done("feedback", "ask", "ada", "First?")
    ada.done("feedback", "ask", "ada", "Second?")

    def elsewhere() -> None:
        ada.done("feedback", "receive", "ada", "To the first")

    found = ada.typed(["To the second"], "feedback", "receive", "ada", between={0: elsewhere})
    assert found.code == 0, found.err
    assert '"Second?"' in found.out
    assert all("answered_on" in one for one in kept(ada) if one["direction"] == "asked")


def test_a_file_changed_by_hand_keeps_what_we_do_not_know(ada: World) -> None:
    ada.done("feedback", "ask", "ada", "My talks")
    path = next((ada.home / "mentoring" / HOME / "private/feedback").iterdir())
    text = path.read_text(encoding="utf-8").replace("+++\nMy", "# mine\nmood = 3\n+++\nMy")
    path.write_bytes(text.replace("\n", "\r\n").encode())
    ada.done("feedback", "receive", "ada", "Louder")
    after = path.read_bytes().decode()
    assert "# mine\r\nmood = 3\r\n" in after
    assert after.endswith("+++\r\nMy talks\r\n")
    assert "answered_on = 2026-11-21\r\n" in after


def test_what_cannot_be_saved_is_kept(ada: World) -> None:
    blocked = ada.home / "mentoring" / HOME / "private"
    blocked.write_text("in the way", encoding="utf-8")
    ended = ada.call("feedback", "give", "ada", "A line worth keeping", "--impact", "and this")
    assert ended.code == 4, ended.err
    found = ada.done("recover").out
    assert "A line worth keeping" in found
    assert "and this" in found


@pytest.mark.parametrize("words", ["She said: [x] = 'y'", "+++", "## Since then", "ä \u202e b"])
def test_any_line_comes_back_as_it_was_typed(ada: World, words: str) -> None:
    ada.done("feedback", "receive", "ada", "--follow-up", "2w", "--", words)
    assert ada.done("show", "ada/2026-11-21", "--text").out == f"{words}\n"
    ada.done("feedback", "done", "ada", "Better")
    shown = ada.done("show", "ada/2026-11-21", "--text").out
    assert shown.startswith(f"{words}\n")
    assert shown.endswith("Better\n")


@pytest.mark.parametrize("line", ["Look up", "- look up", "$5"])
def test_the_command_at_the_end_writes_the_same_again(ada: World, line: str) -> None:
    typed = ["the talk", "I read aloud", "they slept", "to help", '$5 for "tea"', "o", "3w"]
    found = ada.typed(typed, "feedback", "receive", "ada", "--guided", "--", line)
    assert found.code == 0, found.err
    _, *argv = shlex.split(found.err.partition("The same without being asked:\n")[2])
    ada.done(*argv)
    first, second = kept(ada)
    assert first == second
    assert ada.done("show", "ada/2026-11-21-4vr8-2", "--text").out == f"{line}\n"


def test_a_line_typed_anew_joins_the_one_of_the_draft(ada: World) -> None:
    ada.typed(["the talk"], "feedback", "give", "ada", "First line", "--guided")
    found = ada.typed(["", "q"], "feedback", "give", "ada", "Second line", "--guided")
    assert found.code == 0, found.err
    text = ada.done("show", "ada/2026-11-21", "--text").out
    assert text == "First line\nSecond line\n"


def test_going_on_with_the_same_command_says_it_once(ada: World) -> None:
    command = ("feedback", "give", "ada", "One line", "--guided", "--impact", "it helped")
    assert ada.typed(["the talk"], *command).code == 130
    assert ada.typed(["", "q"], *command).code == 0
    assert ada.done("show", "ada/2026-11-21", "--text").out == "One line\n"
    assert kept(ada)[0]["situation"] == "the talk"
    assert not list((ada.home / "mentoring/.mentorlog/drafts").iterdir())


def test_what_was_answered_outlives_a_folder_in_disorder(ada: World) -> None:
    blocked = ada.home / "mentoring" / HOME / "private"
    blocked.write_text("in the way", encoding="utf-8")
    assert ada.typed(["the talk", "q"], "feedback", "give", "ada", "--guided").code == 4
    assert "the talk" in ada.done("recover").out


def test_a_dry_run_keeps_the_draft(ada: World) -> None:
    command = ("feedback", "give", "ada", "--guided")
    assert ada.typed(["the talk"], *command).code == 130
    assert ada.typed(["", "q"], *command, "--dry-run").code == 0
    assert kept(ada) == []
    assert ada.typed(["", "q"], *command).code == 0
    assert kept(ada)[0]["situation"] == "the talk"


def test_no_file_of_a_relationship_has_the_name_of_another(ada: World) -> None:
    for _ in range(3):  # the ids of each command begin anew here
        ada.done("meet", "ada", "Outline agreed")
        ada.done("feedback", "give", "ada", "Well read")
        ada.done("review", "ada", "--answers", "-", stdin='summary = "Well"\n')
    stems = [Path(name).stem for name in texts(ada) if name.endswith(".md")]
    assert len(stems) == 9
    assert len(set(stems)) == 9
    for stem in stems:
        ada.done("show", f"ada/{stem}")


def test_a_discreet_screen_names_nobody(ada: World) -> None:
    ada.done("feedback", "receive", "ada", "Shorter", "--follow-up", "yesterday", "--on", "3d")
    ada.done("config", "set", "defaults.discreet", "on")
    for command in (("feedback",), ("feedback", "ada"), ("feedback", "--json")):
        assert "Shorter" not in ada.done(*command).out
    assert "2026" not in ada.done("feedback").out


def test_an_id_of_another_record_is_no_feedback(ada: World) -> None:
    made = ada.done("action", "ada", "send the draft", "--json").json["data"]["records"][0]["id"]
    assert ada.call("feedback", "done", f"ada/{made}").code == 3
    assert ada.call("goal", "reach", f"ada/{made}").code == 3
