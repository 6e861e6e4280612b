"""The demonstration: each command as typed, with what it printed."""

import re

from mentorlog.insight.played import Played, PlayedStep
from mentorlog.model import days
from mentorlog.render.parts import Heading, Page, Paragraph, Part, Prose, Row, Span, joined, text

WIDTH = 76


def played(view: Played) -> Page:
    """Return the page."""
    blocks: list[list[Part]] = [_step(step) for step in view.steps]
    files: list[Part] = [Row(text(name), indent=2) for name in view.files]
    blocks.append([Heading("All of this is in plain files, yours to read and edit:"), *files])
    blocks.append(
        [
            Row((Span("Look around  "), Span(f"mentorlog --journal {view.journal}", "command"))),
            Row((Span("Throw away   "), Span(f"rm -r {view.journal}", "command"))),
            Row((Span("Begin        "), Span('mentorlog new mentor "Ada Lovelace"', "command"))),
        ]
    )
    return joined(blocks)


def _step(step: PlayedStep) -> list[Part]:
    parts: list[Part] = [Paragraph(step.say)] if step.say else []
    lines = _wrapped(f"$ {step.command}")
    parts.append(Heading(days.full(step.on)))
    parts.append(Prose(" \\\n".join(lines)))
    parts.append(Prose(step.output))
    return parts


def _wrapped(command: str) -> list[str]:
    """Return a command in lines, broken between its words and never inside quotes."""
    lines: list[str] = []
    for word in _WORD.findall(command):
        if lines and len(lines[-1]) + len(word) < WIDTH:
            lines[-1] += f" {word}"
        else:
            lines.append(f"    {word}" if lines else word)
    return lines


_WORD = re.compile(r"(?:\"[^\"]*\"|'[^']*'|\S)+")
