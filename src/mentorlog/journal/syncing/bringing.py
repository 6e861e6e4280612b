"""One run of bringing together, from what was fetched to the entry that is to be sent."""

from datetime import datetime

from mentorlog.errors import MentorlogError, failure
from mentorlog.formats.clash_place import place
from mentorlog.formats.toml_text import NotTomlError, document
from mentorlog.journal import undo
from mentorlog.journal.git import Git
from mentorlog.journal.history import History
from mentorlog.journal.shelves import shelf_at
from mentorlog.journal.syncing import apart
from mentorlog.journal.syncing.together import Choices, Difference, Plan, together
from mentorlog.journal.syncing.writing import refuse_strange, refused, write, write_apart
from mentorlog.model.kept import Problem
from mentorlog.model.settings import FORMAT
from mentorlog.model.value import dataclass

SETTINGS = "mentorlog.toml"
OTHER = "mentorlog sync setup REMOTE   names another one"


@dataclass(frozen=True, slots=True)
class Brought:
    """What came in, as planned and with the copies that were made, and what is to be sent.

    ``entry`` is None where nothing was done yet: in a dry run, or while something is open.
    ``entries`` of theirs are new here, ``ours`` there.
    """

    plan: Plan
    entry: str | None
    entries: int = 0
    ours: int = 0
    copies: tuple[str, ...] = ()


def bring(
    history: History,
    theirs: str | None,
    chosen: Choices,
    *,
    without_private: bool,
    now: datetime,
    dry: bool = False,
) -> Brought:
    """Bring what was fetched into the journal, under its lock; the entry to send has both.

    Nothing is written while something is open. Raises sync-refused, git-failed, cannot-write.
    """
    git = history.opened()
    if not dry:
        history.by_hand()
    head = history.head()
    if head is None:
        raise refused("Nothing is in the history of this journal yet.", "mentorlog history")
    tip = (apart.shared(git) if without_private else None) or head[0]
    if theirs is None or git.says("merge-base", "--is-ancestor", theirs, tip):
        return _nothing_new(history, theirs, without_private=without_private, dry=dry)
    _refuse_no_journal(git, theirs)
    base = _base(git, tip, theirs)
    plan = together(
        git, base, head[0], theirs, chosen,
        lambda name: not (without_private and apart.is_private(name)),
    )  # fmt: skip
    entries = _count(git, theirs, base)
    if plan.open:
        return Brought(plan, None, entries)
    refuse_strange(history.root, plan.steps)
    if dry:
        return Brought(plan, None, entries, _count(git, head[0], base))
    act = write_apart if without_private else write
    copies = act(history, plan, theirs, now, _sentence(plan))
    entry = _to_send(history, theirs, without_private=without_private)
    return Brought(plan, entry, entries, _count(git, entry, theirs), tuple(copies))


def problems(history: History, differences: tuple[Difference, ...]) -> list[Problem]:
    """Return each difference with its place in our file and what either side says."""
    places = [(one, *_place(history, one)) for one in differences]
    return [
        Problem(path=one.name, line=line, reason=f"{whose(record, one)}: {_sides(one)}")
        for one, line, record in places
    ]


def whose(record: str, difference: Difference) -> str:
    """Return what it is that differs: a record by the words it is known by, and a key."""
    keys = " ".join(str(step) for step in difference.clash.at)
    return keys if not record or record in keys else f'"{record}", {keys}'


def described(history: History, difference: Difference) -> tuple[str, str]:
    """Return where a difference is, and what it is about."""
    at, record = _place(history, difference)
    return f"{difference.name}:{at}", whose(record, difference)


def clash(count: int) -> MentorlogError:
    """Return the error for things that somebody has to decide."""
    things = "One thing was changed" if count == 1 else f"{count} things were changed"
    return failure("sync-clash", count=things)


def _place(history: History, difference: Difference) -> tuple[int, str]:
    data = undo.standing(history.root / difference.name) or b""
    shelf = shelf_at(difference.name)
    kind, prose = (shelf.kind, shelf.form == "prose") if shelf else ("settings", False)
    return place(data.decode(errors="replace"), difference.clash, kind=kind, prose=prose)


def _sides(difference: Difference) -> str:
    clash = difference.clash
    quote = '"' if clash.text else ""
    mine, theirs = (f"{quote}{clash.words(side)}{quote}" for side in ("ours", "theirs"))
    return f"mine {mine}, theirs {theirs}"


def _nothing_new(
    history: History, theirs: str | None, *, without_private: bool, dry: bool
) -> Brought:
    git = history.opened()
    if dry:
        return Brought(Plan(()), None, 0, _count(git, "HEAD", theirs))
    entry = _to_send(history, theirs, without_private=without_private)
    return Brought(Plan(()), entry, 0, _count(git, entry, theirs))


def _to_send(history: History, theirs: str | None, *, without_private: bool) -> str:
    if without_private:
        return apart.entry(history, theirs)
    head = history.head()
    assert head is not None  # noqa: S101 - it was there, and an entry was added since
    return head[0]


def _base(git: Git, tip: str, theirs: str) -> str | None:
    """Return the entry that both began from. Where private files stayed here, it is in either."""
    for one in (tip, apart.shared(git), "HEAD"):
        if one and (found := git.maybe("merge-base", one, theirs)):
            return found
    return None


def _refuse_no_journal(git: Git, theirs: str) -> None:
    """Refuse what is no journal, or one that this program does not know how to write."""
    data = undo.blob(git, theirs, SETTINGS)
    if data is None:
        raise refused("What stands there is not a mentorlog journal.", OTHER)
    try:
        number = document(data.decode()).get("format", FORMAT)
    except (NotTomlError, UnicodeDecodeError):
        raise refused(f"The {SETTINGS} there cannot be read.") from None
    if not isinstance(number, int) or number > FORMAT:
        why = f"The one there has format {number}; this mentorlog writes format {FORMAT}."
        raise refused(why, "update mentorlog")


def _count(git: Git, entry: str, without: str | None) -> int:
    """Return the entries that are in one and not in another; what only joins two is none."""
    less = [f"^{without}"] if without else []
    return int(git.one("rev-list", "--count", "--no-merges", entry, *less))


def _sentence(plan: Plan) -> str:
    count = len(plan.steps)
    return f"sync: {count} file{'' if count == 1 else 's'} from the other machine"
