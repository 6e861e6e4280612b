"""What was deleted for good, and what still holds something of it."""

from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """A line of a file in which a name still stands."""

    path: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Remote:
    """Another place to which the history goes."""

    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The git history of the journal, which has every version that was ever committed.

    ``taken_out`` are the lines that take it out of the history, none where only beginning it
    ``anew`` does; ``pushed`` those that put the new history in place of the old at the remotes.
    """

    folder: str
    taken_out: tuple[str, ...]
    anew: tuple[str, ...]
    remotes: tuple[Remote, ...] = ()
    pushed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """The answer of ``forget``.

    ``what`` was deleted with all of ``along``, and ``copies`` in the trash and among the drafts;
    ``goals`` of mine do not name it any more. ``linked`` is what links led to: it is as it was.
    ``traces`` are lines that still name it, ``more`` how many there are beside these; ``texts`` are
    recovered texts that do. ``finished`` says that an earlier one had been stopped; ``tried`` that
    nothing was deleted.
    """

    what: str
    along: tuple[str, ...] = ()
    copies: int = 0
    goals: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()
    traces: tuple[Trace, ...] = ()
    more: int = 0
    texts: tuple[str, ...] = ()
    history: History | None = None
    finished: bool = False
    tried: bool = False
