"""``mentorlog remove``: one record or a whole relationship, into the trash."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from mentorlog.cli import prompts, refs
from mentorlog.cli.command import View, command
from mentorlog.cli.command_line import path_word
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.removed import Removed
from mentorlog.insight.said import Changed, Line
from mentorlog.journal.shelves import BY_KIND, BY_RECORD
from mentorlog.model import days
from mentorlog.model.kept import ME, Kept
from mentorlog.model.relationship import Relationship

if TYPE_CHECKING:
    from mentorlog.journal.change import Change

RefOrWho = Annotated[str, typer.Argument(metavar="REF|WHO", help="an id, WHO/RECORD, or a person")]


@command("mentorlog remove 7k3f", "mentorlog remove sam --yes", changes=True)
def run(session: Session, ref: RefOrWho) -> View:
    """Put a record, or all there is of a person, into the trash of the journal.

    Nothing is deleted: it says where it is, and the line that puts it back. A person is asked
    about once. What names a removed record elsewhere keeps its words.
    """
    found = refs.anything(session, ref)
    if isinstance(found.record, Relationship):
        return _whole(session, found)
    with session.change(f"remove {ref}") as change:
        kept = refs.find(session, ref)
        _refuse_part(kept)
        along = _along(session, kept)
        for one in (*along, kept):
            change.remove(one)
    said = tuple(_spoken(one) for one in along)
    return _said(session, change, _named(session, kept), said, (kept, *along))


def _whole(session: Session, person: Kept[Relationship]) -> View:
    """Remove a relationship, if that is wanted when all that goes with it is named."""
    named = _holdings(session, person)
    if not _agreed(session, person, named):
        return Changed(lines=(Line(label="Kept", text=f"{person.record.name}, all as it was"),))
    with session.change(f"remove {person.who}") as change:
        fresh, _ = session.standing(person)
        if _holdings(session, fresh) != named:
            raise failure(
                "not-now",
                what=f"Something of {person.record.name}'s has changed while you were asked.",
                why="More would go than was named.",
                hint=f"mentorlog remove {person.who}",
            )
        change.remove_home(person.who)
    return _said(session, change, person.record.name, named, (person,))


def _agreed(session: Session, person: Kept[Relationship], named: tuple[str, ...]) -> bool:
    if session.flags.yes or session.flags.dry_run:
        return True
    what = " with ".join(filter(None, (person.record.name, ", ".join(named))))
    if not session.interactive:
        raise failure(
            "missing-answer",
            missing=f"--yes, for this removes {what}",
            example=f"mentorlog remove {person.who} --yes",
        )
    asked = f"Remove {what}? yes or no [no] >"
    return prompts.ask(session.context, asked, "no").casefold() in {"y", "yes"}


def _refuse_part(kept: Kept[Any]) -> None:
    """Refuse to take a part out of ``self.toml``: it is dropped there, with its day and reason."""
    if refs.kind_of(kept) == "opportunity":
        raise failure(
            "not-now",
            what=f'"{kept.record.name}" is a part of self.toml.',
            why="An opportunity is dropped, and stays on record.",
            hint=f"mentorlog opportunity drop {kept.key}",
        )


def _holdings(session: Session, person: Kept[Relationship]) -> tuple[str, ...]:
    """Return what there is of somebody: ``12 meetings``, ``3 open actions`` and so on."""
    journal, who = session.journal, person.who
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


def _along(session: Session, kept: Kept[Any]) -> tuple[Kept[Any], ...]:
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


def _spoken(along: Kept[Any]) -> str:
    return (
        "your private aside" if BY_RECORD[type(along.record)].kind == "meeting" else "your rating"
    )


def _named(session: Session, kept: Kept[Any]) -> str:
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


def _said(
    session: Session,
    change: "Change",
    what: str,
    along: tuple[str, ...],
    gone: tuple[Kept[Any], ...],
) -> Removed:
    if session.flags.dry_run:
        return Removed(what=what, along=along, tried=True)
    return Removed(
        what=what,
        along=along,
        trash=session.shown(change.trash.folder),
        back=tuple(_back(session, change, kept) for kept in gone),
    )


def _back(session: Session, change: "Change", kept: Kept[Any]) -> str:
    """Return the line that puts something back; it never writes over what stands there by then."""
    layout = session.journal.layout
    shelf = BY_RECORD[type(kept.record)]
    path = layout.path(shelf, kept.who, kept.key, private=kept.private)
    if shelf is BY_KIND["relationship"]:
        path = layout.home(kept.who)
    if shelf.form == "rows":
        copy = change.trash.row_place(shelf, kept)
        return f"cat {path_word(session, copy)} >> {path_word(session, path)}"
    return f"mv -n {path_word(session, change.trash.place(path))} {path_word(session, path)}"
