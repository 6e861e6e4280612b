"""A small page with one of everything, and words that could do harm."""

from mentorlog.insight.path import Step
from mentorlog.render.parts import (
    Bar,
    Column,
    Gap,
    Heading,
    Page,
    Paragraph,
    Prose,
    Row,
    Span,
    Table,
    Trail,
    text,
)

PATH = Trail(
    (
        Step(stage="initiation", name="Initiation", mark="done"),
        Step(stage="cultivation", name="Cultivation", mark="now"),
        Step(stage="separation", name="Separation", mark="ahead"),
    )
)
PEOPLE = Table(
    (
        Column(),
        Column("WHO", cut=True),
        Column("SINCE", align="right"),
        Column("NEXT", keep=2),
        Column("RHYTHM", keep=1),
    ),
    (
        (text("!", "late"), text("李雷 (Li Lei)"), text("21 d"), text(""), text("every 2 weeks")),
        (text(""), text("Renée O'Neil-Ünal, far away"), text("3 d"), text("Fri"), text("weekly")),
    ),
    indent=2,
)
EVERYTHING: Page = (
    Heading("Ada Lovelace, mentor", "Tue 9 Mar 2027"),
    Row((PATH,)),
    Gap(),
    Row((Span("Publish a paper  "), Bar(40))),
    Row((Span("Read more  "), Bar(None))),
    Row(text("2 promises wait", "late"), "mentorlog action ada", indent=2),
    Gap(),
    PEOPLE,
    Gap(),
    Paragraph("You meant to meet every two weeks, and that is now three weeks ago. " * 2, indent=2),
    Prose("# As it was written\n\n  [bold]not bold[/bold] :smile:\n", indent=2),
)
HARM = "[red]x[/red] :smile: \x1b[2J\x07 \u202egnp.exe\u2066 \x9b31m"
