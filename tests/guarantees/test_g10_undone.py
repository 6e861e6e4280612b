"""G10: every change can be undone, and what was undone can be done again, byte for byte.

The commands are typed one after another into one journal with a history. Then all of them are
taken back, the last one first; here and there one is done again, and taken back again.
"""

import itertools
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

from mentorlog.cli.lazy import load
from mentorlog.cli.table import TABLE
from tests.cli.world import World

NEVER = frozenset(
    {
        "forget",
        "init",
        "undo",
        "check",
        "recover drop",
        "sync",
        "sync setup",
        "sync resolve",
    }
)
"""What is not to be undone, or writes into the machinery only."""

AGAIN = 5
"""One of so many numbers of files is where what was undone is done again."""

ANSWERS = {
    "review": 'summary = "Well"\nstart = "Questions ahead"\nbring = "1"\n[pulse]\nworth = 4\n',
    "self review": 'summary = "Well"\n',
    "agree draft": '[sections]\npurpose = "To write"\n',
    "assess": "active-listening = 4\nopen-questions = 3\nappreciation = 5\n",
}

LINES = """
new mentor "Ada Lovelace" --rhythm 2w --since 2026-09-01
new mentee "Sam Okafor"
new circle "Writing circle" --member "Kim Park"
agree ada "Every second Tuesday" --review 1m
agree renew ada "Every third Tuesday" --by me
agree sign ada --by them --how "by mail"
agree draft ada --mine --answers -
meet ada "Outline agreed" --mine "send draft due:fri" --private "tired" --worth 4
meet ada "Table of contents" --on yesterday --title Contents --minutes 45
plan ada 2026-12-01 10:00
cancel ada --by them
action ada "read her talk"
action add ada "ask Grace"
action done {action}
action reopen {action}
action drop {action} --why "no longer needed"
topic ada "Credit for the data set"
topic add ada "Who is first"
topic raise {topic}
topic reopen {topic}
topic done {topic}
topic reopen {topic}
topic drop {topic}
note ada "Captions before text" --as advice
note tried {note} "half of it works"
note done {note} "it worked"
note ada "Ask for the form in May" --as advice
note told {note}
note add ada "Clinic data come late" --as hurdle
goal me "Publish my first paper" --with ada --due 2027-05-01
goal add ada "Run a study"
goal milestone publish "Outline agreed due:2026-12-15"
goal agree publish
goal check-in publish 40 two sections drafted
goal risk publish --why "no abstract yet"
goal pause publish
goal reopen publish
goal reach publish
goal change run "Run two studies"
goal done run
goal reopen run-two
goal drop run-two --why "the field moved on"
goal roadmap ada 12-week
self --strength patience
self review --answers -
need coaching to write for a wider field
need add sponsorship
need asked coaching ada
need met coaching
need drop sponsorship --why "found my own way"
opportunity "EMBO workshop" --deadline 2027-02-01
opportunity add "Summer school"
opportunity apply {opportunity}
opportunity missed {opportunity} --why "too late"
opportunity reopen {opportunity}
opportunity done {opportunity}
opportunity reopen {opportunity}
opportunity drop {opportunity} --why "not my field"
member writing "Lee Chan"
member add writing "Ana Ruiz"
member role writing ana facilitator
member leave writing ana
review ada --answers -
feedback ask ada "Do my questions help you?"
feedback give sam "Your summary made the meeting short"
feedback receive ada "Shorter sentences" --kind redirecting --follow-up 3w
feedback done ada "Three talks without notes since"
concern ada "We cancel again and again"
concern step ada "Said so"
concern settle ada "We plan ahead"
concern reopen ada
concern add sam "We hear different things" --type communication
assess me conversation --answers -
checklist add ada "meet her group"
checklist tick ada 2
checklist untick ada 2
checklist drop ada {item}
stage ada --to cultivation --why "well begun"
pause ada --until 2027-01-10
resume ada
away --until 2027-01-04 --on 2026-12-20
recap ada --sent
update ada --sent
letter ada thank-you --sent
questions asked who-else ada
questions unasked who-else ada
snooze ada drifting
config set help.ombuds ombuds@example.org
edit ada --set minutes=45
move {action} --to sam
remove {action}
rename ada "Ada King" --slug ada-king
conclude ada --reason goals-met
remove sam --yes
"""


def catalogue() -> Iterator[str]:
    """Yield every command that changes something, as its first words."""
    for word, entry in TABLE.items():
        for verb, module in {"run": entry.module, **entry.verbs}.items():
            if load(module, verb.replace("-", "_")).changes:
                yield word if verb == "run" else f"{word} {verb}"


def tree(world: World) -> dict[str, bytes]:
    """Return what the history keeps of a journal."""
    root = world.home / "mentoring"
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.relative_to(root).parts[0] not in {".git", ".mentorlog"}
    }


def typed(home: Path, line: str) -> list[str]:
    """Return the words of a line, with the newest id of a kind for its ``{kind}``."""
    for kind in re.findall(r"{(\w+)}", line):
        places = (home / "mentoring").rglob("*.toml")
        texts = [path.read_text() for path in sorted(places, key=_written)]
        rows = re.findall(rf'\[\[{kind}\]\]\nid = "(\w+)"', "".join(texts))
        line = line.replace(f"{{{kind}}}", rows[-1])
    return shlex.split(line)


def _written(path: Path) -> tuple[bool, str]:
    return "ada" in path.parts[-2], str(path)


def answers(line: str) -> str:
    """Return what is given to a command that reads its answers."""
    words = sorted(ANSWERS, key=len, reverse=True)
    return next((ANSWERS[word] for word in words if line.startswith(word)), "")


def test_every_change_is_undone_and_done_again(tmp_path: Path) -> None:
    world = World(tmp_path, env={"MENTORLOG_HISTORY": ""})
    world.done("init")
    trees = [tree(world)]
    for line in LINES.strip().splitlines():
        world.done(*typed(world.home, line), stdin=answers(line))
        trees.append(tree(world))
        assert trees[-1] != trees[-2], line
    for after, before in itertools.pairwise(reversed(trees)):
        world.done("undo")
        assert tree(world) == before
        if len(before) % AGAIN == 0:
            world.done("undo", "1")
            assert tree(world) == after
            world.done("undo", "1")
            assert tree(world) == before


def test_every_command_that_changes_something_is_tried() -> None:
    tried = {name for name in catalogue() for line in LINES.splitlines()
             if f"{line} ".startswith(f"{name} ")}  # fmt: skip
    assert {*catalogue()} - tried == NEVER
