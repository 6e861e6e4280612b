"""G2: a killed command leaves the old file or the new one, and hinders nobody."""

import json
import sys
from pathlib import Path

import pytest
import tomli

from mentorlog.formats import front
from tests.guarantees import killing, two_people
from tests.guarantees.journals import Ended, Home, made, tree

ALREADY_THERE = 5
NOT_NOW = 6
LEAST = 4
"""Steps of the shortest command: open, write, flush, replace."""

LONG = "## Actions\n\n- [ ] first thing @them due:2026-12-20\n- [x] second thing\n\nProse.\n"

CASES: dict[str, tuple[str, tuple[str, ...]]] = {
    "the first person": ("empty", ("new", "mentor", "Ada Lovelace")),
    "a circle with members": (
        "two",
        ("new", "circle", "Writers", "--member", "Kim Park", "--member", "Lee Ray", "--minutes=60"),
    ),
    "init": ("empty", ("init",)),
    "a plain meeting": ("two", ("meet", "bo", "We", "met")),
    "the first meeting with everything": (
        "bare",
        ("meet", "bo", "All of it", "--mine", "one", "--theirs", "two due:2026-12-20", "--worth",
         "5", "--private", "my aside", "--insight", "learned", "--thanks", "for it", "--raised",
         "a new topic", "--title", "All of it", "--on", "2026-10-01"),
    ),
    "a later meeting with everything": (
        "two",
        ("meet", "bo", LONG, "--mine", "one", "--win", "won", "--worth", "2", "--private",
         "my aside", "--raised", "bt2x", "--raised", "more", "--on", "2026-10-01"),
    ),
    "a meeting wholly private": (
        "two",
        ("meet", "bo", "quiet", "--all-private", "--mine", "one", "--advice", "two", "--worth=3"),
    ),
    "a meeting instead of the planned one": (
        "planned", ("meet", "bo", "a day early", "--mine", "one", "--worth", "3"),
    ),
    "the planned meeting itself": (
        "planned", ("meet", "bo", "on the day", "--on", "2026-12-04", "--private", "an aside"),
    ),
    "correct a person": ("two", ("edit", "bo", "--set", "minutes=50", "--set", "rhythm=3w")),
    "correct an action": ("two", ("edit", "bk3f", "--set", "due=2027-01-01")),
    "correct a meeting": ("two", ("edit", "bo/2026-11-21-kick-off", "--set", "minutes=50")),
    "correct a goal": ("two", ("edit", "bo/run-a-study", "--set", "status=paused")),
    "correct a review": ("two", ("edit", "bo/2026-11-28-x4k2", "--set", "summary=better")),
    "feedback that answers": (
        "asked", ("feedback", "receive", "bo", "Louder", "--kind", "redirecting"),
    ),
    "a step with a concern": ("two", ("concern", "step", "bo", "Wrote once more", "--easing")),
    "an end": (
        "two",
        ("conclude", "bo", "Well done", "--reason", "goals-met", "--continues", "friend"),
    ),
    "a setting": ("two", ("config", "set", "owner.name", "Maria Eriksson")),
    "through symbolic links": (
        "linked", ("meet", "bo", "linked", "--mine", "one", "--worth", "4", "--on", "2026-10-01"),
    ),
}  # fmt: skip


def standing(name: str, folder: Path) -> Home:
    """Return the home a case begins with."""
    if name == "empty":
        return made(folder)
    home = two_people.journal(folder, own_path=False)
    bo = home.journal / "relationships/bo"
    if name == "bare":
        for path in [*bo.glob("*/*"), *bo.glob("*/*/*"), *bo.glob("*.toml")]:
            if path.is_file() and path.parent.name + path.name != "borelationship.toml":
                path.unlink()
    elif name == "planned":
        for day in ("2026-12-04", "2026-12-06"):
            home.write(f"{two_people.BO}meetings/{day}-xy2z.md",
                       f'+++\non = {day}\nstatus = "planned"\n+++\n')  # fmt: skip
    elif name == "asked":
        home.write(f"{two_people.BO}private/feedback/2026-11-14-xy2z.md",
                   '+++\non = 2026-11-14\ndirection = "asked"\n+++\nMy talks?\n')  # fmt: skip
    elif name == "linked":
        for place in ("actions.toml", "relationship.toml"):
            (bo / place).rename(bo / f"the-{place}")
            (bo / place).symlink_to(f"the-{place}")
    return home


def driven(home: Home, argv: tuple[str, ...], folder: Path) -> tuple[list[str], list[Home], Home]:
    """Kill a command at each of its steps; return these, the homes left, and one with it done."""
    plan = folder / "plan.json"
    out = folder / "rounds"
    begin = str(home.journal) if home.journal.exists() else None
    plan.write_text(json.dumps({"begin": begin, "argv": argv, "out": str(out)}))
    ended: Ended = home.program([sys.executable, killing.__file__, str(plan)])
    steps = json.loads(ended.ok().out)
    *killed, whole = [Home(path / "home") for path in sorted(out.iterdir())]
    assert len(killed) == len(steps)
    return steps, killed, whole


def everything_parses(home: Home) -> None:
    for name, data in tree(home.journal).items():
        if name.endswith(".toml"):
            tomli.loads(data.decode())
        elif name.endswith(".md"):
            parts = front.split(data.decode())
            assert parts.fronted, name
            tomli.loads(parts.head)


def _old_or_new(home: Home, before: dict[str, bytes], after: dict[str, bytes]) -> None:
    now = tree(home.journal)
    for name, data in before.items():
        assert name in now, f"{name} has vanished"
        assert now[name] in {data, after[name]}, f"{name} is neither the old one nor the new"
    for name in now.keys() - before.keys():
        assert name in after, f"{name} belongs to nobody"
        assert now[name] == after[name], f"{name} is half written"


def _the_next_command_works(home: Home, argv: tuple[str, ...], after: dict[str, bytes]) -> None:
    shown = home.call("status", "--json")
    assert shown.code == 0, f"the journal has trouble after the kill\n{shown.said}"
    again = home.call(*argv)
    if argv[0] in {"new", "init"}:
        assert again.code in {0, ALREADY_THERE}, again.said
        assert after.keys() <= tree(home.journal).keys(), "something is never made up for"
    elif argv[0] == "conclude" and after.keys() <= tree(home.journal).keys() and again.code:
        assert again.code == NOT_NOW, again.said  # all of it had been written
    else:
        assert again.code == 0, f"the same command does not work any more\n{again.said}"
    everything_parses(home)
    home.call("check").ok()


@pytest.mark.parametrize("case", CASES)
def test_killed_at_any_step_it_is_the_old_file_or_the_new(case: str, tmp_path: Path) -> None:
    begins, argv = CASES[case]
    home = standing(begins, tmp_path / "begin")
    before = tree(home.journal)
    steps, killed, whole = driven(home, argv, tmp_path)
    assert len(steps) >= LEAST, "the command was hardly ever killed"
    after = tree(whole.journal)
    for step, one in zip(steps, killed, strict=True):
        try:
            everything_parses(one)
            _old_or_new(one, before, after)
            _the_next_command_works(one, argv, after)
        except AssertionError as broken:
            message = f"killed at: {step}\n{broken}"
            raise AssertionError(message) from None
