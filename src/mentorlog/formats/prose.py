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


def composed(parts: Mapping[str, str]) -> str:
    """Return text with a heading for each part that says something."""
    blocks = [f"## {heading}\n\n{words.strip()}\n" for heading, words in parts.items() if words]
    return "\n".join(blocks)
