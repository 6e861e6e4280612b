"""The log of moves."""

from dataclasses import replace

from mentorlog.insight.moves import moves
from mentorlog.model.relationship import OwnItem, Reason
from tests.builders import (
    BEGAN,
    TODAY,
    item,
    lifecycle,
    picture,
    private,
    relationship,
    stage,
    transition,
)

NOW = lifecycle(stage("initiation", item("all")), stage("cultivation"))
BEFORE = replace(
    lifecycle(stage("initiation", item("old"), id="launch", name="Launch")),
    id="phases",
    name="Phases",
)


def test_each_move_has_its_reason_and_what_was_open_in_words() -> None:
    first = transition("initiation", BEGAN, to="launch", lifecycle="phases")
    second = transition("cultivation", TODAY, why="shared", open=("all", "old", "mine", "gone"))
    third = transition("initiation", TODAY)
    reasons = (
        Reason(of="stage initiation", on=TODAY, text="secret"),
        Reason(of="stage launch", on=TODAY, text="of another day"),
    )
    person = relationship(
        transition=(first, second, third), item=(OwnItem(id="mine", stage="x", text="My own."),)
    )
    found = moves(
        replace(picture(person), private=private(reason=reasons)), NOW, {"phases": BEFORE}, TODAY
    )
    assert [(one.name, one.lifecycle, one.why, one.private) for one in found.moves] == [
        ("Launch", "Phases", "", False),
        ("Cultivation", None, "shared", False),
        ("Initiation", None, "secret", True),
    ]
    texts = [one.text for one in found.moves[1].open]
    assert texts == ["Do all.", "Do old.", "My own.", ""]
