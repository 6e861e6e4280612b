"""Stages that a path does not have, in a relationship that was edited by hand."""

from collections.abc import Iterator
from itertools import chain

from mentorlog.cli.session import Session
from mentorlog.formats.statements import line_of
from mentorlog.insight.people import near_words
from mentorlog.journal.edits import Edited
from mentorlog.model.path import Stage
from mentorlog.model.relationship import Relationship

Strange = tuple[int, str]
"""A line of the text, and what is wrong there."""


def strange_stages(
    session: Session, edited: Edited, before: Relationship | None
) -> tuple[Strange, ...]:
    """Return what was not so before and cannot be: a path nobody knows, a stage it does not have.

    Where nothing could be read before, a stage of any path will do: which one held, nobody knows.
    """
    return tuple(_strange(session, edited, before))


def _strange(session: Session, edited: Edited, before: Relationship | None) -> Iterator[Strange]:
    now: Relationship = edited.record
    library = session.library
    known = library.names()
    if now.lifecycle not in known:
        if before is None or before.lifecycle != now.lifecycle:
            near = near_words(now.lifecycle, known)
            reason = f'lifecycle: there is no path "{now.lifecycle}". {near}'
            yield line_of(edited.text, ("lifecycle",)), reason.strip().removesuffix(".")
        return
    paths = {now.lifecycle, *(move.lifecycle for move in now.transition if move.lifecycle)}
    named = [name for name in known if before is None or name in paths]
    stages = list(chain.from_iterable(library.lifecycle(name).stage for name in named))
    for at, move in enumerate(now.transition):
        if before is not None and move in before.transition:
            continue
        fitting = [stage for stage in stages if stage.id == move.to]
        if not fitting and move.canonical != "prepare":
            yield _no_stage(edited, at, move.to, stages)
        elif fitting and all(stage.canonical != move.canonical for stage in fitting):
            line = line_of(edited.text, ("transition", at, "canonical"))
            wanted = f"{fitting[0].canonical}, not {move.canonical}"
            yield line, f'canonical: of the stage "{move.to}" it is {wanted}'


def _no_stage(edited: Edited, at: int, to: str, stages: list[Stage]) -> Strange:
    ids = list(dict.fromkeys(stage.id for stage in stages))
    near = near_words(to, ids) or f"It has {', '.join(ids)}."
    line = line_of(edited.text, ("transition", at, "to"))
    return line, f'to: the path has no stage "{to}". {near}'.removesuffix(".")
