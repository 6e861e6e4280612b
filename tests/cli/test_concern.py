"""What concerns promise beyond their screens: private, complete, and nothing leads back."""

from datetime import date
from pathlib import Path

import pytest

from tests.cli.world import World

HOME = "relationships/ada-lovelace"


@pytest.fixture
def ada(tmp_path: Path) -> World:
    world = World(tmp_path)
    world.done("new", "mentor", "Ada Lovelace", "--rhythm", "2w")
    return world


def texts(world: World) -> dict[str, str]:
    """Return every file of the journal but the machinery's."""
    root = world.home / "mentoring"
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in root.rglob("*")
        if path.is_file() and ".mentorlog" not in path.parts
    }


def test_no_other_file_is_touched_or_named(ada: World) -> None:
    before = texts(ada)
    ada.done("concern", "ada", "We cancel", "--type", "drift")
    ada.done("concern", "step", "ada", "Wrote")
    ada.done("concern", "settle", "ada", "It is over")
    ada.done("concern", "reopen", "ada")
    after = texts(ada)
    [new] = set(after) - set(before)
    assert new.startswith(f"{HOME}/private/concerns/")
    assert {name: after[name] for name in before} == before
    assert all(new.split("/")[-1].removesuffix(".md") not in text for text in before.values())


@pytest.mark.parametrize("help_", [(), ("help.ombuds", "Dr Lee")])
@pytest.mark.parametrize("kind", ["drift", "conflict", "other", "safety"])
def test_help_comes_first_always(ada: World, kind: str, help_: tuple[str, ...]) -> None:
    if help_:
        ada.done("config", "set", *help_)
    for argv in (("concern", "ada", "So", "--type", kind), ("concern", "show", "ada")):
        out = ada.done(*argv).out
        first = out.partition("\n\n")[0]
        assert ("Dr Lee" if help_ else "ombuds office") in first.replace("\n", " ")


def test_nothing_of_safety_involves_the_other(ada: World) -> None:
    ada.done("edit", "ada", "--set", "third_party=Kim Park")
    agreed = ada.home / "mentoring" / HOME / "agreements/2026-11-01-b7q1.md"
    agreed.parent.mkdir()
    agreed.write_text("## When we disagree\n\nWe talk it over.\n", encoding="utf-8")
    assert "We talk it over." in ada.done("concern", "ada", "So", "--type", "drift").out
    ada.done("concern", "settle", "ada")
    for argv in (
        ("concern", "ada", "Threats", "--type", "safety"),
        ("concern", "show", "ada"),
        ("concern", "step", "ada", "Again"),
    ):
        out = ada.done(*argv).out
        for words in ("Kim Park", "talk it over", "look_again", "COULD SAY", "settle"):
            assert words not in out, argv


def test_while_safety_is_open_no_screen_leads_back(ada: World) -> None:
    ada.done("meet", "ada", "Outline", "--on", "2026-11-20", "--advice", "read aloud")
    ada.day = date(2027, 3, 1)
    assert "mentorlog plan" in ada.done("status").out
    ada.done("concern", "ada", "Threats", "--type", "safety")
    for argv in (("status",), ("status", "--all"), ("status", "ada"), ("list",), ("prep", "ada")):
        out = ada.done(*argv).out
        for words in ("mentorlog plan", "WORTH A LOOK", "PRACTISE", "did you", "TO ASK", "!"):
            assert words not in out, argv
    ada.done("config", "set", "defaults.discreet", "on")
    assert "mentorlog plan" not in ada.done("status").out
    assert ada.done("status", "--json").json["data"]["hints"] == []
    ada.done("concern", "settle", "ada")
    assert "mentorlog plan" in ada.done("status").out


def test_beside_one_for_safety_no_other_leads_back(ada: World) -> None:
    ada.done("concern", "ada", "Threats", "--type", "safety")
    out = ada.done("concern", "ada", "We cancel", "--type", "drift").out
    assert "not yours to solve" in out
    for words in ("WHAT YOU CAN DO", "COULD SAY", "look_again"):
        assert words not in out


def test_one_of_two_for_safety_is_enough_to_keep_silent(ada: World) -> None:
    ada.done("concern", "ada", "One", "--type", "safety")
    ada.done("concern", "ada", "Two", "--type", "safety")
    [first, _] = sorted((ada.home / "mentoring" / HOME / "private/concerns").iterdir())
    assert "reminders" not in ada.done("concern", "settle", f"ada/{first.stem}").out
    assert "reminders" in ada.done("concern", "settle", "ada").out


def test_a_day_to_look_again_is_due_even_after_the_end(ada: World) -> None:
    ada.done("concern", "ada", "So", "--type", "safety", "--look-again", "today")
    ada.done("conclude", "ada")
    due = ada.call("due", "--json")
    assert due.code == 10
    [item] = due.json["data"]["items"]
    assert (item["kind"], item["private"], item["late"]) == ("concern", True, 0)
    assert ada.done(*item["command"].split()[1:]).code == 0


def test_what_is_shown_as_next_can_be_typed(ada: World) -> None:
    found = ada.done("concern", "ada", "So", "--type", "drift", "--json").json["data"]
    for one in found["next"]:
        argv = [word.strip('"') for word in one["command"].split()[1:]]
        ada.done(*argv)
    shown = ada.done("concern", "show", "ada", "--json").json["data"]
    assert shown["kept"]["look_again"] == "2026-12-12"
    assert [step["what"] for step in shown["kept"]["step"]] == ["..."]


def test_what_cannot_be_saved_is_kept(ada: World) -> None:
    blocked = ada.home / "mentoring" / HOME / "private"
    blocked.write_text("in the way", encoding="utf-8")
    ended = ada.call("concern", "ada", "A line worth keeping", "--type", "drift")
    assert ended.code != 0
    assert "A line worth keeping" in ada.done("recover").out


def test_a_line_asked_for_is_kept_when_it_is_broken_off(ada: World) -> None:
    assert ada.typed(["A line worth keeping"], "concern", "add", "ada").code == 130
    assert "A line worth keeping" in ada.done("recover").out


def test_a_concern_settled_while_one_types_is_not_stepped_on(ada: World) -> None:
    ada.done("concern", "ada", "So", "--type", "drift")
    ada.done("concern", "settle", "ada")
    ended = ada.call("concern", "step", "ada", "Wrote")
    assert ended.code == 3
    assert "Wrote" in ada.done("recover").out


def test_a_file_changed_by_hand_keeps_what_we_do_not_know(ada: World) -> None:
    ada.done("concern", "ada", "So it is", "--type", "drift")
    path = next((ada.home / "mentoring" / HOME / "private/concerns").iterdir())
    text = path.read_text(encoding="utf-8").replace("+++\nSo", "# mine\nmood = 3\n+++\nSo")
    path.write_bytes(text.replace("\n", "\r\n").encode())
    ada.done("concern", "step", "ada", "Wrote", "--easing")
    after = path.read_bytes().decode()
    assert "# mine\r\nmood = 3\r\n" in after
    assert after.endswith("+++\r\nSo it is\r\n")
    assert 'status = "easing"\r\n' in after


@pytest.mark.parametrize("words", ["She said: [x] = 'y'", "+++", "## Heading", "ä \u202e b"])
def test_any_line_comes_back_as_it_was_typed(ada: World, words: str) -> None:
    ada.done("concern", "ada", "--type", "drift", "--", words)
    assert ada.done("show", "ada/2026-11-21", "--text").out == f"{words}\n"
    ada.done("concern", "step", "ada", "--", words)
    shown = ada.done("concern", "show", "ada", "--json").json["data"]["kept"]
    assert shown["step"][0]["what"] == words
