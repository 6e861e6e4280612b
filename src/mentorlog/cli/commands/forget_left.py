"""What still holds something of what was forgotten, and the lines to deal with it."""

import json
import re
import shlex
from collections.abc import Iterable
from pathlib import Path

from mentorlog.cli.command_line import shell
from mentorlog.cli.commands.forget_found import Target
from mentorlog.cli.session import Session
from mentorlog.insight.forgotten import History, Remote, Trace
from mentorlog.journal import remotes
from mentorlog.journal.shelves import BY_RECORD
from mentorlog.journal.traces import traces as lines_with

ON = "mentorlog config set defaults.history on"


def traces(session: Session, target: Target, without: Iterable[Path]) -> list[Trace]:
    """Return the lines of the journal in which it is still named."""
    layout = session.journal.layout
    found = lines_with(layout.root, target.words, without, alone=_alone(target))
    for kept in target.records[-1:]:
        if not hasattr(kept.record, "id"):  # a file is named without whose it is in its own folder
            found += lines_with(layout.home(kept.who), (f'"{kept.key}"',), without)
    return [Trace(path=layout.shown(path), line=line) for path, line in sorted({*found})]


def _alone(target: Target) -> bool:
    """Whether it is one record, known by an id or a path."""
    return bool(target.records) or not _is_slug(target)


def texts(session: Session, target: Target) -> tuple[str, ...]:
    """Return the recovered texts outside the journal in which it is named."""
    root = session.journal.root
    outside = [one for one in session.recovery_folders() if not one.is_relative_to(root)]
    found = (
        path
        for folder in outside
        for path, _ in lines_with(folder, target.words, alone=_alone(target))
    )
    return tuple(session.shown(path) for path in dict.fromkeys(found))


def history(session: Session, target: Target) -> History | None:
    """Return what the git history of the journal holds and where it goes, None without one."""
    root = session.journal.root
    repository = remotes.repository(root)
    if repository is None:
        return None
    git = f"git -C {shell(session.shown(root))}"
    known = [Remote(name=name, address=at) for name, at in remotes.remotes(repository)]
    origin = [one for one in known if one.name == "origin"]
    own = repository.is_relative_to(root)
    return History(
        folder=session.shown(repository),
        taken_out=tuple(_taken_out(session, git, target, origin)),
        anew=(f"rm -rf {shell(session.shown(repository))}", ON) if own else (),
        remotes=tuple(known),
        pushed=tuple(f"{git} push --force --all {one.name}" for one in known),
    )


def _taken_out(session: Session, git: str, target: Target, origin: list[Remote]) -> list[str]:
    """Return the lines that rewrite the history, for what stood in files of its own alone.

    git-filter-repo refuses without --force where there has been work, throws away with it what is
    not committed, and forgets the remote named origin.
    """
    paths = [f"--path {shell(one)}" for one in _paths(session, target)]
    if not paths:
        return []
    kept = session.journal.history
    saved = "mentorlog history" if kept and kept.on else f'{git} commit --all --message "Forget"'
    words = _without(target)
    lines = [
        saved,
        f"{git} filter-repo --force {' '.join(paths)} --invert-paths --message-callback {words}",
    ]
    return [*lines, *(f"{git} remote add origin {shell(one.address)}" for one in origin)]


def _without(target: Target) -> str:
    """Return, for a shell, what git-filter-repo is to do with the sentences of entries."""
    record = target.records[-1].record if target.records else None
    said = (getattr(record, key, None) for key in ("title", "text"))
    words = dict.fromkeys((*target.words, *filter(None, said)))
    meant = json.dumps("(?i)" + "|".join(map(re.escape, words)), ensure_ascii=False)
    return shlex.quote(f'return re.sub({meant}, "...", message.decode()).encode()')


def _paths(session: Session, target: Target) -> list[str]:
    """Return the paths that held nothing else, as the history has them."""
    layout = session.journal.layout
    if not target.records:
        slug = target.typed
        return [] if not _is_slug(target) else [layout.shown(layout.home(slug))]
    return [
        layout.shown(layout.path(shelf, one.who, one.key, private=one.private))
        for one in target.records
        if (shelf := BY_RECORD[type(one.record)]).form != "rows"
    ]


def _is_slug(target: Target) -> bool:
    """Whether a whole person is meant, in the journal or in the trash alone."""
    return target.home == target.typed or any(one.name == target.typed for one in target.copies)
