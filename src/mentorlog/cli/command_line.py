"""A command as it would be typed, to be shown and pasted."""

import shlex
from collections.abc import Sequence

_LITERAL = frozenset('$`\\"!')
"""Characters that a shell would read inside double quotes."""


def command_line(words: Sequence[str]) -> str:
    """Return the words joined and quoted for a shell; double quotes where they are safe."""
    return " ".join(_quoted(word) for word in words)


def shell(shown: str) -> str:
    """Return a path as a shell takes it, from home where it is shown as below it."""
    if shown.startswith("~/"):
        return f"~/{shlex.quote(shown.removeprefix('~/'))}"
    return shlex.quote(shown)


def _quoted(word: str) -> str:
    safe = shlex.quote(word)
    return f'"{word}"' if safe != word and not _LITERAL & set(word) else safe
