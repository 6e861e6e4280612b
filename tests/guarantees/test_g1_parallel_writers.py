"""G1: parallel commands lose nothing."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from mentorlog.formats import front
from tests.guarantees.journals import Ended, Home, made

MEETINGS = 40
AT_ONCE = 8
NOT_THERE, LOCKED, NOT_NOW = 3, 5, 6


def commands() -> list[tuple[str, ...]]:
    """Return forty meetings with what hangs on them, corrections and new people among them."""
    words: list[tuple[str, ...]] = []
    for number in range(MEETINGS):
        meet = ["meet", "ada", f"Talk number {number:02}"]
        if number % 2:
            meet += ["--title", "Weekly"]
        if number % 2 == 0:
            meet += ["--mine", f"Promise number {number:02} due:2027-01-10"]
        if number % 4 == 1:
            meet += ["--insight", f"Insight number {number:02}"]
        if number % 10 == 2:
            meet += ["--worth", "4", "--private", f"Aside number {number:02}"]
        words.append(tuple(meet))
        if number % 8 == 3:
            words.append(("edit", "ada", "--set", f"minutes={number + 10}"))
        if number % 8 == 5:
            words.append(("new", "mentee", f"Person Number{number:02}"))
        if number % 16 == 7:
            words.append(("new", "mentee", "Same Name"))
    return words


def at_once(home: Home, words: Sequence[tuple[str, ...]]) -> list[tuple[tuple[str, ...], Ended]]:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(zip(words, pool.map(lambda one: home.process(*one), words), strict=True))


def test_forty_writers_eight_at_a_time_lose_nothing(tmp_path: Path) -> None:
    home = made(tmp_path)
    home.process("new", "mentor", "Ada Lovelace").ok()
    done = at_once(home, commands())
    worked = [" ".join(words) for words, ended in done if ended.code == 0]
    for words, ended in done:
        if ended.code:
            assert ended.code == LOCKED, (words, ended)
            assert ended.err.strip(), f"{words} failed and said nothing"
    assert sum(1 for words in worked if words.startswith("meet")) > MEETINGS // 2
    assert sum(1 for words in worked if words == "new mentee Same Name") == 1

    home.process("check").ok()
    folder = home.journal / "relationships/ada-lovelace"
    meetings = (front.split(path.read_text()) for path in (folder / "meetings").iterdir())
    bodies = [meeting.body for meeting in meetings]
    assert sorted(bodies) == sorted(
        f"{words[2]}\n" for words, ended in done if words[0] == "meet" and ended.code == 0
    )
    _nothing_is_missing(home, worked)


def _nothing_is_missing(home: Home, worked: list[str]) -> None:
    folder = home.journal / "relationships/ada-lovelace"
    all_there = {
        "Promise number": (folder / "actions.toml").read_text(),
        "Insight number": (folder / "notes.toml").read_text(),
        "Aside number": "".join(p.read_text() for p in (folder / "private/meetings").iterdir()),
    }
    for what, text in all_there.items():
        wanted = [words.partition(what)[2][1:3] for words in worked if what in words]
        assert wanted
        assert text.count(what) == len(wanted)
        for number in wanted:
            assert f"{what} {number}" in text
    people = home.call("list", "--json").ok().json["data"]["people"]
    assert len(people) == 1 + sum(1 for words in worked if words.startswith("new"))


def test_ids_made_at_the_same_time_are_all_different(tmp_path: Path) -> None:
    home = made(tmp_path)
    home.process("new", "mentor", "Ada Lovelace").ok()
    home.process("new", "mentor", "Bo Ek").ok()
    words = [
        ("meet", who, "Talk", "--mine=one", "--mine=two", "--theirs=three", "--win=four")
        for _ in range(6)
        for who in ("ada", "bo")
    ]
    codes = [ended.code for _, ended in at_once(home, words)]
    assert set(codes) <= {0, LOCKED}
    records = [
        line
        for path in home.journal.glob("relationships/*/*.toml")
        for line in path.read_text().splitlines()
        if line.startswith("id = ")
    ]
    assert len(records) == 4 * codes.count(0) > 0
    assert len(set(records)) == len(records)


def test_who_writes_while_a_folder_is_renamed_writes_to_one_folder(tmp_path: Path) -> None:
    home = made(tmp_path)
    home.process("new", "mentor", "Ada Lovelace").ok()
    words: list[tuple[str, ...]] = [
        ("action", "ada", f"Promise number {number:02}") for number in range(16)
    ]
    words.insert(6, ("rename", "ada-lovelace", "Ada King", "--slug", "ada-king"))
    words.insert(12, ("rename", "ada-king", "Ada Byron", "--slug", "ada-byron"))
    done = at_once(home, words)
    worked = {argv[0] for argv, ended in done if ended.code == 0}
    assert worked == {"action", "rename"}
    for argv, ended in done:
        assert ended.code in {0, NOT_THERE, LOCKED, NOT_NOW}, (argv, ended)
    home.process("check").ok()
    [folder] = (home.journal / "relationships").iterdir()
    written = (folder / "actions.toml").read_text()
    for argv, ended in done:
        if argv[0] == "action":
            assert (argv[2] in written) == (ended.code == 0), (argv, ended)


def test_an_action_that_two_finish_at_once_is_done_once(tmp_path: Path) -> None:
    home = made(tmp_path)
    home.process("new", "mentor", "Ada Lovelace").ok()
    home.process("action", "ada", "send the draft").ok()
    [line] = home.call("action", "--json").ok().json["data"]["mine"]
    finish = ("action", "done", line["kept"]["id"])
    done = [ended for _, ended in at_once(home, [finish] * 4)]
    assert [ended.code for ended in done].count(0) == 1
    for ended in done:
        assert ended.code in {0, LOCKED, NOT_NOW}, ended
        assert ended.code != NOT_NOW or "was done on" in ended.err, ended
    written = (home.journal / "relationships/ada-lovelace/actions.toml").read_text()
    assert written.count("done = 2026-12-05\n") == 1
