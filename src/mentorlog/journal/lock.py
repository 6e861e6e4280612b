"""One writer at a time. The lock is held from reading to writing, never while a person types."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mentorlog.errors import failure
from mentorlog.journal import files

WAIT = 5.0
"""Seconds to wait for another writer."""


@contextmanager
def held(machinery: Path, purpose: str, wait: float = WAIT) -> Iterator[None]:
    """Hold the journal's lock; ``purpose`` is what others are told. Raises locked."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - only for what changes something

    try:
        files.folder(machinery)
        lock = FileLock(machinery / "lock", mode=files.FILE_MODE)
        lock.acquire(timeout=wait, poll_interval=0.02)
    except Timeout:
        raise failure("locked", holder=_holder(machinery), seconds=f"{wait:g}") from None
    except OSError as trouble:
        raise files.cannot_write(machinery / "lock", trouble) from trouble
    note = machinery / "lock.json"
    try:
        _say(note, purpose)
        yield
    finally:
        with suppress(OSError):  # only a note: what was done or said in the block counts
            note.unlink()
        lock.release()


def _say(note: Path, purpose: str) -> None:
    try:
        note.write_text(json.dumps({"pid": os.getpid(), "doing": purpose}), encoding="utf-8")
    except OSError as trouble:
        raise files.cannot_write(note, trouble) from trouble


def _holder(machinery: Path) -> str:
    try:
        said = json.loads((machinery / "lock.json").read_text(encoding="utf-8"))
        return f"process {said['pid']} ({said['doing']})"
    except (OSError, ValueError, KeyError, TypeError):
        return "another process"


def stale(machinery: Path) -> bool:
    """Whether a note says who holds the lock, and that program is not running any more."""
    try:
        said = json.loads((machinery / "lock.json").read_text(encoding="utf-8"))
        number = int(said["pid"])
    except OSError:  # there is none, or it is not ours to look at
        return False
    except (ValueError, KeyError, TypeError):
        return True
    return number < 1 or not _running(number)


def _running(number: int) -> bool:
    try:
        os.kill(number, 0)  # asks for nothing: it only says whether there is such a process
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:  # somebody else's
        return True
    return True
