"""Moves along the path that cannot have been, and meetings held on days to come."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from mentorlog.insight.people import near_words
from mentorlog.journal.health.everything import Everything
from mentorlog.journal.health.standing import Case, Standing
from mentorlog.model import days
from mentorlog.model.conclude import last_stage
from mentorlog.model.path import Lifecycle
from mentorlog.model.relationship import Relationship, Transition

Paths = Mapping[str, Lifecycle]
"""Every path that can be read, by its id."""

BY_HAND = "correct that line in any editor"


def moves(everything: Everything, paths: Paths, today: date) -> Iterator[Case]:
    """Yield what cannot be in the moves of each relationship."""
    for one in everything.of("relationship"):
        record: Relationship = one.kept.record
        on = _paths_of(record)
        for at, move in enumerate(record.transition):
            for check in (_stage(paths, on[at]), _begun(record), _to_come(today)):
                if found := check(one, at, move):
                    yield found
        if found := _ended(one, record, paths):
            yield found


def held(everything: Everything, today: date) -> Iterator[Case]:
    """Yield the meetings that are marked as held on a day to come."""
    for one in everything.of("meeting"):
        meeting = one.kept.record
        aside = one.kept.private and one.kept.key in (
            everything.names("meeting", one.kept.who, private=False) or ()
        )
        if meeting.held and meeting.on > today and not aside:
            what = f"marked as held on {days.full(meeting.on)}, which is still to come"
            mend = f"mentorlog edit {one.ref} --set status=planned   or correct the day"
            yield one.case("held-to-come", what, ("on",), mend)


Check = Callable[[Standing, int, Transition], Case | None]


def _paths_of(record: Relationship) -> tuple[str | None, ...]:
    """Return the id of the path that each move was made on; None where nobody knows any more.

    A move to another path names it. Before the first of these it was on some path.
    """
    changes = any(move.lifecycle for move in record.transition)
    path = None if changes else record.lifecycle
    found = []
    for move in record.transition:
        path = move.lifecycle or path
        found.append(path)
    return tuple(found)


def _stage(paths: Paths, path: str | None) -> Check:
    def check(one: Standing, at: int, move: Transition) -> Case | None:
        candidates = [way for name, way in paths.items() if path in {None, name}]
        if not candidates or move.to == "prepare" or any(way.find(move.to) for way in candidates):
            return None
        known = [stage.id for way in candidates for stage in way.stage]
        on = f"the path {path}" if path else "any path"
        what = f'to names the stage "{move.to}", which {on} does not have'
        near = near_words(move.to, known)
        mend = f"one of {', '.join(known)}" if path else BY_HAND
        said = f"{what}. {near}" if near else what
        return one.case("unknown-stage", said, ("transition", at, "to"), mend)

    return check


def _begun(record: Relationship) -> Check:
    def check(one: Standing, at: int, move: Transition) -> Case | None:
        began = record.started
        if began is None or move.canonical == "prepare" or move.on >= began:
            return None
        what = f"a move on {days.full(move.on)}, before you began on {days.full(began)}"
        mend = f"mentorlog edit {one.ref} --set started={move.on}   or correct the line"
        return one.case("before-start", what, ("transition", at, "on"), mend)

    return check


def _to_come(today: date) -> Check:
    def check(one: Standing, at: int, move: Transition) -> Case | None:
        if move.on <= today:
            return None
        what = f"a move on {days.full(move.on)}, which is still to come"
        return one.case("move-to-come", what, ("transition", at, "on"), BY_HAND)

    return check


def _ended(one: Standing, record: Relationship, paths: Paths) -> Case | None:
    """Return the finding of one that is concluded and stands in the middle of its path."""
    path = paths.get(record.lifecycle)
    now = record.now
    if record.state != "concluded" or path is None or now is None or record.prospect:
        return None
    last = last_stage(path)
    if now.to == last.id or now.canonical == last.canonical:
        return None
    what = f"concluded, and still in the stage {now.to}: no move to {last.id} is on record"
    mend = f"mentorlog stage {one.ref} --to {last.id}   or: mentorlog resume {one.ref}"
    return one.case("not-moved", what, ("state",), mend)
