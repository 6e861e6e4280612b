"""A text went out: that is contact, and starts the stay-in-touch clock anew."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from mentorlog.cli.session import Session
from mentorlog.insight.said import Changed, Line
from mentorlog.model.kept import Kept
from mentorlog.model.note import Note
from mentorlog.model.relationship import Relationship

if TYPE_CHECKING:  # a letter that is only shown writes nothing
    from mentorlog.journal.change import Change


More = tuple[tuple[Kept[Any], ...], tuple[Line, ...]]
"""What else was written with it, and the lines that say so."""


def sent(
    session: Session,
    person: Kept[Relationship],
    words: str,
    meeting: str | None,
    more: "Callable[[Change], More] | None" = None,
) -> Changed:
    """Log as contact that a text was sent today; ``more`` writes what else that means."""
    with session.change(f"sent {person.who}") as change:
        note = Note(
            id=change.new_id(),
            on=session.today,
            as_="contact",
            text=words,
            meeting=meeting,
            by="me",
        )
        kept = Kept(who=person.who, key=note.id, record=note)
        change.save(kept)
        records, lines = more(change) if more else ((), ())
    line = Line(label="Contact", text=f"{kept.key}  {words}", aside=person.record.name)
    return Changed(lines=(line, *lines), records=(kept, *records), tried=session.flags.dry_run)
