"""``mentorlog stage``: where we are on the path; a reasoned, append-only log of moves."""

from dataclasses import replace
from typing import Annotated

import typer

from mentorlog.cli.command import View, command
from mentorlog.cli.commands.new_made import unknown_stage
from mentorlog.cli.options import By, On, Shared, Who, Why
from mentorlog.cli.session import Session
from mentorlog.cli.values import one_of
from mentorlog.errors import failure
from mentorlog.insight.listing import Path
from mentorlog.insight.path import checklist, current, steps
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.path import Lifecycle, Stage
from mentorlog.model.relationship import Reason, Relationship, Transition

To = Annotated[str | None, typer.Option("--to", metavar="STAGE", help="move there, on or back")]


@command(
    "mentorlog stage ada",
    'mentorlog stage ada --to cultivation --why "we trust each other now"',
    changes=True,
)
def run(
    session: Session,
    who: Who,
    to: To = None,
    why: Why = None,
    on: On = None,
    by: By = None,
    shared: Shared = False,  # noqa: FBT002
) -> View:
    """Show where a relationship is on its path and what the stage asks; --to moves it.

    Moves are never automatic and never blocked, forward or back. The reason is kept in private/
    unless --shared; what was open on the checklist is recorded with the move.
    """
    person = session.person(who)
    if to is None and (why or by or on or shared):
        raise failure(
            "missing-word", missing="--to STAGE", example=f"mentorlog stage {who} --to cultivation"
        )
    if to is None:
        return _shown(session, person)
    return _moved(session, person, to, why=why, on=on, by=by, shared=shared)


def _shown(session: Session, person: Kept[Relationship]) -> Path:
    relationship = person.record
    lifecycle = session.lifecycle(relationship)
    picture = session.picture(person, notes=True)
    stage = current(relationship, lifecycle)
    private = {(one.of, one.on): one.text for one in picture.private.reason}
    return Path(
        who=person.who,
        name=relationship.name,
        lifecycle=lifecycle.name,
        step=lifecycle.step,
        path=steps(relationship, lifecycle),
        purpose=stage.purpose or "",
        next=stage.next or "",
        checklist=checklist(picture, lifecycle),
        transitions=relationship.transition,
        reasons=tuple(
            one.why or private.get((f"stage {one.to}", one.on), "")
            for one in relationship.transition
        ),
        names={one.id: one.name for one in lifecycle.stage},
        today=session.today,
    )


def _moved(
    session: Session,
    person: Kept[Relationship],
    to: str,
    *,
    why: str | None,
    on: str | None,
    by: str | None,
    shared: bool,
) -> Changed:
    session.typed = why or ""
    one_of("--by", by, ("me", "them", "both"))
    day = session.happened(on)
    with session.change(f"stage {person.who} {to}") as change:
        fresh, picture = session.standing(person)
        lifecycle = session.lifecycle(fresh.record)
        stage = _stage(to, lifecycle)
        here = current(fresh.record, lifecycle)
        if stage.id == here.id:
            raise failure(
                "not-now",
                what=f"{fresh.record.name} and you are in {here.name.lower()} already.",
                why="",
                hint=f"mentorlog stage {person.who}",
            )
        open_items = checklist(picture, lifecycle).open
        move = Transition(
            on=day,
            to=stage.id,
            canonical=stage.canonical,
            by=by or "me",
            why=why if shared else None,
            open=open_items,
        )
        record = replace(fresh.record, transition=(*fresh.record.transition, move))
        if record.started is None and stage.canonical != "prepare":
            record = replace(record, started=day)
        kept = replace(fresh, record=record)
        change.save(kept)
        if why and not shared:
            reason = Reason(of=f"stage {stage.id}", on=day, text=why)
            private = replace(picture.private, reason=(*picture.private.reason, reason))
            change.save(Kept(who=person.who, key="", record=private, private=True))
    lines = [
        Line(
            label="Stage",
            text=f"{fresh.record.name}: {here.name} -> {stage.name}, {days.full(day)}",
        )
    ]
    if open_items:
        count = len(open_items)
        noun = "item was" if count == 1 else "items were"
        lines.append(
            Line(label="Open", text=f"{count} {noun} open; that is on record and blocks nothing")
        )
    if why and not shared:
        lines.append(Line(label="Why", text="kept in private/"))
    return Changed(lines=tuple(lines), records=(kept,), tried=session.flags.dry_run)


def _stage(word: str, lifecycle: Lifecycle) -> Stage:
    said = word.casefold()
    found = lifecycle.find(said) or lifecycle.at(said)
    if found is None and said == "prepare":
        return Stage(id="prepare", name="Prepare", canonical="prepare")
    if found is None:
        raise unknown_stage(word, lifecycle, "--to")
    return found
