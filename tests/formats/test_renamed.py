"""A file that gets another name: what points to it follows, and not a letter else changes."""

import pytest

from mentorlog.formats.front import UnclosedError
from mentorlog.formats.merge import renamed_refs
from mentorlog.formats.toml_text import BOM, NotTomlError

NEW = {"2026-11-21-kick-off": "2026-11-21-kick-off-2", "2026-11-21-kick-off-2": "other"}


def test_actions_topics_and_ratings_follow_the_meeting() -> None:
    text = """\
# mine
[[action]]
id = "7k3f"
text = "2026-11-21-kick-off"
meeting  =  "2026-11-21-kick-off" # said there
goal = "2026-11-21-kick-off"

[[action]]
meeting = "2026-11-28-x4k2"

[[topic]]
raised = "2026-11-21-kick-off-2"
"""
    wanted = text.replace('meeting  =  "2026-11-21-kick-off"', 'meeting  =  "NEW"')
    wanted = wanted.replace('"2026-11-21-kick-off-2"', '"other"')
    wanted = wanted.replace("NEW", "2026-11-21-kick-off-2")
    assert renamed_refs(text, NEW, prose=False) == wanted


def test_a_meeting_that_was_moved_follows_in_its_facts_and_not_in_its_text() -> None:
    text = (
        f'{BOM}+++\r\nmoved_to = "2026-11-21-kick-off-2"\r\n'
        'raised = ["h7aa", "2026-11-21-kick-off-2"]\r\n+++\r\n'
        'moved_to = "2026-11-21-kick-off-2"\r\n'
    )
    head, fence, body = text.rpartition("+++")
    wanted = head.replace("2026-11-21-kick-off-2", "other") + fence + body
    assert renamed_refs(text, NEW, prose=True) == wanted


def test_prose_alone_points_to_nothing() -> None:
    text = 'meeting = "2026-11-21-kick-off"\n'
    assert renamed_refs(text, NEW, prose=True) == text


def test_tables_on_one_line_and_keys_that_are_tables_are_looked_into() -> None:
    text = 'a = [{ meeting = "x" }, 1]\n\n[raised]\nmoved_from = "x"\nb = "x"\n'
    wanted = 'a = [{ meeting = "y" }, 1]\n\n[raised]\nmoved_from = "y"\nb = "x"\n'
    assert renamed_refs(text, {"x": "y"}, prose=False) == wanted


@pytest.mark.parametrize("text", ["", "# c\n", 'meeting = "x"', "meeting = 1\n"])
def test_what_names_nothing_old_stays_to_the_byte(text: str) -> None:
    assert renamed_refs(text, NEW, prose=False) == text


def test_text_that_is_none_is_for_the_caller() -> None:
    with pytest.raises(NotTomlError):
        renamed_refs("a =\n", NEW, prose=False)
    with pytest.raises(UnclosedError):
        renamed_refs("+++\na = 1\n", NEW, prose=True)
