"""What becomes of one thing that was done on one machine and another done on the other."""

import pytest

from tests.guarantees.journals import Home
from tests.guarantees.two_machines import CLASH, Machines, by_hand, files, git, meet

ADA = "relationships/ada"
KING = "relationships/ada-king"
STEM = "2026-11-21-kick-off"


# --- people who were renamed or removed


def test_what_was_written_to_the_old_name_stands_under_the_new_one(two: Machines) -> None:
    two.laptop.call("rename", "ada", "Ada King", "--slug", "ada-king").ok()
    two.desk.call("meet", "ada", "Of captions", "--title", "Captions", "--private", "tired").ok()
    two.desk.call("action", "done", "ak3f").ok()
    two.desk.call("edit", "ada", "--set", "minutes=50").ok()
    found = meet(two)
    assert not [name for name in found if name.startswith(f"{ADA}/")]
    assert not (two.desk.journal / ADA).exists()
    assert b"Of captions" in found[f"{KING}/meetings/2026-12-05-captions.md"]
    assert b"tired" in found[f"{KING}/private/meetings/2026-12-05-captions.md"]
    assert b"done = 2026-12-05" in found[f"{KING}/actions.toml"]
    profile = found[f"{KING}/relationship.toml"].decode()
    assert 'name = "Ada King"' in profile
    assert "minutes = 50" in profile


def test_one_who_was_renamed_on_both_has_all_of_it_in_one_place(two: Machines) -> None:
    two.laptop.call("rename", "ada", "Ada King", "--slug", "ada-king").ok()
    two.laptop.call("topic", "ada-king", "Of the laptop").ok()
    two.desk.call("rename", "ada", "Ada Byron", "--slug", "ada-byron").ok()
    two.desk.call("topic", "ada-byron", "Of the desk").ok()
    found = meet(two)
    profiles = [name for name in found if name.endswith("relationship.toml") and "/ada" in name]
    assert len([name for name in profiles if "private" not in name]) == 1
    topics = [data.decode() for name, data in found.items() if "/ada" in name and "topics" in name]
    assert len(topics) == 1
    assert "Of the laptop" in topics[0]
    assert "Of the desk" in topics[0]


def test_one_who_was_removed_here_and_written_about_there_is_back_with_everything(
    two: Machines,
) -> None:
    before = {name: data for name, data in files(two.desk).items() if name.startswith(ADA)}
    two.desk.call("remove", "ada", "--yes").ok()
    two.laptop.call("meet", "ada", "Of captions", "--title", "Captions").ok()
    two.desk.call("sync").ok()
    told = two.laptop.call("sync").ok()
    assert ADA in told.out
    found = meet(two)
    assert before.items() <= found.items()
    assert b"Of captions" in found[f"{ADA}/meetings/2026-12-05-captions.md"]


@pytest.mark.parametrize("also", [(), ("remove", "ada", "--yes")], ids=["on one", "on both"])
def test_one_who_was_removed_is_gone_on_both(two: Machines, also: tuple[str, ...]) -> None:
    two.desk.call("remove", "ada", "--yes").ok()
    if also:
        two.laptop.call(*also).ok()
    assert not [name for name in meet(two) if name.startswith(ADA)]
    for home in two.both:
        assert not (home.journal / ADA).exists()
        assert b"Bo Ek" in home.read("relationships/bo/relationship.toml")


# --- meetings, actions


def test_two_meetings_of_one_name_stay_two_with_what_belongs_to_each(two: Machines) -> None:
    for home, word in ((two.desk, "desk"), (two.laptop, "laptop")):
        home.call(
            "meet", "ada", f"Of the {word}", "--title", "Same", "--mine", f"promised at the {word}",
            "--private", f"tired at the {word}", "--worth", "3",
        ).ok()  # fmt: skip
    found = meet(two)
    stems = {"desk": "2026-12-05-same-2", "laptop": "2026-12-05-same"}
    if b"Of the desk" in found[f"{ADA}/meetings/2026-12-05-same.md"]:
        stems = {"laptop": "2026-12-05-same-2", "desk": "2026-12-05-same"}
    rows = found[f"{ADA}/actions.toml"].decode().split("[[action]]")
    ratings = found[f"{ADA}/private/ratings.toml"].decode()
    for word, stem in stems.items():
        assert f"Of the {word}".encode() in found[f"{ADA}/meetings/{stem}.md"]
        assert f"tired at the {word}".encode() in found[f"{ADA}/private/meetings/{stem}.md"]
        [row] = [row for row in rows if f"promised at the {word}" in row]
        assert f'meeting = "{stem}"' in row
        assert f'meeting = "{stem}"' in ratings
    two.desk.call("check").ok()


def test_an_action_done_here_and_put_off_there_has_both(two: Machines) -> None:
    two.desk.call("action", "done", "am2x").ok()
    two.laptop.call("edit", "am2x", "--set", "due=2026-12-20").ok()
    [row] = [one for one in meet(two)[f"{ADA}/actions.toml"].decode().split("[[action]]")
             if "am2x" in one]  # fmt: skip
    assert "due = 2026-12-20" in row
    assert "done = 2026-12-05" in row


# --- both changed one thing


def test_where_one_keeps_mine_here_and_theirs_there_both_texts_stand_beside(two: Machines) -> None:
    name = f"{ADA}/meetings/{STEM}.md"
    for home, word, minutes in ((two.desk, "desk", 50), (two.laptop, "laptop", 55)):
        by_hand(home, name, "minutes = 45", f"minutes = {minutes}")
        by_hand(home, name, "spoke of the outline", f"spoke at the {word}")
    two.desk.call("sync").ok()
    told = two.laptop.call("sync")
    assert told.code == CLASH
    sides = [f'"Ada Lovelace and I spoke at the {word}."' for word in ("laptop", "desk")]
    assert f'{name}:8: "Kick-off with Ada Lovelace", text: mine {sides[0]}' in told.err
    assert f"theirs {sides[1]}" in told.err
    two.laptop.call("sync", "resolve", "--keep", "theirs").ok()
    [copy] = two.laptop.journal.glob(f"{ADA}/meetings/{STEM}.conflict-*.md")
    assert "minutes = 55" in copy.read_text()
    assert "spoke at the laptop" in copy.read_text()
    assert "minutes = 50" in two.laptop.read(name).decode()
    assert f"{ADA}/meetings/{copy.name}" in meet(two)


def test_copies_that_two_machines_made_in_one_second_are_all_there(two: Machines) -> None:
    name = f"{ADA}/relationship.toml"
    for home, word in ((two.desk, "50"), (two.laptop, "55")):
        by_hand(home, name, "minutes = 45", f"minutes = {word}")
    two.desk.call("sync").ok()
    two.laptop.call("sync", "resolve", "--keep", "mine").ok()
    by_hand(two.desk, name, "minutes = 50", "minutes = 60")
    two.desk.call("sync", "resolve", "--keep", "theirs").ok()
    copies = [data for name, data in meet(two).items() if ".conflict-" in name]
    assert sorted(data.decode().partition("minutes = ")[2][:2] for data in copies) == ["50", "60"]


def test_until_somebody_decides_nothing_is_touched_or_sent(two: Machines) -> None:
    two.desk.call("edit", "ada", "--set", "minutes=50").ok()
    two.desk.call("sync").ok()
    two.laptop.call("edit", "ada", "--set", "minutes=55").ok()
    two.laptop.call("topic", "bo", "Nothing to do with it").ok()
    before, sent = files(two.laptop), git(two.stick, "rev-parse", "main")
    for _ in range(2):
        ended = two.laptop.call("sync")
        assert ended.code == CLASH
        assert f"{ADA}/relationship.toml:8" in ended.err
        assert "mine 55, theirs 50" in ended.err
    assert files(two.laptop) == before
    assert git(two.stick, "rev-parse", "main") == sent


def test_what_is_no_record_and_differs_is_decided_as_a_whole(two: Machines) -> None:
    picture = "relationships/ada/board.png"
    two.desk.write(picture, b"\x89PNG\r\n\0desk")
    two.laptop.write(picture, b"\x89PNG\r\n\0laptop")
    two.desk.call("sync").ok()
    assert two.laptop.call("sync").code == CLASH
    two.laptop.call("sync", "resolve", "--keep", "mine").ok()
    assert two.laptop.read(picture) == b"\x89PNG\r\n\0laptop"
    [copy] = two.laptop.journal.glob(f"{ADA}/board.conflict-*.png")
    assert copy.read_bytes() == b"\x89PNG\r\n\0desk"


def test_what_git_left_in_a_file_is_named_and_never_merged(two: Machines) -> None:
    name = f"{ADA}/topics.toml"
    ours = two.desk.read(name).decode()
    marked = f"<<<<<<< HEAD\n{ours}=======\n{ours}>>>>>>> other\n"
    two.desk.write(name, marked)
    two.desk.call("sync").ok()
    two.laptop.call("topic", "ada", "Of the laptop").ok()
    mine = two.laptop.read(name)
    assert two.laptop.call("sync").code == CLASH
    assert two.laptop.read(name) == mine
    two.laptop.call("sync", "resolve", "--keep", "mine").ok()
    assert two.laptop.read(name) == mine
    assert f"{name}:1" in two.desk.call("topic", "ada").err


# --- the command itself


def test_a_dry_run_leaves_all_as_it_is(two: Machines) -> None:
    two.desk.call("topic", "ada", "Of the desk").ok()
    two.desk.call("sync").ok()
    two.laptop.write("by-hand.txt", "MINE\n")
    two.laptop.call("topic", "bo", "Of the laptop").ok()
    before = files(two.laptop)
    entries = [git(at, "rev-parse", "HEAD") for at in (two.laptop.journal, two.stick)]
    shown = two.laptop.call("sync", "--dry-run").ok()
    assert f"{ADA}/topics.toml" in shown.out
    assert files(two.laptop) == before
    assert [git(at, "rev-parse", "HEAD") for at in (two.laptop.journal, two.stick)] == entries


def test_a_clone_is_a_machine_like_any_other(two: Machines) -> None:
    third = Home(two.path / "third", two.desk.more)
    (third.path / "tmp").mkdir(parents=True)
    git(two.path, "clone", "-q", "--branch", "main", two.stick, third.journal)
    third.call("sync", "setup", str(two.stick)).ok()
    third.call("topic", "ada", "Of the third").ok()
    third.call("sync").ok()
    assert b"Of the third" in meet(two)[f"{ADA}/topics.toml"]


def test_two_journals_that_were_begun_apart_become_one(two: Machines) -> None:
    third = Home(two.path / "third", two.desk.more)
    (third.path / "tmp").mkdir(parents=True)
    third.call("new", "mentor", "Grace Hopper").ok()
    third.call("meet", "grace", "Of compilers").ok()
    third.call("sync", "setup", str(two.stick)).ok()
    third.call("sync").ok()
    found = meet(two)
    assert "relationships/grace-hopper/relationship.toml" in found
    assert f"{ADA}/relationship.toml" in files(third)
