"""What is said of a note that was written down, and which words do not fit its kind."""

from typing import Any

from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.people import near_words
from mentorlog.insight.said import Line
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.note import Note
from mentorlog.model.relationship import Relationship

NEXT = {
    "advice": ("when you know what came of it", 'mentorlog note done {id} "..."'),
    "hurdle": ("when it is taken", 'mentorlog note done {id} "..."'),
    "thanks": ("when you have said it", "mentorlog note told {id}"),
}
"""For kinds whose loop is open: what closes it."""


def line_of(
    session: Session, kept: Kept[Note], relationship: Relationship | None
) -> tuple[Line, ...]:
    """Return the lines that say what was noted, and what closes its loop where it has one."""
    note = kept.record
    name = relationship.name if relationship else "yours"
    facts = [
        name,
        days.spoken(note.on, session.today) if note.on != session.today else "",
        "private" if kept.private and relationship else "",
    ]
    aside = ", ".join(filter(None, facts))
    lines = [Line(label=note.as_.capitalize(), text=f"{kept.key}  {note.text}", aside=aside)]
    if note.open and note.as_ in NEXT:
        text, command = NEXT[note.as_]
        lines.append(Line(label="Next", text=text, aside=command.format(id=kept.key)))
    elif note.in_touch and relationship and not relationship.group:
        lines.append(Line(label="In touch", text="the clock starts anew from then"))
    return tuple(lines)


def refuse_stray(session: Session, kind: str, said: dict[str, Any]) -> None:
    """Raise bad-value for options that mean nothing for this kind, and for an unknown way."""
    for flag, value, fitting in (
        ("--way", said["way"], "advocacy"),
        ("--unsaid", said["unsaid"], "thanks"),
    ):
        if value and kind != fitting:
            raise failure(
                "bad-value",
                field=flag,
                value="given here",
                why=f"It is for {fitting}.",
                hint=f"add --as {fitting}",
            )
    way = said["way"]
    ways = [one.id for one in session.library.ways()] if way else []
    if way and way not in ways:
        raise failure(
            "bad-value",
            field="--way",
            value=f'"{way}"',
            why=near_words(way, ways),
            hint=f"one of {', '.join(ways)}",
        )
