"""The morning's screen: cards for a few relationships, a table for many."""

from collections import Counter
from collections.abc import Sequence

from mentorlog.insight.status import Owed, Person, Status
from mentorlog.model import days, rhythm
from mentorlog.render.pages.hints import hint_rows
from mentorlog.render.pages.naming import next_words, other_words
from mentorlog.render.parts import (
    Bar,
    Cell,
    Column,
    Heading,
    Item,
    Page,
    Part,
    Row,
    Span,
    Style,
    Table,
    Trail,
    joined,
    text,
)

_PLURALS = {"mentee": "mentees", "mentor": "mentors", "peer": "peers", "circle": "circles",
            "team": "teams", "prospect": "prospects"}  # fmt: skip
CARD = 15


def status(view: Status) -> Page:
    """Return the page."""
    blocks: list[list[Part]] = [_header(view), _today(view), _owe(view)]
    if view.layout == "table":
        blocks.append(_table(view))
    else:
        blocks += [_card(person, view) for person in view.people if not person.folded]
    blocks.append(_hints(view))
    if view.layout == "empty":
        blocks.append([_nobody(view)])
    return joined(blocks)


def _nobody(view: Status) -> Row:
    if view.past:
        return Row(text("Everything here has been concluded."), "mentorlog list")
    return Row(text("Nobody is here yet."), 'mentorlog new mentor "Ada Lovelace"')


def _header(view: Status) -> list[Part]:
    counts = ", ".join(
        f"{n} {other if n == 1 else _PLURALS[other]}" for other, n in view.counts.items()
    )
    rows: list[Part] = [Heading(days.full(view.today, "long"), counts)]
    if view.away:
        words = f"You are away until {days.dated(view.away)}; no clock runs."
        rows.append(Row((Span(words, "quiet"),), "mentorlog resume me"))
    if view.journal:
        rows.append(Row((Span(f"journal {view.journal}", "quiet"),)))
    return rows


def _today(view: Status) -> list[Part]:
    rows: list[Part] = [Heading("TODAY")] if view.appointments else []
    for one in view.appointments:
        at = one.at.isoformat("minutes") if one.at else "     "
        facts = ", ".join(
            filter(
                None,
                (
                    f"{one.minutes} min" if one.minutes else "",
                    one.channel or "",
                    one.purpose if one.purpose and one.purpose != "regular" else "",
                ),
            )
        )
        left = (Span(f"{at}  ", "strong"), Span(f"{one.name:<19}"), Span(facts, "quiet"))
        rows.append(Row(left, f"mentorlog prep {one.handle}", 2))
    return rows


def _owe(view: Status) -> list[Part]:
    if not view.owed:
        return []
    more = f"{len(view.owed)} of {view.owed_total}" if view.owed_total > len(view.owed) else ""
    title = f"I OWE  {more}".rstrip()
    rows = tuple(
        (
            (Span("!" if one.late else "", "late"),),
            (Span(due_words(one, view), "late" if one.late else ""),),
            text(one.id),
            text(one.text),
            (Span(one.name, "quiet"),),
        )
        for one in view.owed
    )
    columns = (Column(), Column(keep=2), Column(), Column(cut=True), Column(keep=1, cut=True))
    return [Heading(title, "mentorlog action"), Table(columns, rows, indent=2)]


def due_words(owed: Owed, view: Status) -> str:
    """Return when something is due, or how late it is."""
    if owed.late:
        return "1 day late" if owed.late == 1 else f"{owed.late} days late"
    if owed.due is None:
        return "no date"
    near = days.spoken(owed.due, view.today)
    if " " not in near:
        return near
    return f"{days.weekday(owed.due)} {days.short(owed.due, view.today)}"


def _table(view: Status) -> list[Part]:
    shown = [person for person in view.people if not person.folded]
    quiet = _quiet(view.people)
    rows = tuple(_line(person, view) for person in shown)
    columns = (
        Column("  PEOPLE", cut=True),
        Column("stage", keep=2),
        Column("last", align="right", keep=1),
        Column("next", keep=1),
        Column("me", align="right", keep=3),
        Column("they", align="right", keep=3),
        Column("goals", keep=4),
    )
    block: list[Part] = [Table(columns, rows)] if rows else []
    if quiet:
        block.append(Item("quiet: ", ", ".join(quiet), 2))
    return block


def _quiet(people: Sequence[Person]) -> list[str]:
    """Return the names of those who are folded: in short, but for those who share theirs."""
    short = [other_words(person, short=True) for person in people]
    many = Counter(short)
    return [
        other_words(person, short=many[name] == 1)
        for name, person in zip(short, people, strict=True)
        if person.folded
    ]


def _line(person: Person, view: Status) -> tuple[Cell, ...]:
    ago = "-" if person.since is None else f"{person.since} d"
    agreed = f" ({person.agreed})" if person.agreed else ""
    goals: Cell = text("-")
    if person.goal_sum:
        total = person.goal_sum
        goals = (Bar(total.mean, 5, number=False), Span(f" {total.reached}/{total.total}"))
    style: Style = "late" if person.mark == "!" else "thought"
    return (
        (Span(f"{person.mark or ' '} ", style if person.mark else ""), Span(other_words(person))),
        text("paused" if person.state == "paused" else person.stage.lower()),
        text(f"{ago}{agreed}"),
        text(next_words(person, view.today)),
        text(str(person.mine)),
        text(str(person.theirs)),
        goals,
    )


def _card(person: Person, view: Status) -> list[Part]:
    name = person.name if len(person.name) < CARD else f"{person.name}  "
    block: list[Part] = [Row((Span(f"{name:<{CARD}}", "strong"), Trail(person.path)))]
    block.append(Row(_rhythm(person, view), person.command, CARD))
    block += goal_rows(person, view)
    return block


def goal_rows(person: Person, view: Status) -> list[Part]:
    """Return a line for each goal being worked on, with its bar."""
    rows = tuple(
        (
            text(goal.title),
            (Bar(goal.progress),),
            (Span(f"due {days.short(goal.due, view.today)}" if goal.due else "", "quiet"),),
        )
        for goal in person.goals
    )
    return [Table((Column(cut=True), Column(), Column(keep=1)), rows, CARD)] if rows else []


def _rhythm(person: Person, view: Status) -> Cell:
    last = f"last {days.short(person.last, view.today)}" if person.last else "no meeting noted yet"
    every = f" ({rhythm.spoken(person.rhythm)})" if person.rhythm else ""
    coming = f", next {next_words(person, view.today)}" if person.next else ""
    if person.other == "prospect":
        return text("not begun yet")
    if person.state == "paused":
        back = (
            f" until {days.short(person.paused_until, view.today)}" if person.paused_until else ""
        )
        return text(f"paused{back}; {last}")
    first = person.name.split()[0] if person.other in {"mentor", "mentee", "peer"} else "they"
    verb = "owe" if first == "they" else "owes"
    owes = f"; {first} {verb} {person.theirs}" if person.theirs else ""
    style: Style = "late" if person.mark == "!" else ""
    mark = f"{person.mark} " if person.mark else ""
    return (Span(f"{mark}{last}{every}{coming}{owes}", style),)


def _hints(view: Status) -> list[Part]:
    private = _private(view)
    if not view.hints:
        return private
    total = view.hints_total
    more = f"  {len(view.hints)} of {total}" if total > len(view.hints) else ""
    rows = [row for hint in view.hints for row in hint_rows(hint, f"{hint.name}  ")]
    head = Heading(f"WORTH A LOOK{more}", "mentorlog status --all" if more else "")
    return [head, *rows, *private]


def _private(view: Status) -> list[Part]:
    """Return the line that says how many hints rest on private records, and are not shown."""
    if not view.hints_private:
        return []
    many = "s" if view.hints_private > 1 else ""
    words = f"{view.hints_private} private reminder{many}"
    return [Row((Span(words, "quiet"),), "mentorlog status --private", 2)]
