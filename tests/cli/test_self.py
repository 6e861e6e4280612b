"""What is mine, when others write at the same time and when the answer comes late."""

from pathlib import Path

import pytest

from tests.cli.world import World


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = World(tmp_path)
    made.done("init")
    return made


def records(world: World) -> str:
    return world.file("self/self.toml")


def test_what_was_written_during_the_conversation_stays(world: World) -> None:
    world.done("self", "--strength", "patience")
    world.done("need", "coaching", "to write")

    def meanwhile() -> None:
        world.done("self", "--strength", "humour")
        world.done("need", "met", "coaching")
        world.done("opportunity", "EMBO workshop")

    ended = world.typed(
        ["", "listening", "", "", "", "y", "q"], "self", "review", between={1: meanwhile}
    )
    assert ended.code == 0, ended.err
    assert 'strengths = ["patience", "humour", "listening"]' in records(world)
    assert "until = 2026-11-21" in records(world)
    assert "EMBO workshop" in records(world)


def test_a_vision_that_came_meanwhile_is_kept_as_a_note(world: World) -> None:
    def meanwhile() -> None:
        world.done("self", "--vision", "Far away")

    ended = world.typed(
        ["", "", "", "", "A small lab", "q"], "self", "review", between={2: meanwhile}
    )
    assert ended.code == 0, ended.err
    assert 'vision = "A small lab"' in records(world)
    assert "Far away" in world.file("self/notes.toml")


def test_ids_of_opportunities_are_given_once(world: World) -> None:
    world.done("opportunity", "EMBO workshop")
    world.done("action", "me", "book the train")
    world.done("opportunity", "Gordon conference")
    rows = world.done("opportunity", "--json").json["data"]["opportunities"]
    acts = world.done("action", "me", "--json").json["data"]["mine"]
    ids = [row["kept"]["id"] for row in rows] + [row["kept"]["id"] for row in acts]
    assert len(ids) == len(set(ids)) == 3


def test_an_opportunity_is_found_by_the_start_of_its_id(world: World) -> None:
    world.done("opportunity", "EMBO workshop")
    row = world.done("opportunity", "--json").json["data"]["opportunities"][0]
    key = row["kept"]["ref"]
    assert world.done("show", key, "--json").json["data"]["kept"]["name"] == "EMBO workshop"
    assert world.done("show", f"me/{key}", "--json").json["data"]["path"] == "self/self.toml"
    world.done("opportunity", "done", key[:2].upper())
    assert 'status = "done"' in records(world)


def test_unknown_keys_and_comments_in_the_file_stay(world: World) -> None:
    path = world.home / "mentoring/self/self.toml"
    path.parent.mkdir()
    path.write_text(
        '# about me\nstrengths = ["patience"]  # since school\nmood = "fine"\n\n'
        '[[opportunity]]\nid = "e3mb"\nname = "EMBO"\nstatus = "open"\nfee = 300\n'
    )
    world.done("self", "--strength", "humour")
    world.done("need", "coaching")
    world.done("edit", "e3mb", "--set", "deadline=2027-02-01")
    world.done("opportunity", "apply", "e3mb")
    after = records(world)
    for said in ("# about me", "# since school", 'mood = "fine"', "fee = 300", '"humour"'):
        assert said in after, said
    assert world.done("check").out.startswith("All can be read")


def test_a_file_of_that_name_makes_no_relationship_of_a_folder(world: World) -> None:
    folder = world.home / "mentoring/relationships/stray"
    folder.mkdir(parents=True)
    (folder / "self.toml").write_text("strengths = 3\n")
    assert world.done("list").out.startswith("Nobody is here yet.")
    assert world.done("check").code == 0


def test_ratings_and_relationships_below_self_are_left_alone(world: World) -> None:
    folder = world.home / "mentoring/self"
    folder.mkdir()
    for name in ("relationship.toml", "ratings.toml"):
        (folder / name).write_text("this is = = no TOML\n")
    assert world.done("check").code == 0


def test_a_look_at_myself_that_cannot_be_saved_is_kept(world: World) -> None:
    path = world.home / "mentoring/self/self.toml"
    path.parent.mkdir()
    path.write_text("strengths = 3\n")
    ended = world.typed(["On the way", "", "", "", "", "", "", "", "", ""], "self", "review")
    assert ended.code == 4
    assert "On the way" in world.done("recover").out


def test_nothing_mine_is_in_the_json_of_a_discreet_journal(world: World) -> None:
    world.done("self", "--strength", "patience", "--vision", "A small lab")
    world.done("need", "coaching", "to write")
    world.done("opportunity", "EMBO workshop")
    world.done("config", "set", "defaults.discreet", "on")
    for word in ("self", "need", "opportunity"):
        ended = world.done(word, "--json")
        assert ended.json["data"]["hidden"]
        for said in ("patience", "small lab", "to write", "EMBO"):
            assert said not in ended.out


def test_what_is_mine_is_for_my_account_alone(world: World) -> None:
    world.done("self", "--strength", "patience")
    world.done("self", "review", "--answers", "-", stdin='summary = "Well"\n')
    for path in (world.home / "mentoring/self").rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path
