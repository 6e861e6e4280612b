"""What the machinery keeps of somebody or of a record, to be deleted with it."""

import os
from collections.abc import Iterator
from pathlib import Path

from mentorlog.journal import drafts
from mentorlog.journal.shelves import BY_RECORD, SHELVES, Layout
from mentorlog.model.kept import Kept


def hidden(layout: Layout) -> Path:
    """Return the folder in which homes stand while they are deleted; what is in it is nobody's."""
    return layout.machinery / "forgotten"


def hidden_home(layout: Layout, who: str) -> Path:
    """Return where a home stands while it is deleted: a name that nothing has."""
    place = hidden(layout) / who
    while place.exists() or place.is_symlink():
        place = place.with_name(f"{place.name}-")
    return place


def unfinished(layout: Layout) -> list[Path]:
    """Return the homes that were being deleted when the program was stopped."""
    return _inside(hidden(layout))


def copies_of_home(layout: Layout, who: str) -> list[Path]:
    """Return what the trash and the drafts hold of a relationship."""
    trashed = (home / "relationships" / who for home in _inside(layout.machinery / "trash"))
    there = (path for path in trashed if path.exists() or path.is_symlink())
    return [*there, *drafts.of(layout.machinery, who)]


def trashed_homes(layout: Layout, who: str) -> list[Path]:
    """Return the folders of the trash in which a relationship stands as it was removed."""
    homes = (home / "relationships" / who for home in _inside(layout.machinery / "trash"))
    return [path for path in homes if layout.is_home(path)]


def copies_of_record(layout: Layout, kept: Kept[object]) -> list[Path]:
    """Return what the trash holds of a record: the file of its own, or the small one of its row."""
    shelf = BY_RECORD[type(kept.record)]
    places = (layout.path(shelf, kept.who, kept.key, private=private) for private in (False, True))
    inner = [place.relative_to(layout.root) for place in dict.fromkeys(places)]
    if shelf.form == "rows":
        inner = [one.with_name(f"{one.stem}-{kept.key}{one.suffix}") for one in inner]
    return _trashed(layout, inner)


def copies_of_key(layout: Layout, who: str, key: str) -> list[Path]:
    """Return what the trash holds of a record that is nowhere else: by its id, or by its name.

    ``who`` is a slug or ``me`` for a file's name, and empty for an id, which is one of anybody's.
    """
    rows = {f"{Path(one.place).stem}-{key}.toml" for one in SHELVES if one.form == "rows"}
    found = []
    for home in _inside(layout.machinery / "trash"):
        inner = layout.home(who).relative_to(layout.root) if who else Path()
        for path in _files(home / inner):
            named = path.stem == key and path.parent != home / inner
            if path.name in rows or (who and named):
                found.append(path)
    return found


def links(path: Path) -> Iterator[Path]:
    """Yield what the links in a folder lead to, itself included; none of it is deleted."""
    if path.is_symlink():
        yield Path(os.path.realpath(path))
        return
    for folder, folders, names in os.walk(path):
        for name in (*folders, *names):
            one = Path(folder) / name
            if one.is_symlink():
                yield Path(os.path.realpath(one))


def _trashed(layout: Layout, inner: list[Path]) -> list[Path]:
    found = (home / one for home in _inside(layout.machinery / "trash") for one in inner)
    return [path for path in found if path.is_file() or path.is_symlink()]


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*") if path.is_file() or path.is_symlink())


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:  # there is none, or something else in its place
        return []
