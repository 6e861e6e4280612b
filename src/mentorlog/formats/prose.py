"""Prose under headings: ``## Keep`` and what stands below it."""

from collections.abc import Mapping


def sections(text: str) -> dict[str, str]:
    """Return what stands under each second-level heading, without blank lines around it."""
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for line in text.splitlines():
        if line.startswith("## "):
            current = found.setdefault(line[3:].strip(), [])
        else:
            current.append(line)
    return {heading: "\n".join(lines).strip() for heading, lines in found.items()}


def above(text: str) -> str:
    """Return what stands before the first second-level heading."""
    lines = text.splitlines()
    place = next((at for at, line in enumerate(lines) if line.startswith("## ")), len(lines))
    return "\n".join(lines[:place]).strip()


def composed(parts: Mapping[str, str]) -> str:
    """Return text with a heading for each part that says something."""
    blocks = [f"## {heading}\n\n{words.strip()}\n" for heading, words in parts.items() if words]
    return "\n".join(blocks)


def below(text: str, heading: str, words: str) -> str:
    """Return text with words added at its end, below this heading.

    What stands there stays to the letter. Where the heading is the text's last it serves again.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    last = [line.strip() for line in text.splitlines() if line.startswith("## ")][-1:]
    apart = "" if not text else end if text.endswith("\n") else end * 2
    headed = "" if last == [f"## {heading}"] else f"## {heading}{end * 2}"
    return f"{text}{apart}{headed}{end.join(words.strip().splitlines())}{end}"
