"""Two looks back on one day: the newer one is the last."""

from pathlib import Path

from tests.cli.world import World


def test_the_second_review_of_a_day_is_the_last_one(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.done("new", "mentor", "Ada Lovelace")
    for number in range(1, 5):
        answers = f'summary = "look {number}"\n'
        world.done("review", "ada", "--answers", "-", stdin=answers)
        assert f"look {number}" in world.done("show", "ada/last").out
    assert "look 3" in world.done("show", "ada/-2").out


def test_a_discreet_screen_does_not_show_a_review_as_the_last(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.done("new", "mentor", "Ada Lovelace")
    world.done("meet", "ada", "Outline agreed")
    world.done("review", "ada", "--answers", "-", stdin='summary = "I doubt her"\n')
    world.done("config", "set", "defaults.discreet", "on")
    assert "Outline agreed" in world.done("show", "ada/last").out
