"""Conversations that were broken off: what was typed so far, to be gone on with."""

from collections.abc import Mapping
from pathlib import Path

from mentorlog.formats.toml_text import NotTomlError, document, dump
from mentorlog.journal import files


def keep(folder: Path, name: str, typed: Mapping[str, str]) -> None:
    """Keep what was typed, by question. Raises cannot-write."""
    files.write(folder / f"{name}.toml", dump(typed).encode())


def read(folder: Path, name: str) -> dict[str, str]:
    """Return what was kept; nothing where there is no draft or it cannot be read."""
    try:
        said = document((folder / f"{name}.toml").read_bytes().decode())
    except (OSError, UnicodeDecodeError, NotTomlError):
        return {}
    return {key: value for key, value in said.items() if isinstance(value, str)}


def discard(folder: Path, name: str) -> None:
    """Forget a draft that has become a record, or is not wanted."""
    (folder / f"{name}.toml").unlink(missing_ok=True)


def of(machinery: Path, who: str) -> list[Path]:
    """Return the drafts of conversations about a relationship: ``review-ada.toml``."""
    found = (machinery / "drafts").glob(f"*-{who}.toml")
    return sorted(path for path in found if path.stem.partition("-")[2] == who)


def renamed(path: Path, who: str) -> Path:
    """Return the path of a draft under another slug."""
    return path.with_name(f"{path.stem.partition('-')[0]}-{who}.toml")
