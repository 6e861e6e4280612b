"""Where a relationship is on its path."""

from mentorlog.insight.listing import Path
from mentorlog.insight.path import Ticked
from mentorlog.model import days
from mentorlog.render.pages.prospect import asking_rows
from mentorlog.render.parts import (
    Bar,
    Heading,
    Item,
    Page,
    Paragraph,
    Part,
    Pasted,
    Row,
    Span,
    Trail,
    joined,
)


def path(view: Path) -> Page:
    """Return the page: the path, this stage's checklist, and how we came here."""
    checklist = view.checklist
    share = round(100 * checklist.done / len(checklist.items)) if checklist.items else None
    head: list[Part] = [Heading(view.name, view.lifecycle), Row((Trail(view.path),))]
    purpose: list[Part] = [
        Paragraph(words) for words in (view.purpose, view.outlook.usual, view.next) if words
    ]
    items: list[Part] = [row for item in checklist.items for row in _item(item)]
    if items:
        done = f"{checklist.done} of {len(checklist.items)}"
        title = f"{checklist.name.upper()}  {done} done"
        items.insert(0, Heading(title, f"mentorlog checklist {view.handle}"))
        items.insert(1, Row((Bar(share, 24, number=False),), indent=2))
    outlook = view.outlook
    after = outlook.following.upper()
    return joined(
        [
            head,
            purpose,
            asking_rows(view.asking),
            items,
            _lines("WHAT GOES WRONG EASILY", outlook.pitfalls),
            _lines(f"WHAT SPEAKS FOR {after}", outlook.speaks),
            _moves(view),
        ]
    )


def _lines(title: str, lines: tuple[str, ...]) -> list[Part]:
    return [Heading(title), *(Item("- ", line, 2) for line in lines)] if lines else []


def _item(item: Ticked) -> list[Part]:
    rows: list[Part] = [Item(f"[{'x' if item.done else ' '}] ", item.text, 2)]
    if item.done:
        rows.append(Row((Span(item.shown_by, "quiet"),), indent=6))
    elif item.command:
        rows.append(Pasted(item.command, 6))
    return rows


def _moves(view: Path) -> list[Part]:
    if not view.transitions:
        return []
    names = view.names
    rows: list[Part] = [Heading("HOW WE CAME HERE", f"mentorlog stage {view.handle} --history")]
    for move, why in zip(view.transitions, view.reasons, strict=True):
        words = f"{days.short(move.on):<12} {names.get(move.to, move.to).lower():<13}"
        rows.append(Row((Span(words), Span(f" {why}" if why else "", "quiet")), indent=2))
    return rows
