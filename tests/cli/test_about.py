"""What is held about somebody: all of it, and nothing about anybody else."""

import stat
from pathlib import Path

from tests.guarantees.journals import Home
from tests.guarantees.two_people import ADA, BO, FILES, journal


def circle(home: Home) -> None:
    """Put a circle into the journal of which Ada is a member, and Lee."""
    home.write(
        "relationships/circle/relationship.toml",
        'name = "Circle"\nkind = "circle"\nmy_role = "member"\nlifecycle = "circle"\n'
        'created = 2026-11-01\n[[member]]\nid = "a2aa"\nname = "ADA lovelace"\n'
        'joined = 2026-11-10\n[[member]]\nid = "l2ll"\nname = "Lee Secret"\n',
    )
    for day, absent in (("2026-11-05", "a2aa"), ("2026-11-21", "a2aa"), ("2026-11-28", "l2ll")):
        text = (
            f'+++\non = {day}\nstatus = "held"\nabsent = ["{absent}"]\nturn = "a2aa"\n+++\nSECRET\n'
        )
        home.write(f"relationships/circle/meetings/{day}-x.md", text)
    rows = (f'[[note]]\nid = "n{by}"\non = 2026-11-21\nas = "win"\nby = "{by}"\ntext = "{text}"\n'
            for by, text in (("a2aa", "ADAS WIN"), ("l2ll", "LEES SECRET")))  # fmt: skip
    home.write("relationships/circle/notes.toml", "".join(rows))
    goal = 'title = "Ours"\nstatus = "active"\n'
    steps = (f'[[milestone]]\nid = "m{by}"\ntext = "{text}"\nowner = "{by}"\n'
             for by, text in (("a2aa", "ADAS STEP"), ("l2ll", "SECRET STEP")))  # fmt: skip
    home.write("relationships/circle/goals/ours.toml", goal + "".join(steps))


def test_every_file_of_theirs_is_in_it_and_none_of_anybody_else(tmp_path: Path) -> None:
    home = journal(tmp_path)
    data = home.call("export", "--about", "ada", "--json").ok().json["data"]
    assert {one["path"] for one in data["held"]} == {f"{ADA}{name}" for name in FILES}
    private = [one for one in data["held"] if "/private/" in one["path"]]
    assert all(one["private"] for one in private)
    assert data["private"] == len(private)
    assert "Bo Ek" not in data["text"]
    assert data["text"].startswith(f"{len(private)} private records are in this text;")


def test_a_member_gets_their_own_part_of_a_circle(tmp_path: Path) -> None:
    home = journal(tmp_path)
    circle(home)
    data = home.call("export", "--about", "ada", "--json").ok().json["data"]
    [group] = data["groups"]
    meetings = [one["facts"] for one in group["held"] if one["kind"] == "meeting"]
    assert [(one["on"], one["absent"]) for one in meetings] == [
        ("2026-11-21", True),
        ("2026-11-28", False),
    ], "only those of their time"
    assert "ADAS WIN" in data["text"]
    assert "ADAS STEP" in data["text"]
    assert "SECRET" not in data["text"].upper()


def test_of_a_circle_it_is_the_whole_folder(tmp_path: Path) -> None:
    home = journal(tmp_path)
    circle(home)
    text = home.call("export", "--about", "circle").ok().out
    assert text.count("SECRET") == 5


def test_what_names_them_elsewhere_is_in_it_without_the_others(tmp_path: Path) -> None:
    home = journal(tmp_path)
    home.write(
        "self/goals/paper.toml",
        'title = "Paper"\nstatus = "active"\nwith = ["ada", "bo"]\n'
        "agreed = { ada = 2026-11-21, bo = 2026-11-22 }\n"
        '[[check_in]]\non = 2026-11-22\nwith = "bo"\nnote = "BOS"\n'
        '[[check_in]]\non = 2026-11-23\nwith = "ada"\nnote = "ADAS"\n',
    )
    home.write(
        "self/self.toml",
        '[[need]]\nsupport = "coaching"\nwhy = "MINE"\n[[need.asked]]\nwho = "bo"\n'
        'on = 2026-11-21\n[[need.asked]]\nwho = "Ada Lovelace"\non = 2026-11-22\n'
        '[[opportunity]]\nid = "p2pp"\nname = "Workshop"\nsuggested_by = "ada"\n',
    )
    data = home.call("export", "--about", "ada", "--json").ok().json["data"]
    goal, need, chance = data["mine"]
    assert goal["facts"]["agreed"] == {"ada": "2026-11-21"}
    assert [one["note"] for one in goal["facts"]["check_in"]] == ["ADAS"]
    assert [one["who"] for one in need["facts"]["asked"]] == ["Ada Lovelace"]
    assert chance["facts"]["name"] == "Workshop"
    assert not [word for word in ("bo", "BOS", "MINE") if word in str(data["mine"])]


def test_what_cannot_be_read_is_said_and_the_rest_is_given(tmp_path: Path) -> None:
    home = journal(tmp_path)
    home.write(f"{ADA}notes.toml", "half = ")
    home.write(f"{BO}extra.txt", "mine")
    ended = home.call("export", "--about", "ada", "--json")
    assert ended.code == 4
    assert f"{ADA}notes.toml, which cannot be read" in ended.json["data"]["left_out"]
    assert "the fellowship" in ended.json["data"]["text"]
    other = home.call("export", "--about", "bo", "--json").json["data"]
    assert other["other_files"] == [f"{BO}extra.txt"]


def test_the_file_is_for_me_alone(tmp_path: Path) -> None:
    home = journal(tmp_path)
    home.call("export", "--about", "ada", "--to", "ada.md").ok()
    path = home.path / "ada.md"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text() == home.call("export", "--about", "ada").ok().out
