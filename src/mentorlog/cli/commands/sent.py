"""A text went out: that is contact, and starts the stay-in-touch clock anew."""

from mentorlog.cli.session import Session
from mentorlog.insight.said import Changed, Line
from mentorlog.model.kept import Kept
from mentorlog.model.note import Note
from mentorlog.model.relationship import Relationship


def sent(session: Session, person: Kept[Relationship], words: str, meeting: str | None) -> Changed:
    """Log as contact that a text was sent today."""
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
    line = Line(label="Contact", text=f"{kept.key}  {words}", aside=person.record.name)
    return Changed(lines=(line,), records=(kept,), tried=session.flags.dry_run)
