"""Deletes what is to be forgotten, in an order in which a kill leaves nothing half."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mentorlog.cli.commands.forget_found import Target, found
from mentorlog.cli.commands.forget_left import history, texts, traces
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.forgotten import Forgotten
from mentorlog.journal import forgetting
from mentorlog.journal.history import FORGOTTEN
from mentorlog.journal.shelves import BY_KIND, BY_RECORD
from mentorlog.journal.texts import Trouble
from mentorlog.model.goal import Goal
from mentorlog.model.kept import ME, Kept

if TYPE_CHECKING:
    from mentorlog.journal.change import Change

NAMED = 10
"""So many lines that still name somebody are shown; the others are counted."""


def forget(session: Session, ref: str, agreed: Target) -> Forgotten:
    """Delete it. First what others say of it, then its copies, and itself last of all.

    So it is still found by its name after a kill, and typing it again finishes the rest.
    """
    layout = session.journal.layout
    with session.change(FORGOTTEN) as change:
        target = found(session, ref)
        _refuse_changed(agreed, target)
        left = forgetting.unfinished(layout)
        goals = _let_go(session, change, target.home) if target.home else ()
        change.forget_copies((*left, *(one for one in target.copies if one not in left)))
        for one in target.records:
            change.forget(one)
        if target.home:
            change.forget_home(target.home)
        going = _going(session, target)
        linked = dict.fromkeys(end for place in going for end in forgetting.links(place))
    if target.home:
        session.journal.reader.disregard(f"relationships/{target.home}/")
    without = going if session.flags.dry_run else ()
    lines = traces(session, target, without)
    return Forgotten(
        what=target.name,
        along=target.along,
        copies=len(set(target.copies) - set(left)),
        goals=goals,
        linked=tuple(session.shown(path) for path in linked),
        traces=tuple(lines[:NAMED]),
        more=len(lines[NAMED:]),
        texts=texts(session, target),
        history=history(session, target),
        finished=any(one in left for one in target.copies),
        tried=session.flags.dry_run,
    )


def _refuse_changed(agreed: Target, now: Target) -> None:
    """Refuse where more would go than was named when it was agreed to."""
    if (now.typed, now.along) != (agreed.typed, agreed.along):
        raise failure(
            "not-now",
            what=f"Something of {agreed.name} has changed while you were asked.",
            why="More would go than was named.",
            hint=f"mentorlog forget {now.typed}",
        )


def _let_go(session: Session, change: "Change", who: str) -> tuple[str, ...]:
    """Take somebody out of my goals; return the titles of those that named them."""
    titles = []
    for kept in _naming(session, who):
        goal: Goal = kept.record.without(who)
        if goal != kept.record:
            change.save(replace(kept, record=goal))
            titles.append(goal.title)
    return tuple(titles)


def _naming(session: Session, who: str) -> list[Kept[Goal]]:
    """Return my goals in whose file the slug stands. Raises unreadable for one of these."""
    reader, shelf = session.journal.reader, BY_KIND["goal"]
    goals = []
    for key in reader.keys(shelf, ME):
        path = reader.layout.path(shelf, ME, key)
        if who.encode() not in path.read_bytes():
            continue
        try:
            goals.append(reader.one(shelf, ME, key))
        except Trouble as trouble:
            first = trouble.problems[0]
            raise failure(
                "unreadable", path=first.path, line=first.line, reason=first.reason
            ) from None
    return goals


def _going(session: Session, target: Target) -> tuple[Path, ...]:
    """Return the files and folders that are deleted as a whole."""
    layout = session.journal.layout
    home = (layout.home(target.home),) if target.home else ()
    files = (
        layout.path(BY_RECORD[type(one.record)], one.who, one.key, private=one.private)
        for one in target.records
        if BY_RECORD[type(one.record)].form != "rows"
    )
    return (*target.copies, *home, *files)
