"""Writes what was brought together: every file as every other change writes it, then one entry."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from mentorlog.errors import MentorlogError, failure
from mentorlog.journal import files, undo
from mentorlog.journal.edits import CONFLICT, beside
from mentorlog.journal.git import Git
from mentorlog.journal.history import SYNCED, History
from mentorlog.journal.shelves import turn_at
from mentorlog.journal.syncing.together import Plan, Step
from mentorlog.journal.unbroken import unbroken


def refused(why: str, hint: str = "") -> MentorlogError:
    """Return the error that says why two journals cannot become one."""
    return failure("sync-refused", why=why, hint=hint)


def refuse_strange(root: Path, steps: tuple[Step, ...]) -> None:
    """Refuse names that lead out of the journal, or where a file and a folder would be one.

    Raises sync-refused. Nothing was written then.
    """
    for step in steps:
        if not step.then:
            continue
        parts = step.name.split("/")
        if any(one.casefold() in {"", ".", "..", ".git"} for one in parts):
            raise refused(f'No file of a journal is called "{step.name}".')
        above = (root.joinpath(*parts[:n]) for n in range(1, len(parts)))
        if other := next((one for one in above if one.is_symlink() or one.is_file()), None):
            here = other.relative_to(root).as_posix()
            raise refused(f"{here} is a folder there, and here it is none.")
        if (root / step.name).is_dir() and not (root / step.name).is_symlink():
            raise failure(
                "sync-refused", why=f"{step.name} is a folder here, and there it is none."
            )


def write(history: History, plan: Plan, theirs: str, now: datetime, sentence: str) -> list[str]:
    """Write a plan and the entry that has both sides above it; return the names of the copies.

    Stopped anywhere, each file is the old one or the new one, and the same again ends it.
    """
    return _written(history, plan, now, lambda names: _joined(history, names, theirs, sentence))


def write_apart(
    history: History, plan: Plan, theirs: str, now: datetime, sentence: str
) -> list[str]:
    """Write a plan as an entry of this journal's own, which says where the changes came from."""

    def joined(names: list[str]) -> None:
        history.noted(sentence, names, more=f"{SYNCED}{theirs}")

    return _written(history, plan, now, joined)


def _joined(history: History, names: list[str], theirs: str, sentence: str) -> None:
    """Take note of the files; where nothing of ours is new, theirs is the newest entry."""
    git = history.opened()
    head = history.head()
    tree = history.staged(names)
    if git.one("rev-parse", f"{theirs}^{{tree}}") == tree and _told(git, theirs):
        git.run("update-ref", "HEAD", theirs)
        return
    above = [head[0]] if head else []
    history.entry(tree, sentence, [*above, theirs], more=f"{SYNCED}{theirs}")


def _told(git: Git, theirs: str) -> bool:
    """Whether theirs says all that ours does: it comes after ours, or ours has only begun."""
    behind = git.says("merge-base", "--is-ancestor", "HEAD", theirs)
    return behind or git.one("rev-list", "--count", "HEAD") == "1"


def _written(
    history: History, plan: Plan, now: datetime, note: Callable[[list[str]], None]
) -> list[str]:
    root = history.root
    copies = []
    soon = {root / step.name for step in plan.steps}  # the other machine has copies, too
    with unbroken():
        for name, data in plan.others:
            copy = _standing(root / name, data) or beside(root / name, now, soon)
            files.create(copy, data)
            copies.append(copy.relative_to(root).as_posix())
        for step in sorted(plan.steps, key=_order):
            _put(root, step)
        note([*copies, *(step.name for step in plan.steps)])
    return copies


def _standing(path: Path, data: bytes) -> Path | None:
    """Return the copy with these words that a run which was stopped has left, if there is one."""
    if not path.parent.is_dir():
        return None
    begins = f"{path.stem}{CONFLICT}"
    copies = (one for one in path.parent.iterdir() if one.name.startswith(begins))
    return next(
        (one for one in copies if one.suffix == path.suffix and undo.standing(one) == data), None
    )


def _put(root: Path, step: Step) -> None:
    path = root / step.name
    if step.then is None:
        if step.now and not step.now.link:
            files.let_go(path, step.now.data, root)
        elif step.now:
            files.delete(path, root)
    elif step.then.link:
        files.link(path, step.then.data.decode(errors="surrogateescape"))
    elif step.now and step.now.link:
        files.delete(path, root)
        files.write(path, step.then.data)
    else:
        files.write(path, step.then.data)


def _order(step: Step) -> tuple[bool, int, str]:
    """Return the place of a step: what others point to comes first, what goes away goes last."""
    turn = turn_at(step.name)
    return step.then is None, -turn if step.then is None else turn, step.name
