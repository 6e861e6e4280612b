"""The members of a circle or team, and whose turn it could be."""

from mentorlog.insight.circle import Members, Turns
from mentorlog.model import days
from mentorlog.model.relationship import Member
from mentorlog.render.parts import Cell, Column, Heading, Page, Part, Row, Span, Table, joined, text


def members(view: Members) -> Page:
    """Return the page: who is there, who was, and who could be next."""
    counted = {one.who: one for one in view.balance.turns}
    looked = view.balance.meetings
    rows = [_row(one, counted.get(one.id), view) for one in view.members if one.stays(view.today)]
    if mine := counted.get("me"):
        rows.append(_mine(mine, view))
    left = [_row(one, None, view) for one in view.members if not one.stays(view.today)]
    of = f"of the newest {looked} meetings" if looked > 1 else "of the newest meeting"
    here: list[Part] = [
        Heading(f"{view.name}, members", of if looked else ""),
        Table(_COLUMNS, tuple(rows), 2),
    ]
    if not rows:
        example = f'mentorlog member {view.handle} "Kim Park"'
        here = [Heading(f"{view.name}, members"), Row(text("Nobody yet."), example, 2)]
    gone: list[Part] = [Heading("LEFT"), Table(_COLUMNS, tuple(left), 2)] if left else []
    words = turn_words(view.balance.next_turn, view.balance.next_facilitator) if looked else ""
    coming: list[Part] = [Row(text(f"Next: {words}"))] if words else []
    return joined([here, gone, coming])


_COLUMNS = (Column(), Column(), Column(cut=True), Column(keep=1), Column(keep=2), Column(keep=3))


def _row(one: Member, counted: Turns | None, view: Members) -> tuple[Cell, ...]:
    when = f"left {days.short(one.left, view.today)}" if one.left else ""
    if not when and one.joined:
        when = f"since {days.short(one.joined, view.today)}"
    return (text(one.id), text(one.name), text(one.role or ""), text(when), *_part(counted, view))


def _mine(counted: Turns, view: Members) -> tuple[Cell, ...]:
    return (text("me"), text("you"), text(""), text(""), *_part(counted, view))


def _part(counted: Turns | None, view: Members) -> tuple[Cell, Cell]:
    if counted is None or not view.balance.meetings:
        return text(""), text("")
    had = "1 turn" if counted.turns == 1 else f"{counted.turns} turns"
    return text(had), (Span(f"absent {counted.absent}" if counted.absent else "", "quiet"),)


def turn_words(turn: str | None, facilitator: str | None) -> str:
    """Return whose turn it could be, and who could facilitate."""
    said = []
    if turn:
        said.append(f"{turn} {'have' if turn == 'you' else 'has'} waited longest for a turn")
    if facilitator:
        said.append(f"{facilitator} could facilitate")
    return "; ".join(said)
