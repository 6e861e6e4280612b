"""``mentorlog move``: a record that belongs with somebody else."""

from typing import Annotated, Any

import typer

from mentorlog.cli import refs, whose
from mentorlog.cli.command import command
from mentorlog.cli.commands.move_made import moved
from mentorlog.cli.options import Ref
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.said import Changed
from mentorlog.model.kept import ME, Kept

To = Annotated[str, typer.Option("--to", metavar="WHO", help="whose it is; me for one of yours")]

MOVABLE = ("action", "topic", "note", "goal", "meeting")
MINE = ("action", "note", "goal")
"""What may stand without another person."""


@command("mentorlog move 7k3f --to sam", "mentorlog move ada/2026-11-21 --to grace", changes=True)
def run(session: Session, ref: Ref, to: To) -> Changed:
    """Move an action, topic, note, goal or meeting to the person it belongs with.

    Its id or name stays, and private stays private. A meeting takes along what was written at it:
    aside, rating, actions, topics, notes. An action, note or goal may go to me.
    """
    with session.change(f"move {ref}") as change:
        slug = whose.who(session, to)
        kept = _source(session, ref, slug)
        _refuse_kind(kept, slug)
        lines, records = moved(session, change, kept, slug)
    return Changed(lines=lines, records=records, tried=session.flags.dry_run)


def _source(session: Session, ref: str, to: str) -> Kept[Any]:
    """Return the record to be moved; where a move was stopped half-way, what it left behind."""
    kept = refs.find(session, ref)
    if kept.who != to:
        return kept
    left = refs.twin(session, kept) if "/" not in ref else None
    if left is None:
        person = None if to == ME else session.journal.relationship(to)
        where = f"with {person.record.name}" if person else "yours"
        raise failure(
            "not-now", what=f"{kept.key} is {where} already.", why="", hint=f"mentorlog show {ref}"
        )
    return left


def _refuse_kind(kept: Kept[Any], to: str) -> None:
    kind = refs.kind_of(kept)
    if kind in (MINE if to == ME else MOVABLE):
        return
    article = "An" if kind[0] in "aeiou" else "A"
    why = "It is about two people." if to == ME and kind in MOVABLE else ""
    raise failure(
        "not-now",
        what=f"{article} {kind} cannot move to {'you' if to == ME else 'somebody else'}.",
        why=why or "It is about the relationship it stands in.",
        hint=f"these can: {', '.join(MINE if to == ME else MOVABLE)}",
    )
