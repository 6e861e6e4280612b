"""Two changed versions of a file made one, record by record, with the comments of both.

For two machines that changed one journal, and for a change that is taken back after others came.
``ours`` is the side that stays; what stands in it is only changed where the other side did.
"""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from mentorlog.formats import front
from mentorlog.formats.clash import Clash
from mentorlog.formats.comments import with_comments
from mentorlog.formats.edit import EditRefused, document, rewrite
from mentorlog.formats.front import FENCE, Parts
from mentorlog.formats.renamed import renamed_refs
from mentorlog.formats.three_way import Prefer, merged, preferred
from mentorlog.formats.toml_text import BOM, NotTomlError, same
from mentorlog.model.value import dataclass

__all__ = ["Clash", "LineMerge", "Merged", "merge_prose", "merge_toml", "renamed_refs"]

LineMerge: TypeAlias = Callable[[str, str, str], str | None]
"""Ours, base, theirs: to the text with the changed lines of both, None where they collide."""

Versions: TypeAlias = tuple[str, str, str]
"""Ours, base, theirs, as for a merge of lines."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The file of both sides; where there are clashes, with the value of the preferred one."""

    text: str
    clashes: tuple[Clash, ...] = ()


def merge_toml(
    base: str,
    ours: str,
    theirs: str,
    *,
    kind: str,
    inline: frozenset[str],
    lines: LineMerge,
    prefer: Prefer = "ours",
) -> Merged:
    """Merge two versions of a TOML file; ``base`` is the one before both, empty for a new file.

    ``kind`` is the shelf's kind, or ``settings``; ``inline`` the shelf's. Where only one side
    changed anything, its text is the result and is not looked into. Raises NotTomlError, and
    EditRefused where our text cannot be changed without touching other lines.
    """
    settled = _settled(ours, base, theirs)
    if settled is not None:
        return Merged(settled)
    wanted, clashes = merged(document(base), document(ours), document(theirs), kind, prefer)
    text = _by_lines((ours, base, theirs), wanted, lines)
    if text is None:
        text = rewrite(ours or theirs, wanted, inline)
        text = _with_their_comments((text, base, theirs), wanted, inline, lines)
    return Merged(text, clashes)


def merge_prose(
    base: str,
    ours: str,
    theirs: str,
    *,
    kind: str,
    inline: frozenset[str],
    lines: LineMerge,
    prefer: Prefer = "ours",
) -> Merged:
    """Merge two versions of a Markdown file: front matter by its keys, prose by its lines.

    As ``merge_toml``; raises UnclosedError, too, for a file that is cut off.
    """
    settled = _settled(ours, base, theirs)
    if settled is not None:
        return Merged(settled)
    mine, was, others = (front.split(text) for text in (ours, base, theirs))
    head = merge_toml(
        was.head, mine.head, others.head, kind=kind, inline=inline, lines=lines, prefer=prefer
    )
    body = _prose((mine.body, was.body, others.body), lines)
    clashes = head.clashes
    if body is None:
        clash = Clash(("text",), mine.body, others.body, text=True)
        clashes = (*clashes, clash)
        body = mine.body if preferred(prefer, clash) == "ours" else others.body
    return Merged(_joined(head.text, body, (mine, was, others)), clashes)


def _settled(ours: str, base: str, theirs: str) -> str | None:
    """Return the text where only one side changed it, or both alike."""
    if theirs in {base, ours}:
        return ours
    return theirs if ours == base else None


def _by_lines(texts: Versions, wanted: Mapping[str, object], lines: LineMerge) -> str | None:
    """Return the texts merged by their lines, if the result says what is wanted."""
    text = _settled(*texts)
    if text is None:
        text = lines(*texts)
    try:
        return text if text is not None and same(document(text), wanted) else None
    except NotTomlError:
        return None


def _with_their_comments(
    texts: Versions, wanted: Mapping[str, object], inline: frozenset[str], lines: LineMerge
) -> str:
    """Return our text, which says what is wanted, with comments of theirs it has not.

    Where the other two are made to say the same, the lines that differ still are comments and ways
    of writing, and they may be merged where those of the new values could not. Comments that are
    in each other's way then all stay.
    """
    ours, base, theirs = texts
    if "#" not in theirs:
        return ours
    try:
        was, others = (rewrite(one, wanted, inline) for one in (base, theirs))
    except EditRefused:
        return with_comments(ours, base, theirs)
    text = _by_lines((ours, was, others), wanted, lines) or ours
    # What theirs says of a row that is gone here is in none of these texts.
    return with_comments(with_comments(text, base, others), base, theirs)


def _prose(texts: Versions, lines: LineMerge) -> str | None:
    """Return the prose of both; line ends alone make no line another one."""
    settled = _settled(*texts)
    text = settled if settled is not None else lines(*texts)
    if text is not None:
        return text
    ours, base, theirs = (one.replace("\r\n", "\n") for one in texts)
    if (ours, base, theirs) == texts:
        return None
    settled = _settled(ours, base, theirs)
    text = settled if settled is not None else lines(ours, base, theirs)
    return text.replace("\n", "\r\n") if text is not None and "\r\n" in texts[0] else text


def _joined(head: str, body: str, versions: tuple[Parts, Parts, Parts]) -> str:
    """Return the file of a head and a body, with the fences as they were written last.

    There are none only where they were taken away, and nothing needs them.
    """
    mine, was, others = versions
    opening = _last_written(mine.opening, was.opening, others.opening)
    closing = _last_written(mine.closing, was.closing, others.closing)
    if not opening and not head.strip() and not _fenced(body):
        return body
    opening = opening or mine.opening or others.opening
    closing = closing or mine.closing or others.closing
    if body and not closing.endswith("\n"):
        closing += opening.removeprefix(BOM).removeprefix(FENCE)
    return Parts(opening, head, closing, body).whole(head)


def _last_written(ours: str, base: str, theirs: str) -> str:
    return theirs if ours == base else ours


def _fenced(text: str) -> bool:
    """Whether a text that is all prose would be taken for one with front matter."""
    return text.removeprefix(BOM).splitlines()[:1] == [FENCE]
