"""G1 with a history: what parallel commands do is in it, one entry each, and nothing of another."""

import re
from pathlib import Path

from tests.guarantees.histories import all_noted, said_by_git
from tests.guarantees.journals import Ended, Home, made
from tests.guarantees.test_g1_parallel_writers import LOCKED, NOT_NOW, at_once, commands

PROCESSES = 40
ADA = "relationships/ada-lovelace/"
BEFORE = ("the history begins", "new mentor Ada Lovelace")
NUMBERED = re.compile(r"^\+.*(?:number |Number)(\d\d)", re.MULTILINE)


def begun(folder: Path) -> Home:
    home = made(folder).with_env(MENTORLOG_HISTORY="")
    home.process("new", "mentor", "Ada Lovelace").ok()
    return home


def entries(home: Home) -> list[tuple[str, str]]:
    """Return the sentence of each entry and its lines, the oldest first."""
    said = said_by_git(home, "log", "--reverse", "--format=%x1e%s", "-p", "--unified=0")
    parts = (one.partition("\n") for one in said.split("\x1e")[1:])
    return [(sentence, lines) for sentence, _, lines in parts]


def _all_said(done: list[tuple[tuple[str, ...], Ended]], *codes: int) -> None:
    for words, ended in done:
        assert ended.code in {0, LOCKED, *codes}, (words, ended)
        assert ended.code == 0 or ended.err.strip(), f"{words} failed and said nothing"
        assert "not in the history" not in ended.err, "the lock is held while git takes note"


def test_forty_writers_eight_at_a_time_are_an_entry_each(tmp_path: Path) -> None:
    home = begun(tmp_path)
    done = at_once(home, commands()[:PROCESSES])
    _all_said(done)
    worked = [words for words, ended in done if ended.code == 0]
    assert len(worked) > len(done) // 2
    all_noted(home)
    written = entries(home)
    assert tuple(sentence for sentence, _ in written[:2]) == BEFORE
    assert len(written) == len(BEFORE) + len(worked)
    for sentence, lines in written[2:]:
        assert len(set(NUMBERED.findall(lines))) <= 1, f"{sentence} has lines of another's"
    for words in worked:
        [sentence] = [sentence for sentence, lines in written[2:] if _own(words) in lines]
        assert sentence.startswith(_sentence(words)), (words, sentence)


def _own(words: tuple[str, ...]) -> str:
    """Return the line that this command alone has written."""
    if words[0] == "new":
        return f'+name = "{words[2]}"'
    return f"+{words[3].replace('=', ' = ')}" if words[0] == "edit" else f"\n+{words[2]}\n"


def _sentence(words: tuple[str, ...]) -> str:
    return " ".join(words[:3]) if words[0] == "new" else f"{words[0]} ada"


def test_who_takes_back_while_others_write_takes_back_one_entry(tmp_path: Path) -> None:
    home = begun(tmp_path)
    for number in range(6):
        home.call("action", "ada", f"Earlier number {number:02}").ok()
    lines: list[tuple[str, ...]] = [
        ("action", "ada", f"Promise number {number:02}") for number in range(6)
    ]
    for place in (2, 3, 7, 8):
        lines[place:place] = [("undo",), ("history", "--all", "--json")]
    done = at_once(home, lines)
    _all_said(done, NOT_NOW)
    worked = [words[0] for words, ended in done if ended.code == 0]
    assert {"undo", "history", "action"} == set(worked)
    all_noted(home)
    sentences = [sentence for sentence, _ in entries(home)]
    taken_back = [one for one in sentences if one.startswith("undo: ")]
    assert len(taken_back) == len(set(taken_back)) == worked.count("undo")
    assert len(sentences) == len(BEFORE) + 6 + worked.count("undo") + worked.count("action")
    for _, ended in done:
        if ended.out.startswith("{") and ended.code == 0:
            listed = [one["sentence"] for one in ended.json["data"]["entries"]]
            assert listed[::-1] == sentences[: len(listed)], "it saw what never was"
    stands = home.read(f"{ADA}actions.toml").decode()
    for sentence in sentences:
        text = sentence.partition(": ")[2]
        if sentence.startswith("action "):
            assert (text in stands) == (f"undo: {sentence}" not in sentences), sentence
