"""Text that could not be saved is kept where a disk still takes it."""

import os
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from pathlib import Path

from mentorlog.journal import names

STAMP = len("2026-11-21T100000")
"""The characters of a name that say when; of one second, the higher number is the newer."""


def keep(text: str, folders: Iterable[Path], now: datetime) -> Path | None:
    """Write ``text`` to the first folder that takes it; None where none does.

    The order is the journal's own folder, the person's state folder, the temporary folder.
    """
    stem = f"{now:%Y-%m-%dT%H%M%S}"
    for place in folders:
        try:
            place.mkdir(parents=True, exist_ok=True, mode=0o700)
            path = place / f"{names.numbered(stem, partial(_taken, place))}.md"
            _fill(path, text.encode("utf-8", "surrogateescape"))
        except OSError:
            continue
        return path
    return None


def found(folders: Iterable[Path]) -> list[Path]:
    """Return the kept texts, newest first."""
    texts = [path for place in folders if place.is_dir() for path in place.glob("*.md")]
    return sorted(
        texts, key=lambda path: (path.stem[:STAMP], len(path.stem), path.stem), reverse=True
    )


def _fill(path: Path, data: bytes) -> None:
    """Make a file that holds ``data``, or none at all."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise


def _taken(folder: Path, stem: str) -> bool:
    return (folder / f"{stem}.md").exists()
