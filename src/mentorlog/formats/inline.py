"""The grammar inside an action's text, read from the end only.

``send the draft @them due:2026-12-01 goal:first-paper``: an owner, a due day, a goal. Whatever
stands before the first word that is none of these is the text, to the letter.
"""

import re
from collections.abc import Container

from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Promise:
    """An action as typed: ``owner`` and ``due`` are words still to be resolved."""

    text: str
    owner: str | None = None
    due: str | None = None
    goal: str | None = None
    id: str | None = None


_LAST = re.compile(
    r"(?:^|(?<=\s))(?:"
    r"@(?P<owner>[^\s@]+)"
    r"|due:(?:[\"'](?P<quoted>[^\"']*)[\"']|(?P<due>[^\s\"']+))"
    r"|goal:(?P<goal>[^\s]+)"
    r"|\^(?P<id>[0-9a-zA-Z]{4})"
    r")$"
)


EVERY = frozenset({"owner", "due", "goal", "id"})
"""The kinds of words that may stand at the end of an action."""


def promise(typed: str, kinds: Container[str] = EVERY) -> Promise:
    r"""Return what a line of text promises. ``\@`` at the end is only an at sign.

    Words of other ``kinds`` are text.

    The last word of a kind that stands first wins nothing: each kind is taken once, so
    ``due:fri due:sat`` is due on Saturday and has ``due:fri`` in its text.
    """
    found: dict[str, str] = {}
    rest = typed.strip()
    while match := _LAST.search(rest):
        kind = match.lastgroup or ""
        name = "due" if kind == "quoted" else kind
        if name in found or name not in kinds:
            break
        found[name] = match[kind]
        rest = rest[: match.start()].rstrip()
    return Promise(text=rest.replace("\\@", "@"), **found)


_BOX = re.compile(r"^(?P<lead>\s*[-*+] \[(?P<tick>[ xX])\] )(?P<text>.*?)(?P<end>\s*)$")
_HEADING = re.compile(r"^#{1,6}\s")
ACTIONS = "## Actions"


@dataclass(frozen=True, slots=True)
class Box:
    """A ``- [ ]`` line under ``## Actions``: its line number (0-based) and what it says."""

    line: int
    done: bool
    promise: Promise


def boxes(text: str) -> tuple[Box, ...]:
    """Return the action lines of a note: those under a heading that is exactly ``## Actions``."""
    found = []
    inside = False
    for number, line in enumerate(text.split("\n")):
        if _HEADING.match(line):
            inside = line.rstrip() == ACTIONS
        elif inside and (match := _BOX.match(line)) and match["text"].strip():
            found.append(Box(number, match["tick"] != " ", promise(match["text"])))
    return tuple(found)


def without_actions(text: str) -> str:
    """Return a note without its part under ``## Actions``, heading included."""
    kept = []
    inside = False
    for line in text.split("\n"):
        if _HEADING.match(line):
            inside = line.rstrip() == ACTIONS
        if not inside:
            kept.append(line)
    return "\n".join(kept)


def marked(text: str, ids: dict[int, str]) -> str:
    """Return the text with `` ^id`` at the end of these lines: the only change made to a text."""
    lines = text.split("\n")
    for number, name in ids.items():
        match = _BOX.match(lines[number])
        if match:
            lines[number] = f"{match['lead']}{match['text']} ^{name}{match['end']}"
    return "\n".join(lines)
