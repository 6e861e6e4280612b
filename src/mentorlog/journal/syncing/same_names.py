"""Two files that were made under one name on two machines: both stay, theirs with a number."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from mentorlog.formats.edit import EditRefused
from mentorlog.formats.front import UnclosedError
from mentorlog.formats.renamed import renamed_refs
from mentorlog.formats.toml_text import NotTomlError
from mentorlog.journal import names
from mentorlog.journal.merging import says_the_same
from mentorlog.journal.shelves import shelf_at
from mentorlog.journal.syncing.trees import Leaf, Tree, home_of

MEETINGS = "meetings"
"""The place whose files others name, by the keys that ``renamed_refs`` knows."""

Read = Callable[[Leaf], bytes]


class Stem(NamedTuple):
    """The name of a record with a file of its own, the same for its private part."""

    home: str
    place: str
    stem: str
    ending: str

    def name(self, *, private: bool, stem: str = "") -> str:
        """Return the name of its file, or of one with another stem."""
        part = "private/" if private and self.home != "self" else ""
        return f"{self.home}/{part}{self.place}/{stem or self.stem}{self.ending}"


def stem_at(name: str) -> Stem | None:
    """Return the stem of a file that is named by a day or a moment, None for every other."""
    shelf = shelf_at(name)
    if shelf is None or not (shelf.form == "prose" or shelf.dated):
        return None
    home = home_of(name) or "self"
    place, _, file = name.removeprefix(f"{home}/").removeprefix("private/").partition("/")
    ending = ".md" if shelf.form == "prose" else ".toml"
    return Stem(home, place, file.removesuffix(ending), ending)


def other_names(was: Tree, ours: Tree, theirs: Tree, read: Read) -> dict[Stem, str]:
    """Return the stems that their files get so that ours keep theirs.

    One that stands here already under another number, with the same words, is that one: an earlier
    run was stopped before it could say so.
    """
    found: dict[Stem, str] = {}
    for stem in {one: None for name in theirs if name not in was and (one := stem_at(name))}:
        if _two(stem, was, ours, theirs):
            found[stem] = _free(stem, found, ours, theirs, read)
    return found


def _two(stem: Stem, was: Tree, ours: Tree, theirs: Tree) -> bool:
    """Whether each side made a record of its own under a name: the shared file says it, if any."""
    shared, private = stem.name(private=False), stem.name(private=True)
    main = shared if shared in ours or shared in theirs else private
    return main not in was and ours.get(main, theirs.get(main)) != theirs.get(main)


def _free(stem: Stem, found: Mapping[Stem, str], ours: Tree, theirs: Tree, read: Read) -> str:
    given = {
        other for one, other in found.items() if (one.home, one.place) == (stem.home, stem.place)
    }

    def taken(name: str) -> bool:
        if name == stem.stem or name in given:
            return True
        files = [stem.name(private=private, stem=name) for private in (False, True)]
        if any(file in theirs for file in files):
            return True
        return any(file in ours for file in files) and not _the_same(stem, name, ours, theirs, read)

    return names.numbered(stem.stem, taken)


def _the_same(stem: Stem, name: str, ours: Tree, theirs: Tree, read: Read) -> bool:
    for private in (False, True):
        here = ours.get(stem.name(private=private, stem=name))
        there = theirs.get(stem.name(private=private))
        # A run that was stopped may have written one of the two, and not yet the other.
        if here and not (
            there and says_the_same(stem.name(private=private), read(here), read(there))
        ):
            return False
    return True


def renamed(names_: Mapping[Stem, str], name: str) -> str:
    """Return the name that a file of theirs gets."""
    stem = stem_at(name)
    if stem is None or stem not in names_:
        return name
    private = name.startswith(f"{stem.home}/private/")
    return stem.name(private=private, stem=names_[stem])


def referring(stems: Mapping[Stem, str], name: str, data: bytes) -> bytes:
    """Return a file of theirs in which those meetings are called by their new names."""
    shelf = shelf_at(name)
    home = home_of(name) or "self"
    new = {one.stem: to for one, to in stems.items() if (one.home, one.place) == (home, MEETINGS)}
    if not shelf or not new:
        return data
    try:
        return renamed_refs(data.decode(), new, prose=shelf.form == "prose").encode()
    except (NotTomlError, UnclosedError, EditRefused, UnicodeDecodeError):
        return data  # as it is: check says what is wrong with it


def told(stems: Mapping[Stem, str], theirs: Tree) -> Iterator[tuple[str, str]]:
    """Yield the old and the new name of each record of theirs that got another one."""
    for stem, new in stems.items():
        private = stem.name(private=False) not in theirs
        yield stem.name(private=private), stem.name(private=private, stem=new)
