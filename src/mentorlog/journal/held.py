"""Every record of somebody's folder as it stands there, with keys the program does not know."""

from collections.abc import Iterator
from pathlib import Path

from mentorlog.insight.about import Held
from mentorlog.journal.reading import Reader
from mentorlog.journal.shelves import SHELVES, Shelf
from mentorlog.journal.texts import Trouble
from mentorlog.model.kept import ME


def held(reader: Reader, who: str) -> list[Held]:
    """Return what the files of ours in a home say; what cannot be read is noted as a problem."""
    found: list[Held] = []
    for path, shelf, key, private in files(reader, who):
        try:
            text = reader.text(path)
            found += [] if text is None else _of(reader, path, text, shelf, key, private=private)
        except Trouble as trouble:
            reader.note(trouble)
    return found


def files(reader: Reader, who: str) -> Iterator[tuple[Path, Shelf, str, bool]]:
    """Yield the places of ours in a home: the path, its kind, its key, whether it is private."""
    for shelf in SHELVES:
        if shelf.mine and who != ME:
            continue
        places = (True,) if shelf.private or who == ME else (False, True)
        for private in places:
            keys = reader.keys(shelf, who, private=private) if _many(shelf) else [""]
            for key in keys:
                yield reader.layout.path(shelf, who, key, private=private), shelf, key, private


def others(reader: Reader, who: str) -> list[str]:
    """Return the files in a home that are not ours, by their paths in the journal."""
    ours = {path for path, *_ in files(reader, who)}
    home = reader.layout.home(who)
    there = sorted(path for path in home.rglob("*") if path.is_file() and path not in ours)
    return [reader.layout.shown(path) for path in there]


def _many(shelf: Shelf) -> bool:
    return shelf.form in {"folder", "prose"}


def _of(
    reader: Reader, path: Path, text: str, shelf: Shelf, key: str, *, private: bool
) -> Iterator[Held]:
    shown, kind = reader.layout.shown(path), shelf.kind
    head, prose = text, ""
    if shelf.form == "prose":
        parts = reader.parts(path, text)
        head, prose = (parts.head, parts.body) if parts.fronted else ("", text)
    document = reader.document(path, head, 1 if shelf.form == "prose" else 0)
    if shelf.form == "rows":
        rows = reader.table(path, text, shelf, document)
        for row in rows:
            name = str(row.get(shelf.id, ""))
            yield Held(kind=kind, path=shown, key=name, private=private, facts=row)
        document.pop(shelf.table, None)
        kind = f"{kind}s"
    if document or prose:
        yield Held(kind=kind, path=shown, key=key, private=private, facts=document, text=prose)
    comments = [line.strip() for line in head.splitlines() if line.lstrip().startswith("#")]
    if comments:
        said = "\n".join(comments)
        yield Held(kind="comments", path=shown, private=private, facts={}, text=said)
