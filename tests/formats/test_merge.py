"""Two versions of a file made one: what each person wrote is there, and what clashes is told."""

from datetime import date, datetime, time
from typing import Any, Literal

import pytest

from mentorlog.formats import edit
from mentorlog.formats.edit import document
from mentorlog.formats.front import UnclosedError, split
from mentorlog.formats.line_edit import edit_lines
from mentorlog.formats.merge import Clash, Merged, merge_prose, merge_toml
from mentorlog.formats.toml_text import BOM, NotTomlError
from tests.formats.line_merges import by_lines, colliding

FIRST = '[[action]]\nid = "7k3f"\ntext = "Send the draft"\nowner = "me"\n'
SECOND = '[[action]]\nid = "9m2x"\ntext = "Read it"\nowner = "them"\n'
BOTH = f"{FIRST}\n{SECOND}"


def toml(
    base: str,
    ours: str,
    theirs: str,
    kind: str = "action",
    *,
    lines: Any = by_lines,
    prefer: Literal["ours", "theirs"] = "ours",
) -> Merged:
    inline = frozenset({"agreed"})
    return merge_toml(base, ours, theirs, kind=kind, inline=inline, lines=lines, prefer=prefer)


def prose(
    base: str, ours: str, theirs: str, *, prefer: Literal["ours", "theirs"] = "ours"
) -> Merged:
    return merge_prose(
        base, ours, theirs, kind="meeting", inline=frozenset(), lines=by_lines, prefer=prefer
    )


def rows(found: Merged, table: str, key: str) -> list[Any]:
    listed: Any = document(found.text)[table]
    return [row.get(key) for row in listed]


# --- one side


@pytest.mark.parametrize("merge", [toml, prose])
def test_what_only_one_side_changed_comes_to_the_byte_even_where_nothing_can_be_read(
    merge: Any,
) -> None:
    was, now = "+++\na =\n+++\r\n", f"{BOM}+++\nb = [\r\n"
    for versions in ((was, was, now), (was, now, was), (was, now, now)):
        assert merge(*versions) == Merged(now)


def test_text_that_is_no_toml_is_for_the_caller() -> None:
    with pytest.raises(NotTomlError):
        toml("a = 1\n", "a = \n", "a = 3\n")
    with pytest.raises(UnclosedError):
        prose("", "+++\na = 1\n", "Said.\n")
    with pytest.raises(NotTomlError):
        prose("+++\na = 1\n+++\n", "+++\na =\n+++\n", "+++\na = 3\n+++\n")


def test_what_cannot_be_changed_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edit, "_line_edit", lambda *_: None)
    monkeypatch.setattr(edit, "_second_try", lambda *_: None)
    with pytest.raises(edit.EditRefused):
        toml("a = 1\n", "a = 2\n", "a = 1\nb = 2\n")


def test_where_theirs_cannot_be_changed_ours_is_still_the_merged_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    edited = edit_lines

    def refusing(standing: Any, *wanted: Any) -> str:
        return "a =" if "# t" in "".join(standing.lines) else edited(standing, *wanted)

    monkeypatch.setattr(edit, "edit_lines", refusing)
    monkeypatch.setattr(edit, "_second_try", lambda *_: None)
    found = toml("a = 1\n", "a = 2 # o\n", "a = 1\nb = 2 # t\n")
    assert found.text == "a = 2 # o\n# t\nb = 2\n"


# --- rows of both


def test_an_action_added_on_each_machine_is_there_twice_over() -> None:
    third = '\n[[action]]\nid = "c4c4"\ntext = "Write"\nowner = "me"\n'
    found = toml(FIRST, f"{FIRST}\n{SECOND}", FIRST + third)
    assert found == Merged(f"{FIRST}\n{SECOND}{third}")


def test_two_journals_that_were_begun_apart_become_one() -> None:
    found = toml("", FIRST, SECOND)
    assert found == Merged(f"{FIRST}\n{SECOND}")


def test_changes_of_one_action_meet_in_it() -> None:
    done, due = FIRST + "done = 2026-12-01\n", FIRST + "due = 2026-12-05\n"
    found = toml(FIRST, done, due)
    assert not found.clashes
    assert found.text == FIRST + "done = 2026-12-01\ndue = 2026-12-05\n"


def test_an_action_that_went_to_the_trash_unchanged_is_gone() -> None:
    found = toml(BOTH, SECOND, BOTH.replace("Read it", "Read all"))
    assert rows(found, "action", "text") == ["Read all"]


def test_an_action_removed_here_and_done_there_stays_as_it_was_done() -> None:
    done = f"{FIRST}done = 2026-12-01\n"
    for ours, theirs in ((SECOND, f"{done}\n{SECOND}"), (f"{done}\n{SECOND}", SECOND)):
        found = toml(BOTH, ours, theirs)
        assert rows(found, "action", "id") == ["7k3f", "9m2x"]
        assert rows(found, "action", "done") == [date(2026, 12, 1), None]
        assert not found.clashes


def test_the_last_rows_removed_here_leave_those_that_were_changed_there() -> None:
    found = toml(BOTH, "# none\n", BOTH.replace("Read it", "Read all"))
    assert rows(found, "action", "id") == ["9m2x"]
    assert found.text.startswith("# none\n")


def test_one_action_given_two_days_clashes_in_its_day_alone() -> None:
    one = FIRST + "due = 2026-12-01\n"
    ours, theirs = one.replace("12-01", "12-02"), one.replace("12-01", "12-03")
    clash = Clash(("action", "7k3f", "due"), date(2026, 12, 2), date(2026, 12, 3))
    theirs = theirs.replace("Send", "Post")
    found = toml(one, ours, theirs)
    assert found == Merged(ours.replace("Send", "Post"), (clash,))
    assert toml(one, ours, theirs, prefer="theirs") == Merged(theirs, (clash,))


def test_a_day_taken_away_here_and_moved_there_clashes() -> None:
    one = FIRST + "due = 2026-12-01\n"
    found = toml(one, FIRST, one.replace("12-01", "12-03"))
    assert found == Merged(FIRST, (Clash(("action", "7k3f", "due"), None, date(2026, 12, 3)),))
    assert found.clashes[0].words("ours") == "taken away"
    assert found.clashes[0].words("theirs") == "2026-12-03"


def test_rows_of_each_keep_their_order_ours_before_theirs() -> None:
    def steps(*on: int) -> str:
        return "\n".join(f'[[step]]\non = 2026-01-{day:02}\nwhat = "x"\n' for day in on)

    def days(base: tuple[int, ...], ours: tuple[int, ...], theirs: tuple[int, ...]) -> list[int]:
        found = toml(steps(*base), steps(*ours), steps(*theirs), "concern", lines=colliding)
        return [on.day for on in rows(found, "step", "on")]

    assert days((1, 9), (1, 9, 11, 12), (1, 9, 13, 14)) == [1, 9, 11, 12, 13, 14]
    assert days((1, 9), (1, 3, 9), (1, 4, 9)) == [1, 3, 4, 9]
    assert days((1, 9), (1, 9, 11), (3, 1, 9)) == [3, 1, 9, 11]
    # only they put them in another order; both did
    assert days((1, 9), (1, 9, 11), (9, 1, 12)) == [9, 1, 11, 12]
    assert days((1, 2, 9), (2, 1, 9), (9, 2, 1)) == [2, 1, 9]


def test_two_rows_that_are_known_by_the_same_stay_two() -> None:
    one = '[[tick]]\nitem = "style-known"\non = 2026-11-21\n'
    again = f"{one}\n{one.replace('11-21', '11-28')}"
    ours, theirs = again.replace("11-28", "11-29"), again.replace("11-28", "11-30")
    found = toml(again, ours, theirs, "relationship")
    at = ("tick", "style-known (2)", "on")
    assert found == Merged(ours, (Clash(at, date(2026, 11, 29), date(2026, 11, 30)),))


ASKED = '[[need]]\nsupport = "career"\n\n[[need.asked]]\nwho = "grace"\non = 2026-12-01\nx = "A"'


@pytest.mark.parametrize(
    ("kind", "row", "at"),
    [
        ("topic", '[[topic]]\nid = "h7aa"\nx = "A"', ("topic", "h7aa")),
        ("rating", '[[rating]]\nmeeting = "m"\nx = "A"', ("rating", "m")),
        (
            "goal",
            '[[check_in]]\non = 2026-12-21\nnote = "Two"\nx = "A"',
            ("check_in", "2026-12-21 Two"),
        ),
        ("goal", '[[milestone]]\nid = "m3c8"\nx = "A"', ("milestone", "m3c8")),
        (
            "relationship",
            '[[transition]]\non = 2026-11-21\nto = "initiation"\nx = "A"',
            ("transition", "2026-11-21 initiation"),
        ),
        ("private relationship", '[[snooze]]\nrule = "quiet"\nx = "A"', ("snooze", "quiet")),
        ("self", ASKED, ("need", "career", "asked", "grace 2026-12-01")),
        ("agreement", '[[agreed]]\nby = "me"\nx = "A"', ("agreed", "me")),
        ("review", '[[goal]]\ngoal = "g"\nx = "A"', ("goal", "g")),
        ("review", '[[area]]\nname = "n"\nx = "A"', ("area", "n")),
        ("closing", '[[handed_over]]\naction = "7k3f"\nx = "A"', ("handed_over", "7k3f")),
        ("assessment", '[[answer]]\nitem = "i"\nx = "A"', ("answer", "i")),
        ("settings", '[[away]]\non = 2026-11-21\nx = "A"', ("away", "2026-11-21")),
        ("settings", '[owner]\nx = "A"', ("owner",)),
        ("settings", '[[mine]]\nid = 7\nx = "A"', ("mine", "7")),
    ],
)
def test_a_row_of_any_file_is_named_by_what_it_is_known_by(
    kind: str, row: str, at: tuple[str, ...]
) -> None:
    base, ours, theirs = (f"{row}\n".replace('"A"', f'"{one}"') for one in "ABC")
    assert toml(base, ours, theirs, kind).clashes == (Clash((*at, "x"), "B", "C"),)


def test_rows_that_nothing_names_are_the_same_only_where_they_say_the_same() -> None:
    one = "[[mine]]\nx = 1\n\n[[mine]]\nx = 2\n"
    found = toml(one, one.replace("1", "3"), one.replace("1", "4"))
    assert rows(found, "mine", "x") == [3, 4, 2]
    assert not found.clashes


# --- keys and lists


def test_tags_of_both_are_there_and_what_either_took_away_is_not() -> None:
    found = toml('t = ["a", "b", "c"]\n', 't = ["b", "c", "x"]\n', 't = ["a", "b", "y"]\n')
    assert document(found.text) == {"t": ["b", "x", "y"]}
    assert not found.clashes


def test_a_list_that_both_put_in_another_order_keeps_ours() -> None:
    found = toml("t = [1, 2, 3]\n", "t = [3, 1, 2]\n", "t = [2, 3, 1]\n")
    assert found == Merged("t = [3, 1, 2]\n")
    assert toml("t = [1, 2]\n", "t = [1, 2, 3]\n", "t = [2, 1]\n").text == "t = [2, 1, 3]\n"


def test_a_list_of_which_nothing_is_left_goes_unless_somebody_left_it_empty() -> None:
    assert toml("t = [1, 2]\n", "t = [1]\n", "t = [2]\n").text == ""
    assert toml("t = [1, 2]\n", "t = []\n", "t = [2]\n").text == "t = []\n"
    assert toml("t = [1, 2]\n", "", "t = [2, 3]\n").text == "t = [3]\n"


def test_keys_that_nobody_knows_are_merged_like_the_others() -> None:
    base = "[[action]]\nid = 1\n[action.mine]\na = 1\nb = 1\n"
    found = toml(base, base.replace("a = 1", "a = 2"), base.replace("b = 1", "b = 2"))
    assert document(found.text) == {"action": [{"id": 1, "mine": {"a": 2, "b": 2}}]}


def test_a_table_taken_away_here_and_changed_there_stays_as_changed() -> None:
    base = 'name = "Ada"\n\n[preferences]\nstyle = "direct"\nreply_within = "2d"\n'
    theirs = base.replace("direct", "kind")
    for versions in ((base, 'name = "A"\n', theirs), (base, theirs, 'name = "A"\n')):
        found = toml(*versions, "relationship")
        wanted = {"name": "A", "preferences": {"style": "kind", "reply_within": "2d"}}
        assert document(found.text) == wanted
        assert not found.clashes
    assert document(toml(base, 'name = "A"\n', base + "# c\n").text) == {"name": "A"}


def test_a_table_here_and_a_word_there_is_a_clash() -> None:
    found = toml("a = 1\n", "[a]\nb = 1\n", "a = 2\n")
    assert found == Merged("[a]\nb = 1\n", (Clash(("a",), {"b": 1}, 2),))
    assert found.clashes[0].words("ours") == "b: 1"


def test_who_agreed_to_a_goal_on_each_machine_stands_on_one_line() -> None:
    base = 'title = "Publish"\n'
    one, other = "agreed = { ada = 2026-12-01 }\n", "agreed = { kim = 2026-12-02 }\n"
    found = toml(base, base + one, base + other, "goal")
    assert found.text == base + "agreed = { ada = 2026-12-01, kim = 2026-12-02 }\n"
    assert not found.clashes


def test_what_is_the_same_on_both_sides_is_no_clash() -> None:
    found = toml("a = 1\nb = 1\n", "a = 2\nb = 2\n", "b = 3\na = 2\n", lines=colliding)
    assert [clash.at for clash in found.clashes] == [("b",)]
    assert toml("x = 1.0\n", "x = nan\n", "x = nan # c\n", lines=colliding).clashes == ()


# --- comments, line ends


def test_comments_of_both_are_there_where_the_lines_can_be_merged() -> None:
    base = f"# mine and theirs\n{BOTH}"
    ours = base.replace('"Read it"', '"Read it" # tonight')
    theirs = base.replace('"Send the draft"', '"Send it" # soon')
    found = toml(base, ours, theirs)
    assert found.text == ours.replace('"Send the draft"', '"Send it" # soon')


def test_comments_of_both_are_there_even_where_the_new_rows_are_in_each_others_way() -> None:
    mine = f"{SECOND}# mine\n"
    third = '[[action]]\nid = "c4c4" # theirs\ntext = "Write"\nowner = "me"\n'
    found = toml(FIRST, f"{FIRST}\n{mine}", f"# file\n{FIRST}\n{third}")
    assert found.text.startswith(f"# file\n{FIRST}\n{SECOND}")
    for comment in ("# mine", "# theirs"):
        assert comment in found.text
    assert rows(found, "action", "id") == ["7k3f", "9m2x", "c4c4"]


def test_comments_of_both_are_there_even_where_they_are_in_each_others_way() -> None:
    row = '[[action]] # {}\nid = "7k3f" # {}\ntags = [ # {}\n  "a",\n]\ntext = "Send" # {}\n# {}\n'
    base, ours, theirs = (row.format(*(f"{one}{n}" for n in range(5))) for one in "bot")
    found = toml(base, ours, theirs)
    assert found.clashes == ()
    above = ["# t0", "[[action]] # o0", "# t1", 'id = "7k3f" # o1', "# t2", "tags = [ # o2"]
    assert found.text.splitlines()[:6] == above
    assert found.text.splitlines()[-4:] == ["# t3", 'text = "Send" # o3', "# o4", "# t4"]


def test_a_comment_on_a_row_that_is_gone_here_is_there_at_the_end() -> None:
    theirs = BOTH.replace('"Read it"', '"Read it" # ask her first').replace("\n", "\r\n")
    found = toml(BOTH.replace("\n", "\r\n"), FIRST.replace("\n", "\r\n").strip(), theirs)
    assert found.text == f"{FIRST}# ask her first\n".replace("\n", "\r\n")


def test_a_comment_that_was_taken_away_here_does_not_come_back() -> None:
    base = f"# old\n{BOTH}"
    theirs = base.replace('"Read it"', '"Read it" # tonight').replace("# old", "# old\n# new")
    found = toml(base, BOTH.replace("9m2x", "9m2y"), theirs, lines=colliding)
    assert "# old" not in found.text
    assert {"# new", "# tonight"} <= {line[line.find("#") :] for line in found.text.splitlines()}


def test_lines_that_come_out_wrong_are_not_taken() -> None:
    base, ours, theirs = "a = 1\nb = 1\n", "a = 2 # o\nb = 1\n", "a = 1\nb = 2 # t\n"
    for wrong in ("a = 2\nb = 3\n", "a =\n", "<<<<<<< ours\n"):
        found = toml(base, ours, theirs, lines=lambda *_, text=wrong: text)
        assert found.text == "a = 2 # o\n# t\nb = 2\n"


def test_our_line_ends_and_mark_stay() -> None:
    third = '\n[[action]]\nid = "c4c4"\ntext = "Write"\nowner = "me"\n'
    ours = BOM + f"# mine\n{FIRST}\n{SECOND}".replace("\n", "\r\n")
    found = toml(FIRST, ours, FIRST + third)
    assert found.text == ours + third.replace("\n", "\r\n")


def test_a_file_that_was_emptied_here_and_changed_there_is_theirs_again() -> None:
    theirs = f"# theirs\r\n{FIRST}".replace("draft", "book")
    assert toml(FIRST, "", theirs) == Merged(theirs)


# --- prose

HEAD = '+++\non = 2026-11-21\nstatus = "held"\n+++\n'


def test_what_each_wrote_of_a_meeting_is_there() -> None:
    base = f"{HEAD}One.\n\nTwo.\n\nThree.\n"
    ours = base.replace("One.", "One, said Ada.").replace('"held"\n', '"held"\ntitle = "Kick"\n')
    theirs = base.replace("Three.", "Three, said I.").replace('"held"\n', '"held"\nminutes = 45\n')
    found = prose(base, ours, theirs)
    parts = split(found.text)
    assert parts.body == "One, said Ada.\n\nTwo.\n\nThree, said I.\n"
    head = {"on": date(2026, 11, 21), "status": "held", "title": "Kick", "minutes": 45}
    assert document(parts.head) == head
    assert not found.clashes


def test_one_line_written_in_two_ways_is_a_clash_of_the_text() -> None:
    base, ours, theirs = (f"{HEAD}Said.\n{one}\n" for one in ("x", "Ours  it is.", "Theirs " * 20))
    found = prose(base, ours, theirs)
    [clash] = found.clashes
    assert found.text == ours
    assert clash == Clash(("text",), split(ours).body, split(theirs).body, text=True)
    assert clash.words("ours") == "Ours it is."
    assert clash.words("theirs") == "Theirs " * 8 + "The…"
    assert prose(base, ours, theirs, prefer="theirs") == Merged(theirs, (clash,))


def test_facts_clash_beside_the_text() -> None:
    base = HEAD + "x\n"
    ours, theirs = base.replace('"held"', '"missed"') + "y\n", base.replace('"held"', '"cancelled"')
    found = prose(base, ours, theirs)
    assert found == Merged(ours, (Clash(("status",), "missed", "cancelled"),))
    found = prose(base, ours, theirs, prefer="theirs")
    assert found.text == theirs + "y\n"


def test_a_meeting_written_down_twice_clashes_only_in_what_differs() -> None:
    found = prose("", HEAD + "Ours.\n", HEAD.replace("21", "22") + "Theirs.\n")
    assert [clash.at for clash in found.clashes] == [("on",), ("text",)]
    assert found.text == HEAD + "Ours.\n"


def test_line_ends_alone_make_no_line_another() -> None:
    base = f"{HEAD}One.\nTwo.\n"
    windows = base.replace("\n", "\r\n")
    added = f"{base}Three.\n"
    assert prose(base, windows, added) == Merged(added.replace("\n", "\r\n"))
    found = prose(base, added, windows)
    assert (split(found.text).body, found.clashes) == ("One.\nTwo.\nThree.\n", ())
    more = f"{HEAD}None.\nOne.\nTwo.\n"
    found = prose(base, added.replace("\n", "\r\n"), more)
    assert split(found.text).body == "None.\r\nOne.\r\nTwo.\r\nThree.\r\n"
    found = prose(base, added.replace("\n", "\r\n"), added.replace("Three", "Four"))
    assert [clash.at for clash in found.clashes] == [("text",)]


def test_facts_added_to_plain_prose_stand_above_it() -> None:
    base, theirs = "One.\n\nTwo.\n", "One.\n\nThree.\n"
    for versions in ((base, HEAD + base, theirs), (base, theirs, HEAD + base)):
        assert prose(*versions) == Merged(HEAD + theirs)


def test_facts_taken_away_here_and_kept_there_are_gone_with_their_fences() -> None:
    found = prose(f"{HEAD}One.\n\nTwo.\n", "One.\n\nTwo.\n", f"{HEAD}One.\n\nThree.\n")
    assert found == Merged("One.\n\nThree.\n")


def test_facts_taken_away_here_and_changed_there_keep_their_fences() -> None:
    base = "+++\nx = { a = 1 }\n+++\nOne.\n"
    theirs = base.replace("1", "2")
    assert prose(base, "Two.\n", theirs) == Merged(theirs.replace("One", "Two"))


def test_prose_that_begins_like_a_fence_keeps_the_fences_above_it() -> None:
    base = "+++\n+++\n+++\nOne.\n\nTwo.\n"
    found = prose(base, "Said.\n+++\nOne.\n\nTwo.\n", base.replace("Two", "Three"))
    assert split(found.text).body == "Said.\n+++\nOne.\n\nThree.\n"
    found = prose(base, "One.\n", base.replace("Two", "Three"), prefer="theirs")
    assert found.text == base.replace("Two", "Three")


def test_a_fence_without_a_line_end_gets_one_where_text_follows() -> None:
    base = "+++\na = 1\n+++\nOne.\n"
    found = prose(base, "+++\na = 1\nb = 2\n+++", "+++\na = 1\n+++\nTwo.\n", prefer="theirs")
    assert found.text == "+++\na = 1\nb = 2\n+++\nTwo.\n"
    assert [clash.at for clash in found.clashes] == [("text",)]


# --- what a person is told


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "taken away"),
        (date(2026, 12, 1), "2026-12-01"),
        (time(10), "10:00"),
        (datetime(2026, 12, 1, 10), "2026-12-01 10:00"),  # noqa: DTZ001 - local, as in TOML
        (True, "yes"),
        (False, "no"),
        (45, "45"),
        ("Write\nit", "Write it"),
        ("", "nothing"),
        (["a", date(2026, 12, 1)], "a, 2026-12-01"),
        ([], "nothing"),
        ({"a": 1, "b": True}, "a: 1, b: yes"),
        ({}, "nothing"),
        ("x" * 99, "x" * 59 + "…"),
    ],
)
def test_a_value_is_said_in_plain_words(value: object, words: str) -> None:
    clash = Clash(("x",), value, 1)
    assert clash.words("ours") == words
    assert clash.words("theirs") == "1"


def test_of_a_text_the_first_line_of_its_own_is_shown() -> None:
    def words(ours: str, theirs: str) -> tuple[str, str]:
        clash = Clash(("text",), ours, theirs, text=True)
        return clash.words("ours"), clash.words("theirs")

    assert words("Same.\n\nOurs.\n", "Same.\nTheirs.\n") == ("Ours.", "Theirs.")
    assert words("Same.\n", "Same.\nMore.\n") == ("the text ends there", "More.")
    assert words("\n", "Said.\n") == ("nothing", "Said.")
