"""What stopped programs left behind: temporary files, a note on the lock, drafts with nothing."""

import os
from collections.abc import Iterator
from pathlib import Path

from mentorlog.journal.change import Change
from mentorlog.journal.files import TEMPORARY
from mentorlog.journal.forgetting import hidden, unfinished
from mentorlog.journal.health.standing import Case
from mentorlog.journal.lock import stale
from mentorlog.journal.shelves import Layout
from mentorlog.model.finding import Finding

NEVER = frozenset({".git"})


def leftovers(layout: Layout) -> Iterator[Case]:
    """Yield what nobody needs any more, as far as that can be told."""
    for path in sorted(_temporary(layout)):
        yield _unfinished(layout, path)
    for path in sorted(_drafts(layout.machinery / "drafts")):
        if _empty(path):
            yield _to_trash(
                layout, path, "empty-draft", "a draft in which nothing was answered", "draft"
            )
    for path in unfinished(layout):
        yield _half_forgotten(layout, path)
    for path in sorted(_git_locks(layout.root / ".git")):
        what = "git was stopped in the middle of something, or is at work just now"
        mend = f"rm {path}   when no git is running"
        yield Case(Finding(rule="git-lock", path=layout.shown(path), line=1, what=what, mend=mend))


def lock_note(layout: Layout) -> Case | None:
    """Return the finding of a note on who holds the lock, where nobody does.

    Whoever takes the lock next writes it anew and takes it away: that is all its mend.
    """
    path = layout.machinery / "lock.json"
    if not stale(layout.machinery):
        return None
    return Case(
        Finding(
            rule="lock-note",
            path=layout.shown(path),
            line=1,
            what="it says who is changing the journal, and that program is gone",
            mend="mentorlog check --fix   or the next command that changes something",
            fix=True,
        ),
        lambda _: None,
        "the note on the lock taken away",
    )


def _git_locks(git: Path) -> Iterator[Path]:
    """Yield the locks that git takes to make an entry: of its index, and of where it stands."""
    for place, inner, names in os.walk(git):  # what may not be looked at is left out
        if Path(place) == git:
            inner[:] = ["refs"]
        yield from (Path(place, name) for name in names if name.endswith(".lock"))


def _temporary(layout: Layout) -> Iterator[Path]:
    """Yield texts that never got their file's name; the trash has some on purpose."""
    apart = {layout.machinery / "trash", hidden(layout)}
    for folder, inner, names in os.walk(layout.root):
        here = Path(folder)
        inner[:] = [name for name in inner if name not in NEVER and here / name not in apart]
        yield from (here / name for name in names if name.startswith(TEMPORARY))


def _half_forgotten(layout: Layout, path: Path) -> Case:
    return Case(
        Finding(
            rule="half-forgotten",
            path=layout.shown(path),
            line=1,
            what="it was being deleted for good when a program was stopped",
            mend=f"mentorlog forget {path.name.rstrip('-')}",
        )
    )


def _drafts(folder: Path) -> list[Path]:
    try:
        return [one for one in folder.iterdir() if one.suffix == ".toml"]
    except OSError:  # there is none, or it is not ours to look at
        return []


def _unfinished(layout: Layout, path: Path) -> Case:
    """Return the finding of a temporary file.

    Outside the machinery only a change under the lock writes one. Drafts and recovered texts are
    written without the lock: somebody may be at it.
    """
    what = "a text that was being written when a program was stopped"
    if path.is_relative_to(layout.machinery):
        mend = "look into it, and remove it when no mentorlog is running"
        return Case(
            Finding(rule="temporary-file", path=layout.shown(path), line=1, what=what, mend=mend)
        )
    return _to_trash(layout, path, "temporary-file", what, "unfinished text")


def _to_trash(layout: Layout, path: Path, rule: str, what: str, called: str) -> Case:
    def mend(change: Change) -> None:
        change.take_away(path)

    return Case(
        Finding(
            rule=rule,
            path=layout.shown(path),
            line=1,
            what=what,
            mend="mentorlog check --fix   puts it into the trash",
            fix=True,
        ),
        mend,
        f"the {called} put into the trash",
    )


def _empty(path: Path) -> bool:
    try:
        return not path.read_bytes().strip()
    except OSError:
        return False
