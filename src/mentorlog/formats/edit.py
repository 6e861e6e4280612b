"""The verified editor: change what TOML text says and nothing else about it.

The lines are edited first; where that does not come out right tomlkit has a try. Neither is
trusted: a result is given out only when it parses to exactly the document that was asked for.
"""

from collections.abc import Iterable, Mapping, Sequence

from mentorlog.formats.differences import Difference, differences
from mentorlog.formats.layout import Layout, layout
from mentorlog.formats.line_edit import edit_lines
from mentorlog.formats.statements import line_of, split_lines
from mentorlog.formats.toml_text import BOM, document, dump, same

__all__ = ["EditRefused", "document", "dump", "rewrite"]


class EditRefused(ValueError):  # noqa: N818 - named for what happened, as in the design
    """No way was found to make a change without harm to the rest of the text.

    ``line`` is where it should have been made, from 1; ``reason`` is a phrase for people.
    """

    def __init__(self, line: int, reason: str) -> None:
        """Say where and why."""
        super().__init__(f"line {line}: {reason}")
        self.line = line
        self.reason = reason


def rewrite(text: str, after: Mapping[str, object], inline: frozenset[str] = frozenset()) -> str:
    """Return ``text`` changed so that it says ``after``, with every other line as it was.

    A new mapping becomes a ``[table]``, unless its key is in ``inline`` and all its values are
    scalars. Text that says ``after`` already is returned as it is. Raises ``EditRefused`` where
    no edit holds, and ``tomli.TOMLDecodeError`` for text that does not parse to begin with.
    """
    before = document(text)
    if same(before, after):
        return text
    body = text.removeprefix(BOM)
    mark = text[: len(text) - len(body)]
    standing = layout(body)
    wanted = tuple(differences(before, after, standing.places))
    proposal = _line_edit(standing, wanted, inline)
    if proposal is None or not same(_parsed(proposal), after):
        proposal = _second_try(body, before, after)
        if (
            proposal is None
            or not same(_parsed(proposal), after)
            or not _keeps(proposal, _untouched(standing, wanted))
        ):
            line = line_of(body, wanted[0].path)
            raise EditRefused(line, "this cannot be changed without touching other lines")
    return f"{mark}{proposal}"


def _line_edit(
    standing: Layout, wanted: Sequence[Difference], inline: frozenset[str]
) -> str | None:
    try:
        return edit_lines(standing, wanted, inline)
    except ValueError:
        # A value TOML has no words for, such as a time with a zone.
        return None


def _second_try(body: str, before: Mapping[str, object], after: Mapping[str, object]) -> str | None:
    # tomlkit takes longer to load than most commands take to run, and is hardly ever needed.
    from mentorlog.formats.tomlkit_edit import edit_with_tomlkit  # noqa: PLC0415 - see above

    return edit_with_tomlkit(body, before, after)


def _parsed(text: str) -> dict[str, object] | None:
    try:
        return document(text)
    except ValueError:
        return None


def _untouched(standing: Layout, wanted: Sequence[Difference]) -> list[str]:
    """Return the lines that no difference gives a reason to change."""
    touched = {
        line
        for each in wanted
        if each.kind != "add"
        for statement in standing.below(each.path)
        for line in range(statement.start, statement.end)
    }
    return [line for number, line in enumerate(standing.lines) if number not in touched]


def _keeps(text: str, lines: Iterable[str]) -> bool:
    """Tell whether all the lines are in the text, in their order."""
    remaining = iter(split_lines(text))
    return all(line in remaining for line in lines)
