"""Verbs of ``mentorlog checklist``: tick, untick, add, drop."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from mentorlog.cli import texts
from mentorlog.cli.checklist_items import Listed, found
from mentorlog.cli.command import command
from mentorlog.cli.commands.stage_moved import stage_named
from mentorlog.cli.options import MaybeWho, On, Why
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.checklists import Reminder, here
from mentorlog.insight.path import Ticked, current
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.path import Stage
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import OwnItem, Relationship, Tick

Items = Annotated[
    list[str] | None,
    typer.Argument(metavar="ITEM...", help="its number on the list, its id, or the start of it"),
]
OneItem = Annotated[
    str | None,
    typer.Argument(metavar="ITEM", help="its number on the list, its id, or the start of it"),
]
Words = Annotated[list[str] | None, typer.Argument(metavar="TEXT...", help="what is to be done")]
ForStage = Annotated[
    str | None, typer.Option("--stage", metavar="STAGE", help="for another stage than this")
]


@command(
    "mentorlog checklist tick ada 3",
    "mentorlog checklist tick ada style-known --on yesterday",
    changes=True,
)
def tick(session: Session, who: MaybeWho = None, items: Items = None, on: On = None) -> Changed:
    """Tick items, or say that I thought of a reminder today.

    What facts show done needs no tick. A reminder is never done: it shows when it was last ticked.
    """
    _refuse_missing(who, items, "tick ada 3")
    day = session.happened(on)
    with session.change(f"checklist tick {who}") as change:
        kept, picture = session.standing(session.person(who or ""))
        listed = _different(found(session, picture, word) for word in items or ())
        _refuse_ticked(picture, listed, day, again=on is not None)
        kept = replace(kept, record=replace(kept.record, tick=_with(kept, listed, day)))
        change.save(kept)
    lines = [Line(label="Ticked" if not at else "", text=one.text) for at, one in enumerate(listed)]
    return _said(session, kept, [*lines, _counted(session, kept, picture)])


@command("mentorlog checklist untick ada 3", "mentorlog checklist untick ada style-known",
         changes=True)  # fmt: skip
def untick(session: Session, who: MaybeWho = None, item: OneItem = None) -> Changed:
    """Take a tick back. What a fact shows done stays done as long as the fact is there."""
    _refuse_missing(who, item, "untick ada 3")
    with session.change(f"checklist untick {who}") as change:
        kept, picture = session.standing(session.person(who or ""))
        one = found(session, picture, item or "")
        _refuse_unticked(picture, one)
        kept = replace(kept, record=replace(kept.record, tick=_without(kept.record, one)))
        change.save(kept)
    return _said(
        session, kept, [Line(label="Open", text=one.text), _counted(session, kept, picture)]
    )


@command(
    'mentorlog checklist add ada "meet her group"',
    "mentorlog checklist add ada write together --stage cultivation",
    changes=True,
)
def add(
    session: Session, who: MaybeWho = None, words: Words = None, stage: ForStage = None
) -> Changed:
    """Add an item of my own to the list of this stage, or of another."""
    text = texts.of_line(words).strip()
    _refuse_missing(who, text, 'add ada "meet her group"')
    session.typed = text
    with session.change(f"checklist add {who}") as change:
        kept, picture = session.standing(session.person(who or ""))
        place = _place(session, kept.record, stage)
        made = OwnItem(id=change.new_id(), stage=place.id, text=text)
        kept = replace(kept, record=replace(kept.record, item=(*kept.record.item, made)))
        change.save(kept)
    aside = f"mentorlog checklist tick {picture.handle} {made.id}"
    line = Line(label="Added", text=f"{made.id}  {text} ({place.name.lower()})", aside=aside)
    return _said(session, kept, [line])


@command("mentorlog checklist drop ada x4k2", 'mentorlog checklist drop ada 10 --why "she moved"',
         changes=True)  # fmt: skip
def drop(
    session: Session, who: MaybeWho = None, item: OneItem = None, why: Why = None, on: On = None
) -> Changed:
    """Let an item of my own go; it stays in the file with its day."""
    _refuse_missing(who, item, "drop ada x4k2")
    session.typed = why or ""
    day = session.happened(on)
    with session.change(f"checklist drop {who}") as change:
        kept, picture = session.standing(session.person(who or ""))
        one = _own(found(session, picture, item or ""), picture)
        rows = tuple(
            replace(row, dropped=day, reason=why) if row.id == one.item else row
            for row in kept.record.item
        )
        kept = replace(kept, record=replace(kept.record, item=rows))
        change.save(kept)
    return _said(session, kept, [Line(label="Dropped", text=one.text)])


def _place(session: Session, record: Relationship, stage: str | None) -> Stage:
    """Return the stage of this name on our path; where none is said, the one we are in."""
    path = session.lifecycle(record)
    return stage_named(session, stage, path, "--stage") if stage else current(record, path)


def _refuse_missing(who: str | None, rest: object, example: str) -> None:
    if not who or not rest:
        missing = "WHO and TEXT" if example.startswith("add") else "WHO and ITEM"
        raise failure("missing-word", missing=missing, example=f"mentorlog checklist {example}")


def _different(listed: Iterable[Listed]) -> list[Listed]:
    """Return items, each once, in the order they were named."""
    return list({one.item: one for one in listed}.values())


def _refuse_ticked(picture: Picture, listed: Iterable[Listed], day: date, *, again: bool) -> None:
    """Raise not-now for an item that is ticked; with a day of its own it is ticked anew."""
    for one in listed:
        last = one.last if isinstance(one, Reminder) else one.ticked
        if last is None or (last != day and (again or isinstance(one, Reminder))):
            continue
        raise failure(
            "not-now",
            what=f'"{one.text}" is ticked already, since {days.full(last)}.',
            why="",
            hint=f"mentorlog checklist untick {picture.handle} {one.item}",
        )


def _with(person: Kept[Relationship], listed: Sequence[Listed], day: date) -> tuple[Tick, ...]:
    """Return the ticks with those of a day; earlier ones stay for reminders alone."""
    anew = {one.item for one in listed if isinstance(one, Ticked)}
    left = (row for row in person.record.tick if row.item not in anew)
    return (*left, *(Tick(item=one.item, on=day) for one in listed))


def _refuse_unticked(picture: Picture, one: Listed) -> None:
    """Raise not-now where there is no tick to take back: with the fact, where one shows it."""
    ticked = one.last if isinstance(one, Reminder) else one.ticked
    if ticked:
        return
    fact = one.shown_by if isinstance(one, Ticked) else ""
    raise failure(
        "not-now",
        what=f'"{one.text}" has no tick.',
        why=f"Your records show it done: {fact}. It is open again when they do not."
        if fact
        else "",
        hint=f"mentorlog show {picture.handle}"
        if fact
        else f"mentorlog checklist {picture.handle}",
    )


def _without(record: Relationship, one: Listed) -> tuple[Tick, ...]:
    """Return the ticks without those of an item; of a reminder only the last is taken back."""
    places = [at for at, row in enumerate(record.tick) if row.item == one.item]
    if isinstance(one, Reminder):
        places = [max(places, key=lambda at: (record.tick[at].on, at))]
    return tuple(row for at, row in enumerate(record.tick) if at not in places)


def _own(one: Listed, picture: Picture) -> Ticked:
    """Return an item that the person added. Raises not-now for one that comes with the path."""
    if isinstance(one, Ticked) and one.own:
        return one
    raise failure(
        "not-now",
        what=f'"{one.text}" comes with the list, and can only stay open.',
        why="Nothing counts what is open, and nothing waits for it. Your own items can be dropped.",
        hint=f"mentorlog checklist {picture.handle}",
    )


def _counted(session: Session, kept: Kept[Relationship], picture: Picture) -> Line:
    """Return how much of the list where we are is done now."""
    now = replace(picture, relationship=kept.record)
    found_ = here(now, session.lifecycle(kept.record))
    command = f"mentorlog checklist {picture.handle}"
    text = f"{found_.name}: {found_.done} of {len(found_.items)} done"
    return Line(label="List", text=text, aside=command)


def _said(session: Session, kept: Kept[Relationship], lines: list[Line]) -> Changed:
    return Changed(lines=tuple(lines), records=(kept,), tried=session.flags.dry_run)
