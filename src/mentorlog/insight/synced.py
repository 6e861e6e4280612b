"""How two machines were brought together: the answers of ``sync``."""

from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncSet:
    """With which repository a journal is brought together from now on, and what may go there."""

    remote: str
    without_private: bool
    line: str
    """What to type to have it the other way round."""
    tried: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewName:
    """A file of the other machine that has another name now: ours has the one it had."""

    path: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Synced:
    """What came in, and what was sent.

    ``entries`` are those of the other machine that were new here, ``sent`` those of this one that
    were new there. ``files`` hold something else now. ``copies`` keep the text that was not taken.
    ``back`` are people whom one side removed while the other wrote about them.
    """

    remote: str
    without_private: bool
    entries: int
    sent: int
    files: tuple[str, ...]
    both: tuple[NewName, ...] = ()
    copies: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    tried: bool = False
