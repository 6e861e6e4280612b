"""Every family of findings, over everything that was read."""

from datetime import date

from mentorlog.journal.health.boxes import ticks
from mentorlog.journal.health.everything import Everything
from mentorlog.journal.health.ids import ids
from mentorlog.journal.health.keys import keys
from mentorlog.journal.health.leftovers import leftovers, lock_note
from mentorlog.journal.health.links import links
from mentorlog.journal.health.open_to_others import open_to_others
from mentorlog.journal.health.path import Paths, held, moves
from mentorlog.journal.health.standing import Case
from mentorlog.journal.journal import Journal
from mentorlog.model.finding import Finding, OwnKey
from mentorlog.model.settings import FORMAT
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Examined:
    """What was looked at, and what was found there; by file and line."""

    files: int
    records: int
    lifecycles: tuple[str, ...]
    cases: tuple[Case, ...]
    own_keys: tuple[OwnKey, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings alone."""
        return tuple(case.finding for case in self.cases)


def examined(journal: Journal, paths: Paths, today: date, *, locked: bool = False) -> Examined:
    """Read everything and look at it. ``locked``: we hold the lock, and its note is our own."""
    everything = Everything(journal)
    unknown = tuple(keys(everything))
    note = None if locked else lock_note(journal.layout)
    cases = (
        *_format(everything),
        *(one for one in unknown if isinstance(one, Case)),
        *ids(everything),
        *links(everything),
        *moves(everything, paths, today),
        *held(everything, today),
        *ticks(everything, today),
        *leftovers(journal.layout),
        *([note] if note else []),
        *open_to_others(everything),
    )
    return Examined(
        files=everything.files,
        records=everything.records,
        lifecycles=tuple({one.lifecycle: None for one in everything.people.values()}),
        cases=tuple(sorted(cases, key=lambda one: (one.finding.path, one.finding.line))),
        own_keys=tuple(one for one in unknown if isinstance(one, OwnKey)),
    )


def _format(everything: Everything) -> tuple[Case, ...]:
    found = (one for one in everything.standing if one.path == "mentorlog.toml")
    return tuple(
        one.case(
            "newer-format",
            f"the journal has format {one.kept.record.format}; this mentorlog writes {FORMAT}",
            ("format",),
            "update mentorlog; until then it can be read, and nothing is changed",
        )
        for one in found
        if one.kept.record.format > FORMAT
    )
