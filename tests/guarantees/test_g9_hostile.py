"""G9: names and text cannot escape: stored exactly, shown inert, never interpreted."""

import re
from pathlib import Path
from typing import Any

import pytest

from mentorlog.cli.table import RESERVED
from mentorlog.formats.toml_text import document
from tests.guarantees.inert import steering
from tests.guarantees.journals import Ended, Home, made
from tests.guarantees.two_people import journal

PAINTED = {"FORCE_COLOR": "1", "TERM": "xterm-256color"}

NAMES = {
    "a path upwards": "../../etc",
    "two dots": "..",
    "a root": "/",
    "an absolute path": "/etc/passwd",
    "an option": "-rf",
    "our own option": "--json",
    "a device": "CON",
    "a device with an ending": "nul.txt",
    "emoji only": "🙂🎉",
    "right to left, turned over": "שלום \u202eחבר",
    "isolates and marks": "a\u2066b\u2069\u200fc\u061cd",
    "three hundred letters": "Xy" * 150,
    "three hundred signs without room to break": "🙂" * 300,
    "control characters": "Ada\x1b[2J\x07\x08\x7f\x9b5m Love",
    "a terminal title": "\x1b]0;pwned\x07Ada",
    "two lines": "Ada\nLovelace\r\nthird",
    "me": "me",
    "all": "all",
    "a command": "status",
    "private": "private",
    "markup": "[/red][bold]Ada[/]",
    "an emoji code": ":smile:",
    "braces": "{who} {0} {}",
    "percent": "%s %n %(name)s",
    "a shell's words": "$(touch pwned) `touch pwned`; touch pwned",
    "a home": "~",
    "quotes": "'\"\\ \"\"\" '''",
    "not latin": "李雷 и Ада",
    "a bracket of TOML": "[[action]]\nid = 1",
}

TEXT = (
    "Plain line\n"
    "+++\n"
    "on = 1999-01-01\n"
    "+++ \n"
    "---\n"
    "[/red] [bold]not bold[/bold] :smile: {who} {0} %s %(x)s $HOME `id`\n"
    "\x1b[2J\x1b[5mblink\x1b]0;title\x07 bell \x08\x08 \x9b5m del\x7f\n"
    "turned \u202eover\u202c and \u2066isolated\u2069 \u200f\u061c\n"
    "tab\tand trailing space \t \n"
    "windows\r\nlone \r return\n"
    "å 李 🙂 e\u0301\u200b zero\n"
    "\n\n"
    "# heading\n"
    "no line end"
)


def shown(home: Home, *argv: str, codes: tuple[int, ...] = (0,)) -> Ended:
    """Run a command in plain, painted and as JSON; insist that nothing in it is live."""
    plain = home.call(*argv)
    assert plain.code in codes, (argv, plain)
    assert not steering(plain.said), argv
    painted = home.with_env(**PAINTED).call(*argv)
    assert painted.code in codes, (argv, painted)
    assert not steering(painted.said, painted=True), argv
    as_json = home.call(argv[0], "--json", *argv[1:])
    assert as_json.code in codes
    assert not steering(as_json.said), argv
    assert as_json.json["mentorlog"] == 1
    return plain


def outside(home: Home) -> set[str]:
    """Return every file of the home that is not in the journal."""
    return {
        str(path)
        for path in home.path.parent.rglob("*")
        if path.is_file() and not path.is_relative_to(home.journal)
    }


@pytest.mark.parametrize("name", NAMES.values(), ids=list(NAMES))
def test_a_name_is_stored_exactly_shown_inert_and_stays_inside(name: str, tmp_path: Path) -> None:
    home = made(tmp_path)
    before = outside(home)
    began = home.process("new", "mentor", "--", name).ok()
    assert not steering(began.said)
    [folder] = (home.journal / "relationships").iterdir()
    slug = folder.name
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug), slug
    assert len(slug) <= 60
    assert slug not in RESERVED
    [person] = home.call("list", "--json").ok().json["data"]["people"]
    assert person["name"] == name
    assert person["who"] == slug
    shown(home, "meet", slug, "We met", "--mine", f"write to {name}", "--insight", name)
    for argv in (("status", "--all"), ("list",), ("show", slug), ("show", f"{slug}/last")):
        shown(home, *argv)
    painted = home.with_env(**PAINTED).process("new", "peer", "--slug=twin", "--", name).ok()
    assert not steering(painted.said, painted=True)
    shown(home, "new", "mentor", "--slug", "twin", "--", name, codes=(5,))
    assert outside(home) == before


def test_a_text_comes_back_byte_for_byte(tmp_path: Path) -> None:
    home = journal(tmp_path)
    (home.path / "note.md").write_bytes(f"{TEXT}\x00 after NUL".encode())
    home.process("meet", "ada", "--file", "note.md").ok()
    told = home.process("show", "ada/last", "--text").ok()
    assert told.out == f"{TEXT}\x00 after NUL"
    assert home.process("show", "ada/last", "--json").json["data"]["kept"]["text"] == told.out
    shown(home, "show", "ada/last")
    home.call("check").ok()


@pytest.mark.parametrize("how", ["words", "stdin", "file"])
def test_a_text_is_the_same_whichever_way_it_comes(how: str, tmp_path: Path) -> None:
    home = journal(tmp_path)
    (home.path / "note.md").write_bytes(TEXT.encode())
    argv = {"words": [TEXT], "stdin": ["-"], "file": ["--file", "note.md"]}[how]
    home.process("meet", "ada", *argv, stdin=TEXT.encode()).ok()
    assert home.process("show", "ada/last", "--text").ok().out == TEXT
    assert home.call("show", "ada/last", "--json").json["data"]["kept"]["text"] == TEXT
    [file] = (home.journal / "relationships/ada/meetings").glob("2026-12-05-*.md")
    assert file.read_bytes().endswith(b"+++\n" + TEXT.encode())


def test_hostile_words_in_every_place_are_stored_exactly_and_shown_inert(tmp_path: Path) -> None:
    home = journal(tmp_path)
    words = "[/red]\x1b[5m{who}%s:smile:\u202e+++\nx\x9b5m\x7f"
    home.process("meet", "ada", words, "--title", words, "--mine", f"{words} end", "--theirs",
                 f"{words} end", "--insight", words, "--advice", words, "--thanks", words, "--win",
                 words, "--raised", words, "--tag", words, "--private", words).ok()  # fmt: skip
    for key in ("hope", "contact", "via", "preferences.style", "aliases", "ends_when", "tags"):
        home.call("edit", "ada", "--set", f"{key}={words}").ok()
    home.call("edit", "ada/run-a-study", "--set", f"measure={words}").ok()
    home.call("config", "set", "owner.name", words).ok()
    assert home.call("show", "ada", "--json").json["data"]["relationship"]["hope"] == words
    for argv in (("status", "--all"), ("list",), ("show", "ada"), ("show", "ada/last"),
                 ("show", "ada/run-a-study"), ("show", "ak3f"), ("config", "list"), ("check",),
                 ("edit", "ada", "--set", f"hope={words}!")):  # fmt: skip
        shown(home, *argv)
    record = home.call("show", "ada/last", "--json").json["data"]
    assert record["kept"]["title"] == words
    assert record["kept"]["text"] == words
    assert record["aside"]["text"].removesuffix("\n") == words
    for name, key, told in (("actions", "action", f"{words} end"), ("notes", "note", words)):
        rows: Any = document((home.journal / f"relationships/ada/{name}.toml").read_text())[key]
        assert {row["text"] for row in rows[-2:]} == {told}


HOSTILE = "x\x1b[5m{who}%s\u202e\x9b5m"


@pytest.mark.parametrize(
    "argv",
    [
        (HOSTILE,),
        ("show", HOSTILE),
        ("show", f"ada/{HOSTILE}"),
        ("meet", HOSTILE, "text"),
        ("meet", "ada", "text", "--mine", f"it @{HOSTILE}"),
        ("meet", "ada", "text", "--mine", f"it due:{HOSTILE}"),
        ("meet", "ada", f"## Actions\n\n- [ ] do it @{HOSTILE}\n- [ ] it due:{HOSTILE}\n"),
        ("meet", "ada", "text", "--on", HOSTILE),
        ("meet", "ada", "text", "--at", HOSTILE),
        ("meet", "ada", "text", "--channel", HOSTILE),
        ("meet", "ada", "--file", HOSTILE),
        ("meet", "ada", f"--{HOSTILE}"),
        ("new", HOSTILE),
        ("new", "mentor", "X", "--slug", HOSTILE),
        ("new", "mentor", "X", "--rhythm", HOSTILE),
        ("new", "mentor", "X", "--stage", HOSTILE),
        ("edit", "ada", "--set", HOSTILE),
        ("edit", "ada", "--set", f"{HOSTILE}=1"),
        ("edit", "ada", "--set", f"minutes={HOSTILE}"),
        ("config", "get", HOSTILE),
        ("config", "set", HOSTILE, HOSTILE),
        ("list", "--kind", HOSTILE),
        ("list", "--journal", HOSTILE),
    ],
    ids=lambda argv: " ".join(ascii(word)[1:30] for word in argv),
)
def test_a_complaint_about_hostile_words_is_inert(argv: tuple[str, ...], tmp_path: Path) -> None:
    home = journal(tmp_path)
    for words, painted in ((argv, False), (("--json", *argv), False), (argv, True)):
        ended = home.with_env(**PAINTED if painted else {}).call(*words)
        assert ended.code in {0, 2, 3}, ended
        assert not steering(ended.said, painted=painted), words


def test_hostile_names_of_files_are_inert_too(tmp_path: Path) -> None:
    home = journal(tmp_path)
    home.write(f"relationships/ada/meetings/2026-12-01-{HOSTILE}.md", "+++\nhalf")
    home.write(f"relationships/ada/meetings/{HOSTILE}.md", "no date")
    home.write(f"relationships/ada/goals/{HOSTILE}.toml", 'title = "Goal"\n')
    home.write(f"relationships/{HOSTILE}/relationship.toml", "half = ")
    for argv in (("status",), ("list",), ("show", "ada"), ("check",)):
        shown(home, *argv, codes=(4,))


@pytest.mark.parametrize(
    "argv",
    [
        ("show", "../../secret"),
        ("show", "ada/../../../secret"),
        ("show", "ada/../../../../secret"),
        ("show", "ada/../bo/run-a-study"),
        ("show", "/etc/passwd"),
        ("edit", "ada/../../../secret", "--set", "title=x"),
        ("new", "mentor", "X", "--slug", "../../../x"),
        ("new", "mentor", "X", "--slug", ".."),
        ("new", "mentor", "X", "--slug", "me"),
        ("new", "mentor", "X", "--slug", "con"),
    ],
)
def test_a_reference_leads_nowhere_outside(argv: tuple[str, ...], tmp_path: Path) -> None:
    home = journal(tmp_path)
    for name in ("secret.toml", "secret.md"):
        for place in (home.path, home.path.parent, home.journal):
            (place / name).write_text('+++\non = 2026-01-01\nstatus = "held"\n+++\nTOP SECRET')
    before = outside(home)
    ended = home.call(*argv)
    assert ended.code in {2, 3}, ended
    assert "TOP SECRET" not in ended.said
    assert outside(home) == before


@pytest.mark.parametrize("title", ["../../../x", "..", "CON", "-rf", "🙂", "y" * 300, "a/b\\c\x1b"])
def test_a_title_names_a_file_in_its_folder(title: str, tmp_path: Path) -> None:
    home = journal(tmp_path)
    before = outside(home)
    home.process("meet", "ada", "text", f"--title={title}").ok()
    [file] = (home.journal / "relationships/ada/meetings").glob("2026-12-05*")
    assert re.fullmatch(r"2026-12-05-[a-z0-9-]+\.md", file.name)
    assert home.call("show", "ada/last", "--json").json["data"]["kept"]["title"] == title
    assert outside(home) == before
