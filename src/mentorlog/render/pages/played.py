"""The demonstration: its screens one after another, and how to go on."""

import shlex
from pathlib import PurePath

from mentorlog.insight.played import Played, PlayedScreen
from mentorlog.model import days
from mentorlog.render.parts import Page, Paragraph, Part, Prose, Row, Span, Style, joined, text


def played(view: Played) -> Page:
    """Return the page; where the screens were shown already, only how to go on."""
    blocks = [*_opening(view), *map(_screen, view.screens)] if view.screens else []
    return joined([*blocks, _ending(view)])


def _opening(view: Played) -> list[list[Part]]:
    first = days.full(view.steps[0].on)
    played = f"{len(view.steps)} commands, as if typed from {first} on"
    return [[Paragraph(view.opening)], [_labelled("Played", played)]]


def _screen(screen: PlayedScreen) -> list[Part]:
    return [Paragraph(screen.say), Row(text(f"$ {screen.command}")), Prose(f"\n{screen.output}")]


def _ending(view: Played) -> list[Part]:
    begin = _labelled("Begin", 'mentorlog new mentor "Their Name"', "command")
    if view.journal is None:
        return [
            _labelled("Removed", "the journal you saw; to keep one: mentorlog demo --keep"),
            begin,
        ]
    home = PurePath(view.journal).parent
    return [
        _labelled("Kept", view.journal),
        _labelled("Look", f"mentorlog --journal {shlex.quote(view.journal)}", "command"),
        _labelled("Remove", f"rm -r {shlex.quote(str(home))}", "command"),
        begin,
    ]


def _labelled(label: str, words: str, style: Style = "") -> Row:
    return Row((Span(f"{label:<9}", "strong"), Span(words, style)))
