"""Keys that no record knows: one that is near a known one is likely to be a slip."""

from collections.abc import Iterator

from mentorlog.formats.keys import strangers
from mentorlog.formats.statements import line_of
from mentorlog.formats.toml_text import KeyPath
from mentorlog.insight.slips import slip_of
from mentorlog.journal.health.everything import Everything
from mentorlog.journal.health.standing import Case
from mentorlog.model.finding import Finding, OwnKey

Unknown = tuple[str, str, int, KeyPath, tuple[str, ...]]
"""A file as it is named, its TOML, the lines over that, the key's path, and what is known there."""

MEND = "put the known word in its place; a key of your own may stay, with another name"


def keys(everything: Everything) -> Iterator[Case | OwnKey]:
    """Yield a finding for a key that is near a known one, and every other as the person's own."""
    for path, text, above, at, known in _unknown(everything):
        key = str(at[-1])
        near = slip_of(key, known)
        if near:
            line = line_of(text, at) + above
            what = f"{key} is not known to mentorlog here. Did you mean {' or '.join(near)}?"
            yield Case(Finding(rule="near-key", path=path, line=line, what=what, mend=MEND))
        else:
            dotted = ".".join(step for step in at if isinstance(step, str))
            yield OwnKey(path=path, key=dotted)


def _unknown(everything: Everything) -> Iterator[Unknown]:
    for one in everything.standing:
        seen = one.seen
        for at, known in strangers(seen.document, type(seen.record)):
            yield one.path, seen.text, seen.above, (*seen.at, *at), known
    for path, (text, shelf, document) in everything.witness.tables.items():
        for key in document:
            if key != shelf.table:
                yield everything.layout.shown(path), text, 0, (key,), (shelf.table,)
