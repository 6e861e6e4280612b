"""Where what is taken away goes: a folder for each change, in which everything keeps its path."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from mentorlog.journal import names
from mentorlog.journal.dice import Dice
from mentorlog.journal.shelves import Layout, Shelf
from mentorlog.model.kept import Kept


class Trash:
    """The folder ``.mentorlog/trash/2026-11-21T100000-k3f9`` of one change; made when first used.

    A file or a folder stands in it at the path it had in the journal. A row becomes a small file
    of its own beside the place of the file it was in: ``relationships/ada/actions-7k3f.toml``. So
    nothing in it can be put in the place of what has been written since.
    """

    def __init__(self, layout: Layout, dice: Dice, now: datetime) -> None:
        self._layout = layout
        self._dice = dice
        self._now = now
        self._folder: Path | None = None

    @property
    def root(self) -> Path:
        """The folder of all of them."""
        return self._layout.machinery / "trash"

    @property
    def folder(self) -> Path:
        """The folder of this change: a name that nobody has."""
        if self._folder is None:
            stamp = f"{self._now:%Y-%m-%dT%H%M%S}"
            free = names.new_id(self._dice, lambda made: self._taken(f"{stamp}-{made}"))
            self._folder = self.root / f"{stamp}-{free}"
        return self._folder

    def place(self, path: Path) -> Path:
        """Return where a file or folder of the journal stands in the trash."""
        return self.folder / path.relative_to(self._layout.root)

    def row_place(self, shelf: Shelf, kept: Kept[object]) -> Path:
        """Return where a row that was taken out stands in the trash."""
        path = self.place(self._layout.path(shelf, kept.who, "", private=kept.private))
        return path.with_name(f"{path.stem}-{kept.key}{path.suffix}")

    def _taken(self, name: str) -> bool:
        place = self.root / name
        return place.exists() or place.is_symlink()


def homes(machinery: Path) -> Iterator[Path]:
    """Yield the folders in the trash that were homes, or parts of one: their ids are in use."""
    for pattern in ("trash/*/relationships/*", "trash/*/self"):
        yield from machinery.glob(pattern)
