"""How TOML text is laid out: its sections, and where in it new keys, tables and rows belong."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from mentorlog.formats.differences import Places
from mentorlog.formats.statements import Statement, scan, split_lines
from mentorlog.formats.toml_text import KeyPath
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A header with its keys; or, without a header, the keys the text begins with.

    ``end`` is where the next section begins, which is above the comment lines that stand directly
    above its header: they belong to that.
    """

    header: Statement | None
    keys: tuple[Statement, ...]
    end: int

    @property
    def path(self) -> KeyPath:
        """The path of the table that the keys are in."""
        return self.header.path if self.header else ()

    @property
    def paths(self) -> tuple[KeyPath, ...]:
        """The paths that the section names."""
        return (self.path, *(key.path for key in self.keys))


class Home(NamedTuple):
    """Where new keys of a table go: before ``line``.

    ``names`` come before each key, because the table is made of dotted keys. ``apart`` asks for
    blank lines around them, and ``headed`` for a header, because the table has none yet.
    """

    line: int
    names: KeyPath = ()
    apart: bool = False
    headed: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a text and what stands on them."""

    lines: Sequence[str]
    comments: Collection[int]
    sections: Sequence[Section]
    keys: Mapping[KeyPath, Statement]
    headers: Mapping[KeyPath, Statement]

    @property
    def places(self) -> Places:
        """The paths that have a statement of their own."""
        return Places(self.keys.keys(), self.headers.keys())

    def below(self, path: KeyPath) -> Iterable[Statement]:
        """Yield the statements of what is at a path and below it."""
        for statements in (self.headers, self.keys):
            for statement in statements.values():
                if _is_below(statement.path, path):
                    yield statement

    def home_of_keys(self, table: KeyPath) -> Home:
        """Return where new keys of a table go: after its last one, before trailing comments."""
        for section in self.sections:
            if section.path != table:
                continue
            if section.keys:
                return Home(section.keys[-1].end)
            if section.header:
                return Home(section.header.end)
            return Home(section.end, apart=True)
        for section in self.sections:
            dotted = [key for key in section.keys if _is_below(key.path, table)]
            if dotted and len(section.path) < len(table):
                return Home(dotted[-1].end, names=table[len(section.path) :])
        first = min(each.start for each in self.headers.values() if _is_below(each.path, table))
        return Home(self.home_before(first), apart=True, headed=True)

    def home_of_tables(self, path: KeyPath) -> int:
        """Return the line before which new tables and rows below a path go: after all that is."""
        if not path:
            return len(self.lines)
        return next(
            section.end
            for section in reversed(self.sections)
            if any(_is_below(each, path) for each in section.paths)
        )

    def home_before(self, header: int) -> int:
        """Return the line before which something goes that precedes the header on a line."""
        return _attached(self.comments, header)


def layout(text: str) -> Layout:
    """Lay out text that parses and has no byte order mark."""
    lines = split_lines(text)
    statements = scan(text)
    comments = {each.start for each in statements if each.kind == "comment"}
    keys: list[Statement] = []
    sections: list[Section] = []
    header: Statement | None = None
    for statement in statements:
        if statement.kind in {"table", "array"}:
            sections.append(Section(header, tuple(keys), _attached(comments, statement.start)))
            header, keys = statement, []
        elif statement.kind == "key":
            keys.append(statement)
    sections.append(Section(header, tuple(keys), len(lines)))
    return Layout(
        lines,
        comments,
        sections,
        {key.path: key for section in sections for key in section.keys},
        {section.path: section.header for section in sections if section.header},
    )


def _attached(comments: Collection[int], line: int) -> int:
    """Return the first of the comment lines directly above a header."""
    while line - 1 in comments:
        line -= 1
    return line


def _is_below(path: KeyPath, table: KeyPath) -> bool:
    return path[: len(table)] == table
