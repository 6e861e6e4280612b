"""Ids that stand in two files: nobody could say which of the two is meant."""

import os
from collections.abc import Iterator
from pathlib import Path

from mentorlog.formats.toml_text import KeyPath, same
from mentorlog.journal.change import Change
from mentorlog.journal.health.everything import Everything
from mentorlog.journal.health.standing import Case, Standing
from mentorlog.model.finding import Finding
from mentorlog.model.kept import ME
from mentorlog.model.value import dataclass

PARTS = {"goal": "milestone", "relationship": "member", "self": "opportunity"}
"""Kinds of files whose parts have ids, and the table in which these stand."""

ROWS = ("action", "topic", "note")


@dataclass(frozen=True, slots=True)
class Named:
    """An id where it stands; ``whole`` says that the record itself has it, not a part of it."""

    id: str
    standing: Standing
    at: KeyPath
    whole: bool

    @property
    def place(self) -> str:
        """The line, as it is named to a person."""
        return f"{self.standing.path}:{self.standing.line(*self.at)}"


def ids(everything: Everything) -> Iterator[Case]:
    """Yield a finding for each id that stands in more than one file."""
    found: dict[str, list[Named]] = {}
    for one in _named(everything):
        found.setdefault(one.id, []).append(one)
    for group in found.values():
        first, *others = group
        for other in others:
            if other.standing.path != first.standing.path:
                yield (
                    _twin(everything, first, other) if _alike(first, other) else _same(first, other)
                )


def _named(everything: Everything) -> Iterator[Named]:
    for one in everything.of(*ROWS):
        yield Named(one.kept.key, one, ("id",), whole=True)
    for one in everything.of(*PARTS):
        table = PARTS[one.shelf.kind]
        for at, part in enumerate(getattr(one.kept.record, table)):
            yield Named(part.id, one, (table, at, "id"), whole=False)


def _alike(first: Named, other: Named) -> bool:
    """Whether both are rows of one kind: what a move leaves that was stopped half-way."""
    return first.whole and other.whole and first.standing.shelf is other.standing.shelf


def _same(first: Named, other: Named) -> Case:
    what = f"the id {other.id} stands at {first.place} too"
    return other.standing.case(
        "same-id", what, other.at, "give one of the two another id of four letters and digits"
    )


def _twin(everything: Everything, first: Named, other: Named) -> Case:
    """Return the finding of a row that stands twice; where both say the same, one may go."""
    old, new = _old_and_new(everything, first, other)
    equal = same(dict(old.standing.said), dict(new.standing.said))
    whole = not everything.broken & {old.standing.path, new.standing.path}
    if not (equal and whole and _surely(everything, old, new)):
        what = f"{other.id} stands at {first.place} too: a move was stopped half-way"
        whom = other.standing.kept.who
        return other.standing.case("twin", what, other.at, f"mentorlog move {other.id} --to {whom}")
    kept = old.standing.kept
    what = f"{old.id} stands at {new.place} too, to the letter: a move was stopped half-way"

    def mend(change: Change) -> None:
        change.remove(kept)

    line = old.standing.line(*old.at)
    return Case(
        Finding(
            rule="twin",
            path=old.standing.path,
            line=line,
            what=what,
            mend="mentorlog check --fix   puts this one into the trash",
            fix=True,
        ),
        mend,
        f"{old.id} taken out here; it stands at {new.place}",
    )


def _old_and_new(everything: Everything, first: Named, other: Named) -> tuple[Named, Named]:
    """Return the row where it was, and where it came to: what is private is never the old one.

    A move writes the new place first, so the older of the two files is where it came from.
    """
    mine = [_hidden(one) for one in (first, other)]
    if mine[0] != mine[1]:
        return (other, first) if mine[0] else (first, other)
    older_first = _age(everything, first) <= _age(everything, other)
    return (first, other) if older_first else (other, first)


def _surely(everything: Everything, old: Named, new: Named) -> bool:
    """Whether it can be told which of the two came later."""
    return _hidden(old) != _hidden(new) or _age(everything, old) != _age(everything, new)


def _hidden(one: Named) -> bool:
    return one.standing.kept.private or one.standing.kept.who == ME


def _age(everything: Everything, one: Named) -> int:
    path: Path = everything.layout.root / one.standing.path
    return os.stat(path).st_mtime_ns  # noqa: PTH116 - as a number
