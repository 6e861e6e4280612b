"""The whole picture of one relationship."""

from mentorlog.insight.person import Excerpt, Whole
from mentorlog.model import days
from mentorlog.render.pages.actions import action_rows, action_table
from mentorlog.render.pages.goals import goal_table
from mentorlog.render.pages.hints import hint_rows
from mentorlog.render.pages.members import turn_words
from mentorlog.render.pages.prospect import asking_rows
from mentorlog.render.parts import (
    Column,
    Heading,
    Page,
    Part,
    Row,
    Span,
    Table,
    Trail,
    joined,
    text,
)

IS = {
    "mentor": "your mentor",
    "mentee": "your mentee",
    "peer": "your peer",
    "circle": "a circle",
    "team": "a team",
    "prospect": "perhaps your mentor",
}
"""What somebody is to me, as a heading says it."""

OPEN_ITEMS = 4


def whole(view: Whole) -> Page:
    """Return the page."""
    blocks: list[list[Part]] = [
        _header(view),
        _profile(view),
        asking_rows(view.asking),
        _goals(view),
        _actions(view),
        _topics(view),
        _meetings(view),
        _checklist(view),
        _hints(view),
    ]
    return joined(blocks)


def _header(view: Whole) -> list[Part]:
    relationship = view.relationship
    is_what = IS[relationship.other]
    state = f", {relationship.state}" if relationship.state not in {None, "active"} else ""
    rows: list[Part] = [Heading(f"{relationship.name}, {is_what}{state}", days.full(view.today))]
    rows.append(Row((Trail(view.path),)))
    began = relationship.started
    since = f"since {days.short(began)}; " if began else ""
    last = _last(view) if view.last else "no meeting noted yet"
    coming = f"; next {days.spoken(view.next, view.today)}" if view.next else ""
    if view.next and view.next_at:
        coming += f" {view.next_at.isoformat('minutes')}"
    agreed = f" ({view.rhythm})" if relationship.rhythm else ""
    if not relationship.prospect:
        rows.append(Row(text(f"{since}{last}{agreed}{coming}")))
    return rows


def _last(view: Whole) -> str:
    if view.last is None or not view.quiet:
        return "last met today"
    ago = "1 day ago" if view.quiet == 1 else f"{view.quiet} days ago"
    return f"last met {days.short(view.last, view.today)}, {ago}"


def _profile(view: Whole) -> list[Part]:
    return [
        Row((Span(f"{label:<10} ", "quiet"), Span(value)), indent=2)
        for label, value in _facts(view, _turns(view), _next_turn(view))
        if value
    ]


def _turns(view: Whole) -> str:
    """Return who had how many turns in the newest meetings."""
    balance = view.balance
    if balance is None or not balance.meetings:
        return ""
    return ", ".join(f"{one.name} {one.turns}" for one in balance.turns)


def _next_turn(view: Whole) -> str:
    balance = view.balance
    if balance is None or not balance.meetings:
        return ""
    return turn_words(balance.next_turn, balance.next_facilitator)


def _facts(view: Whole, turns: str, coming: str) -> list[tuple[str, str]]:
    one = view.relationship
    theirs = one.preferences
    where = ", ".join(
        filter(
            None,
            (one.slot or "", f"{one.minutes} min" if one.minutes else "", one.channel or ""),
        )
    )
    ends = [days.full(one.ends)] if one.ends else []
    members = [f"{member.name} ({member.id})" for member in one.member if not member.left]
    return [
        ("hope", one.hope or ""),
        ("usually", where),
        ("ends", "; ".join([*ends, *one.ends_when])),
        ("agreement", _agreement(view)),
        ("members", ", ".join(members)),
        ("turns", turns),
        ("next", coming),
        ("contact", one.contact or ""),
        ("answers", (theirs.reply_within or "") if theirs else ""),
        ("available", (theirs.availability or "") if theirs else ""),
        ("style", (theirs.style or "") if theirs else ""),
        ("gives", ", ".join(one.gives)),
        ("knows", ", ".join(one.expertise)),
        ("via", one.via or ""),
        ("tags", ", ".join(one.tags)),
    ]


def _agreement(view: Whole) -> str:
    if view.agreement is None:
        return ""
    again = view.agreement_again
    look = f", to look at again {days.spoken(again, view.today)}" if again else ""
    return f"version {view.agreement.record.version}{look}"


def _goals(view: Whole) -> list[Part]:
    table = goal_table(view.goals, view.today)
    return [Heading("GOALS", f"mentorlog goal {view.handle}"), table] if table else []


def _actions(view: Whole) -> list[Part]:
    rows = action_rows(view.actions, view.today, owners=True)
    return (
        [Heading("PROMISED", f"mentorlog action {view.handle}"), action_table(rows)] if rows else []
    )


def _topics(view: Whole) -> list[Part]:
    rows = tuple(
        (
            text(kept.key),
            text(kept.record.text),
            (Span("private" if kept.private else "", "private"),),
        )
        for kept in view.topics
    )
    columns = (Column(), Column(cut=True), Column())
    return [Heading("TO RAISE"), Table(columns, rows, 2)] if rows else []


def _meetings(view: Whole) -> list[Part]:
    if not view.meetings:
        return []
    more = f"{view.on_file} on file" if view.on_file > len(view.meetings) else ""
    rows = tuple(
        (
            text(_when(one)),
            (Span("" if one.status == "held" else one.status, "thought"),),
            text(one.title),
            (Span("private" if one.private else "", "private"),),
        )
        for one in view.meetings
    )
    columns = (Column(), Column(), Column(cut=True), Column())
    return [Heading("MEETINGS", more), Table(columns, rows, 2)]


def _when(one: Excerpt) -> str:
    return f"{days.weekday(one.on)} {one.on.isoformat()}" + (
        f" {one.at.isoformat('minutes')}" if one.at else ""
    )


def _checklist(view: Whole) -> list[Part]:
    checklist = view.checklist
    if not checklist.items:
        return []
    title = f"THIS {view.step.upper()}  {checklist.done} of {len(checklist.items)} done"
    rows = [Row(text(f"[ ] {item.text}"), indent=2) for item in checklist.items if not item.done][
        :OPEN_ITEMS
    ]
    return [Heading(title, f"mentorlog checklist {view.handle}"), *rows]


def _hints(view: Whole) -> list[Part]:
    rows = [row for hint in view.hints for row in hint_rows(hint)]
    return [Heading("WORTH A LOOK"), *rows] if rows else []
