"""Concerns: what stands between me and somebody, help for whoever is not safe, a way through."""

from collections.abc import Iterable, Mapping
from datetime import date

from mentorlog.insight.called import owner_name
from mentorlog.model.concern import Concern, ConcernStep
from mentorlog.model.concern_kind import ConcernKind
from mentorlog.model.kept import Kept
from mentorlog.model.meant import for_role
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass

Said = Kept[Concern]

FIRST = 3
"""Steps that are shown when a concern is written down; all of them are one command away."""


def words(kept: Said) -> str:
    """Return the first line of what it is, else its type."""
    lines = (line.strip("-*> ") for line in kept.text.splitlines() if not line.startswith("#"))
    return next(filter(None, lines), kept.record.type)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcernLine:
    """A concern as listed. ``member`` names the one of a group, ``last`` is the newest step.

    ``late`` counts the days since it was to be looked at again.
    """

    kept: Said
    member: str
    words: str
    last: ConcernStep | None
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Concerns:
    """Concerns of one person or of everybody: those that are open, and those of one settled.

    ``handles`` are the shortest words that name people; ``hidden`` says that all of it is kept off
    the screen.
    """

    open: tuple[ConcernLine, ...]
    settled: tuple[ConcernLine, ...]
    names: Mapping[str, str]
    handles: Mapping[str, str]
    today: date
    who: str | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """Where help is for whoever is not safe: a sentence, and the contacts that were noted."""

    said: str
    contacts: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way through a concern: what was agreed for such a case, what one can do and say.

    Where ``apart`` is true nothing of it involves the other person. ``third_party`` says whom to
    bring in and when, ``keep`` what to write down and who should get it.
    """

    agreed: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    say: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    third_party: str = ""
    ending: str = ""
    keep: tuple[str, ...] = ()
    apart: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """What can be done next, and the command for it."""

    text: str
    command: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OneConcern:
    """One concern with help and a way through it; ``opened`` where it was just written down."""

    kept: Said
    name: str
    member: str
    ref: str
    kind: str
    about: str
    help: Help
    way: Way
    next: tuple[Next, ...]
    today: date
    opened: bool = False
    tried: bool = False


def listed(
    kept: Iterable[Said], records: Mapping[str, Relationship], today: date
) -> tuple[ConcernLine, ...]:
    """Return concerns as listed: the ones to look at again first, then the newest."""
    found = (_line(one, records[one.who], today) for one in kept)
    return tuple(sorted(found, key=_order))


def _order(line: ConcernLine) -> tuple[bool, date, int, str]:
    again = line.kept.record.look_again if line.kept.record.open else None
    return again is None, again or date.min, -line.kept.record.on.toordinal(), line.kept.key


def _line(kept: Said, relationship: Relationship, today: date) -> ConcernLine:
    record = kept.record
    return ConcernLine(
        kept=kept,
        member=owner_name(record.member, relationship) if record.member else "",
        words=words(kept),
        last=record.steps[-1] if record.step else None,
        late=record.late(today),
    )


def way(
    concern: Concern,
    kind: ConcernKind | None,
    role: str,
    agreed: tuple[str, ...],
    keep: tuple[str, ...],
    *,
    whole: bool = False,
) -> Way:
    """Return the way through a concern; ``whole`` is all that is known, not only how to begin.

    Of a concern for safety no part involves the other person, whatever a file says. ``keep`` is
    said of its record where the file has nothing on it.
    """
    apart = concern.unsafe or (kind is not None and kind.apart)
    agreed = () if apart else agreed
    if kind is None or (apart and not kind.apart):
        return Way(agreed=agreed, keep=keep if apart else (), apart=apart)
    steps = tuple(one.text for one in for_role(kind.step, role))
    more = whole or apart
    return Way(
        agreed=agreed,
        steps=steps if more else steps[:FIRST],
        say=kind.say,
        signs=kind.signs if whole else (),
        third_party=kind.third_party or "" if more else "",
        ending=kind.ending or "" if whole else "",
        keep=(kind.keep or (keep if apart else ())) if more else (),
        apart=apart,
    )
