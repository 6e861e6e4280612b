"""A record with its place in its file, and a finding together with what would mend it."""

from collections.abc import Callable, Mapping
from typing import Any

from mentorlog.formats.statements import line_of
from mentorlog.formats.toml_text import KeyPath
from mentorlog.journal.change import Change
from mentorlog.journal.health.witness import Seen
from mentorlog.journal.shelves import Shelf
from mentorlog.model.finding import Finding
from mentorlog.model.kept import Kept
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """A finding, and the change that mends it, told in words; none where only a person can."""

    finding: Finding
    mend: Callable[[Change], None] | None = None
    done: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """A record and where it stands. ``path`` is the file as it is named to a person."""

    kept: Kept[Any]
    seen: Seen
    path: str

    @property
    def shelf(self) -> Shelf:
        """Where records of its kind stand."""
        return self.seen.shelf

    @property
    def said(self) -> Mapping[str, object]:
        """What the file says of it, keys of the person's own included."""
        return self.seen.document

    @property
    def ref(self) -> str:
        """What a person types to name it: an id alone where it has one."""
        return self.kept.key if self.shelf.form == "rows" else self.kept.ref

    def line(self, *path: str | int) -> int:
        """Return the line of one of its keys, else of the record."""
        seen = self.seen
        return line_of(seen.text, (*seen.at, *path)) + seen.above

    def case(self, rule: str, what: str, path: KeyPath = (), mend: str = "") -> Case:
        """Return a finding about one of its keys, which only a person can mend."""
        line = self.line(*path)
        return Case(Finding(rule=rule, path=self.path, line=line, what=what, mend=mend))
