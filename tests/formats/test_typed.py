"""Values as people type them after --set."""

import zoneinfo
from datetime import date, time
from typing import Any

import pytest

from mentorlog.formats import typed
from mentorlog.formats.typed import UnknownKeyError
from mentorlog.model.goal import Goal, Milestone
from mentorlog.model.meeting import Meeting
from mentorlog.model.relationship import Relationship
from mentorlog.model.settings import Settings
from tests.builders import TODAY


def value(cls: type[Any], key: str, words: str) -> Any:
    return typed.value(cls, key, words, lambda _: TODAY)


@pytest.mark.parametrize(
    ("cls", "key", "words", "meant"),
    [
        (Relationship, "hope", "write for all", "write for all"),
        (Relationship, "minutes", " 45 ", 45),
        (Relationship, "minutes", "-3", -3),
        (Relationship, "reverse", "Yes", True),
        (Relationship, "reverse", "off", False),
        (Relationship, "ends", "in may", TODAY),
        (Relationship, "channel", "in-person", "in-person"),
        (Relationship, "zone", "asia/kolkata", "Asia/Kolkata"),
        (Settings, "owner.zone", "Europe/London", "Europe/London"),
        (Relationship, "aliases", "ada, countess,, ", ["ada", "countess"]),
        (Relationship, "aliases", "", []),
        (Relationship, "preferences.style", "direct", "direct"),
        (Relationship, "preferences_mine.reply_within", "2d", "2d"),
        (Goal, "with", "ada", ["ada"]),
        (Goal, "agreed.ada", "today", TODAY),
        (Meeting, "at", "10:00", time(10)),
        (Meeting, "at", "9am", time(9)),
        (Meeting, "roles.facilitator", "k7m2", "k7m2"),
        (Settings, "format", "1", 1),
        (Settings, "owner.name", "Me", "Me"),
        (Settings, "defaults.capacity", "5", 5),
        (Settings, "defaults.history", "no", False),
        (Settings, "attention.preset", "quiet", "quiet"),
        (Settings, "attention.drifting", "off", False),
        (Settings, "attention.drifting", "on", True),
        (Settings, "attention.faded", "180", 180),
        (Settings, "attention.mild", "1.5", 1.5),
        (Settings, "attention.odd", "--5", "--5"),
    ],
)
def test_words_become_what_the_key_holds(
    cls: type[Any], key: str, words: str, meant: object
) -> None:
    found = value(cls, key, words)
    assert found == meant
    assert type(found) is type(meant)


@pytest.mark.parametrize(
    ("cls", "key", "words", "reason"),
    [
        (Relationship, "minutes", "an hour", "it must be a whole number"),
        (Relationship, "minutes", "--5", "it must be a whole number"),
        (Relationship, "minutes", "1.5", "it must be a whole number"),
        (Relationship, "reverse", "perhaps", "it is on or off"),
        (Relationship, "channel", "pigeon", "it is one of in-person, video, phone, async"),
        (Meeting, "roles", "x", "it holds a table; edit the file by hand"),
        (Meeting, "at", "noon", "it is a time of day such as 10:00"),
        (Meeting, "at", "10:00+02:00", "it is a time of day such as 10:00"),
    ],
)
def test_words_that_do_not_fit_are_refused_with_the_reason(
    cls: type[Any], key: str, words: str, reason: str
) -> None:
    with pytest.raises(ValueError, match=reason):
        value(cls, key, words)


@pytest.mark.parametrize(
    ("cls", "key", "step", "known"),
    [
        (Goal, "colour", "colour", "title"),
        (Goal, "with_", "with_", "with"),
        (Goal, "milestone", "milestone", "title"),
        (Relationship, "preferences.tea", "tea", "style"),
        (Relationship, "preferences", "preferences", "preferences.style"),
        (Settings, "owner", "owner", "owner.name"),
    ],
)
def test_an_unknown_key_says_which_are_known(
    cls: type[Any], key: str, step: str, known: str
) -> None:
    with pytest.raises(UnknownKeyError) as caught:
        typed.checked(cls, key)
    assert caught.value.key == step
    assert known in caught.value.known


@pytest.mark.parametrize(
    ("cls", "key"),
    [(Relationship, "name.x"), (Relationship, "kind.x"), (Settings, "attention.a.b")],
)
def test_a_plain_value_has_nothing_below_it(cls: type[Any], key: str) -> None:
    with pytest.raises(UnknownKeyError):
        typed.checked(cls, key)


def test_lists_of_tables_cannot_be_set_by_hand() -> None:
    known = typed.keys(Goal)
    assert "with" in known
    assert "milestone" not in known
    assert "check_in" not in known
    assert typed.keys(Milestone) == (
        "id", "text", "due", "owner", "done", "dropped", "reason",
    )  # fmt: skip


def test_the_day_is_read_by_whoever_knows_today() -> None:
    seen: list[str] = []

    def day(words: str) -> date:
        seen.append(words)
        return TODAY

    assert typed.value(Goal, "due", "next friday", day) == TODAY
    assert seen == ["next friday"]


@pytest.mark.parametrize(
    ("words", "near"),
    [("Europe/Lodnon", "; Europe/London is near"), ("Nowhere", ""), ("", ""), ("+02:00", "")],
)
def test_what_is_no_zone_is_refused_with_one_that_is_near(words: str, near: str) -> None:
    with pytest.raises(ValueError, match="it is a time zone") as refused:
        value(Settings, "owner.zone", words)
    assert str(refused.value) == f"it is a time zone such as Europe/London{near}"


def test_where_no_zones_are_known_any_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zoneinfo, "available_timezones", set)
    assert value(Settings, "owner.zone", "Nowhere/Land") == "Nowhere/Land"
