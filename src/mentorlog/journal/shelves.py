"""Where each kind of record stands: one table for reading, writing and checking."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

from mentorlog.model.kept import ME
from mentorlog.model.value import dataclass

Form = Literal["rows", "file", "folder", "prose"]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The place of one kind of record.

    ``named`` is its record class in ``model``, imported when a record of the kind is first read or
    written. ``form``: rows of one TOML file, one TOML file, a folder of TOML files, or a folder of
    Markdown files. ``place`` is relative to a home; ``table`` and ``id`` are those of rows.
    ``turn`` is the order of writing: what others point to comes first (journal-format rule 3).
    ``mine`` says that it stands in ``self/`` alone, ``dated`` that TOML files are named by their
    day, as Markdown files always are.
    """

    kind: str
    named: str
    form: Form
    place: str
    turn: int
    table: str = ""
    id: str = "id"
    private: bool = False
    mine: bool = False
    dated: bool = False
    inline: frozenset[str] = frozenset()

    @property
    def record(self) -> type[Any]:
        """The class of its records."""
        module, _, name = self.named.partition(".")
        found: type[Any] = getattr(import_module(f"mentorlog.model.{module}"), name)
        return found


SHELVES: tuple[Shelf, ...] = (
    Shelf("note", "note.Note", "rows", "notes.toml", 1, "note"),
    Shelf("topic", "topic.Topic", "rows", "topics.toml", 2, "topic"),
    Shelf("goal", "goal.Goal", "folder", "goals", 3, inline=frozenset({"agreed"})),
    Shelf("action", "action.Action", "rows", "actions.toml", 4, "action"),
    Shelf("rating", "meeting.Rating", "rows", "ratings.toml", 4, "rating", "meeting", private=True),
    Shelf(
        "private relationship",
        "relationship.PrivateRelationship",
        "file",
        "relationship.toml",
        5,
        private=True,
    ),
    Shelf("self", "own.Myself", "file", "self.toml", 5, mine=True),
    Shelf("relationship", "relationship.Relationship", "file", "relationship.toml", 6),
    Shelf("meeting", "meeting.Meeting", "prose", "meetings", 7, inline=frozenset({"roles"})),
    Shelf("agreement", "agreement.Agreement", "prose", "agreements", 8),
    Shelf(
        "review", "review.Review", "prose", "reviews", 8, private=True, inline=frozenset({"pulse"})
    ),
    Shelf("feedback", "feedback.Feedback", "prose", "feedback", 9, private=True),
    Shelf("concern", "concern.Concern", "prose", "concerns", 9, private=True),
    Shelf("closing", "closing.Closing", "prose", "closings", 10, private=True),
    Shelf("assessment", "assessment.Assessment", "folder", "assessments", 10, dated=True),
)

BY_KIND = {shelf.kind: shelf for shelf in SHELVES}
_BY_NAME = {shelf.named.partition(".")[2]: shelf for shelf in SHELVES}


class ByRecord:
    """The shelf of a record class, without importing the classes of the others."""

    def __getitem__(self, record: type[Any]) -> Shelf:
        """Return where records of this class stand."""
        return _BY_NAME[record.__name__]


BY_RECORD = ByRecord()


def shelf_at(name: str) -> Shelf | None:
    """Return the shelf that a file of the journal belongs to by its path, None for any other."""
    home, _, place = name.removeprefix("relationships/").partition("/")
    if not place or name.startswith("relationships/") == (home == "self"):
        return None
    inner = home == "self" or place.startswith("private/")
    top, _, stem = place.removeprefix("private/").partition("/")
    for shelf in SHELVES:
        ending = {"folder": ".toml", "prose": ".md"}.get(shelf.form, "")
        one_file = shelf.place == top and not stem and not ending
        of_folder = bool(ending) and shelf.place == top and "/" not in stem
        of_folder = of_folder and stem.endswith(ending)
        if (one_file or of_folder) and inner >= shelf.private and (home == "self") >= shelf.mine:
            if shelf.kind == "relationship" and inner:
                continue
            return shelf
    return None


def turn_at(name: str) -> int:
    """Return the turn of a file by its path; what is nobody's record comes after all others."""
    shelf = shelf_at(name)
    return shelf.turn if shelf else len(SHELVES)


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of a journal."""

    root: Path

    @property
    def settings(self) -> Path:
        """The journal's own settings; its presence makes a folder a journal."""
        return self.root / "mentorlog.toml"

    @property
    def relationships(self) -> Path:
        """One folder for each relationship."""
        return self.root / "relationships"

    @property
    def machinery(self) -> Path:
        """Lock, trash, drafts, recovery: never needed to read the journal."""
        return self.root / ".mentorlog"

    @property
    def practice(self) -> Path:
        """The person's own lifecycles and other practice files."""
        return self.root / "practice"

    def home(self, who: str, *, private: bool = False) -> Path:
        """Return the folder of a relationship, of its private part, or of ``me``."""
        return Path(self.home_name(who, private=private))

    def home_name(self, who: str, *, private: bool = False) -> str:
        """Return the name of that folder."""
        # Hundreds of these are made by one everyday command: one string is a tenth of the work.
        if who == ME:
            return f"{self.root}/self"
        return f"{self.root}/relationships/{who}{'/private' if private else ''}"

    def is_home(self, folder: Path) -> bool:
        """Return whether a folder is a relationship's: whether a file or folder of ours is in it.

        Its own file may be missing; then the others say that something is wrong.
        """
        try:
            if (folder / BY_KIND["relationship"].place).exists():
                return True
            places = {shelf.place for shelf in SHELVES if not shelf.mine} | {"private"}
            return any(any(_visible(folder / place)) for place in places)
        except PermissionError:  # it cannot be looked into; reading it will say so
            return True

    def folder(self, shelf: Shelf, who: str, *, private: bool = False) -> Path:
        """Return the folder in which records of a kind stand, one file each."""
        return Path(self._place(shelf, who, private=private))

    def _place(self, shelf: Shelf, who: str, *, private: bool) -> str:
        return f"{self.home_name(who, private=private or shelf.private)}/{shelf.place}"

    def path(self, shelf: Shelf, who: str, key: str, *, private: bool = False) -> Path:
        """Return the file in which a record stands."""
        place = self._place(shelf, who, private=private)
        if shelf.form == "folder":
            return Path(f"{place}/{key}.toml")
        return Path(f"{place}/{key}.md" if shelf.form == "prose" else place)

    def shown(self, path: Path) -> str:
        """Return a path as it is named to a person: relative to the journal."""
        return (
            path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)
        )


def _visible(place: Path) -> Iterator[Path]:
    """Yield a file itself, or what a folder holds but for hidden files."""
    if place.is_file():
        yield place
    elif place.is_dir():
        yield from (entry for entry in place.iterdir() if not entry.name.startswith("."))
