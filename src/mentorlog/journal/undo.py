"""Taking an entry back: each file of it becomes what it was, and what came after stays.

It is an entry again, so it can be taken back itself. Files are written as every other change
writes them, not by git: modes, links and half-written files are looked after in one place.
"""

import re
from pathlib import Path

from mentorlog.errors import failure
from mentorlog.formats.merge import Clash
from mentorlog.journal import files
from mentorlog.journal.git import Git
from mentorlog.journal.history import UNDOES, History
from mentorlog.journal.merging import WHOLE, Joined, joined, says_the_same
from mentorlog.journal.shelves import shelf_at, turn_at
from mentorlog.model.past import Entry
from mentorlog.model.value import dataclass

HOME = re.compile(r"relationships/[^/]+/relationship\.toml")
UNDO, REDO = "undo: ", "redo: "


@dataclass(frozen=True, slots=True)
class Back:
    """What a file is to hold, and what it holds; None where it is not there."""

    name: str
    now: bytes | None
    then: bytes | None


def steps(history: History, entry: Entry) -> list[Back]:
    """Return what takes an entry back. Raises not-now where something later stands in the way."""
    git = history.opened()
    [above] = entry.above
    found = []
    for name in git.lines("diff-tree", "-r", "-z", "--no-renames", "--name-only", above, entry.id):
        before, after = blob(git, above, name), blob(git, entry.id, name)
        now = standing(history.root / name)
        made = _taken_back(git, name, before, after, now)
        if made.clashes or not _whole(git, name, (before, after, now), made.data):
            raise _changed_since(git, entry, name)
        if made.data != now:
            found.append(Back(name, now, made.data))
    _refuse_homeless(history, entry, found)
    return sorted(found, key=_order)


def _taken_back(
    git: Git, name: str, before: bytes | None, after: bytes | None, now: bytes | None
) -> Joined:
    if now in (before, after):
        return Joined(before)
    shelf = shelf_at(name)
    if shelf and shelf.form == "rows" and now is not None:  # others may stand beside its rows
        return joined(git, name, after or b"", now, before or b"")
    if None in (before, after, now):
        return Joined(now, (Clash(at=WHOLE, ours=now, theirs=before),))
    return joined(git, name, after, now, before)


def _whole(
    git: Git, name: str, three: tuple[bytes | None, bytes | None, bytes | None], made: bytes | None
) -> bool:
    """Whether all that an entry did to a file is taken back: done again, it gives what stands now.

    A merge keeps a row that was changed since, though the entry made it; then it is not.
    """
    before, after, now = three
    if now in (before, after):
        return True
    again = joined(git, name, before or b"", made or b"", after or b"")
    return not again.clashes and says_the_same(name, again.data or b"", now or b"")


def _refuse_homeless(history: History, entry: Entry, steps: list[Back]) -> None:
    """Refuse to take a relationship's own file away from under the others."""
    gone = {step.name for step in steps if step.then is None}
    for name in (one for one in gone if HOME.fullmatch(one)):
        home = (history.root / name).parent
        rest = (path for path in sorted(home.rglob("*")) if path.is_file() or path.is_symlink())
        left = (path.relative_to(history.root).as_posix() for path in rest)
        if other := next((one for one in left if one not in gone), None):
            raise failure(
                "not-now",
                what=f'"{entry.sentence}" cannot be taken back.',
                why=f"More has been written about them since: {other}.",
                hint="to put all of it into the trash: mentorlog remove WHO",
            )


def take(history: History, entry: Entry, steps: list[Back]) -> None:
    """Write the steps and the entry that takes another one back. Raises cannot-write."""
    for step in steps:
        put(history.root, step)
    history.record(
        sentence(entry),
        [history.root / step.name for step in steps],
        more=f"{UNDOES}{entry.id}",
    )


def sentence(entry: Entry) -> str:
    """Return what is said of taking an entry back: once and again, not once for each time."""
    word = REDO if entry.kind == "undo" and not entry.sentence.startswith(REDO) else UNDO
    return f"{word}{entry.sentence.removeprefix(UNDO).removeprefix(REDO)}"


def put(root: Path, step: Back) -> None:
    """Let a file hold what it is to hold."""
    path = root / step.name
    if step.then is None:
        files.let_go(path, step.now or b"", root)
    else:
        files.write(path, step.then)


def blob(git: Git, entry: str, name: str) -> bytes | None:
    """Return what a file held at an entry, None where it was not there."""
    return git.answer("cat-file", "blob", f"{entry}:{name}")


def standing(path: Path) -> bytes | None:
    """Return what a file holds, None where there is none. Raises unreadable."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as trouble:
        raise failure("unreadable", path=path, line=1, reason=trouble.strerror) from None


def _order(step: Back) -> tuple[bool, int, str]:
    """Return the place of a step: what others point to comes first, what goes away goes last."""
    turn = turn_at(step.name)
    return step.then is None, -turn if step.then is None else turn, step.name


def _changed_since(git: Git, entry: Entry, name: str) -> Exception:
    since = git.lines("log", "-z", "--format=%s", f"{entry.id}..HEAD", "--", name)
    later = f' Since then: "{since[0]}".' if since else ""
    return failure(
        "not-now",
        what=f'"{entry.sentence}" cannot be taken back alone.',
        why=f"What it did to {name} was changed again.{later}",
        hint="mentorlog history   shows what came after; undo that first",
    )
