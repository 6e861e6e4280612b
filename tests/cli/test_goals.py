"""Goals from the command line: what a story cannot say well."""

from pathlib import Path
from typing import Any

import pytest

from mentorlog.journal.files import write
from tests.cli.world import World

GOAL = "relationships/sam-okafor/goals/run-a-study.toml"


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = World(tmp_path)
    made.done("new", "mentee", "Sam Okafor")
    made.done("goal", "sam", "Run a study")
    return made


def record(world: World) -> Any:
    return world.done("goal", "show", "run-a-study", "--json").json["data"]["kept"]


def test_a_milestone_keeps_what_stood_in_the_file(world: World) -> None:
    path = world.home / "mentoring" / GOAL
    path.write_text(world.file(GOAL) + '\n# mine\nmood = "good"\n', encoding="utf-8")
    world.done("goal", "milestone", "run", "Protocol written", "due:2026-12-15")
    [step] = record(world)["milestone"]
    world.done("goal", "milestone", step["id"], "--done")
    text = world.file(GOAL)
    assert '# mine\nmood = "good"\n' in text
    assert text.count("[[milestone]]") == 1
    assert "done = 2026-11-21" in text


def test_check_ins_are_only_ever_added(world: World) -> None:
    for words in (("20", "begun"), ("10", "counted again"), ("10", "counted again")):
        before = record(world)["check_in"]
        world.done("goal", "check-in", "run", *words)
        assert record(world)["check_in"][:-1] == before
    assert len(record(world)["check_in"]) == 3


def test_ids_of_milestones_are_nobody_elses(world: World) -> None:
    world.done("action", "sam", "Find a room")
    for number in range(5):
        world.done("goal", "milestone", "run", f"Step {number}")
    world.done("goal", "roadmap", "sam", "12-week")
    text = "".join(
        path.read_text(encoding="utf-8") for path in (world.home / "mentoring").rglob("*.toml")
    )
    ids = [line for line in text.splitlines() if line.startswith("id = ")]
    assert len(ids) == len(set(ids)) == 16


def test_the_owner_of_a_milestone_is_the_one_who_learns(world: World) -> None:
    world.done("new", "mentor", "Ada Lovelace")
    world.done("new", "peer", "Kim Park")
    owners = {}
    for who in ("sam", "ada", "kim", "me"):
        world.done("goal", who, f"Grow with {who}")
        key = f"grow-with-{who}"
        answer = world.done("goal", "milestone", key, "Begin", "--json").json
        owners[who] = answer["data"]["records"][0]["milestone"][0]["owner"]
    assert owners == {"sam": "them", "ada": "me", "kim": "both", "me": "me"}


def test_a_member_can_own_a_milestone(world: World) -> None:
    world.done("new", "circle", "Writing", "--member", "Kim Park")
    world.done("goal", "writing", "Read each other")
    world.done("goal", "milestone", "read", "First round", "@kim")
    shown = world.done("goal", "show", "read").out
    assert "First round  Kim" in shown


def test_a_roadmap_never_lays_what_is_late_at_once(world: World) -> None:
    world.done("new", "mentor", "Ada Lovelace", "--since", "2019")
    answer = world.done("goal", "roadmap", "ada", "12-month", "--json").json
    days = [step["due"] for step in answer["data"]["records"][0]["milestone"]]
    assert min(days) > "2026-11-21"


def test_a_roadmap_of_ones_own_is_laid(world: World) -> None:
    folder = world.home / "mentoring/practice/roadmaps"
    folder.mkdir(parents=True)
    text = (
        'id = "mine"\nname = "Mine"\nlength = "1m"\n\n[[step]]\nafter = "2w"\ntext = "Begin"\n'
        'owner = "mentor"\n'
    )
    (folder / "mine.toml").write_text(text, encoding="utf-8")
    assert "mine   Mine" in world.done("goal", "roadmap").out
    said = world.done("goal", "roadmap", "sam", "mine").out
    assert "Yours" in said
    assert "5 Dec" in said


def test_a_roadmap_of_ones_own_that_is_broken_says_where(world: World) -> None:
    folder = world.home / "mentoring/practice/roadmaps"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text('id = "mine"\nname =\n', encoding="utf-8")
    ended = world.call("goal", "roadmap", "sam", "mine")
    assert ended.code == 4
    assert "practice/roadmaps/mine.toml:2" in ended.err


def test_a_goal_with_somebody_who_is_gone_is_still_shown(world: World) -> None:
    path = world.home / "mentoring/self/goals/write.toml"
    path.parent.mkdir(parents=True)
    write(path, b'title = "Write"\nwith = ["grace-hopper"]\n')
    assert "with     grace-hopper" in world.done("goal", "show", "write").out
    world.done("goal", "milestone", "write", "Begin", "@them")
    assert "grace-hopper" in world.done("goal", "plan", "me").out


def test_a_private_goal_is_named_in_no_shared_file(world: World) -> None:
    world.done("goal", "sam", "Find Sam another mentor", "--private")
    for words in (
        ("action", "sam", "ask Grace goal:find"),
        ("meet", "sam", "We talked", "--mine", "ask Grace goal:find"),
    ):
        assert world.call(*words).code == 2
    world.done("goal", "milestone", "find", "Ask three people")
    world.done("goal", "check-in", "find", "20")
    world.done("goal", "change", "find", "Find Sam a sponsor")
    folder = world.home / "mentoring/relationships/sam-okafor"
    shared = [
        path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file() and "private" not in path.parts
    ]
    assert not any("find-sam" in text or "Find Sam" in text for text in shared)


def test_goals_open_no_meetings(world: World) -> None:
    world.done("meet", "sam", "We talked")
    folder = world.home / "mentoring/relationships/sam-okafor/meetings"
    for path in folder.iterdir():
        path.write_bytes(b"\xff")  # whoever opens it, says so
    for words in (
        ("goal",),
        ("goal", "list", "sam"),
        ("goal", "show", "run"),
        ("goal", "plan"),
        ("goal", "plan", "sam"),
        ("goal", "milestone", "run", "Begin"),
        ("goal", "agree", "run"),
        ("goal", "roadmap", "sam", "12-week"),
    ):
        ended = world.done(*words)
        assert "meetings" not in ended.err
