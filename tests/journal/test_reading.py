"""Files to records: one broken file hides nothing else."""

from pathlib import Path
from random import Random

import pytest

from mentorlog.journal.journal import Journal
from mentorlog.journal.shelves import BY_KIND
from mentorlog.journal.survey import Survey, survey
from mentorlog.model.kept import ME
from mentorlog.model.relationship import PrivateRelationship
from mentorlog.model.settings import Settings
from tests.builders import (
    ADA,
    BEGAN,
    TODAY,
    action,
    ago,
    ahead,
    goal,
    kept,
    meeting,
    note,
    planned,
    relationship,
    topic,
)
from tests.journal.folders import keep, leave, made, told

ROWS = """\
    [[action]]
    id = "7k3f"
    text = "Send it"
    owner = "me"
    created = 2026-11-21

    [[action]]
    id = "9m2x"
    text = " "
    owner = "me"
    created = 2026-11-21

    [[action]]
    id = "b3c4"
    text = "Read it"
    owner = "them"
    created = 2026-11-21
    """


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return made(tmp_path)


def test_an_empty_folder_has_nothing_and_no_problem(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "none")
    assert not journal.there
    assert journal.relationships() == []
    assert journal.actions(ME) == []
    assert journal.settings == Settings()
    assert journal.ids() == set()
    assert told(journal) == []


def test_what_was_kept_is_read(journal: Journal) -> None:
    assert journal.there
    [found] = journal.relationships()
    assert found == kept(relationship(), "")
    assert journal.private(ADA) == PrivateRelationship()
    assert journal.meetings(ADA).stems == ()


def test_a_bad_row_is_located_and_hides_no_other(journal: Journal) -> None:
    leave(journal, "actions.toml", ROWS)
    assert [one.key for one in journal.actions(ADA)] == ["7k3f", "b3c4"]
    assert told(journal) == [
        f"relationships/{ADA}/actions.toml:9: text must not be empty",
    ]


def test_the_same_problem_is_told_once(journal: Journal) -> None:
    leave(journal, "actions.toml", ROWS)
    journal.actions(ADA)
    journal.actions(ADA)
    assert len(told(journal)) == 1


def test_everything_wrong_with_a_file_is_told(journal: Journal) -> None:
    leave(journal, "goals/a.toml", 'title = "A"\ndue = "soon"\nstatus = "doing"\n')
    assert journal.goals(ADA) == []
    assert [line.split(": ")[0] for line in told(journal)] == [
        f"relationships/{ADA}/goals/a.toml:{line}" for line in (2, 3)
    ]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("[[action]\n", 1, "TOML: expected"),
        ("# so\nid = \n", 2, "TOML: invalid value"),
        ('x = "1"\naction = "send it"\n', 2, "action should be [[action]] tables"),
        ("action = [1]\n", 1, "action should be [[action]] tables"),
        ("# a\n<<<<<<< HEAD\n=======\n>>>>>>> other\n", 2, "git conflict markers"),
    ],
)
def test_a_broken_file_is_a_problem_with_its_line(
    journal: Journal, text: str, line: int, reason: str
) -> None:
    leave(journal, "actions.toml", text)
    assert journal.actions(ADA) == []
    assert told(journal)[0].startswith(f"relationships/{ADA}/actions.toml:{line}: {reason}")


def test_bytes_that_are_no_text_are_located(journal: Journal) -> None:
    leave(journal, "topics.toml", "").write_bytes(b"# a\n# b\n\xff\xfe\n")
    assert journal.topics(ADA) == []
    assert told(journal) == [f"relationships/{ADA}/topics.toml:3: bytes that are not UTF-8"]


def test_two_rows_with_one_id_are_told(journal: Journal) -> None:
    leave(journal, "actions.toml", ROWS.replace("b3c4", "7k3f"))
    assert len(journal.actions(ADA)) == 2
    assert f"relationships/{ADA}/actions.toml:14: id 7k3f stands here twice" in told(journal)


def test_a_folder_in_the_place_of_a_file_is_told(journal: Journal) -> None:
    (journal.layout.relationships / ADA / "notes.toml").mkdir()
    assert journal.notes(ADA) == []
    assert told(journal) == [f"relationships/{ADA}/notes.toml:1: is a directory"]


def test_a_file_in_the_place_of_a_folder_is_told(journal: Journal) -> None:
    leave(journal, "goals", "x")
    assert journal.goals(ADA) == []
    assert told(journal) == [f"relationships/{ADA}/goals:1: not a directory"]
    other = Journal(journal.root / "b")
    other.make()
    other.layout.relationships.write_text("x", encoding="utf-8")
    assert other.slugs() == []
    assert told(other) == ["relationships:1: not a directory"]


def test_a_missing_relationship_file_says_whose_folder_is_lost(journal: Journal) -> None:
    leave(journal, "actions.toml", ROWS, who="grace")
    assert journal.relationship("grace") is None
    [problem] = told(journal)
    assert problem.startswith("relationships/grace/relationship.toml:1: the file is missing")


def test_somebody_elses_folder_is_left_alone(journal: Journal) -> None:
    leave(journal, "photo.jpg", "x", who="holiday")
    leave(journal, "relationship.toml", "x", who=".trash")
    assert journal.slugs() == [ADA]


def test_unreadable_settings_are_a_problem_and_the_usual_ones_serve(tmp_path: Path) -> None:
    (tmp_path / "mentorlog.toml").write_text('format = "one"\n', encoding="utf-8")
    journal = Journal(tmp_path)
    assert journal.settings == Settings()
    assert told(journal) == [
        "mentorlog.toml:1: format: expected a whole number, not text in quotes"
    ]


def test_a_note_without_front_matter_is_a_held_meeting_of_its_day(journal: Journal) -> None:
    leave(journal, "meetings/2026-11-21-kick-off.md", "We met.\n")
    leave(journal, "meetings/2026-11-22.md", "---\ntitle: x\n---\nAgain.\n")
    first, second = journal.meetings(ADA)
    assert (first.record, first.text) == (meeting(BEGAN), "We met.\n")
    assert second.text.startswith("---\n")
    assert told(journal) == []


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("kick-off", "We met.\n", "no date at the start of its name"),
        ("2026-02-30-x", "We met.\n", "2026-02-30 is no day of the calendar"),
        ("2026-11-21-x", "", "the file is empty"),
        ("2026-11-21-x", "+++\non = 2026-11-21\n", "the front matter has no closing +++ line"),
        ("2026-11-21-x", "+++\n+++\n", "on is missing"),
    ],
)
def test_a_note_that_says_no_day_is_a_problem(
    journal: Journal, name: str, text: str, reason: str
) -> None:
    leave(journal, f"meetings/{name}.md", text)
    assert list(journal.meetings(ADA)) == []
    assert reason in told(journal)[0]
    assert told(journal)[0].startswith(f"relationships/{ADA}/meetings/{name}.md:")


def test_a_problem_in_front_matter_counts_the_fence_line(journal: Journal) -> None:
    leave(journal, "meetings/2026-11-21-x.md", "+++\non = 2026-11-21\nstatus = 1\n+++\n")
    leave(journal, "meetings/2026-11-22-x.md", "+++\non = 2026-11-22\nstatus =\n+++\n")
    assert list(journal.meetings(ADA)) == []
    assert [line.split(":")[1] for line in told(journal)] == ["3", "3"]


def test_a_review_needs_front_matter(journal: Journal) -> None:
    leave(journal, "private/reviews/2027-03-09-x.md", "Good.\n")
    assert journal.review(ADA, "2027-03-09-x") is None
    assert "no front matter" in told(journal)[0]


@pytest.mark.parametrize(
    "name",
    [
        "2026-11-21-x (Ada's conflicted copy).md",
        "2026-11-21-x.sync-conflict-20270309.md",
        "2026-11-21-x.conflict-20270309T100000.md",
    ],
)
def test_a_copy_from_a_conflict_is_told_and_not_taken_for_a_record(
    journal: Journal, name: str
) -> None:
    leave(journal, f"meetings/{name}", "We met.\n")
    leave(journal, "meetings/.hidden.md", "x")
    leave(journal, "meetings/photo.jpg", "x")
    assert journal.meetings(ADA).stems == ()
    assert told(journal) == [
        f"relationships/{ADA}/meetings/{name}:1: a second version, kept after a conflict"
    ]


def test_private_records_are_read_beside_shared_ones_and_marked(journal: Journal) -> None:
    shared, secret = kept(action()), kept(action(id="9m2x"), private=True)
    keep(journal, shared, secret, kept(goal("a")), kept(goal("b"), private=True))
    assert journal.actions(ADA) == [shared, secret]
    assert [(one.key, one.private) for one in journal.goals(ADA)] == [("a", False), ("b", True)]


def test_what_is_mine_is_always_private(journal: Journal) -> None:
    keep(journal, kept(action(), who=ME), kept(goal("a", with_=(ADA,)), who=ME))
    assert [one.private for one in journal.actions(ME)] == [True]
    assert [one.who for one in journal.goals_with(ADA)] == [ME]
    assert journal.goals_with("grace") == []


def test_a_picture_has_everything_and_notes_when_asked(journal: Journal) -> None:
    keep(journal, kept(action()), kept(topic()), kept(note()), kept(goal()), kept(meeting(BEGAN)))
    found = journal.picture(journal.relationships()[0], TODAY)
    counts = [len(found.actions), len(found.topics), len(found.notes), len(found.goals)]
    assert counts == [1, 1, 0, 1]
    assert (found.handle, found.on_file, len(found.past)) == ("ada", 1, 1)
    assert len(journal.picture(journal.relationships()[0], TODAY, notes=True).notes) == 1


def test_a_handle_is_the_shortest_word_that_means_nobody_else(journal: Journal) -> None:
    keep(journal, kept(relationship(name="Adam Ek"), "", who="adam-ek"))
    keep(journal, kept(relationship(name="Grace Hopper"), "", who="grace-hopper"))
    fresh = Journal(journal.root)
    assert fresh.handle("grace-hopper") == "grace"
    assert fresh.handle("adam-ek") == "adam"
    assert fresh.handle(ADA) == ADA


def test_all_ids_are_known_even_those_of_broken_rows(journal: Journal) -> None:
    leave(journal, "actions.toml", ROWS)
    leave(journal, "private/topics.toml", "[[topic]]\nid='h7aa'\n")
    leave(journal, "goals/a.toml", 'title = "A"\n[[milestone]]\n  id = "m3c8"\n')
    (journal.layout.relationships / ADA / "notes.toml").mkdir()
    assert journal.ids() == {"7k3f", "9m2x", "b3c4", "h7aa", "m3c8"}


def test_everybody_is_found_and_the_unreadable_told_apart(journal: Journal) -> None:
    leave(journal, "relationship.toml", "name = 1\n", who="grace")
    known = journal.people()
    assert [one.who for one in known.people] == [ADA]
    assert list(known.troubles) == ["grace"]
    assert known.troubles["grace"].path == "relationships/grace/relationship.toml"
    assert [one.who for one in journal.only(ADA).people] == [ADA]
    assert told(journal) == []


def test_a_survey_reads_everything_once(journal: Journal) -> None:
    keep(journal, kept(action()), kept(action(id="9m2x")), kept(meeting(BEGAN)), kept(goal()))
    keep(journal, kept(action(id="p3x9"), private=True), kept(action(id="k7m2"), who=ME))
    keep(journal, kept(PrivateRelationship(fit="good"), ""))
    taken: list[str] = []
    found = survey(Journal(journal.root), lambda one: taken.append(one.key))
    assert found == Survey(files=7, records=8)
    assert sorted(taken) == sorted(
        ["", "", "7k3f", "9m2x", "p3x9", "k7m2", "2026-11-21-x4k2", "publish-my-first-paper"]
    )
    leave(journal, "topics.toml", "x")
    fresh = Journal(journal.root)
    assert survey(fresh) == Survey(files=7, records=8)
    assert [line.split(":")[0] for line in told(fresh)] == [f"relationships/{ADA}/topics.toml"]


def test_what_was_read_before_a_change_is_read_anew_within_it(journal: Journal) -> None:
    keep(journal, kept(action()))
    assert [one.key for one in journal.actions(ADA)] == ["7k3f"]
    leave(journal, "actions.toml", ROWS)
    with journal.change("test", Random(1)):  # noqa: S311 - no secret
        assert [one.key for one in journal.actions(ADA)] == ["7k3f", "b3c4"]
        leave(journal, "actions.toml", "")
    assert journal.actions(ADA) == []


def test_a_list_that_was_given_away_is_not_the_one_that_is_remembered(journal: Journal) -> None:
    keep(journal, kept(action()))
    journal.reader.rows(BY_KIND["action"], ADA).clear()
    assert journal.actions(ADA)


def test_a_picture_has_six_meetings_those_to_come_among_them(journal: Journal) -> None:
    held = [kept(meeting(ago(week))) for week in range(1, 20)]
    keep(journal, *held, *(kept(planned(ahead(week))) for week in range(1, 10)))
    ada = kept(relationship(), "")
    whole = journal.picture(ada, TODAY)
    assert (len(whole.past), len(whole.coming)) == (3, 3)
    assert len(journal.picture(ada, TODAY, ahead=1).past) == 5
    to_change = journal.picture(ada, TODAY, changing=True)
    assert (len(to_change.past), len(to_change.coming)) == (6, 6)
