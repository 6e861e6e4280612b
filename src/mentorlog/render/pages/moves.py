"""The log of moves on a path."""

from mentorlog.insight.moves import Move, Moves
from mentorlog.model import days
from mentorlog.render.parts import Heading, Item, Page, Part, Row, Span, joined, text

WHO = {"me": "you decided", "them": "they decided", "both": "you both decided"}


def moves(view: Moves) -> Page:
    """Return the page: each move with who, why and what was open, the first one first."""
    head: list[Part] = [Heading(view.name, view.lifecycle)]
    if not view.moves:
        head.append(Row(text("Nothing has begun yet."), f"mentorlog stage {view.handle}"))
    return joined([head, *(_move(one) for one in view.moves)])


def _move(move: Move) -> list[Part]:
    path = f"; the path is now {move.lifecycle}" if move.lifecycle else ""
    decided = WHO.get(move.by or "", move.by or "")
    rows: list[Part] = [
        Row((Span(days.full(move.on)), Span(f"  {move.name}", "strong"), Span(path)), decided)
    ]
    if move.why:
        mark = "  (private)" if move.private else ""
        rows.append(Item("why   ", f"{move.why}{mark}", 2))
    for number, one in enumerate(move.open):
        rows.append(Item("open  " if not number else "      ", one.text or one.item, 2))
    return rows
