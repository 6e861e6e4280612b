"""What goes with a record or a person that is taken away, and how it is named."""

from typing import Any

from mentorlog.cli import refs
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.journal.shelves import BY_KIND, BY_RECORD
from mentorlog.model import days
from mentorlog.model.kept import ME, Kept


def refuse_part(kept: Kept[Any]) -> None:
    """Refuse to take a part out of ``self.toml``: it is dropped there, with its day and reason."""
    if refs.kind_of(kept) == "opportunity":
        raise failure(
            "not-now",
            what=f'"{kept.record.name}" is a part of self.toml.',
            why="An opportunity is dropped, and stays on record.",
            hint=f"mentorlog opportunity drop {kept.key}",
        )


def holdings(session: Session, who: str) -> tuple[str, ...]:
    """Return what there is of somebody: ``12 meetings``, ``3 open actions`` and so on."""
    journal = session.journal
    goals = [kept for kept in journal.goals(who) if kept.record.open]
    counted = (
        (len(journal.meetings(who)), "meeting"),
        (sum(kept.record.open for kept in journal.actions(who)), "open action"),
        (sum(kept.record.open for kept in journal.topics(who)), "open topic"),
        (len(journal.notes(who)), "note"),
        (len(goals), "open goal"),
        (len(journal.reader.keys(BY_KIND["agreement"], who)), "version of the agreement"),
        (len(journal.reviews(who)), "review"),
        (len(journal.reader.keys(BY_KIND["feedback"], who)), "piece of feedback"),
        (len(journal.reader.keys(BY_KIND["concern"], who)), "concern"),
        (len(journal.reader.keys(BY_KIND["closing"], who)), "closing"),
        (len(journal.assessments(who)), "assessment"),
    )
    return tuple(f"{count} {_plural(noun, count)}" for count, noun in counted if count)


def _plural(noun: str, count: int) -> str:
    if count == 1:
        return noun
    first, _, rest = noun.partition(" of ")
    return f"{first}s of {rest}" if rest else f"{noun}s"


def along(session: Session, kept: Kept[Any]) -> tuple[Kept[Any], ...]:
    """Return what belongs to a record and is nothing without it: a meeting's aside and rating."""
    if BY_RECORD[type(kept.record)].kind != "meeting":
        return ()
    found: list[Kept[Any]] = refs.rows(session, "rating", kept.who, private=True)
    ratings = [one for one in found if one.key == kept.key]
    if kept.private or kept.key not in session.journal.meetings(kept.who).asides:
        return tuple(ratings)
    # Whether it can be read does not matter here: alone it would pass for a meeting.
    aside = Kept(who=kept.who, key=kept.key, record=kept.record, private=True)
    return (*ratings, aside)


def spoken(along: Kept[Any]) -> str:
    """Return what goes along in a few words."""
    return (
        "your private aside" if BY_RECORD[type(along.record)].kind == "meeting" else "your rating"
    )


def named(session: Session, kept: Kept[Any]) -> str:
    """Return a record in a few words: what it is, when, and with whom."""
    record = kept.record
    kind = BY_RECORD[type(record)].kind
    words = getattr(record, "title", None) or getattr(record, "text", None) or kind
    name = f"{kept.key}  {words}" if hasattr(record, "id") else str(words)
    if hasattr(record, "on") and not hasattr(record, "id"):
        name = f"{name}, {days.full(record.on)}"
    if kept.who == ME:
        return f"{name}, yours"
    person = session.journal.relationship(kept.who)
    return f"{name}, with {person.record.name}" if person else name
