"""Markdown as plain lines: its signs stay, its paragraphs are filled to the width."""

import re
from textwrap import wrap

_BEGINS = re.compile(r"\s*(?:[-*+] |\d+[.)] |> ?|#)")
_HANGS = re.compile(r"\s*(?:[-*+] |\d+[.)] |> )?")
_AS_IT_IS = ("|", "    ", "\t", "#")


def flowed(text: str, width: int) -> list[str]:
    """Return the lines of a text. Headings, tables and code stand as they were written."""
    lines: list[str] = []
    piece = ""
    fenced = False
    for line in [*text.strip("\n").split("\n"), ""]:
        fence = line.lstrip().startswith("```")
        if fenced or fence or not line.strip() or _BEGINS.match(line) or line.startswith("|"):
            lines += _filled(piece, width)
            piece = ""
        if fenced or fence or not line.strip() or (not piece and line.startswith(_AS_IT_IS)):
            lines.append(line.rstrip())
            fenced = fenced != fence
        else:
            piece = f"{piece} {line.strip()}" if piece else line.rstrip()
    return lines[:-1]


def _filled(piece: str, width: int) -> list[str]:
    hang = _HANGS.match(piece)
    return wrap(
        piece,
        width,
        subsequent_indent=" " * len(hang[0]) if hang else "",
        break_long_words=False,
        break_on_hyphens=False,
    )
