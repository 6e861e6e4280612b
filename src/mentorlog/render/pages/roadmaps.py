"""Roadmaps: what there is, and one step by step."""

from mentorlog.insight.roadmaps import OneRoadmap, Roadmaps
from mentorlog.model.roadmap import RoadmapStep, spoken
from mentorlog.render.parts import (
    Gap,
    Heading,
    Page,
    Paragraph,
    Part,
    Row,
    Span,
    text,
)


def roadmaps(view: Roadmaps) -> Page:
    """Return the page: each with its length, its steps counted, and what it is for."""
    parts: list[Part] = []
    for one in view.roadmaps:
        steps = "1 step" if len(one.step) == 1 else f"{len(one.step)} steps"
        parts.append(Heading(f"{one.id}   {one.name}", f"{spoken(one.length)}, {steps}"))
        if one.purpose:
            parts.append(Paragraph(one.purpose, 2))
    return (*parts, Gap(), Row(text("Lay one"), f"mentorlog goal roadmap WHO {_first(view)}"))


def _first(view: Roadmaps) -> str:
    return view.roadmaps[0].id if view.roadmaps else "NAME"


def oneroadmap(view: OneRoadmap) -> Page:
    """Return the page of one roadmap: after how long, who, what, and why."""
    one = view.roadmap
    parts: list[Part] = [Heading(one.name, f"{one.id}, {spoken(one.length)}")]
    if one.purpose:
        parts.append(Paragraph(one.purpose))
    parts.append(Gap())
    for step in one.step:
        parts += _step(step)
    lay = Row(text("Lay it"), f"mentorlog goal roadmap WHO {one.id}")
    return (*parts, Gap(), lay)


def _step(step: RoadmapStep) -> list[Part]:
    line = Row((Span(f"{spoken(step.after):<10}", "strong"), Span(step.text)), step.owner, 2)
    return [line, Paragraph(step.why, 12)] if step.why else [line]
