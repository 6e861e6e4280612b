"""A change: all that can be refused is refused before the first file is touched."""

from dataclasses import replace
from datetime import UTC, time
from pathlib import Path
from random import Random
from typing import Any

import pytest

from mentorlog.errors import MentorlogError
from mentorlog.formats.toml_text import document
from mentorlog.journal.change import Change
from mentorlog.journal.journal import Journal
from mentorlog.model.kept import ME
from mentorlog.model.meeting import Rating
from mentorlog.model.relationship import PrivateRelationship
from mentorlog.model.review import Review
from tests.builders import (
    ADA,
    BEGAN,
    TODAY,
    action,
    feedback,
    goal,
    kept,
    meeting,
    note,
    relationship,
    topic,
)
from tests.journal.folders import files, keep, leave, made

HOME = f"relationships/{ADA}"


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return made(tmp_path)


def test_what_others_point_to_is_written_first_and_what_counts_last(journal: Journal) -> None:
    written = keep(
        journal,
        kept(Review(on=TODAY), "2027-03-09-r"),
        kept(meeting(BEGAN)),
        kept(relationship(hope="Write"), ""),
        kept(PrivateRelationship(fit="good"), ""),
        kept(Rating(meeting="x", worth=4), "x"),
        kept(action()),
        kept(goal("A")),
        kept(topic()),
        kept(note()),
    )
    assert [path.removeprefix(f"{HOME}/") for path in written] == [
        "notes.toml", "topics.toml", "goals/a.toml", "actions.toml", "private/ratings.toml",
        "private/relationship.toml", "relationship.toml", "meetings/2026-11-21-x4k2.md",
        "private/reviews/2027-03-09-r.md",
    ]  # fmt: skip


def test_of_one_kind_what_is_new_is_written_before_what_changes(journal: Journal) -> None:
    request = kept(feedback("asked", BEGAN), "2026-11-21-a")
    keep(journal, request)
    answered = replace(request, record=replace(request.record, answered_on=TODAY))
    written = keep(journal, answered, kept(feedback("received", TODAY), "2027-03-09-b"))
    assert [Path(path).stem for path in written] == ["2027-03-09-b", "2026-11-21-a"]


def test_a_dry_run_writes_nothing(journal: Journal) -> None:
    before = files(journal)
    assert keep(journal, kept(action()), kept(meeting(BEGAN)), dry_run=True) == []
    assert files(journal) == before


def test_what_did_not_change_is_not_written(journal: Journal) -> None:
    assert keep(journal, kept(relationship(), "")) == []


def test_of_one_address_the_last_is_kept(journal: Journal) -> None:
    other = kept(action("Other"), private=True)
    keep(journal, kept(action("First")), other, kept(action("Last")))
    assert [one.record.text for one in journal.actions(ADA)] == ["Last", "Other"]


def test_an_error_in_the_block_writes_nothing(journal: Journal) -> None:
    before = files(journal)

    def stopped() -> None:
        with journal.change("x", Random(1)) as change:  # noqa: S311
            change.save(kept(action()))
            raise KeyError

    with pytest.raises(KeyError):
        stopped()
    assert files(journal) == before


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        ("actions.toml", "[[action]\n", 1),
        ("actions.toml", '\naction = "x"\n', 2),
        ("actions.toml", "action = [1]\n", 1),
        ("actions.toml", '[[action]]\nid = "zzzz"\ntext = ""\nowner = "me"\n', 1),
        ("actions.toml", '[[action]]\nid = "a1"\n[[action]]\nid = "a1"\n', 4),
        ("goals/a.toml", 'title = "A"\ndue = "soon"\n', 2),
        ("meetings/2026-11-21-x4k2.md", "+++\non = 2026-11-21\n", 1),
        ("meetings/2026-11-21-x4k2.md", "+++\non =\n+++\n", 2),
        ("meetings/2026-11-21-x4k2.md", '+++\non = 2026-11-21\nstatus = "x"\n+++\n', 3),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_before_anything_is_written(
    journal: Journal, path: str, text: str, line: int
) -> None:
    leave(journal, path, text)
    before = files(journal)
    with pytest.raises(MentorlogError) as caught:
        keep(journal, kept(note()), kept(action()), kept(goal("A")), kept(meeting(BEGAN)))
    assert (caught.value.id, caught.value.exit_code) == ("unreadable", 4)
    assert caught.value.what.startswith(f"{HOME}/{path}:{line} cannot be read: ")
    assert files(journal) == before


def test_what_a_file_has_no_words_for_is_refused(journal: Journal) -> None:
    keep(journal, kept(meeting(BEGAN)))
    before = files(journal)
    with pytest.raises(MentorlogError) as caught:
        keep(journal, kept(note()), kept(meeting(BEGAN, at=time(9, tzinfo=UTC))))
    assert (caught.value.id, caught.value.exit_code) == ("not-now", 6)
    assert caught.value.what.startswith(f"{HOME}/meetings/2026-11-21-x4k2.md:")
    assert files(journal) == before


def test_rows_written_by_hand_on_one_line_are_added_to(journal: Journal) -> None:
    text = 'action = [{id = "7k3f", text = "Send", owner = "me", created = 2026-11-21}] # mine\n'
    leave(journal, "actions.toml", text)
    keep(journal, kept(action(id="9m2x")))
    assert [one.key for one in journal.actions(ADA)] == ["7k3f", "9m2x"]
    assert b"# mine" in files(journal)[f"{HOME}/actions.toml"]


def test_a_newer_format_is_only_read(journal: Journal) -> None:
    (journal.root / "mentorlog.toml").write_text("format = 2\n", encoding="utf-8")
    newer = Journal(journal.root)
    with pytest.raises(MentorlogError) as caught:
        keep(newer, kept(action()))
    assert (caught.value.id, caught.value.exit_code) == ("newer-format", 6)
    assert newer.actions(ADA) == []


def test_a_row_is_changed_where_it_stands_and_comments_stay(journal: Journal) -> None:
    keep(journal, kept(action(id="aaaa")), kept(action(id="bbbb")))
    place = journal.layout.relationships / ADA / "actions.toml"
    text = place.read_text(encoding="utf-8").replace("[[action]]", "# mine\n[[action]]", 1)
    place.write_text(text + 'colour = "blue"\n', encoding="utf-8")
    keep(journal, kept(action(id="aaaa", done=TODAY)))
    rows = document(place.read_text(encoding="utf-8"))["action"]
    assert isinstance(rows, list)
    assert [row.get("done") for row in rows] == [TODAY, None]
    assert rows[1]["colour"] == "blue"
    assert place.read_text(encoding="utf-8").startswith("# mine\n")


def test_an_unknown_key_and_line_ends_survive_a_change(journal: Journal) -> None:
    place = leave(journal, "meetings/2026-11-21-x4k2.md", "")
    place.write_bytes(b'+++\r\non = 2026-11-21\r\nstatus = "held"\r\nmood = 5\r\n+++\r\nSaid.\r\n')
    [found] = journal.meetings(ADA)
    keep(journal, replace(found, record=replace(found.record, title="Kick-off")))
    assert place.read_bytes() == (
        b'+++\r\non = 2026-11-21\r\nstatus = "held"\r\nmood = 5\r\n'
        b'title = "Kick-off"\r\n+++\r\nSaid.\r\n'
    )


def test_a_bare_note_gets_its_facts_and_keeps_its_words(journal: Journal) -> None:
    place = leave(journal, "meetings/2026-11-21-x.md", "We met.\n")
    [found] = journal.meetings(ADA)
    keep(journal, replace(found, record=replace(found.record, minutes=45)))
    text = place.read_text(encoding="utf-8")
    assert text == '+++\non = 2026-11-21\nstatus = "held"\nminutes = 45\n+++\nWe met.\n'


def test_an_emptied_note_is_written_anew(journal: Journal) -> None:
    place = leave(journal, "meetings/2026-11-21-x4k2.md", "")
    keep(journal, kept(meeting(BEGAN), text="Said."))
    assert place.read_text(encoding="utf-8").endswith("+++\nSaid.")


def test_new_ids_are_like_no_other_in_the_journal_or_the_change(journal: Journal) -> None:
    with journal.change("x", Random(1)) as change:  # noqa: S311
        first = [change.new_id() for _ in range(3)]
        for name in first:
            change.save(kept(action(id=name)))
    with journal.change("y", Random(1)) as change:  # noqa: S311 - the same dice again
        second = [change.new_id() for _ in range(3)]
    assert len({*first, *second}) == 6


def test_new_files_have_names_of_their_own(journal: Journal) -> None:
    keep(journal, kept(meeting(BEGAN), "2026-11-21-kick-off"), kept(goal("Write"), "write"))
    keep(journal, kept(meeting(BEGAN), "2026-11-21-hello", private=True))
    keep(journal, kept(goal("Read"), "read", private=True), kept(goal("Sing"), "sing", who=ME))
    with journal.change("x", Random(1)) as change:  # noqa: S311
        assert change.new_stem("meeting", ADA, BEGAN, "Kick off") == "2026-11-21-kick-off-2"
        assert change.new_stem("meeting", ADA, BEGAN, "Hello") == "2026-11-21-hello-2"
        assert change.new_stem("meeting", ADA, BEGAN, "New") == "2026-11-21-new"
        change.save(kept(meeting(BEGAN), "2026-11-21-new"))
        assert change.new_stem("meeting", ADA, BEGAN, "New") == "2026-11-21-new-2"
        untitled = change.new_stem("meeting", ADA, BEGAN, None)
        assert untitled.startswith("2026-11-21-")
        assert len(untitled) == 15
        assert change.new_goal_key(ADA, "Write") == "write-2"
        assert change.new_goal_key(ADA, "Read") == "read-2"
        assert change.new_goal_key(ADA, "Sing") == "sing"
        assert change.new_goal_key(ME, "Sing!") == "sing-2"
        assert change.new_goal_key(ADA, "🌱").startswith("p-")


def test_an_untitled_name_that_is_taken_is_drawn_again(journal: Journal) -> None:
    with journal.change("x", Random(1)) as change:  # noqa: S311
        first = change.new_stem("meeting", ADA, BEGAN, None)
        change.save(kept(meeting(BEGAN), first))
    with journal.change("x", Random(1)) as change:  # noqa: S311
        assert change.new_stem("meeting", ADA, BEGAN, None) != first


def test_a_name_that_somebody_else_has_just_made_is_not_written_over(journal: Journal) -> None:
    class Overtaken(Change):
        """A change in whose midst another program makes the file."""

        def prepare(self) -> Any:
            texts = super().prepare()
            leave(journal, "meetings/2026-11-21-x4k2.md", "Theirs.")
            return texts

    change = Overtaken(journal.reader, Random(1), journal.ids)  # noqa: S311
    change.save(kept(meeting(BEGAN), text="Mine."))
    with pytest.raises(MentorlogError) as caught:
        change.write()
    place = journal.layout.relationships / ADA / "meetings/2026-11-21-x4k2.md"
    assert (caught.value.id, caught.value.exit_code) == ("exists", 5)
    assert place.read_text(encoding="utf-8") == "Theirs."


def test_making_a_journal_twice_changes_nothing(journal: Journal) -> None:
    (journal.root / "mentorlog.toml").write_text("format = 1 # mine\n", encoding="utf-8")
    before = files(journal)
    assert journal.make() == []
    assert files(journal) == before
    assert before[".gitignore"] == b".mentorlog/\n.mentorlog-tmp-*\n"
