"""Where words still stand: in the texts of a journal, its machinery included."""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from mentorlog.journal.files import TEMPORARY

Trace = tuple[Path, int]
"""A file and a line of it."""

ENDINGS = (".toml", ".md")


def traces(
    folder: Path, words: Iterable[str], without: Iterable[Path] = (), *, alone: bool = False
) -> list[Trace]:
    """Return each line of a folder's texts in which one of the words stands, whole, in any case.

    Words may be several with blanks between them, on two lines even. A file that is named by one
    of them counts with its first line. What is below ``without`` is left out. ``alone`` takes no
    part of a longer name for a word: an id is not the end of a file's name.
    """
    meant = _pattern(words, r"[\w-]" if alone else r"\w")
    apart = {os.path.realpath(path) for path in without}
    return [
        (path, line)
        for path in _texts(folder, apart)
        for line in _lines(path, meant) or ([1] if meant.search(_folded(path.stem)) else [])
    ]


def _pattern(words: Iterable[str], letter: str) -> re.Pattern[str]:
    parts = (r"\s+".join(map(re.escape, _folded(word).split())) for word in words)
    return re.compile(rf"(?<!{letter})(?:{'|'.join(filter(None, parts))})(?!{letter})")


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _texts(folder: Path, without: set[str]) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(
            one
            for one in folders
            if one != ".git" and os.path.realpath(Path(place, one)) not in without
        )
        for name in sorted(names):
            path = Path(place, name)
            ours = name.endswith(ENDINGS) or name.startswith(TEMPORARY)
            if ours and os.path.realpath(path) not in without:
                yield path


def _lines(path: Path, meant: re.Pattern[str]) -> list[int]:
    try:
        text = _folded(path.read_bytes().decode(errors="replace"))
    except OSError:  # not ours to read
        return []
    return sorted({text.count("\n", 0, one.start()) + 1 for one in meant.finditer(text)})
