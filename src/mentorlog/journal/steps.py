"""The steps of a change as it is written, each of them safe to be the last one."""

from pathlib import Path
from typing import Protocol

from mentorlog.errors import failure
from mentorlog.journal import files
from mentorlog.journal.shelves import Layout
from mentorlog.model.value import dataclass


class Step(Protocol):
    """Something that is done to the disk, at a path."""

    @property
    def path(self) -> Path:
        """What it is done to."""

    def take(self, layout: Layout) -> list[Path]:
        """Do it; return the paths of the journal that are not what they were."""


@dataclass(frozen=True, slots=True)
class Write:
    """What a file is to hold, and what it held when it was read (None: it is new)."""

    path: Path
    before: str | None
    after: str
    mode: int = files.FILE_MODE

    def take(self, layout: Layout) -> list[Path]:
        """Replace the file, or make it. Raises exists where somebody else has just made it."""
        if self.before == self.after:
            return []
        data = self.after.encode()
        if self.before is not None:
            files.write(self.path, data)
        elif not files.create(self.path, data, self.mode):
            raise failure(
                "exists",
                what=layout.shown(self.path),
                why="Another program has just made it.",
                hint="look at it, then type this again",
            )
        return [self.path]


@dataclass(frozen=True, slots=True)
class Copy:
    """A row that is going to be taken out of its file, put into the trash before it is."""

    path: Path
    text: str

    def take(self, layout: Layout) -> list[Path]:
        """Make the copy; the trash is no part of what changed."""
        del layout
        files.create(self.path, self.text.encode())
        return []


@dataclass(frozen=True, slots=True)
class TakeAway:
    """A file or a folder that goes to the trash as it is.

    ``twin`` is what it held when its new place was written. If it holds that still, it is not
    kept in the trash.
    """

    path: Path
    into: Path
    trash: Path
    twin: str | None = None

    def take(self, layout: Layout) -> list[Path]:
        """Move it, in one step."""
        del layout
        files.take_away(self.path, self.into)
        if self.twin is not None:
            files.let_go(self.into, self.twin.encode(), self.trash)
        return [self.path]


@dataclass(frozen=True, slots=True)
class Rename:
    """A file or folder that gets another name."""

    path: Path
    to: Path

    def take(self, layout: Layout) -> list[Path]:
        """Rename it. Raises exists where the name has been taken in the meantime."""
        if self.to.exists() or self.to.is_symlink():
            raise failure(
                "exists",
                what=layout.shown(self.to),
                why="",
                hint="look at it, or take another name",
            )
        files.take_away(self.path, self.to)
        return [self.path, self.to]


@dataclass(frozen=True, slots=True)
class Delete:
    """A file or folder that is to be gone for good, with the folders it leaves empty."""

    path: Path

    def take(self, layout: Layout) -> list[Path]:
        """Delete it."""
        files.delete(self.path, layout.root)
        return [self.path]


@dataclass(frozen=True, slots=True)
class PutAway:
    """A file, perhaps on another disk, that goes to the trash: it is copied, then let go."""

    path: Path
    into: Path

    def take(self, layout: Layout) -> list[Path]:
        """Copy it, and remove it where the copy is whole; neither is a part of the journal."""
        del layout
        try:
            data = self.path.read_bytes()
        except OSError as trouble:
            raise files.cannot_write(self.path, trouble) from trouble
        files.create(self.into, data)
        files.let_go(self.path, data, self.path.parent)
        if self.path.exists():
            raise failure(
                "not-now",
                what=f"{self.path} cannot be taken away from where it is.",
                why=f"A copy is in {self.into}.",
                hint="give yourself permission there, then type this again",
            )
        return []
