"""G2, where records change their place: killed at any step, each is at the old one or the new.

What is typed again then finishes it: the journal is the same as if nothing had been killed.
"""

from pathlib import Path

import pytest

from tests.guarantees import two_people
from tests.guarantees.journals import Home, tree
from tests.guarantees.test_g2_killed import driven, everything_parses

DONE_ALREADY = {3, 6}
"""What is gone is not found; what is called so already need not be."""

LEAST = 3
STEM = "2026-11-21-kick-off"
MEETING = f"bo/{STEM}"

CASES: dict[str, tuple[str, ...]] = {
    "remove an action with its comments": ("remove", "bk3f"),
    "remove the only note": ("remove", "bn2x"),
    "remove a goal": ("remove", "bo/run-a-study"),
    "remove a meeting with its aside and rating": ("remove", MEETING),
    "remove a review": ("remove", "bo/2026-11-28-x4k2"),
    "remove a person": ("remove", "bo", "--yes"),
    "move an action": ("move", "bk3f", "--to", "ada"),
    "move an action to me": ("move", "bk3f", "--to", "me"),
    "move a note to me": ("move", "bn2x", "--to", "me"),
    "move a goal": ("move", "bo/run-a-study", "--to", "me"),
    "move a goal to where the name is taken": ("move", "bo/write-daily", "--to", "ada"),
    "move a meeting with all that was written at it": ("move", MEETING, "--to", "cy"),
    "move a meeting to where the name is taken": ("move", MEETING, "--to", "ada"),
    "rename": ("rename", "bo", "Bo Ekman"),
    "rename the folder": ("rename", "bo", "Bo Ekman", "--slug", "bo-ekman"),
    "a member leaves": ("member", "leave", "circle", "kim"),
}


def standing(folder: Path) -> Home:
    """Return a home where much hangs together, with comments that people wrote between it."""
    home = two_people.journal(folder, own_path=False)
    bo = two_people.BO
    actions = home.read(f"{bo}actions.toml").decode()
    commented = actions.replace("[[action]]", "# BO asked for it\n[[action]]", 1)
    home.write(f"{bo}actions.toml", f'# MINE and BOS\n\n{commented}meeting = "{STEM}"\n# LAST\n')
    topics = home.read(f"{bo}topics.toml").decode()
    home.write(f"{bo}topics.toml", f'{topics}raised = "{STEM}"\nmood = "MOOD"\n')
    aside = '+++\non = 2026-11-21\nstatus = "held"\n+++\nTHE ASIDE to Bo.\n'
    home.write(f"{bo}private/meetings/{STEM}.md", aside)
    home.write(f"{bo}goals/write-daily.toml", '# BOS GOAL\ntitle = "Daily"\nstatus = "active"\n')
    home.write(f"{two_people.ADA}goals/write-daily.toml", 'title = "ADAS"\nstatus = "active"\n')
    home.write(
        "self/goals/publish.toml",
        'title = "MY PAPER"\nstatus = "active"\nwith = ["bo"]\n'
        "# SINCE\nagreed = { bo = 2026-11-21 }\n",
    )
    home.write(".mentorlog/drafts/review-bo.toml", 'summary = "THE DRAFT"\n')
    profile = home.read(f"{bo}relationship.toml").decode()
    home.write("relationships/cy/relationship.toml", profile.replace("Bo Ek", "Cy Ahl"))
    circle = profile.replace("Bo Ek", "Circle").replace("one-to-one", "circle")
    circle = f'{circle}\n[[member]] # KIM\nid = "k7m2"\nname = "Kim Park"\njoined = 2026-11-01\n'
    home.write("relationships/circle/relationship.toml", circle)
    return home


def sayings(journal: Path) -> set[str]:
    """Return all that people wrote, wherever it stands: here, in the trash, in a draft."""
    files = (path for path in journal.rglob("*") if path.is_file() and path.name != "lock")
    lines = (line for path in files for line in path.read_text().splitlines())
    return {line.partition("#")[2] if line.startswith("#") else line for line in lines}


def said(home: Home) -> set[str]:
    """Return the lines of somebody's own words: what no command may lose."""
    words = ("text = ", "title = ", "note = ", "summary = ", "worth = ", "fit = ", "mood = ")
    return {
        line
        for line in sayings(home.journal)
        if line.startswith(words) or line.isupper() or "spoke" in line or " to Bo." in line
    }


@pytest.mark.parametrize("case", CASES)
def test_killed_at_any_step_all_is_at_the_old_place_or_the_new(case: str, tmp_path: Path) -> None:
    argv = CASES[case]
    home = standing(tmp_path / "begin")
    before = said(home)
    assert len(before) > 20
    steps, killed, whole = driven(home, argv, tmp_path)
    assert len(steps) >= LEAST, "the command was hardly ever killed"
    after = tree(whole.journal)
    assert before <= sayings(whole.journal), "the command loses something without any kill"
    for step, one in zip(steps, killed, strict=True):
        try:
            everything_parses(one)
            assert before <= sayings(one.journal), before - sayings(one.journal)
            shown = one.call("status", "--json")
            assert shown.code == 0, f"the journal has trouble after the kill\n{shown.said}"
            one.call("check").ok()
            again = one.call(*argv)
            assert again.code in {0, *DONE_ALREADY}, again.said
            assert before <= sayings(one.journal), "finishing it loses something"
            assert tree(one.journal) == after, "typed again, it is not what it should be"
            one.call("check").ok()
        except AssertionError as broken:
            message = f"killed at: {step}\n{broken}"
            raise AssertionError(message) from None
