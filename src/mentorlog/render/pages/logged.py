"""The moment after a meeting was logged."""

from mentorlog.insight.carried import ActionLine
from mentorlog.insight.logged import MeetingLogged
from mentorlog.model import days
from mentorlog.render.pages.actions import carried_words
from mentorlog.render.pages.changed import LABEL, labelled, tried
from mentorlog.render.pages.hints import hint_rows
from mentorlog.render.pages.members import turn_words
from mentorlog.render.parts import Page, Part, Row


def logged_words(view: MeetingLogged) -> str:
    """Return ``Ada Lovelace, Tue 9 Mar 2027, 12th meeting (the one planned for 09:00)``."""
    meeting = view.meeting.record
    words = f"{view.name}, {days.full(meeting.on)}, {days.ordinal(view.number)} meeting"
    if view.took_over:
        if view.moved:
            return f"{words} (planned for {days.dated(view.took_over)})"
        today = " for today" if view.took_over == view.today else ""
        at = f" for {view.took_over_at.isoformat('minutes')}" if view.took_over_at else today
        words += f" (the one planned{at})" if meeting.on == view.took_over else ""
    return f"{words}, private" if view.meeting.private else words


def meetinglogged(view: MeetingLogged) -> Page:
    """Return the page."""
    rows: list[Part] = [labelled("Logged", logged_words(view))]
    if view.began:
        rows.append(labelled("Began", f"you have met since {days.full(view.began)}, I now see"))
    rows += [labelled("Done", f"{kept.key}  {kept.record.text}") for kept in view.done]
    rows += [_action("Yours", line, view) for line in view.mine]
    rows += [_action(_side(line, view), line, view) for line in view.theirs]
    kept = _kept(view)
    if kept:
        rows.append(labelled("Kept", kept))
    carried = _carried(view)
    if carried:
        rows.append(labelled("Carried", carried, f"mentorlog prep {view.handle}"))
    if view.next:
        at = f" {view.next_at.isoformat('minutes')}" if view.next_at else ""
        rows.append(labelled("Next", days.spoken(view.next, view.today) + at))
    elif view.next_usual:
        usual = f"{days.dated(view.next_usual)} would be your usual day"
        rows.append(labelled("Next", usual, f"mentorlog plan {view.handle} next"))
    if words := turn_words(view.next_turn, view.next_facilitator):
        rows.append(labelled("Turn", words))
    if view.hint:
        rows += hint_rows(view.hint, f"{'A look':<{LABEL}}", 0)
    return (*rows, *tried(view.tried))


def _kept(view: MeetingLogged) -> str:
    raised = len(view.meeting.record.raised)
    shared = [f"{count} {kind}" for kind, count in view.kept]
    shared += [f"{raised} topic{'s' if raised > 1 else ''} raised"] if raised else []
    private = ["1 private aside"] if view.aside else []
    private += [f"worth {view.worth}"] if view.worth else []
    parts = [", ".join(shared), f"{', '.join(private)} (in private/)" if private else ""]
    return "; ".join(filter(None, parts))


def _side(line: ActionLine, view: MeetingLogged) -> str:
    return f"{line.owner if line.owner != line.kept.record.owner else view.other}'s"


def _action(label: str, line: ActionLine, view: MeetingLogged) -> Row:
    due = line.kept.record.due
    when = days.spoken(due, view.today) if due else "no date"
    if line.late:
        when += " (past)"
    words = f"{line.kept.key}  {line.kept.record.text}"
    return labelled(label, words, when)


def _carried(view: MeetingLogged) -> str:
    parts = []
    mine = len(view.carried_mine)
    if mine:
        often = max(view.carried_mine, key=lambda line: line.carried)
        count = f" ({carried_words(often)})" if often.carried else ""
        parts.append(f"{mine} action{'s' if mine > 1 else ''} of yours{count}")
    if view.carried_theirs:
        theirs = view.carried_theirs
        parts.append(
            f"{theirs} of {view.other}'s"
            if mine
            else f"{theirs} action{'s' if theirs > 1 else ''} of {view.other}'s"
        )
    if view.topics:
        parts.append(f"{view.topics} topic{'s' if view.topics > 1 else ''}")
    return ", ".join(parts)
