"""Checklists of a path, and the standing items below them."""

from mentorlog.insight.checklists import Checklists, Reminder, StageList
from mentorlog.insight.path import Ticked
from mentorlog.model import days
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
    text,
)

DEEP = 11
"""Where what belongs to an item begins, below its text."""


def checklists(view: Checklists) -> Page:
    """Return the page: the path, each list with its bar, and what is never done with."""
    head: list[Part] = [Heading(view.name, view.lifecycle), Row((Trail(view.path),))]
    lists = [_list(one, view) for one in view.lists]
    return joined([head, *lists, _earlier(view), _standing(view)])


def _list(one: StageList, view: Checklists) -> list[Part]:
    total = len(one.items) + one.unasked
    share = round(100 * one.done / total) if total else None
    title = f"{one.name.upper()}  {one.done} of {total} done"
    rows: list[Part] = [Heading(title)]
    if total:
        rows.append(Row((Bar(share, 24, number=False),), indent=2))
    first = next((item.item for item in one.items if not item.done), "")
    for item in one.items:
        rows += _item(item, why=item.item == first and one.mark == "now")
    if not total:
        rows.append(Row(text("Nothing is on this list.")))
    if one.unasked:
        beginners = "1 is a beginner's" if one.unasked == 1 else f"{one.unasked} are a beginner's"
        words = f"{beginners}, and you began before this journal did"
        rows.append(Row((Span(words, "quiet"),), f"mentorlog checklist {view.handle} --all", 2))
    return rows


def _item(item: Ticked, *, why: bool) -> list[Part]:
    number = f"{item.number:>3}  " if item.number else "     "
    label = f"{number}[{'x' if item.done else ' '}] "
    named = f"yours, {item.item}" if item.own else "" if item.number else item.item
    beside = f" ({named})" if named else ""
    rows: list[Part] = [Item(label, f"{item.text}{beside}", 2)]
    if item.done:
        return [*rows, Row((Span(item.shown_by, "quiet"),), indent=DEEP)]
    if why and item.why:
        rows.append(Paragraph(item.why, DEEP))
    if item.command:
        rows.append(Pasted(item.command, DEEP))
    return rows


def _earlier(view: Checklists) -> list[Part]:
    if not view.earlier:
        return []
    count = "1 item is" if view.earlier == 1 else f"{view.earlier} items are"
    words = f"{count} open in what lies behind you"
    return [Row((Span(words, "quiet"),), f"mentorlog checklist {view.handle} --all")]


def _standing(view: Checklists) -> list[Part]:
    if not view.standing:
        return []
    rows: list[Part] = [Heading("AGAIN AND AGAIN", f"mentorlog checklist tick {view.handle} N")]
    for one in view.standing:
        rows += _reminder(one, view)
    return rows


def _reminder(one: Reminder, view: Checklists) -> list[Part]:
    last = f"  (last {days.short(one.last, view.today)})" if one.last else ""
    number = f"{one.number:>3}  "
    if not one.dont:
        return [Item(number, f"{one.text}{last}", 2)]
    return [
        Item(f"{number}do     ", f"{one.text}{last}", 2),
        Item("     don't  ", one.dont, 2),
    ]
