"""``mentorlog remove``: one record or a whole relationship, into the trash."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from mentorlog.cli import prompts, refs
from mentorlog.cli.command import View, command
from mentorlog.cli.command_line import command_line, shell
from mentorlog.cli.commands.holdings import along, holdings, named, refuse_part, spoken
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.removed import Removed
from mentorlog.insight.said import Changed, Line
from mentorlog.journal.shelves import BY_KIND, BY_RECORD
from mentorlog.model.kept import Kept
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
        refuse_part(kept)
        with_it = along(session, kept)
        for one in (*with_it, kept):
            change.remove(one)
    said = tuple(spoken(one) for one in with_it)
    return _said(session, change, named(session, kept), said, (kept, *with_it))


def _whole(session: Session, person: Kept[Relationship]) -> View:
    """Remove a relationship, if that is wanted when all that goes with it is named."""
    going = holdings(session, person.who)
    if not _agreed(session, person, going):
        return Changed(lines=(Line(label="Kept", text=f"{person.record.name}, all as it was"),))
    with session.change(f"remove {person.who}") as change:
        fresh, _ = session.standing(person)
        if holdings(session, fresh.who) != going:
            raise failure(
                "not-now",
                what=f"Something of {person.record.name}'s has changed while you were asked.",
                why="More would go than was named.",
                hint=f"mentorlog remove {person.who}",
            )
        change.remove_home(person.who)
    return _said(session, change, person.record.name, going, (person,))


def _agreed(session: Session, person: Kept[Relationship], going: tuple[str, ...]) -> bool:
    if session.flags.yes or session.flags.dry_run:
        return True
    what = " with ".join(filter(None, (person.record.name, ", ".join(going))))
    if not session.interactive:
        raise failure(
            "missing-answer",
            missing=f"--yes, for this removes {what}",
            example=f"mentorlog remove {person.who} --yes",
        )
    asked = f"Remove {what}? yes or no [no] >"
    return prompts.ask(session.context, asked, "no").casefold() in {"y", "yes"}


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
        forget=command_line(["mentorlog", "forget", _typed(gone[0])]),
    )


def _typed(kept: Kept[Any]) -> str:
    """Return what names a record that is in the trash: its id, its name, or the slug."""
    return kept.key if hasattr(kept.record, "id") else kept.ref


def _back(session: Session, change: "Change", kept: Kept[Any]) -> str:
    """Return the line that puts something back; it never writes over what stands there by then."""
    layout = session.journal.layout
    shelf = BY_RECORD[type(kept.record)]
    path = layout.path(shelf, kept.who, kept.key, private=kept.private)
    if shelf is BY_KIND["relationship"]:
        path = layout.home(kept.who)
    if shelf.form == "rows":
        copy = change.trash.row_place(shelf, kept)
        return f"cat {shell(session.shown(copy))} >> {shell(session.shown(path))}"
    return f"mv -n {shell(session.shown(change.trash.place(path)))} {shell(session.shown(path))}"
